import { Link } from 'wouter';
import { useAsk } from '../../api/hooks';
import { CompanyDepartmentsDocument, type CompanyDepartmentFragment } from '../../generated/company';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { peopleInWords } from '../../parts/people-in-words';
import { t } from '../../text';
import { departmentMessages as messages } from './department-messages';
import { NotYours } from './not-yours';

export function DepartmentList({ mayChange }: { mayChange: boolean }) {
  const asked = useAsk(CompanyDepartmentsDocument, {}, { fresh: true });
  return (
    <div className="inboxes">
      {mayChange ? (
        <p className="company-create">
          <Link href="/new" className="button">
            {t(messages.create)}
          </Link>
        </p>
      ) : (
        <NotYours module="USERS" />
      )}
      <Loaded asked={asked}>
        {({ departments }) =>
          departments === null || departments.length === 0 ? (
            <Empty>{t(messages.none)}</Empty>
          ) : (
            <Table departments={departments} mayChange={mayChange} />
          )
        }
      </Loaded>
    </div>
  );
}

interface TableProps {
  readonly departments: readonly CompanyDepartmentFragment[];
  readonly mayChange: boolean;
}

function Table({ departments, mayChange }: TableProps) {
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t(messages.name)}</th>
            <th scope="col">{t(messages.people)}</th>
          </tr>
        </thead>
        <tbody>
          {departments.map(({ id, name, users }) => (
            <tr key={id}>
              <th scope="row">
                {mayChange ? (
                  <Link href={`/${id}`} className="inbox-link">
                    <bdi>{name}</bdi>
                  </Link>
                ) : (
                  <bdi>{name}</bdi>
                )}
              </th>
              <td data-label={t(messages.people)}>
                <span>{users.length === 0 ? t(messages.nobody) : peopleInWords(users)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

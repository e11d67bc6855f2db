import { Link } from 'wouter';
import { useAsk } from '../../api/hooks';
import { CustomRolesDocument, type CustomRoleFactsFragment } from '../../generated/roles';
import { GrantsInWords } from '../../parts/grant-words';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { t } from '../../text';
import { roleMessages as messages } from './messages';
import { peopleInWords } from '../../parts/people-in-words';

/** The roles that the company has made for itself. */
export function CustomRoles() {
  const asked = useAsk(CustomRolesDocument, {}, { fresh: true });
  return (
    <Loaded asked={asked}>
      {({ customRoles }) =>
        customRoles === null || customRoles.length === 0 ? (
          <Empty>{t(messages.none)}</Empty>
        ) : (
          <ul className="list">
            {customRoles.map((role) => (
              <OneRole key={role.id} role={role} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function OneRole({ role }: { role: CustomRoleFactsFragment }) {
  const { id, name, grants, users } = role;
  const { nodes = [], totalCount = 0 } = users ?? {};
  return (
    <li>
      <Link href={`/${id}`} className="role-link">
        <bdi>{name}</bdi>
      </Link>
      <div className="role-line">
        <GrantsInWords grants={grants} />
        <span className="soft">
          {totalCount === 0 ? t(messages.count, { count: 0 }) : peopleInWords(nodes, totalCount)}
        </span>
      </div>
    </li>
  );
}

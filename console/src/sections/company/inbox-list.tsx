import { Link } from 'wouter';
import { useAsk } from '../../api/hooks';
import { CompanyInboxesDocument, type CompanyInboxesQuery } from '../../generated/company';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { peopleInWords } from '../../parts/people-in-words';
import { numberOf, t } from '../../text';
import { ASSIGNMENT_NAMES, inboxMessages as messages } from './inbox-messages';
import { NotYours } from './not-yours';

type Inbox = NonNullable<CompanyInboxesQuery['inboxes']>[number];

export function InboxList({ mayChange }: { mayChange: boolean }) {
  const asked = useAsk(CompanyInboxesDocument, {}, { fresh: true });
  return (
    <div className="inboxes">
      {mayChange ? (
        <p className="company-create">
          <Link href="/new" className="button">
            {t(messages.create)}
          </Link>
        </p>
      ) : (
        <NotYours module="INBOXES" />
      )}
      <Loaded asked={asked}>
        {({ inboxes }) =>
          inboxes === null || inboxes.length === 0 ? (
            <Empty>{t(messages.none)}</Empty>
          ) : (
            <Table inboxes={inboxes} mayChange={mayChange} />
          )
        }
      </Loaded>
    </div>
  );
}

function Table({ inboxes, mayChange }: { inboxes: readonly Inbox[]; mayChange: boolean }) {
  return (
    <div className="table-frame">
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t(messages.name)}</th>
            <th scope="col">{t(messages.members)}</th>
            <th scope="col">{t(messages.assignment)}</th>
            <th scope="col" className="numeric">
              {t(messages.open)}
            </th>
            <th scope="col" className="numeric">
              {t(messages.waiting)}
            </th>
          </tr>
        </thead>
        <tbody>
          {inboxes.map((inbox) => (
            <Row key={inbox.id} inbox={inbox} mayChange={mayChange} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ inbox, mayChange }: { inbox: Inbox; mayChange: boolean }) {
  const { id, name, members, assignment, openCount, unassignedCount } = inbox;
  return (
    <tr>
      <th scope="row">
        {mayChange ? (
          <Link href={`/${id}`} className="inbox-link">
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi>{name}</bdi>
        )}
      </th>
      <td data-label={t(messages.members)}>
        <span>{members.length === 0 ? t(messages.nobody) : peopleInWords(members)}</span>
      </td>
      <td data-label={t(messages.assignment)}>
        <span>{t(ASSIGNMENT_NAMES[assignment])}</span>
      </td>
      <td className="numeric" data-label={t(messages.open)}>
        {numberOf(openCount)}
      </td>
      <td className="numeric" data-label={t(messages.waiting)}>
        {numberOf(unassignedCount)}
      </td>
    </tr>
  );
}

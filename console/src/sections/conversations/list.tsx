import { Link } from 'wouter';
import { useAsk } from '../../api/hooks';
import { ConversationListDocument, type ConversationRowFragment } from '../../generated/conversations';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { PAGE_SIZE, Pages, usePaging } from '../../parts/pages';
import { Picture } from '../../parts/picture';
import { Say, t, when } from '../../text';
import { LIST, useListed } from './filter';
import { useHappenings } from './live';
import { listMessages as messages } from './messages';
import { shortly } from './times';

/** The conversations of the chosen view, the one with the latest activity first. */
export function List({ chosen }: { chosen: string | null }) {
  const { filter } = useListed();
  const paging = usePaging(filter);
  const variables = { first: PAGE_SIZE, after: paging.after, filter };
  const asked = useAsk(ConversationListDocument, variables, { fresh: true });
  useHappenings(asked.again);
  return (
    <Loaded asked={asked}>
      {({ conversations }) => {
        if (conversations === null) return null;
        const { nodes, totalCount, pageInfo } = conversations;
        return (
          <>
            {nodes.length === 0 && !asked.loading && <NoneHere />}
            <ul className="talk-rows">
              {nodes.map((conversation) => (
                <Row key={conversation.id} of={conversation} chosen={conversation.id === chosen} />
              ))}
            </ul>
            {(paging.before > 0 || pageInfo.hasNextPage) && (
              <Pages paging={paging} rows={nodes.length} total={totalCount} pageInfo={pageInfo} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function NoneHere() {
  const { listed, linkTo } = useListed();
  const isPlain = listed.inbox === null && listed.search === null && listed.status === 'OPEN';
  if (!isPlain || listed.view === 'all') return <Empty>{t(messages.noneFound)}</Empty>;
  if (listed.view === 'waiting') return <Empty>{t(messages.noneWaiting)}</Empty>;
  return (
    <Empty>
      <p>{t(messages.noneMine)}</p>
      <Link href={`${LIST}${linkTo({ view: 'waiting' })}`} className="button quiet">
        {t(messages.toWaiting)}
      </Link>
    </Empty>
  );
}

function Row({ of, chosen }: { of: ConversationRowFragment; chosen: boolean }) {
  const { search } = useListed();
  const at = of.lastMessageAt ?? of.createdAt;
  return (
    <li>
      <Link href={`/${of.id}${search}`} className="talk-row" aria-current={chosen ? 'true' : undefined}>
        <span className="talk-row-first">
          <bdi className="talk-who">{of.contactName ?? t(messages.unnamed)}</bdi>
          <time dateTime={at} title={when(at)}>
            {shortly(at)}
          </time>
        </span>
        {of.subject !== null && <bdi className="talk-subject">{of.subject}</bdi>}
        <span className="talk-row-last">
          <bdi>{of.inbox.name}</bdi>
          <WhoHasIt of={of} />
        </span>
      </Link>
    </li>
  );
}

function WhoHasIt({ of: { assignee, status, createdAt, assignments } }: { of: ConversationRowFragment }) {
  if (assignee !== null)
    return (
      <span className="talk-has">
        <Picture url={assignee.avatarUrl} name={assignee.displayName} round />
        <bdi>{assignee.displayName}</bdi>
      </span>
    );
  if (status === 'CLOSED') return <span className="badge off">{t(messages.nobody)}</span>;
  return (
    <span className="badge">
      <Say of={messages.waitingSince} at={shortly(assignments.at(-1)?.endedAt ?? createdAt)} />
    </span>
  );
}

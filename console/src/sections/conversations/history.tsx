import { useAsk } from '../../api/hooks';
import { ConversationHistoryDocument, type ConversationHistoryQuery } from '../../generated/conversations';
import { Dialog } from '../../parts/dialog';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { Picture } from '../../parts/picture';
import { Say, t, when } from '../../text';
import { END_REASONS, handingMessages as messages, REASONS } from './handing-messages';
import { talkMessages } from './messages';

type Assignment = NonNullable<ConversationHistoryQuery['conversation']>['assignments'][number];

/** Who had the conversation, from when to when, by whom and why. */
export function History({ id, onClose }: { id: string; onClose: () => void }) {
  const asked = useAsk(ConversationHistoryDocument, { id }, { fresh: true });
  return (
    <Dialog open onClose={onClose} title={t(talkMessages.history)}>
      <Loaded asked={asked}>
        {({ conversation }) => {
          const assignments = conversation?.assignments ?? [];
          if (assignments.length === 0) return <Empty>{t(messages.nobodyYet)}</Empty>;
          return (
            <ol className="list">
              {assignments.map((assignment) => (
                <li key={assignment.id} className="person talk-time">
                  <Picture url={assignment.assignee.avatarUrl} name={assignment.assignee.displayName} round />
                  <Time of={assignment} />
                </li>
              ))}
            </ol>
          );
        }}
      </Loaded>
    </Dialog>
  );
}

function Time({ of }: { of: Assignment }) {
  const { assignee, assignedBy, reason, note, startedAt, endedAt, endReason, endNote } = of;
  const from = when(startedAt);
  const isByAnother = assignedBy !== null && assignedBy.id !== assignee.id;
  return (
    <div>
      <b>
        <bdi>{assignee.displayName}</bdi>
      </b>
      <div className="soft">
        {endedAt === null ? t(messages.since, { from }) : t(messages.fromTo, { from, to: when(endedAt) })}
      </div>
      <div>
        {isByAnother ? (
          <Say of={messages.by} reason={t(REASONS[reason])} name={assignedBy.displayName} />
        ) : (
          t(REASONS[reason])
        )}
      </div>
      <Said note={note} />
      {endReason !== null && <div>{t(END_REASONS[endReason])}</div>}
      <Said note={endNote} />
    </div>
  );
}

function Said({ note }: { note: string | null }) {
  if (note === null) return null;
  return (
    <blockquote className="talk-note" dir="auto">
      {note}
    </blockquote>
  );
}

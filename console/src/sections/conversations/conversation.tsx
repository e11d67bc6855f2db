import { useAsk } from '../../api/hooks';
import { useReconnected } from '../../api/reconnections';
import { OneConversationDocument, type OneConversationQuery } from '../../generated/conversations';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../parts/notices';
import { Picture } from '../../parts/picture';
import { useViewer } from '../../shell/viewer';
import { nameOfLanguage, Say, t, when } from '../../text';
import { Actions } from './actions';
import { listMessages, talkMessages as messages } from './messages';
import { Offer } from './offer';
import { Reply } from './reply';
import { Thread } from './thread';
import { useMessages, type Messages } from './use-messages';
import { Waiting } from './waiting';

export type Shown = NonNullable<OneConversationQuery['conversation']>;

/** One conversation: whom it is with, what was written, and what the viewer may do. */
export function Conversation({ id }: { id: string }) {
  const asked = useAsk(OneConversationDocument, { id }, { fresh: true });
  useReconnected(asked.again);
  const [problem] = asked.problems;
  // Asking once more would not help.
  if (problem?.code === 'NOT_FOUND') return <Empty>{problem.message}</Empty>;
  return (
    <Loaded asked={asked}>{({ conversation }) => conversation !== null && <Talk conversation={conversation} />}</Loaded>
  );
}

function Talk({ conversation }: { conversation: Shown }) {
  const { id, status, assignee } = conversation;
  const written = useMessages(id);
  return (
    <div className="talk-pane">
      <Head conversation={conversation} />
      <Offered conversation={conversation} />
      {status === 'OPEN' && assignee === null && <Waiting id={id} />}
      <Thread written={written} contactName={conversation.contactName} />
      <Foot conversation={conversation} written={written} />
    </div>
  );
}

/** What was offered to a colleague. What the viewer was asked themselves stands above everything. */
function Offered({ conversation: { transferOffer } }: { conversation: Shown }) {
  const { user } = useViewer();
  if (transferOffer === null || transferOffer.to.id === user?.id) return null;
  return <Offer of={transferOffer} />;
}

/** Where to reply, or why not. */
function Foot({ conversation, written }: { conversation: Shown; written: Messages }) {
  const { id, viewerMay, closedAt } = conversation;
  if (viewerMay.includes('REPLY')) return <Reply id={id} onSent={written.add} />;
  return (
    <p className="soft talk-foot">
      {closedAt === null ? t(messages.cannotReply) : t(messages.closedAt, { at: when(closedAt) })}
    </p>
  );
}

function Head({ conversation }: { conversation: Shown }) {
  const { contactName, subject, inbox, language, questionnaire } = conversation;
  const who = contactName ?? t(listMessages.unnamed);
  return (
    <header className="talk-head">
      <Heading title={subject === null ? who : `${who} · ${subject}`}>
        <bdi>{who}</bdi>
        {subject !== null && <bdi className="talk-about">{subject}</bdi>}
      </Heading>
      <p className="talk-facts soft">
        <bdi>{inbox.name}</bdi>
        {language !== null && <span>{nameOfLanguage(language)}</span>}
        {questionnaire !== null && (
          <span>
            {t(messages.cameBy)} <bdi>{questionnaire.name}</bdi>
          </span>
        )}
      </p>
      <Holder conversation={conversation} />
      <Actions conversation={conversation} />
    </header>
  );
}

/** Who has it; said again when it changes. */
function Holder({ conversation: { assignee, status } }: { conversation: Shown }) {
  return (
    <p className="talk-holder" role="status">
      {assignee === null ? (
        <span className={status === 'OPEN' ? 'badge' : 'badge off'}>
          {t(status === 'OPEN' ? messages.nobodyHasIt : messages.closed)}
        </span>
      ) : (
        <>
          <Picture url={assignee.avatarUrl} name={assignee.displayName} round />
          <span>
            <Say of={status === 'OPEN' ? messages.hasIt : messages.hadItLast} name={assignee.displayName} />
          </span>
        </>
      )}
    </p>
  );
}

import type { ReactNode } from 'react';
import { Failed, Loading } from '../../parts/notices';
import { Picture } from '../../parts/picture';
import { t, when } from '../../text';
import { useViewer } from '../../shell/viewer';
import { listMessages, talkMessages as messages } from './messages';
import { clock, wholeDay } from './times';
import type { Messages, Written } from './use-messages';
import { useScrolling } from './use-scrolling';

interface ThreadProps {
  readonly written: Messages;
  readonly contactName: string | null;
}

/** What was written, the newest in view. Whoever reads further up stays there, and is told of what is new. */
export function Thread({ written, contactName }: ThreadProps) {
  const { messages: all, earlier, problem, again } = written;
  if (problem !== null && all.length === 0) return <Failed problem={problem} onRetry={again} />;
  if (earlier === null && problem === null) return <Loading />;
  return (
    <div className="talk-thread">
      <Scroll written={written} contactName={contactName} />
      {problem !== null && <Failed problem={problem} onRetry={again} />}
    </div>
  );
}

function Scroll({ written, contactName }: ThreadProps) {
  const { messages: all, earlier, readEarlier } = written;
  const { user } = useViewer();
  const { frame, unread, onScroll, toEnd, keepPlace } = useScrolling(all, user?.id);
  return (
    <>
      <div
        ref={frame}
        className="talk-scroll"
        role="log"
        aria-label={t(messages.messages)}
        tabIndex={0}
        onScroll={onScroll}
      >
        {earlier !== null && earlier > 0 && (
          <button type="button" className="button quiet talk-earlier" onClick={() => readEarlier(keepPlace)}>
            {t(messages.earlier, { count: earlier })}
          </button>
        )}
        {all.length === 0 && <p className="soft talk-foot">{t(messages.noMessages)}</p>}
        {all.map((message, index) => (
          <WithDay key={message.id} of={message} before={all[index - 1]}>
            <Message of={message} contactName={contactName} />
          </WithDay>
        ))}
      </div>
      {unread > 0 && (
        <button type="button" className="button small talk-unread" onClick={toEnd}>
          {t(messages.somethingNew, { count: unread })} <span aria-hidden="true">↓</span>
        </button>
      )}
    </>
  );
}

function WithDay({ of, before, children }: { of: Written; before: Written | undefined; children: ReactNode }) {
  const isSame = before !== undefined && new Date(before.at).toDateString() === new Date(of.at).toDateString();
  return (
    <>
      {!isSame && (
        <p className="talk-day">
          <span>{wholeDay(of.at)}</span>
        </p>
      )}
      {children}
    </>
  );
}

function Message({ of: message, contactName }: { of: Written; contactName: string | null }) {
  const { sender, author, body, at } = message;
  const who = nameOfSender(message, contactName);
  return (
    <article className={`talk-message ${sender.toLowerCase()}`}>
      {sender !== 'SYSTEM' && <Picture url={author?.avatarUrl ?? null} name={who} round />}
      <div className="talk-said">
        <p className="talk-by">
          <bdi>{who}</bdi>{' '}
          <time dateTime={at} title={when(at)}>
            {clock(at)}
          </time>
        </p>
        <p className="talk-body" dir="auto">
          {body}
        </p>
      </div>
    </article>
  );
}

function nameOfSender({ sender, author }: Written, contactName: string | null): string {
  if (sender === 'CUSTOMER') return contactName ?? t(listMessages.unnamed);
  if (sender === 'SYSTEM') return 'Muster';
  return author?.displayName ?? t(messages.colleague);
}

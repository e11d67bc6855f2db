import { useState } from 'react';
import type { Problem } from '../../../../web/problem';
import { useAsk, useChange } from '../../api/hooks';
import { MySessionsDocument, RevokeMySessionDocument, type MySessionsQuery } from '../../generated/me';
import { Loaded } from '../../parts/loaded';
import { Problems } from '../../parts/notices';
import { t, when } from '../../text';
import { meMessages as messages } from './messages';

type Session = MySessionsQuery['viewer']['sessions'][number];
type Which = { readonly id: string } | { readonly allOthers: true };

/** Where one is signed in, and ways to end it elsewhere. */
export function Sessions() {
  const asked = useAsk(MySessionsDocument, {}, { fresh: true });
  const revokeSession = useChange(RevokeMySessionDocument);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [ended, setEnded] = useState(0);
  const end = async (input: Which) => {
    const { data, problems: found } = await revokeSession({ input });
    setProblems(found);
    setEnded(data?.revokedIds.length ?? 0);
    asked.again();
  };
  return (
    <section className="card" aria-labelledby="sessions">
      <h2 id="sessions">{t(messages.sessions)}</h2>
      <p className="soft">{t(messages.sessionsHint)}</p>
      <Problems of={problems} />
      <p role="status">{ended > 0 && t(messages.ended, { count: ended })}</p>
      <Loaded asked={asked}>
        {({ viewer: { sessions } }) => (
          <>
            <ul className="list">
              {sessions.map((session) => (
                <One key={session.id} session={session} onEnd={() => void end({ id: session.id })} />
              ))}
            </ul>
            {sessions.some(({ current }) => !current) && (
              <div className="actions">
                <button type="button" className="button quiet danger" onClick={() => void end({ allOthers: true })}>
                  {t(messages.endOthers)}
                </button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function One({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { id, device, lastSeenAt, createdAt, current } = session;
  return (
    <li className="row">
      <div>
        <bdi id={`device-${id}`}>{device ?? t(messages.unnamedDevice)}</bdi>{' '}
        {current && <span className="badge">{t(messages.thisSession)}</span>}
        <p className="hint" id={`use-${id}`}>
          {t(messages.lastUsed, { time: when(lastSeenAt) })} · {t(messages.begun, { time: when(createdAt) })}
        </p>
      </div>
      {!current && (
        <button type="button" className="button quiet" aria-describedby={`device-${id} use-${id}`} onClick={onEnd}>
          {t(messages.end)}
        </button>
      )}
    </li>
  );
}

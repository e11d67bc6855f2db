import { useEffect, useState } from 'preact/hooks';
import { SessionsDocument, SignOutOthersDocument, type SessionsQuery } from '../generated/documents';
import { t, timeOf } from '../t';
import { accountMessages as messages } from '../messages/account';
import { ask, change } from '../session/ask';
import { Form } from './form';
import { Note } from './notices';

type Session = SessionsQuery['viewer']['sessions'][number];

/** Where else one is signed in, and a way to end all of it. */
export function OtherSessions() {
  const [others, setOthers] = useState<readonly Session[]>([]);
  const [ended, setEnded] = useState(false);
  const load = () =>
    void ask(SessionsDocument, {}).then(({ data }) =>
      setOthers(data?.viewer.sessions.filter(({ current }) => !current) ?? []),
    );
  useEffect(load, []);
  const signOutOthers = async () => {
    const { problems } = await change(SignOutOthersDocument, {});
    setEnded(problems.length === 0);
    load();
    return problems;
  };
  if (others.length === 0)
    return (
      <>
        <p class="hint">{t(messages.nowhereElse)}</p>
        {ended && <Note>{t(messages.othersEnded)}</Note>}
      </>
    );
  return (
    <div class="row stacked">
      <p>
        <strong>{t(messages.elsewhere, { count: others.length })}</strong>
        <small>{t(messages.lastUsed, { time: lastUseOf(others) })}</small>
      </p>
      <Form label={t(messages.signOutOthers)} tone="quiet" onSend={signOutOthers} />
    </div>
  );
}

function lastUseOf(sessions: readonly Session[]): string {
  return timeOf(new Date(Math.max(...sessions.map(({ lastSeenAt }) => Date.parse(lastSeenAt)))));
}

import { useState } from 'preact/hooks';
import { ResendVerificationEmailDocument, VerifyEmailDocument } from '../generated/documents';
import { t } from '../t';
import { verifyMessages as messages } from '../messages/verify';
import { Card, Heading } from '../parts/card';
import { DeadLink, ToSignIn } from '../parts/dead-link';
import { AskForEmail } from '../parts/ask-for-email';
import { Form } from '../parts/form';
import { tokenOfLink } from '../route';
import type { Problem } from '../../../web/problem';
import { change } from '../session/ask';

/** Proves an address by the link of an email; without a link, sends the email again. */
export function Page() {
  const [token] = useState(tokenOfLink);
  return <Card>{token === null ? <SendAgain /> : <Verify token={token} />}</Card>;
}

function Verify({ token }: { token: string }) {
  const [dead, setDead] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);
  const verify = async () => {
    const { problems } = await change(VerifyEmailDocument, { input: { token } });
    setDone(problems.length === 0);
    setDead(problems.find(({ path }) => path.includes('token')) ?? null);
    return problems;
  };
  if (done) return <Verified />;
  if (dead !== null) return <NotVerified problem={dead} />;
  return (
    <>
      <Heading title={t(messages.title)} />
      <p>{t(messages.lead)}</p>
      <Form label={t(messages.confirm)} onSend={verify} />
    </>
  );
}

function Verified() {
  return (
    <div role="status">
      <Heading title={t(messages.done)} />
      <p>{t(messages.doneLead)}</p>
      <ToSignIn />
    </div>
  );
}

function NotVerified({ problem }: { problem: Problem }) {
  return (
    <DeadLink title={t(messages.dead)} problem={problem} onRetry={() => location.reload()}>
      {problem.code === 'ALREADY_USED' ? <ToSignIn /> : <Again />}
    </DeadLink>
  );
}

function SendAgain() {
  return (
    <>
      <Heading title={t(messages.again)} />
      <p>{t(messages.againLead)}</p>
      <Again />
    </>
  );
}

function Again() {
  return (
    <AskForEmail
      label={t(messages.send)}
      sent={messages.sent}
      onSend={async (email) => (await change(ResendVerificationEmailDocument, { input: { email } })).problems}
    />
  );
}

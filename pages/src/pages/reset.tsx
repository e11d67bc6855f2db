import { useState } from 'preact/hooks';
import { RequestPasswordResetDocument, ResetPasswordDocument } from '../generated/documents';
import { t } from '../t';
import { resetMessages as messages } from '../messages/reset';
import { AskForEmail } from '../parts/ask-for-email';
import { Card, Heading } from '../parts/card';
import { DeadLink, ToSignIn } from '../parts/dead-link';
import { NewPassword } from '../parts/field';
import { Form, type Typed } from '../parts/form';
import { tokenOfLink } from '../route';
import type { Problem } from '../../../web/problem';
import { change } from '../session/ask';

/** Sends a link for a new password; with the link, takes the new password. */
export function Page() {
  const [token] = useState(tokenOfLink);
  return <Card>{token === null ? <Forgotten /> : <Reset token={token} />}</Card>;
}

function Forgotten() {
  return (
    <>
      <Heading title={t(messages.forgotten)} />
      <p>{t(messages.forgottenLead)}</p>
      <Ask />
    </>
  );
}

function Ask() {
  return (
    <AskForEmail
      label={t(messages.send)}
      sent={messages.sent}
      onSend={async (email) => (await change(RequestPasswordResetDocument, { input: { email } })).problems}
    />
  );
}

function Reset({ token }: { token: string }) {
  const [dead, setDead] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);
  const reset = async ({ password = '', revokeApiTokens }: Typed) => {
    const input = { token, password, revokeApiTokens: revokeApiTokens !== undefined };
    const { problems } = await change(ResetPasswordDocument, { input });
    setDone(problems.length === 0);
    setDead(problems.find(({ path }) => path.includes('token')) ?? null);
    return problems;
  };
  if (done) return <Done />;
  if (dead !== null)
    return (
      <DeadLink title={t(messages.dead)} problem={dead} onRetry={() => location.reload()}>
        <Ask />
      </DeadLink>
    );
  return (
    <>
      <Heading title={t(messages.title)} />
      <p>{t(messages.lead)}</p>
      <Form label={t(messages.save)} onSend={reset}>
        <NewPassword name="password" />
        <label class="tick">
          <input type="checkbox" name="revokeApiTokens" value="yes" defaultChecked />
          <span>{t(messages.revokeApiTokens)}</span>
        </label>
      </Form>
    </>
  );
}

function Done() {
  return (
    <div role="status">
      <Heading title={t(messages.done)} />
      <p>{t(messages.doneLead)}</p>
      <ToSignIn />
    </div>
  );
}

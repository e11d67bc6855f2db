import { useState } from 'preact/hooks';
import type { Message } from '../../../src/core/messages';
import { t } from '../t';
import { common } from '../messages/common';
import type { Problem } from '../../../web/problem';
import { Say } from '../text';
import { Field } from './field';
import { Form } from './form';
import { Link } from './link';
import { Note } from './notices';

interface AskForEmailProps {
  readonly label: string;
  /** What is said afterwards, to whatever `{email}`. */
  readonly sent: Message;
  readonly onSend: (email: string) => Promise<readonly Problem[]>;
}

/** An address to which an email with a link goes. The answer is the same for an address that nobody has. */
export function AskForEmail({ label, sent, onSend }: AskForEmailProps) {
  const [to, setTo] = useState<string | null>(null);
  const toSignIn = <Link to="/sign-in">{t(common.signIn)}</Link>;
  if (to !== null)
    return (
      <>
        <Note>
          <Say of={sent} email={to} />
        </Note>
        <p class="otherwise">{toSignIn}</p>
      </>
    );
  const send = async ({ email = '' }: Readonly<Record<string, string>>) => {
    const problems = await onSend(email.trim());
    if (problems.length === 0) setTo(email.trim());
    return problems;
  };
  return (
    <>
      <Form label={label} onSend={send}>
        <Field name="email" label={t(common.email)} type="email" autocomplete="username" />
      </Form>
      <p class="otherwise">{toSignIn}</p>
    </>
  );
}

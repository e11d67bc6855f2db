import { useState } from 'preact/hooks';
import { ResendVerificationEmailDocument, SignUpDocument } from '../generated/documents';
import { language } from '../../../web/language';
import { t } from '../t';
import { common } from '../messages/common';
import { signUpMessages as messages } from '../messages/sign-up';
import { Card, Heading } from '../parts/card';
import { Field, NewPassword } from '../parts/field';
import { Form, type Typed } from '../parts/form';
import { Link } from '../parts/link';
import { Note } from '../parts/notices';
import { change } from '../session/ask';
import { Say } from '../text';

/** Opens an account and a company. The address has to be proved before signing in. */
export function Page() {
  const [email, setEmail] = useState<string | null>(null);
  return <Card>{email === null ? <SignUp onDone={setEmail} /> : <LookIntoMailbox email={email} />}</Card>;
}

function SignUp({ onDone }: { onDone: (email: string) => void }) {
  const send = async (typed: Typed) => {
    const { data, problems } = await change(SignUpDocument, { input: inputOf(typed) });
    if (data?.email != null) onDone(data.email);
    return problems;
  };
  return (
    <>
      <Heading title={t(messages.title)} />
      <p>{t(messages.lead)}</p>
      <Form label={t(common.signUp)} onSend={send}>
        <Field name="companyName" label={t(messages.companyName)} autocomplete="organization" />
        <div class="pair">
          <Field name="firstName" label={t(common.firstName)} autocomplete="given-name" />
          <Field name="lastName" label={t(common.lastName)} autocomplete="family-name" optional />
        </div>
        <Field name="email" label={t(common.email)} type="email" autocomplete="username" />
        <NewPassword name="password" label={t(common.password)} />
      </Form>
      <p class="otherwise">
        {t(messages.haveAccount)} <Link to="/sign-in">{t(common.signIn)}</Link>
      </p>
    </>
  );
}

function inputOf({ companyName = '', firstName = '', lastName = '', email = '', password = '' }: Typed) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return { companyName, firstName, lastName, email: email.trim(), password, timeZone, language: language.get() };
}

function LookIntoMailbox({ email }: { email: string }) {
  const [again, setAgain] = useState(false);
  const resend = async () => {
    const { problems } = await change(ResendVerificationEmailDocument, { input: { email } });
    setAgain(problems.length === 0);
    return problems;
  };
  return (
    <>
      <Heading title={t(messages.mailbox)} />
      <Note>
        <Say of={again ? messages.sentAgain : messages.sent} email={email} />
      </Note>
      <Form label={t(messages.sendAgain)} tone="quiet" onSend={resend} />
    </>
  );
}

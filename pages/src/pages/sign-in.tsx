import { useEffect, useState } from 'preact/hooks';
import { SignInDocument } from '../generated/documents';
import { t } from '../t';
import { common } from '../messages/common';
import { companyMessages } from '../messages/companies';
import { passwordMessages } from '../messages/password';
import { signInMessages as messages } from '../messages/sign-in';
import { Card, Heading } from '../parts/card';
import { ChangePassword } from '../parts/change-password';
import { CodeStep } from '../parts/code-step';
import { Companies } from '../parts/companies';
import { Field } from '../parts/field';
import { Form, type Typed } from '../parts/form';
import { Link } from '../parts/link';
import { Failed, Loading, Note } from '../parts/notices';
import { SignOutButton } from '../parts/sign-out-button';
import { useSession } from '../parts/signed-in';
import { go, pageFor } from '../route';
import { change } from '../session/ask';
import { deviceName } from '../session/device';
import { nextFor } from '../../../web/next';
import { enter, lookAtSession, type Viewer } from '../session/session';

/** Name and password, the code where there is a second factor, and then whatever still stands before the account. */
export function Page() {
  const known = useSession();
  const [challenge, setChallenge] = useState<string | null>(null);
  if (known.state === 'unknown') return <Card>{<Loading />}</Card>;
  if (known.state === 'failed')
    return <Card>{<Failed problem={known.problem} onRetry={() => void lookAtSession()} />}</Card>;
  if (known.state === 'somebody') return <Card>{<Onwards viewer={known.viewer} />}</Card>;
  return (
    <Card>
      {challenge === null ? (
        <PasswordStep onCode={setChallenge} />
      ) : (
        <CodeStep challenge={challenge} onBack={() => setChallenge(null)} />
      )}
    </Card>
  );
}

function PasswordStep({ onCode }: { onCode: (challenge: string) => void }) {
  const [unverified, setUnverified] = useState(false);
  const send = async ({ identifier = '', password = '' }: Typed) => {
    const { challenge, problems } = enter(
      await change(SignInDocument, { input: { identifier, password, device: deviceName() } }),
    );
    if (challenge !== null) onCode(challenge);
    setUnverified(problems.some(isUnverified));
    return problems.filter((problem) => !isUnverified(problem));
  };
  return (
    <>
      <Heading title={t(common.signIn)} />
      {unverified && (
        <Note>
          {t(messages.unverified)} <Link to="/verify">{t(messages.sendAgain)}</Link>
        </Note>
      )}
      <Form label={t(common.signIn)} onSend={send}>
        <Field name="identifier" label={t(messages.identifier)} autocomplete="username" first />
        <Field name="password" label={t(common.password)} type="password" autocomplete="current-password" />
        <p class="aside">
          <Link to="/reset">{t(common.forgotten)}</Link>
        </p>
      </Form>
      <p class="otherwise">
        {t(messages.newHere)} <Link to="/sign-up">{t(common.signUp)}</Link>
      </p>
    </>
  );
}

/** The server’s sentence is for programs: the page has the way out at hand. */
const isUnverified = ({ code }: { code: string }) => code === 'EMAIL_NOT_VERIFIED';

/** What still stands before somebody who has signed in. */
function Onwards({ viewer }: { viewer: Viewer }) {
  const next = nextFor(viewer);
  const elsewhere = pageFor(next);
  useEffect(() => {
    if (elsewhere !== '/sign-in') go(elsewhere, { replace: true });
  }, [elsewhere]);
  if (next === 'password') return <OwnPassword viewer={viewer} />;
  return next === 'company' ? <ChooseCompany viewer={viewer} /> : <Loading />;
}

function OwnPassword({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <Heading title={t(passwordMessages.title)} />
      <p>{t(passwordMessages.why)}</p>
      <ChangePassword viewer={viewer} />
      <SignOutButton />
    </>
  );
}

function ChooseCompany({ viewer }: { viewer: Viewer }) {
  const canEnter = viewer.memberships.some(({ status }) => status === 'ACTIVE');
  return (
    <>
      <Heading title={t(companyMessages.title)} />
      <p>{t(canEnter ? companyMessages.lead : companyMessages.none)}</p>
      <Companies viewer={viewer} />
      <SignOutButton />
    </>
  );
}

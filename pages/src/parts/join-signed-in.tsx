import { useState } from 'preact/hooks';
import { t } from '../t';
import { joinMessages as messages } from '../messages/join';
import type { Problem } from '../../../web/problem';
import { signOut, type Viewer } from '../session/session';
import { Say } from '../text';
import { Form } from './form';
import { accept } from './join-forms';
import { Problems } from './notices';

interface JoinSignedInProps {
  readonly token: string;
  /** The address of the invitation. */
  readonly invited: string;
  readonly viewer: Viewer;
  readonly onDone: () => void;
}

/** Whoever is signed in as the person invited needs nothing more. */
export function JoinSignedIn({ token, invited, viewer, onDone }: JoinSignedInProps) {
  const email = viewer.account?.email ?? '';
  if (email !== invited) return <SignedInAsAnother email={email} invited={invited} />;
  const join = async () => {
    const { problems } = await accept({ token });
    if (problems.length === 0) onDone();
    return problems;
  };
  return (
    <>
      <p>
        <Say of={messages.signedInAs} email={email} />
      </p>
      <Form label={t(messages.join)} onSend={join} />
    </>
  );
}

/** Somebody else sits here: they sign out, and the page goes on. */
function SignedInAsAnother({ email, invited }: { email: string; invited: string }) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  return (
    <>
      <Problems of={problems} />
      <p>
        <Say of={messages.anotherAccount} email={email} invited={invited} />
      </p>
      <div class="actions">
        <button type="button" class="button" onClick={() => void signOut().then(setProblems)}>
          {t(messages.signOutAndGoOn)}
        </button>
      </div>
    </>
  );
}

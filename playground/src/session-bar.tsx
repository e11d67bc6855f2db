import { useGraphiQL } from '@graphiql/react';
import { useState, useSyncExternalStore } from 'react';
import { currentSession, endSession, onSessionChange, type Person, type Session } from './session';
import { SignInDialog } from './sign-in-dialog';

const useSession = (): Session => useSyncExternalStore(onSessionChange, currentSession);

/** Who is signed in, and the way in or out. */
export function SessionBar() {
  const { token, person } = useSession();
  const [isSigningIn, setIsSigningIn] = useState(false);
  return (
    <div className="muster-bar">
      <img src="/playground/favicon.svg" alt="" width="24" height="24" />
      <strong>Muster</strong>
      {token === null ? (
        <button type="button" onClick={() => setIsSigningIn(true)}>
          Sign in
        </button>
      ) : (
        <>
          <span title={person?.email}>{person === null ? 'Signed in' : shortNameOf(person)}</span>
          <button type="button" onClick={() => void endSession()}>
            Sign out
          </button>
        </>
      )}
      {isSigningIn && <SignInDialog onClose={() => setIsSigningIn(false)} />}
    </div>
  );
}

/** What that means for the next request, in a sentence. */
export function SessionNote() {
  const session = useSession();
  const hasOwnHeader = useGraphiQL(({ tabs, activeTabIndex }) =>
    /^[^/]*"authorization"/im.test(tabs[activeTabIndex]?.headers ?? ''),
  );
  return (
    <p className="muster-note" role="status">
      {hasOwnHeader ? 'This tab sends the Authorization header of its own headers editor.' : noteOf(session)}
    </p>
  );
}

function noteOf({ token, person, ended }: Session): string {
  if (token === null) {
    const sentence = 'Sign in at the top, or run signIn: its token is remembered and sent with every request.';
    return ended ? `Your session has ended. ${sentence}` : `Nobody is signed in. ${sentence}`;
  }
  const name = person === null ? '' : ` as ${longNameOf(person)}`;
  const [first] = person?.restrictions ?? [];
  const todo = first === undefined ? '' : ` ${TO_DO[first] ?? first}`;
  return `Signed in${name}. Every request carries your Authorization header, until you sign out.${todo}`;
}

/** What lifts a restriction. */
const TO_DO: Readonly<Record<string, string>> = {
  COMPANY_NOT_CHOSEN: 'Next: choose a company with enterCompany.',
  PASSWORD_CHANGE_REQUIRED: 'Next: choose a new password with changePassword.',
  TWO_FACTOR_ENROLMENT_REQUIRED: 'Next: set up a second factor with beginTwoFactorEnrolment.',
};

const shortNameOf = ({ email, user }: Person): string => user?.displayName ?? email;

function longNameOf({ email, user }: Person): string {
  return user === null ? email : `${user.displayName}, ${user.role} of ${user.company}`;
}

import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useSyncExternalStore } from 'react';
import { SIGN_IN } from './requests';
import { currentSession, endSession, onSessionChange, type Person, type Session } from './session';

const useSession = (): Session => useSyncExternalStore(onSessionChange, currentSession);

/** Who is signed in, and the way in or out. */
export function SessionBar() {
  const { token, person } = useSession();
  const openSignIn = useOpenSignIn();
  return (
    <div className="muster-bar">
      <img src="/playground/favicon.svg" alt="" width="24" height="24" />
      <strong>Muster</strong>
      {token === null ? (
        <button type="button" onClick={openSignIn}>
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
    const sentence = 'Run signIn, and its token is remembered and sent with every request.';
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

/** Goes to the tab in which one signs in, opening it where it was closed. */
function useOpenSignIn(): () => void {
  const actions = useGraphiQLActions();
  const { tabs, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  return () => {
    const open = tabs.findIndex(({ query }) => query?.includes('signIn(') === true);
    if (open >= 0) {
      actions.changeTab(open);
      return;
    }
    actions.addTab();
    queryEditor?.setValue(SIGN_IN.query);
    variableEditor?.setValue(SIGN_IN.variables);
  };
}

import signOut from '../requests/sign-out.graphql';
import who from '../requests/who.graphql';
import { bearer, post, type Answer } from './post';

/** Whoever is signed in, as far as the playground shows them. */
export interface Person {
  readonly email: string;
  /** In the company entered. Null: none was entered yet. */
  readonly user: { readonly displayName: string; readonly role: string; readonly company: string } | null;
  /** What still stands in the way. */
  readonly restrictions: readonly string[];
}

export interface Session {
  /** Remembered until it is signed out or found to have ended. Null: nobody is signed in. */
  readonly token: string | null;
  /** Null while that is not known. */
  readonly person: Person | null;
  /** Whether a remembered session was found to have ended by itself. */
  readonly ended: boolean;
}

/** Where the token is remembered in this browser. */
const KEY = 'muster:token';

let session: Session = { token: localStorage.getItem(KEY), person: null, ended: false };
const listeners = new Set<() => void>();

export const currentSession = (): Session => session;

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** From now on every request carries this token. */
export function rememberSession(token: string): void {
  localStorage.setItem(KEY, token);
  become({ token, person: null, ended: false });
  void lookAtSession();
}

/** Asks whose session it is; one that has ended is forgotten. */
export async function lookAtSession(): Promise<void> {
  const { token } = session;
  if (token === null) return;
  const viewer = await ask(who, token);
  // Meanwhile somebody else may have signed in, and a server that does not answer says nothing of the session.
  if (viewer === null || session.token !== token) return;
  if (viewer.signedIn) become({ token, person: personOf(viewer), ended: false });
  else forget(true);
}

/** Ends the session, on the server and here. Here also when the server cannot be reached. */
export async function endSession(): Promise<void> {
  const { token } = session;
  forget(false);
  if (token !== null) await ask(signOut, token);
}

function forget(ended: boolean): void {
  localStorage.removeItem(KEY);
  become({ token: null, person: null, ended });
}

function become(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

// Another tab of the browser signed in or out.
addEventListener('storage', ({ key, newValue }) => {
  if (key !== KEY || newValue === session.token) return;
  become({ token: newValue, person: null, ended: false });
  void lookAtSession();
});

interface Viewer {
  readonly signedIn: boolean;
  readonly account: { readonly email: string } | null;
  readonly user: {
    readonly displayName: string;
    readonly role: string;
    readonly company: { readonly name: string } | null;
  } | null;
  readonly session: { readonly restrictions: readonly string[] } | null;
}

function personOf({ account, user, session: own }: Viewer): Person {
  const named = user && { ...user, company: user.company?.name ?? '' };
  return { email: account?.email ?? '', user: named, restrictions: own?.restrictions ?? [] };
}

/** Asks beside what the person at the screen asks. Null when no answer comes. */
async function ask(query: string, token: string): Promise<Viewer | null> {
  const { data } = await post({ query }, bearer(token)).catch((): Answer => ({}));
  return (data as { viewer?: Viewer } | null | undefined)?.viewer ?? null;
}

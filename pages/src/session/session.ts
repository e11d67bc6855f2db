import { SignOutDocument, ViewerDocument, type EntryFragment, type PersonFragment } from '../generated/documents';
import { preferLanguage } from '../../../web/language';
import { createStore } from '../../../web/store';
import type { Problem } from '../../../web/problem';
import { ask, change, doubts, type Asked } from './ask';
import { forgetToken, keepToken } from '../../../web/token';

export type Viewer = PersonFragment;

/** Who is here, as far as the page knows. */
export type Session =
  | { readonly state: 'unknown' }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'nobody' }
  | { readonly state: 'somebody'; readonly viewer: Viewer };

const NOBODY: Session = { state: 'nobody' };

export const session = createStore<Session>({ state: 'unknown' });

/** Asks who is here. */
export async function lookAtSession(): Promise<void> {
  const { data, problems } = await ask(ViewerDocument, {});
  if (data !== null) become(data.viewer);
  else if (problems.some(({ code }) => code === 'UNAUTHENTICATED')) session.set(NOBODY);
  else if (problems[0] !== undefined) session.set({ state: 'failed', problem: problems[0] });
}

/** What an answer says of whoever is here now. */
export function become(viewer: Viewer): void {
  session.set(viewer.signedIn ? { state: 'somebody', viewer } : NOBODY);
  preferLanguage(viewer.account?.language);
}

/** What stands between a password and a session: a code, or nothing. */
export interface Entered {
  /** Of the sign-in that waits for a code. Null where none is needed. */
  readonly challenge: string | null;
  readonly problems: readonly Problem[];
}

/** Goes on with what signing in, joining, a code or a choice of company has led to. */
export function enter({ data, problems }: Asked<{ readonly result: EntryFragment | null }>): Entered {
  const result = data?.result ?? null;
  if (result === null) return { challenge: null, problems };
  if (!('token' in result)) return { challenge: result.challenge, problems };
  keepToken(result.token);
  become(result.viewer);
  return { challenge: null, problems };
}

/** Ends the session here, and on the server where that can be reached. */
export async function signOut(): Promise<readonly Problem[]> {
  const { problems } = await change(SignOutDocument, {});
  const ended = problems.every(({ code }) => code === 'UNAUTHENTICATED');
  if (!ended) return problems;
  forgetToken();
  session.set(NOBODY);
  return [];
}

doubts.subscribe(() => void lookAtSession());

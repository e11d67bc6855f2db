import enterCompany from '../requests/enter-company.graphql';
import signIn from '../requests/sign-in.graphql';
import verifyTwoFactor from '../requests/verify-two-factor.graphql';
import { bearer, post, type Answer } from './post';
import { currentSession, rememberSession } from './session';

interface Membership {
  readonly companyId: string;
  readonly companyName: string;
}

/** What is to be done next: nothing more, a code, or choosing a company. `error` says why the step before was refused. */
export type Next =
  | { readonly step: 'done' }
  | { readonly step: 'code'; readonly challenge: string }
  | { readonly step: 'company'; readonly memberships: readonly Membership[] }
  | { readonly step: 'again'; readonly error: string };

export const withPassword = (identifier: string, password: string): Promise<Next> =>
  attempt(signIn, { identifier, password });

export const withCode = (challenge: string, code: string): Promise<Next> =>
  attempt(verifyTwoFactor, { challenge, code });

export const intoCompany = (companyId: string): Promise<Next> => attempt(enterCompany, { companyId });

/** The payloads of all three say the same of who is signed in. */
interface Payload {
  readonly result: {
    readonly token?: string;
    readonly challenge?: string;
    readonly viewer?: Viewer;
  } | null;
  readonly errors: readonly { readonly message: string }[];
}

interface Viewer {
  readonly user?: object | null;
  readonly memberships?: readonly Membership[];
}

async function attempt(query: string, input: object): Promise<Next> {
  const { token } = currentSession();
  const answer = await post({ query, variables: { input } }, token === null ? {} : bearer(token)).catch((): Answer => ({
    errors: [{ message: 'The server does not answer. Try again in a moment.' }],
  }));
  const [payload] = Object.values((answer.data ?? {}) as Record<string, Payload | null>);
  return nextOf(payload?.result ?? null) ?? { step: 'again', error: messageOf(answer, payload) };
}

function nextOf(result: Payload['result']): Next | null {
  if (result?.challenge !== undefined) return { step: 'code', challenge: result.challenge };
  if (result?.token === undefined) return null;
  rememberSession(result.token);
  return stepInto(result.viewer);
}

/** Somebody of several companies enters one of them. */
function stepInto({ user = null, memberships = [] }: Viewer = {}): Next {
  return user === null && memberships.length > 0 ? { step: 'company', memberships } : { step: 'done' };
}

function messageOf({ errors = [] }: Answer, payload: Payload | null | undefined): string {
  return payload?.errors[0]?.message ?? errors[0]?.message ?? 'That did not work.';
}

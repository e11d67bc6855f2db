import type { TypedDocumentString } from '../generated/documents';
import { language, t } from '../language';
import { common } from '../messages/common';
import { createStore } from '../store';
import { giveUpCookie, isInCookie, sessionHeaders } from './token';

/** One thing that went wrong, for the person: beside the field that `path` names, or above all. */
export interface Problem {
  /** Of the server, or OFFLINE. */
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  /** From when on the same may be tried again. Null where nobody knows. */
  readonly retryAt: Date | null;
}

/** Goes up whenever an answer says that the session is no longer what the page takes it for. */
export const doubts = createStore(0);

interface TopLevelError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly path?: readonly string[];
    readonly restriction?: string;
    readonly retryAfterSeconds?: number;
  };
}

interface Body<R> {
  readonly data?: R | null;
  readonly errors?: readonly TopLevelError[];
}

export interface Asked<T> {
  /** Null where nothing came. */
  readonly data: T | null;
  readonly problems: readonly Problem[];
}

/** Asks the server that this page comes from. Never rejects: what goes wrong is a problem. */
export async function ask<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<Asked<R>> {
  try {
    const { data = null, errors = [] } = await post<R>(document.toString(), variables);
    if (errors.some(isAboutSession)) doubts.set(doubts.get() + 1);
    return { data, problems: errors.map(problemOf) };
  } catch {
    return { data: null, problems: [{ code: 'OFFLINE', message: t(common.offline), path: [], retryAt: null }] };
  }
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly retryAfterSeconds: number | null;
}

type PayloadOf<R> = NonNullable<R[keyof R]>;

/** Sends a mutation, whose one payload has `errors`. These and those of the whole answer are told alike. */
export async function change<R extends object, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
): Promise<Asked<PayloadOf<R>>> {
  const { data, problems } = await ask(document, variables);
  const payload = data === null ? null : (Object.values(data)[0] as (PayloadOf<R> & { errors: Refusal[] }) | null);
  const refusals = payload?.errors ?? [];
  const refused = refusals.map(({ retryAfterSeconds, ...one }) => ({ ...one, retryAt: instantIn(retryAfterSeconds) }));
  return { data: payload, problems: [...problems, ...refused] };
}

let cookieTaken = false;

async function post<R>(query: string, variables: unknown): Promise<Body<R>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      'accept-language': language.get(),
      ...sessionHeaders(),
    },
    body: JSON.stringify({ query, variables }),
  });
  if (isInCookie() && !cookieTaken && (response.status === 400 || response.status === 403)) {
    giveUpCookie();
    return post(query, variables);
  }
  cookieTaken = true;
  return (await response.json()) as Body<R>;
}

function isAboutSession({ extensions }: TopLevelError): boolean {
  return extensions?.code === 'UNAUTHENTICATED' || extensions?.restriction !== undefined;
}

function problemOf({ message, extensions = {} }: TopLevelError): Problem {
  const { code = 'INTERNAL', path = [], retryAfterSeconds } = extensions;
  return { code, message, path: path.filter((one) => one !== 'input'), retryAt: instantIn(retryAfterSeconds) };
}

function instantIn(seconds: number | null | undefined): Date | null {
  return typeof seconds === 'number' ? new Date(Date.now() + seconds * 1000) : null;
}

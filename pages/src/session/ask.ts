import type { TypedDocumentString } from '../generated/documents';
import { fetchInSession } from '../../../web/fetch';
import {
  isAboutSession,
  offline,
  problemOf,
  problemOfRefusal,
  type Problem,
  type Refusal,
  type TopLevelError,
} from '../../../web/problem';
import { createStore } from '../../../web/store';

/** Goes up whenever an answer says that the session is no longer what the page takes it for. */
export const doubts = createStore(0);

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
    return { data: null, problems: [offline()] };
  }
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
  return { data: payload, problems: [...problems, ...refusals.map(problemOfRefusal)] };
}

async function post<R>(query: string, variables: unknown): Promise<Body<R>> {
  const response = await fetchInSession('/graphql', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Body<R>;
}

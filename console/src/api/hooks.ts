import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, useQuery, type AnyVariables, type CombinedError } from 'urql';
import { onEnd as onEndOf, pipe, subscribe } from 'wonka';
import { offline, problemOf, problemOfRefusal, type Problem, type Refusal } from '../../../web/problem';
import { accessChanges } from './access';

/** A document as codegen writes it: a text that knows what it is answered by. */
export interface Document<R, V> {
  readonly __apiType?: (variables: V) => R;
  toString(): string;
}

export interface Asked<R> {
  /** Null until something came. */
  readonly data: R | null;
  /** Whether something is on its way; `data` may be there, of before. */
  readonly loading: boolean;
  /** What went wrong; with `data` where a part of it could be answered. */
  readonly problems: readonly Problem[];
  /** Asks the server again. */
  readonly again: () => void;
}

interface AskOptions {
  /** Waits with asking. */
  readonly pause?: boolean;
  /** Asks the server although the answer is known, and shows what is known meanwhile. */
  readonly fresh?: boolean;
}

/** Asks the server, and again whenever what it answered has changed. */
export function useAsk<R, V extends AnyVariables>(
  document: Document<R, V>,
  variables: V,
  { pause = false, fresh = false }: AskOptions = {},
): Asked<R> {
  const requestPolicy = fresh ? 'cache-and-network' : 'cache-first';
  const [{ data, fetching, stale, error }, ask] = useQuery<R>({
    query: document.toString(),
    variables: variables ?? {},
    pause,
    requestPolicy,
  });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useAccessChanges(error !== undefined, again);
  const problems = problemsOf(error);
  const known = useKept(data ?? null, problems, JSON.stringify(variables));
  return { data: known, loading: fetching || stale, problems, again };
}

/** Problems of the way to the server, which say nothing of what was asked for. */
const AWAY: ReadonlySet<string> = new Set(['OFFLINE', 'UNAVAILABLE', 'INTERNAL', 'RATE_LIMITED']);

/**
 * What came, and where the server cannot be reached when it is asked the same again, what had come before: it stays, with all that somebody is typing
 * into it.
 */
function useKept<R>(data: R | null, problems: readonly Problem[], question: string): R | null {
  const [latest, setLatest] = useState({ data, question });
  const isSame = latest.question === question;
  if (!isSame || (data !== null && data !== latest.data)) setLatest({ data, question });
  const isAway = problems.length > 0 && problems.every(({ code }) => AWAY.has(code));
  return isAway && isSame ? (data ?? latest.data) : data;
}

/** What was refused is asked again once the viewer may do other things. */
function useAccessChanges(isRefused: boolean, again: () => void): void {
  useEffect(() => (isRefused ? accessChanges.subscribe(again) : undefined), [isRefused, again]);
}

export interface Changed<P> {
  /** What the mutation answers. Null where nothing came. */
  readonly data: P | null;
  /** What stands in the way; empty where it was done. */
  readonly problems: readonly Problem[];
}

type PayloadOf<R> = NonNullable<R[keyof R]>;

/** A way to send a mutation, whose one payload has `errors`. These and those of the whole answer are told alike. Never rejects. */
export function useChange<R extends object, V extends AnyVariables>(
  document: Document<R, V>,
): (variables: V) => Promise<Changed<PayloadOf<R>>> {
  const client = useClient();
  return useCallback(
    async (variables: V) => {
      const { data, error } = await client.mutation<R>(document.toString(), variables ?? {}).toPromise();
      const payload = data == null ? null : (Object.values(data)[0] as (PayloadOf<R> & { errors?: Refusal[] }) | null);
      return { data: payload, problems: [...problemsOf(error), ...(payload?.errors ?? []).map(problemOfRefusal)] };
    },
    [client, document],
  );
}

interface LiveOptions<R> {
  readonly pause?: boolean;
  readonly onEvent?: (event: R) => void;
  /** The server tells nothing more, such as when the session has ended. */
  readonly onEnd?: (listenAgain: () => void) => void;
}

/**
 * Listens to what happens, for as long as it is shown. What comes with an id is brought up to date wherever it is shown. Answers why it does not listen, where
 * that was refused.
 */
export function useLive<R, V extends AnyVariables>(
  document: Document<R, V>,
  variables: V,
  { pause = false, onEvent, onEnd }: LiveOptions<R> = {},
): readonly Problem[] {
  const client = useClient();
  const told = useRef({ onEvent, onEnd });
  useEffect(() => {
    told.current = { onEvent, onEnd };
  });
  const [round, setRound] = useState(0);
  const [error, setError] = useState<CombinedError>();
  // By what they say: callers make the variables anew each time they are drawn.
  const [text, asked] = [document.toString(), JSON.stringify(variables)];
  useEffect(() => {
    if (pause) return;
    let isOver = false;
    const listening = pipe(
      client.subscription<R>(text, JSON.parse(asked) as AnyVariables),
      onEndOf(() => {
        if (!isOver) told.current.onEnd?.(() => setRound((known) => known + 1));
      }),
      subscribe((result) => {
        setError(result.error);
        if (result.data !== undefined) told.current.onEvent?.(result.data);
      }),
    );
    return () => {
      isOver = true;
      listening.unsubscribe();
    };
  }, [client, text, asked, pause, round]);
  return problemsOf(error);
}

/** What went wrong, for the person. */
export function problemsOf(error: CombinedError | undefined): readonly Problem[] {
  if (error === undefined) return [];
  if (error.graphQLErrors.length === 0) return [offline()];
  return error.graphQLErrors.map(({ message, extensions }) => problemOf({ message, extensions }));
}

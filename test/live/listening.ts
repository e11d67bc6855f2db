import { createClient as createSseClient } from 'graphql-sse';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Answer, World } from '../world';

/** One subscription under way, as a client sees it. */
export interface Heard {
  /** What has come so far. */
  readonly answers: Answer[];
  /** Resolves with the next answer that nobody has taken. */
  next(): Promise<Answer>;
  /** Resolves when the stream has completed, or with what it failed of. */
  readonly over: Promise<unknown>;
  stop(): void;
}

export type Transport = 'a WebSocket' | 'server-sent events';
export const TRANSPORTS: readonly Transport[] = ['a WebSocket', 'server-sent events'];

type As = { readonly token: string } | null;

/** What is asked for where nothing else is. */
export const QUERY = `subscription ($since: String) { viewerChanged(since: $since) {
  accessVersion signedIn user { id role } permissions { module level } session { id restrictions } } }`;

/** Begins a subscription. */
export function subscribe(
  world: Pick<World, 'url'>,
  transport: Transport,
  as: As,
  asked: { query: string; variables?: Record<string, unknown> } = { query: QUERY },
): Heard {
  const headers: Record<string, string> = as === null ? {} : { authorization: `Bearer ${as.token}` };
  const client =
    transport === 'a WebSocket'
      ? createClient({ url: addressOf(world), webSocketImpl: WebSocket, connectionParams: headers, retryAttempts: 0 })
      : createSseClient({ url: `${world.url}/stream`, headers, retryAttempts: 0 });
  return heard(client as Client, asked);
}

/** Begins to listen to who the viewer is; answers when it is known to have begun, with what was told then. */
export async function listen(
  world: Pick<World, 'url'>,
  transport: Transport,
  as: As,
): Promise<Heard & { readonly version: string }> {
  const subscribed = subscribe(world, transport, as, { query: QUERY, variables: { since: 'nothing' } });
  const first = await Promise.race([subscribed.next(), subscribed.over]);
  const { data } = first as Partial<Answer<typeof QUERY>>;
  if (data === undefined) throw new Error(`Nobody listens: ${JSON.stringify(first)}`);
  return Object.assign(subscribed, { version: data.viewerChanged.accessVersion });
}

export const addressOf = ({ url }: Pick<World, 'url'>) => url.replace(/^http/, 'ws');

function heard(client: Client, asked: { query: string; variables?: Record<string, unknown> }): Heard {
  const answers: Answer[] = [];
  let taken = 0;
  const take = () => answers[taken++] as Answer;
  const waiting: ((answer: Answer) => void)[] = [];
  let stop: () => void = () => undefined;
  const over = new Promise<unknown>((resolve) => {
    stop = client.subscribe(asked, {
      next: (answer) => {
        answers.push(answer as unknown as Answer);
        const waits = waiting.shift();
        if (waits !== undefined) waits(take());
      },
      error: resolve,
      complete: () => {
        resolve(undefined);
      },
    });
  });
  const disposed = over.finally(() => void client.dispose());
  return {
    answers,
    next: () => {
      if (taken < answers.length) return Promise.resolve(take());
      const came = new Promise<Answer>((resolve) => waiting.push(resolve));
      // A stream that has ended tells nothing more: whoever waits is to hear of it.
      const ended = disposed.then((how) => {
        throw new Error(`The stream has ended: ${JSON.stringify(how ?? 'completed')}`);
      });
      const next = Promise.race([came, ended]);
      // Nothing to whoever no longer waits.
      next.catch(() => undefined);
      return next;
    },
    over: disposed,
    stop: () => {
      stop();
      void client.dispose();
    },
  };
}

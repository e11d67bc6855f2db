import { createClient, type Client, type SubscribePayload } from 'graphql-ws';
import { language } from '../../../web/language';
import { sessionHeaders } from '../../../web/token';
import { reconnections } from './reconnections';

const LONGEST_WAIT_MS = 8000;

let connections = 0;

/** Soon at first, then less often, but never so seldom that somebody sees the server is back before the page does. Not all pages at once. */
function waitBefore(attempt: number): number {
  return Math.min(LONGEST_WAIT_MS, 500 * 2 ** attempt) * (0.5 + Math.random());
}

export function createSocket(address: string): Client {
  return createClient({
    url: `${location.origin.replace(/^http/, 'ws')}${address}`,
    connectionParams: () => ({ ...sessionHeaders(), 'accept-language': language.get() }),
    // Whoever is signed out is told by the next request. Everything else comes back: the network, a server that was started again.
    shouldRetry: () => true,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (attempt) =>
      new Promise((resolve) => {
        setTimeout(resolve, waitBefore(attempt));
      }),
    on: {
      connected: () => {
        connections += 1;
        if (connections > 1) reconnections.set(connections - 1);
      },
    },
  });
}

/** Listens until it is told to stop. Where the server has ended it, as it does before it is started again, it begins anew. */
export function listen(
  socket: Client,
  payload: SubscribePayload,
  sink: Parameters<Client['subscribe']>[1],
): () => void {
  let isStopped = false;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout>;
  let stop: () => void;
  const begin = () => {
    stop = socket.subscribe(payload, {
      next: (result) => {
        attempt = 0;
        sink.next(result);
      },
      error: (error) => sink.error(error),
      complete: () => {
        if (isStopped) sink.complete();
        else timer = setTimeout(begin, waitBefore((attempt += 1)));
      },
    });
  };
  begin();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    stop();
  };
}

import { createClient as createSocket } from 'graphql-ws';
import { Client, fetchExchange, subscriptionExchange, type ExecutionResult } from 'urql';
import { fetchInSession } from '../../../web/fetch';
import { language } from '../../../web/language';
import { sessionHeaders } from '../../../web/token';
import { cache } from './cache';
import { doubtsExchange } from './doubts';
import { reconnections } from './reconnections';

const ADDRESS = '/graphql';
const LONGEST_WAIT_MS = 8000;

const socket = createSocket({
  url: `${location.origin.replace(/^http/, 'ws')}${ADDRESS}`,
  connectionParams: () => ({ ...sessionHeaders(), 'accept-language': language.get() }),
  // Whoever is signed out is told by the next request. Everything else comes back: the network, a server that was started again.
  shouldRetry: () => true,
  retryAttempts: Number.POSITIVE_INFINITY,
  // Soon at first, then less often, but never so seldom that somebody notices the server is back before the page does. Not all pages at once.
  retryWait: (retries) =>
    new Promise((resolve) => {
      setTimeout(resolve, Math.min(LONGEST_WAIT_MS, 500 * 2 ** retries) * (0.5 + Math.random()));
    }),
  on: {
    connected: (_, __, wasRetry) => {
      if (wasRetry) reconnections.set(reconnections.get() + 1);
    },
  },
});

/** The one way to the server: requests over http, what happens over a WebSocket, and what is known of both in one cache. */
export const client = new Client({
  url: ADDRESS,
  preferGetMethod: false,
  fetch: (_, init = {}) => fetchInSession(ADDRESS, init),
  exchanges: [
    cache,
    doubtsExchange,
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query = '', variables }) => ({
        subscribe: (sink) => ({
          unsubscribe: socket.subscribe(
            { query, variables: variables as Record<string, unknown> },
            { ...sink, next: ({ data = null, ...rest }) => sink.next({ data, ...rest } as ExecutionResult) },
          ),
        }),
      }),
    }),
  ],
});

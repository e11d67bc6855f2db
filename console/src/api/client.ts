import { Client, fetchExchange, subscriptionExchange, type ExecutionResult } from 'urql';
import { fetchInSession } from '../../../web/fetch';
import { cache } from './cache';
import { doubtsExchange } from './doubts';
import { createSocket, listen } from './socket';

const ADDRESS = '/graphql';

const socket = createSocket(ADDRESS);

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
          unsubscribe: listen(
            socket,
            { query, variables: variables as Record<string, unknown> },
            { ...sink, next: ({ data = null, ...rest }) => sink.next({ data, ...rest } as ExecutionResult) },
          ),
        }),
      }),
    }),
  ],
});

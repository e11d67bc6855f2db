import type { Exchange } from 'urql';
import { pipe, tap } from 'wonka';
import { createStore } from '../../../web/store';
import { isAboutSession } from '../../../web/problem';

/** Goes up whenever an answer says that the session is no longer what the console takes it for. */
export const doubts = createStore(0);

export const doubtsExchange: Exchange =
  ({ forward }) =>
  (operations) =>
    pipe(
      forward(operations),
      tap(({ error }) => {
        if (
          error?.graphQLErrors.some((one) => isAboutSession({ message: one.message, extensions: one.extensions })) ===
          true
        )
          doubts.set(doubts.get() + 1);
      }),
    );

import { useCallback, useRef } from 'react';
import { useChange, type Changed, type Document } from './hooks';

/** By which the server knows a repetition. Also where the page is not in a secure context. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Keyed {
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Like `useChange`, for what must not be made twice: where the answer was lost on the way, sending the same again gets the first one. Whatever else is
 * sent has a key of its own.
 */
export function useChangeOnce<R extends object, I extends Keyed>(
  document: Document<R, { input: I }>,
): (variables: { input: I }) => Promise<Changed<NonNullable<R[keyof R]>>> {
  const change = useChange(document);
  const attempt = useRef({ of: '', key: '' });
  return useCallback(
    async ({ input }: { input: I }) => {
      const of = JSON.stringify(input);
      if (attempt.current.of !== of) attempt.current = { of, key: randomKey() };
      const { key } = attempt.current;
      const changed = await change({ input: { ...input, idempotencyKey: key } });
      // It was answered, be it by a refusal: what is sent next is meant anew.
      if (changed.data !== null) attempt.current = { of: '', key: '' };
      return changed;
    },
    [change],
  );
}

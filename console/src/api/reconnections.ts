import { useEffect, useRef } from 'react';
import { createStore } from '../../../web/store';

/** Goes up whenever the WebSocket was broken and is there again: what happened meanwhile was told to nobody. */
export const reconnections = createStore(0);

/** Does something each time after the connection was broken. */
export function useReconnected(then: () => void): void {
  const known = useRef(then);
  useEffect(() => {
    known.current = then;
  });
  useEffect(() => reconnections.subscribe(() => known.current()), []);
}

import { useRef } from 'react';

/** Does something once, however often a button is pressed until it is done. */
export function useAlone<A extends readonly unknown[]>(action: (...args: A) => Promise<unknown>): (...args: A) => void {
  const busy = useRef(false);
  return (...args) => {
    if (busy.current) return;
    busy.current = true;
    void action(...args).finally(() => {
      busy.current = false;
    });
  };
}

import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Written } from './use-messages';

/** Within so many pixels of the end, somebody reads the newest. */
const NEAR = 80;

/** Keeps the newest message in view for whoever reads there; leaves everybody else where they are and counts what they have not seen. */
export function useScrolling(messages: readonly Written[], me: string | undefined) {
  const frame = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const fromEnd = useRef<number | null>(null);
  const [unread, setUnread] = useState(0);
  const toEnd = useCallback(() => {
    isAtEnd.current = true;
    frame.current?.scrollTo({ top: frame.current.scrollHeight });
    setUnread(0);
  }, []);
  const onScroll = useCallback(() => {
    if (frame.current === null) return;
    isAtEnd.current = distanceFromEnd(frame.current) < NEAR;
    if (isAtEnd.current) setUnread(0);
  }, []);
  const keepPlace = useCallback(() => {
    if (frame.current !== null) fromEnd.current = frame.current.scrollHeight - frame.current.scrollTop;
  }, []);
  useLayoutEffect(() => {
    if (frame.current === null || fromEnd.current === null) return;
    frame.current.scrollTop = frame.current.scrollHeight - fromEnd.current;
    fromEnd.current = null;
  });
  useNewest(messages, (added, newest) => {
    if (isAtEnd.current || newest.author?.id === me) toEnd();
    else setUnread((before) => before + added);
  });
  useResized(frame, messages.length > 0, () => {
    if (isAtEnd.current) toEnd();
  });
  return { frame, unread, onScroll, toEnd, keepPlace };
}

function distanceFromEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number {
  return scrollHeight - scrollTop - clientHeight;
}

function useNewest(messages: readonly Written[], onAdded: (added: number, newest: Written) => void): void {
  const known = useRef<string | null>(null);
  useLayoutEffect(() => {
    const newest = messages.at(-1);
    if (newest === undefined || newest.id === known.current) return;
    // Behind the one that was the newest; what stands before it is nothing new.
    const added = messages.length - 1 - messages.findIndex(({ id }) => id === known.current);
    known.current = newest.id;
    onAdded(added, newest);
  });
}

/** A reply of many lines, or the keyboard of a telephone, takes room from the messages. */
function useResized(frame: RefObject<HTMLElement | null>, isThere: boolean, onResized: () => void): void {
  const known = useRef(onResized);
  useEffect(() => {
    known.current = onResized;
  });
  useEffect(() => {
    if (frame.current === null) return;
    const observer = new ResizeObserver(() => known.current());
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame, isThere]);
}

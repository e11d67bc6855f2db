import { useEffect, useRef, useState } from 'react';
import { createStore } from '../../../../web/store';
import { useLive } from '../../api/hooks';
import { useReconnected } from '../../api/reconnections';
import {
  ConversationEventsDocument,
  ConversationInboxChangedDocument,
  ConversationOfferChangedDocument,
} from '../../generated/conversations';

/** Goes up when something has happened to conversations: not with each event of a busy company, but at most once in a while. */
const happenings = createStore(0);

const PAUSE_MS = 1000;

let last = 0;
let timer: ReturnType<typeof setTimeout> | null = null;

function tell(): void {
  if (timer !== null) return;
  timer = setTimeout(
    () => {
      timer = null;
      last = Date.now();
      happenings.set(happenings.get() + 1);
    },
    Math.max(100, last + PAUSE_MS - Date.now()),
  );
}

/** Does something, such as asking a list anew, after something has happened to conversations. */
export function useHappenings(then: () => void): void {
  useEffect(() => happenings.subscribe(then), [then]);
}

/** Hears of all that happens to conversations. After a broken connection it goes on where it was, and the lists are asked for anew. */
export function useConversationsLive(): void {
  const [after, setAfter] = useState<number | null>(null);
  const known = useRef<number | null>(null);
  const [problem] = useLive(
    ConversationEventsDocument,
    { after },
    {
      onEvent: ({ conversationEvents }) => {
        known.current = conversationEvents?.sequence ?? known.current;
        tell();
      },
    },
  );
  const isExpired = problem?.code === 'EXPIRED';
  // Too much has happened to be told of each: from now on, then.
  if (isExpired && after !== null) setAfter(null);
  useReconnected(() => {
    setAfter(known.current);
    tell();
  });
  useLive(ConversationInboxChangedDocument, {});
  useLive(ConversationOfferChangedDocument, {});
}

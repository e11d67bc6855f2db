import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient, type Client } from 'urql';
import type { Problem } from '../../../../web/problem';
import { problemsOf, useLive } from '../../api/hooks';
import { useReconnected } from '../../api/reconnections';
import {
  ConversationMessageAddedDocument,
  ConversationMessagesDocument,
  type ConversationMessageFragment,
  type ConversationMessagesQuery,
} from '../../generated/conversations';

export type Written = ConversationMessageFragment;

interface Known {
  /** The first of them first, the newest always among them. */
  readonly messages: readonly Written[];
  /** How many stand before these. Null until something was read. */
  readonly earlier: number | null;
  /** After which cursor those before these are. */
  readonly cursor: string | null;
  readonly problem: Problem | null;
}

export interface Messages extends Known {
  readonly add: (message: Written) => void;
  /** Reads the newest. */
  readonly again: () => void;
  /** Reads those that stand before; `onArrived` is called in the moment before they are shown. */
  readonly readEarlier: (onArrived: () => void) => void;
}

const NOTHING: Known = { messages: [], earlier: null, cursor: null, problem: null };

/**
 * What was written in a conversation: the newest, and as much before it as somebody has asked for. From then on each comes as it is written. After a broken
 * connection the newest are read again; where more has been written meanwhile than they are, what was known before is no longer shown.
 */
export function useMessages(id: string): Messages {
  const client = useClient();
  const [known, setKnown] = useState(NOTHING);
  const isReading = useRef(false);
  const add = useCallback((message: Written) => setKnown((before) => withThese(before, [message])), []);
  const read = useCallback(
    async (after: string | null, then: (page: Page) => void) => {
      if (isReading.current) return;
      isReading.current = true;
      then(await pageAfter(client, id, after));
      isReading.current = false;
    },
    [client, id],
  );
  const again = useCallback(() => void read(null, (page) => setKnown((before) => withLatest(before, page))), [read]);
  const readEarlier = (onArrived: () => void) =>
    void read(known.cursor, (page) => {
      onArrived();
      setKnown((before) => withEarlier(before, page));
    });
  useEffect(again, [again]);
  useReconnected(again);
  useLive(
    ConversationMessageAddedDocument,
    { id },
    { onEvent: ({ messageAdded }) => messageAdded !== null && add(messageAdded) },
  );
  return { ...known, add, again, readEarlier };
}

/** The latest of it first. */
interface Page {
  readonly nodes: readonly Written[];
  readonly totalCount: number;
  readonly cursor: string | null;
  readonly problem: Problem | null;
}

const NO_PAGE = { nodes: [], totalCount: 0, pageInfo: { endCursor: null } };

async function pageAfter(client: Client, id: string, after: string | null): Promise<Page> {
  const { data, error } = await client
    .query<ConversationMessagesQuery>(
      ConversationMessagesDocument.toString(),
      { id, after },
      { requestPolicy: 'network-only' },
    )
    .toPromise();
  const { nodes, totalCount, pageInfo } = data?.conversation?.messages ?? NO_PAGE;
  const [problem = null] = problemsOf(error);
  return { nodes, totalCount, cursor: pageInfo.endCursor, problem };
}

function withLatest(known: Known, { nodes, totalCount, cursor, problem }: Page): Known {
  if (problem !== null) return { ...known, problem };
  const isKnown = new Set(known.messages.map(({ id }) => id));
  const joins = known.earlier !== null && nodes.some(({ id }) => isKnown.has(id));
  if (joins) return { ...withThese(known, nodes), problem };
  // What came while the first page was on its way is newer than it.
  const begun = known.earlier === null ? known : NOTHING;
  return { ...withThese(begun, nodes), earlier: totalCount - nodes.length, cursor, problem };
}

function withEarlier(known: Known, { nodes, cursor, problem }: Page): Known {
  if (problem !== null) return { ...known, problem };
  // A page with nothing in it is the end, whatever was counted.
  const earlier = nodes.length === 0 ? 0 : Math.max(0, (known.earlier ?? 0) - nodes.length);
  return { ...withThese(known, nodes), earlier, cursor: cursor ?? known.cursor, problem };
}

function withThese(known: Known, messages: readonly Written[]): Known {
  const byId = new Map([...known.messages, ...messages].map((message) => [message.id, message]));
  const sorted = [...byId.values()].toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  return { ...known, messages: sorted };
}

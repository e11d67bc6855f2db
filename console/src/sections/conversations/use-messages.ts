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
  /** The first of them first. */
  readonly messages: readonly Written[];
  /** Whether the newest is among them. */
  readonly complete: boolean;
  readonly problem: Problem | null;
}

export interface Messages extends Known {
  readonly add: (message: Written) => void;
  readonly again: () => void;
}

const NOTHING: Known = { messages: [], complete: false, problem: null };

/**
 * What was written in a conversation, up to the newest. The server lists messages from the first one on, so all of them are read, a hundred at a time; from
 * then on each comes as it is written, and after a broken connection those that followed the last.
 */
export function useMessages(id: string): Messages {
  const [known, setKnown] = useState(NOTHING);
  const read = useReader(id);
  const add = useCallback((message: Written) => setKnown((before) => withThese(before, [message])), []);
  const again = useCallback(() => {
    void read(({ messages, isLast, problem }) =>
      setKnown((before) => ({ ...withThese(before, messages), complete: before.complete || isLast, problem })),
    );
  }, [read]);
  useEffect(again, [again]);
  useReconnected(again);
  useLive(
    ConversationMessageAddedDocument,
    { id },
    { onEvent: ({ messageAdded }) => messageAdded !== null && add(messageAdded) },
  );
  return { ...known, add, again };
}

interface Page {
  readonly messages: readonly Written[];
  readonly isLast: boolean;
  readonly problem: Problem | null;
}

const NO_MORE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** Reads on from where it stopped the last time, page by page; not twice at a time. */
function useReader(id: string) {
  const client = useClient();
  const cursor = useRef<string | null>(null);
  const reading = useRef(false);
  return useCallback(
    async (onPage: (page: Page) => void) => {
      if (reading.current) return;
      reading.current = true;
      for (let more = true; more;) {
        const { endCursor, ...page } = await pageAfter(client, id, cursor.current);
        cursor.current = endCursor ?? cursor.current;
        more = !page.isLast && page.problem === null;
        onPage(page);
      }
      reading.current = false;
    },
    [client, id],
  );
}

async function pageAfter(
  client: Client,
  id: string,
  after: string | null,
): Promise<Page & { endCursor: string | null }> {
  const { data, error } = await client
    .query<ConversationMessagesQuery>(
      ConversationMessagesDocument.toString(),
      { id, after },
      { requestPolicy: 'network-only' },
    )
    .toPromise();
  const { nodes, pageInfo } = data?.conversation?.messages ?? NO_MORE;
  const [problem = null] = problemsOf(error);
  return {
    messages: nodes,
    isLast: problem === null && !pageInfo.hasNextPage,
    problem,
    endCursor: pageInfo.endCursor,
  };
}

function withThese(known: Known, messages: readonly Written[]): Known {
  const byId = new Map([...known.messages, ...messages].map((message) => [message.id, message]));
  const sorted = [...byId.values()].toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  return { ...known, messages: sorted };
}

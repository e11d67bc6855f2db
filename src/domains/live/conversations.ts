import { commonMessages, RequestError } from '../../core/errors';
import { requireMember, type Ctx } from '../../core/ctx';
import { parseId, prefixOf, type ConversationId, type InboxId, type MessageId, type UserId } from '../../core/ids';
import type { NumberedEvent } from '../audit/events-after';
import { countsOfInbox } from '../conversation/counts';
import { conversationById, conversationsById, visibleConversationsById } from '../conversation/repository';
import type { ConversationRecord } from '../conversation/record';
import { inboxesByName } from '../inbox/repository';
import { EventSource } from './event-source';

/** Something that happened to a conversation. */
export interface ConversationEventRecord {
  readonly event: NumberedEvent;
  readonly conversationId: ConversationId;
  readonly messageId: MessageId | null;
}

interface Wanted {
  readonly inboxId?: string | null;
  readonly conversationId?: string | null;
  readonly after?: number | null;
}

/**
 * What happens to the conversations that the viewer may see at that moment; and, of one that was on them, that it is so no longer, whether they go on
 * seeing it or not.
 */
export async function conversationEvents(ctx: Ctx, wanted: Wanted): Promise<EventSource<ConversationEventRecord>> {
  const filter = readFilter(wanted);
  return EventSource.from(ctx, wanted.after ?? null, {
    concerns: (event) => aboutConversation(event) !== null,
    pick: async (now, event) => {
      const conversationId = aboutConversation(event);
      const conversation = conversationId && (await conversationsById(now).load(conversationId));
      if (!conversation || !filter(conversation)) return null;
      const isTold = isTakenFrom(requireMember(now).userId, event) || (await isVisible(now, conversation.id));
      return isTold ? { event, conversationId: conversation.id, messageId: messageIn(event) } : null;
    },
  });
}

/** Conversations that something happened to, as they are then. */
export async function conversationChanges(ctx: Ctx, wanted: Wanted): Promise<EventSource<ConversationId>> {
  const filter = readFilter(wanted);
  return EventSource.from(ctx, null, {
    concerns: (event) => aboutConversation(event) !== null,
    pick: async (now, event) => {
      const id = aboutConversation(event);
      const conversation = id && (await visibleConversationsById(now).load(id));
      return conversation && filter(conversation) ? conversation.id : null;
    },
  });
}

async function isVisible(now: Ctx, id: ConversationId): Promise<boolean> {
  return (await visibleConversationsById(now).load(id)) !== null;
}

function isTakenFrom(userId: UserId | null, { changes }: NumberedEvent): boolean {
  return userId !== null && changes.some(({ field, before }) => field === 'assigneeId' && before === userId);
}

/** Ids that are none of ours find nothing, like those of a list. */
function readFilter({ inboxId = null, conversationId = null }: Wanted): (conversation: ConversationRecord) => boolean {
  const inbox = inboxId === null ? null : parseId('ibx', inboxId);
  const wanted = conversationId === null ? null : parseId('cnv', conversationId);
  return (one) => (inboxId === null || one.inboxId === inbox) && (conversationId === null || one.id === wanted);
}

function aboutConversation({ action, targetId }: NumberedEvent): ConversationId | null {
  return action.startsWith('conversation.') && targetId !== null ? parseId('cnv', targetId) : null;
}

function messageIn({ changes }: NumberedEvent): MessageId | null {
  const text = changes.find(({ field }) => field === 'messageId')?.after ?? null;
  return text !== null && prefixOf(text) === 'msg' ? parseId('msg', text) : null;
}

/** The messages of one conversation, from now on. NOT_FOUND for one that the viewer may not see. */
export async function messagesAdded(ctx: Ctx, conversationId: string): Promise<EventSource<MessageId>> {
  const { id } = await conversationById(ctx, conversationId);
  return EventSource.from(ctx, null, {
    concerns: (event) => aboutConversation(event) === id && messageIn(event) !== null,
    pick: async (now, event) => ((await isVisible(now, id)) ? messageIn(event) : null),
  });
}

/** Inboxes in which the numbers that the viewer may see have changed, or that were changed themselves. */
export async function inboxChanges(ctx: Ctx, inboxId: string | null): Promise<EventSource<InboxId>> {
  const wanted = inboxId === null ? null : parseId('ibx', inboxId);
  if (inboxId !== null && wanted === null) throw new RequestError('NOT_FOUND', commonMessages.notFound);
  const known = new Map<InboxId, string>();
  const source = await EventSource.from(ctx, null, {
    concerns: (event) => event.action.startsWith('inbox.') || aboutConversation(event) !== null,
    pick: async (now, event) => {
      const id = await inboxOf(now, event);
      if (id === null || (wanted !== null && id !== wanted)) return null;
      const numbers = await numbersOf(now, id);
      const isNews = event.action.startsWith('inbox.') || known.get(id) !== numbers;
      known.set(id, numbers);
      return isNews ? id : null;
    },
  });
  // What the numbers are to begin with: otherwise the first event of an inbox would tell that something happened to what may not be seen.
  try {
    const inboxes = await inboxesByName(ctx);
    await Promise.all(inboxes.map(async ({ id }) => known.set(id, await numbersOf(ctx, id))));
  } catch (error) {
    await source.return();
    throw error;
  }
  return source;
}

async function numbersOf(ctx: Ctx, id: InboxId): Promise<string> {
  const { open, unassigned } = await countsOfInbox(ctx).load(id);
  return `${open} ${unassigned}`;
}

async function inboxOf(now: Ctx, event: NumberedEvent): Promise<InboxId | null> {
  if (event.action.startsWith('inbox.')) return event.targetId === null ? null : parseId('ibx', event.targetId);
  const conversationId = aboutConversation(event);
  if (conversationId === null) return null;
  // Whether it may be seen or not: that it is gone changes a number, too.
  return (await conversationsById(now).load(conversationId))?.inboxId ?? null;
}

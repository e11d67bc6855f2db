import { commonMessages, RequestError } from '../../core/errors';
import type { Ctx } from '../../core/ctx';
import { parseId, prefixOf, type ConversationId, type InboxId, type MessageId } from '../../core/ids';
import type { NumberedEvent } from '../audit/events-after';
import { countsOfInbox } from '../conversation/counts';
import { conversationById, conversationsById, visibleConversationsById } from '../conversation/repository';
import type { ConversationRecord } from '../conversation/record';
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

/** What happens to the conversations that the viewer may see at that moment. */
export async function conversationEvents(ctx: Ctx, wanted: Wanted): Promise<EventSource<ConversationEventRecord>> {
  const filter = readFilter(wanted);
  return EventSource.from(ctx, wanted.after ?? null, async (now, _, event) => {
    const conversationId = aboutConversation(event);
    if (conversationId === null) return null;
    const conversation = await visibleConversationsById(now).load(conversationId);
    if (conversation === null || !filter(conversation)) return null;
    return { event, conversationId, messageId: messageIn(event) };
  });
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
  return EventSource.from(ctx, null, async (now, _, event) => {
    if (aboutConversation(event) !== id) return null;
    return (await visibleConversationsById(now).load(id)) === null ? null : messageIn(event);
  });
}

/** Inboxes in which the numbers that the viewer may see have changed, or that were changed themselves. */
export async function inboxChanges(ctx: Ctx, inboxId: string | null): Promise<EventSource<InboxId>> {
  const wanted = inboxId === null ? null : parseId('ibx', inboxId);
  if (inboxId !== null && wanted === null) throw new RequestError('NOT_FOUND', commonMessages.notFound);
  const known = new Map<InboxId, string>();
  return EventSource.from(ctx, null, async (now, _, event) => {
    const id = await inboxOf(now, event);
    if (id === null || (wanted !== null && id !== wanted)) return null;
    const { open, unassigned } = await countsOfInbox(now).load(id);
    const numbers = `${open} ${unassigned}`;
    const isNews = event.action.startsWith('inbox.') || known.get(id) !== numbers;
    known.set(id, numbers);
    return isNews ? id : null;
  });
}

async function inboxOf(now: Ctx, event: NumberedEvent): Promise<InboxId | null> {
  if (event.action.startsWith('inbox.')) return event.targetId === null ? null : parseId('ibx', event.targetId);
  const conversationId = aboutConversation(event);
  if (conversationId === null) return null;
  // Whether it may be seen or not: that it is gone changes a number, too.
  return (await conversationsById(now).load(conversationId))?.inboxId ?? null;
}

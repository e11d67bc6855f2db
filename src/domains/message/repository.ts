import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, newId, type MessageId, type UserId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { MAX_TOTAL_COUNT, page, readPage, type Page } from '../../core/paging';
import { LocksMoved } from '../../database/failures';
import { countRows, insertRows, type SqlParameter } from '../../database/rows';
import type { ConversationMessagesArgs, MessageSender } from '../../generated/schema-types';
import { Conversation } from '../conversation/entity';
import { instantAfter, type ConversationRecord } from '../conversation/record';
import { visibleConversationsById } from '../conversation/repository';
import { Message } from './entity';

export type MessagePage = Page<Message>;

/** What was written in a conversation that the viewer may see, the first of it first or the latest. */
export async function messagesOf(
  ctx: Ctx,
  { companyId, id }: ConversationRecord,
  args: Partial<ConversationMessagesArgs>,
): Promise<MessagePage> {
  const direction = args.direction ?? 'ASC';
  const list = direction === 'ASC' ? `messages of ${id}` : `messages of ${id}, the latest first`;
  const request = readPage(ctx, list, args.first, args.after);
  const query = ctx.db
    .createQueryBuilder(Message, 'm')
    .where('m.companyId = :company AND m.conversationId = :conversation', {
      company: idBytes(companyId),
      conversation: idBytes(id),
    });
  if (request.after !== null) {
    query.andWhere(BEHIND[direction], {
      at: new Date(request.after.value),
      after: idBytes(request.after.id),
    });
  }
  const found = await query
    .orderBy('m.at', direction)
    .addOrderBy('m.id', direction)
    .limit(request.size + 1)
    .getMany();
  return page(
    ctx,
    list,
    request,
    found,
    (message) => ({ value: message.at.getTime(), id: message.id }),
    () => countMessages(ctx, [idBytes(companyId), idBytes(id)]),
  );
}

/** What stands behind a cursor. */
const BEHIND = {
  ASC: 'm.at >= :at AND (m.at > :at OR m.id > :after)',
  DESC: 'm.at <= :at AND (m.at < :at OR m.id < :after)',
} as const;

function countMessages(ctx: Ctx, ids: readonly SqlParameter[]): Promise<number> {
  return countRows(
    ctx,
    'SELECT COUNT(*) AS total FROM (SELECT 1 FROM message WHERE companyId = ? AND conversationId = ? LIMIT ?) AS some',
    [...ids, MAX_TOTAL_COUNT],
  );
}

const messagesById = defineLoader<MessageId, Message | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(Message, { companyId, id: In([...ids]) });
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** Those of conversations that the viewer may see: the others do not exist for them. */
export function visibleMessagesById(ctx: Ctx) {
  return {
    load: async (id: MessageId): Promise<Message | null> => {
      const found = await messagesById(ctx).load(id);
      const conversation = found === null ? null : await visibleConversationsById(ctx).load(found.conversationId);
      return conversation === null ? null : found;
    },
  };
}

/** In code points: 40 kB at most, which the column holds. */
export const MAX_MESSAGE = 10_000;

/** What is written. */
export interface NewMessage {
  readonly sender: MessageSender;
  readonly authorId: UserId | null;
  readonly body: string;
}

/** Writes into an open conversation, which it brings to the top of the lists. Where it was closed in this moment, all begins again. */
export async function addMessage(
  tx: Ctx,
  { companyId, id: conversationId, updatedAt }: Pick<ConversationRecord, 'companyId' | 'id' | 'updatedAt'>,
  message: NewMessage,
): Promise<MessageId> {
  const id = newId('msg');
  const at = instantAfter({ updatedAt }, tx.now);
  await insertRows(tx, Message, [{ companyId, id, conversationId, ...message, at }]);
  const which = { companyId, id: conversationId, status: 'OPEN' as const };
  const { affected } = await tx.db.update(Conversation, which, { lastMessageAt: at, updatedAt: at });
  if (affected !== 1) throw new LocksMoved();
  return id;
}

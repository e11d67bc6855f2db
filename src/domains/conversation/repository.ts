import { requireMember, type Ctx } from '../../core/ctx';
import { notFound } from '../../core/errors';
import { idBytes, parseId, type CompanyId, type ConversationId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { selectRows } from '../../database/rows';
import { mayBeSeen } from './policy';
import {
  CONVERSATION_COLUMNS,
  CONVERSATION_TABLES,
  toConversation,
  type ConversationRecord,
  type ConversationRow,
} from './record';

/** Conversations of the viewer's company, whether the viewer may see them or not. */
export const conversationsById = defineLoader<ConversationId, ConversationRecord | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = new Map((await conversationsOf(ctx, companyId, ids)).map((one) => [one.id, one]));
  return ids.map((id) => found.get(id) ?? null);
});

export async function conversationsOf(
  ctx: Ctx,
  companyId: CompanyId,
  ids: readonly ConversationId[],
): Promise<ConversationRecord[]> {
  if (ids.length === 0) return [];
  const rows = await selectRows<ConversationRow>(
    ctx,
    `SELECT ${CONVERSATION_COLUMNS} FROM ${CONVERSATION_TABLES} WHERE k.companyId = ? AND k.id IN (?)`,
    [idBytes(companyId), ids.map(idBytes)],
  );
  return rows.map(toConversation);
}

/** Those that the viewer may see: the others do not exist for them. */
export function visibleConversationsById(ctx: Ctx): { load(id: ConversationId): Promise<ConversationRecord | null> } {
  return {
    load: async (id) => {
      const found = await conversationsById(ctx).load(id);
      return found !== null && mayBeSeen(requireMember(ctx), found, ctx.now) ? found : null;
    },
  };
}

/** One that the viewer may see, by the id that a client sent; NOT_FOUND otherwise. */
export async function conversationById(ctx: Ctx, text: string): Promise<ConversationRecord> {
  const id = parseId('cnv', text);
  const found = id === null ? null : await visibleConversationsById(ctx).load(id);
  if (found === null) throw notFound();
  return found;
}

/** As it is after a change. */
export function reloadedConversation(ctx: Ctx, id: ConversationId): Promise<ConversationRecord | null> {
  conversationsById(ctx).clear(id);
  return visibleConversationsById(ctx).load(id);
}

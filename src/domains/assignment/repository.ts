import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import {
  idBytes,
  type CompanyId,
  type ConversationAssignmentId,
  type ConversationId,
  type UserId,
} from '../../core/ids';
import { defineLoader, inOrderOf } from '../../core/loader';
import { countRows, selectRows } from '../../database/rows';
import { CONVERSATION_CODES } from '../conversation/entity';
import {
  CONVERSATION_COLUMNS,
  CONVERSATION_TABLES,
  toConversation,
  type ConversationRecord,
  type ConversationRow,
} from '../conversation/record';
import { visibleConversationsById } from '../conversation/repository';
import { ConversationAssignment } from './entity';

/** The open conversations on a person, the oldest first. The person is locked, before anything was read. */
export async function heldBy(tx: Ctx, companyId: CompanyId, userId: UserId): Promise<ConversationRecord[]> {
  const rows = await selectRows<ConversationRow>(
    tx,
    `SELECT ${CONVERSATION_COLUMNS} FROM ${CONVERSATION_TABLES} WHERE k.companyId = ? AND k.assigneeId = ? AND k.status = ? ORDER BY k.id`,
    [idBytes(companyId), idBytes(userId), CONVERSATION_CODES.OPEN],
  );
  return rows.map(toConversation);
}

/** How many open conversations are on a person. */
export function countHeldBy(ctx: Ctx, companyId: CompanyId, userId: UserId): Promise<number> {
  return countRows(
    ctx,
    'SELECT COUNT(*) AS total FROM conversation WHERE companyId = ? AND assigneeId = ? AND status = ?',
    [idBytes(companyId), idBytes(userId), CONVERSATION_CODES.OPEN],
  );
}

/** Of the viewer's company, whether the viewer may see the conversation or not. */
export const assignmentsById = defineLoader<ConversationAssignmentId, ConversationAssignment | null>(
  async (ctx, ids) => {
    const { companyId } = requireMember(ctx);
    const found = await ctx.db.findBy(ConversationAssignment, { companyId, id: In([...ids]) });
    const byId = new Map(found.map((one) => [one.id, one]));
    return ids.map((id) => byId.get(id) ?? null);
  },
);

/** Those of conversations that the viewer may see: the others do not exist for them. */
export function visibleAssignmentsById(ctx: Ctx) {
  return {
    load: async (id: ConversationAssignmentId): Promise<ConversationAssignment | null> => {
      const found = await assignmentsById(ctx).load(id);
      const conversation = found === null ? null : await visibleConversationsById(ctx).load(found.conversationId);
      return conversation === null ? null : found;
    },
  };
}

/** Who had each conversation, the first of them first. The conversations are visible to whoever asks. */
export const assignmentsOf = defineLoader<ConversationId, ConversationAssignment[]>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.find(ConversationAssignment, {
    where: { companyId, conversationId: In([...ids]) },
    order: { startedAt: 'ASC', id: 'ASC' },
  });
  return inOrderOf(ids, found, ({ conversationId }) => conversationId);
});

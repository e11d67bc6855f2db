import type { Ctx } from '../../core/ctx';
import { LocksMoved } from '../../database/failures';
import { updateRows } from '../../database/rows';
import { Conversation } from '../conversation/entity';
import { instantAfter, type ConversationRecord } from '../conversation/record';

/** Where a conversation is: open or closed, on whom, and offered or not. Of a closed one, whoever had it last stays its assignee. */
export type Place = Pick<ConversationRecord, 'status' | 'assigneeId' | 'offerId'>;

/** Writes where a conversation is now. `before` is as the transaction read it; where another transaction was faster, all begins again. */
export async function writePlace(tx: Ctx, before: ConversationRecord, after: Place): Promise<void> {
  const { companyId, id, inboxId, status } = before;
  const at = instantAfter(before, tx.now);
  const closedAt = after.status === 'OPEN' ? null : (before.closedAt ?? at);
  const affected = await updateRows(
    tx,
    Conversation,
    { companyId, id, inboxId, status, assigneeId: before.assigneeId, offerId: before.offerId },
    { assigneeId: after.assigneeId, offerId: after.offerId, status: after.status, closedAt, updatedAt: at },
  );
  if (affected !== 1) throw new LocksMoved();
}

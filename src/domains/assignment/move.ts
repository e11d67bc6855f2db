import { newId, type CompanyId, type ConversationAssignmentId, type UserId } from '../../core/ids';
import type { Ctx } from '../../core/ctx';
import { LocksMoved } from '../../database/failures';
import { insertRows } from '../../database/rows';
import type { AssignmentEndReason, AssignmentReason } from '../../generated/schema-types';
import { IsNull } from 'typeorm';
import type { EventKind } from '../audit/events';
import { record } from '../audit/record-event';
import { Conversation } from '../conversation/entity';
import type { ConversationRecord } from '../conversation/record';
import { UserLoad } from '../user/entity';
import { ConversationAssignment } from './entity';

/** How somebody's time with a conversation begins. */
export interface Beginning {
  readonly assigneeId: UserId;
  readonly reason: AssignmentReason;
  /** Null: nobody, it was assigned automatically. */
  readonly assignedById: UserId | null;
  readonly note?: string | null;
  readonly trace?: string | null;
}

/** What happens to a conversation. */
export interface Move {
  /** How the time of whoever has it ends, if somebody does. */
  readonly end?: { readonly reason: AssignmentEndReason; readonly note?: string | null };
  readonly begin?: Beginning | null;
  /** Left out: it stays open or closed. */
  readonly status?: ConversationRecord['status'];
  readonly event: Extract<EventKind, `conversation.${string}`>;
}

/**
 * Moves a conversation: between people and the pool, open and closed. The one way to do so, whatever the reason: the row, the history, the loads and
 * the event change together. Whoever has it and whoever gets it are locked by the caller. `before` is as the transaction read it; where another
 * transaction was faster, all begins again.
 */
export async function moveConversation(
  tx: Ctx,
  before: ConversationRecord,
  { end, begin = null, status = before.status, event }: Move,
): Promise<ConversationAssignmentId | null> {
  const { companyId, id } = before;
  const isHeld = before.status === 'OPEN' && before.assigneeId !== null;
  // Of a closed one, whoever had it last.
  const assigneeId = status === 'CLOSED' ? before.assigneeId : (begin?.assigneeId ?? null);
  const which = { companyId, id, status: before.status, assigneeId: before.assigneeId ?? IsNull() };
  const closedAt = status === 'OPEN' ? null : (before.closedAt ?? tx.now);
  const { affected } = await tx.db.update(Conversation, which, { assigneeId, status, closedAt, updatedAt: tx.now });
  if (affected !== 1) throw new LocksMoved();
  if (isHeld && end !== undefined) await endCurrent(tx, before, end);
  const begun = begin === null ? null : await beginTime(tx, before, begin);
  const changes = changesOf(before, { assigneeId, status, reason: begin?.reason ?? null });
  record(tx, { action: event, targetId: id, changes });
  return begun;
}

function changesOf(
  before: ConversationRecord,
  after: { readonly assigneeId: UserId | null; readonly status: string; readonly reason: string | null },
) {
  const changes = [
    { field: 'assigneeId', before: before.assigneeId, after: after.assigneeId },
    { field: 'status', before: before.status, after: after.status },
  ].filter((change) => change.before !== change.after);
  return after.reason === null ? changes : [...changes, { field: 'reason', before: null, after: after.reason }];
}

async function endCurrent(
  tx: Ctx,
  { companyId, id, assigneeId }: ConversationRecord,
  { reason, note = null }: NonNullable<Move['end']>,
): Promise<void> {
  await tx.db.update(
    ConversationAssignment,
    { companyId, conversationId: id, isCurrent: 1 },
    { endedAt: tx.now, endReason: reason, endNote: note, isCurrent: null },
  );
  if (assigneeId !== null) await addToLoad(tx, companyId, assigneeId, -1);
}

async function beginTime(
  tx: Ctx,
  { companyId, id }: ConversationRecord,
  { assigneeId, reason, assignedById, note = null, trace = null }: Beginning,
): Promise<ConversationAssignmentId> {
  const assignmentId = newId('asg');
  await insertRows(tx, ConversationAssignment, [
    {
      companyId,
      id: assignmentId,
      conversationId: id,
      assigneeId,
      assignedById,
      reason,
      note,
      startedAt: tx.now,
      endedAt: null,
      endReason: null,
      endNote: null,
      trace,
      isCurrent: 1,
    },
  ]);
  await addToLoad(tx, companyId, assigneeId, 1);
  return assignmentId;
}

export async function addToLoad(tx: Ctx, companyId: CompanyId, userId: UserId, by: number): Promise<void> {
  await tx.db.increment(UserLoad, { companyId, userId }, 'activeConversations', by);
}

import { idBytes, newId, type CompanyId, type ConversationAssignmentId, type UserId } from '../../core/ids';
import type { Ctx } from '../../core/ctx';
import { insertRows, updateRows } from '../../database/rows';
import type { AssignmentEndReason, AssignmentReason } from '../../generated/schema-types';
import { changesBetween, type FieldChange } from '../audit/changes';
import type { EventKind } from '../audit/kinds';
import { record, type AuditActor } from '../audit/record-event';
import { instantAfter, type ConversationRecord } from '../conversation/record';
import { ConversationAssignment } from './entity';
import { supersedeOffers } from './offers';
import { writePlace, type Place } from './place';

/** How somebody's time with a conversation begins. */
interface Beginning {
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
  /** Left out: the viewer. */
  readonly by?: AuditActor;
}

/**
 * Moves a conversation: between people and the pool, open and closed. The one way to do so, whatever the reason: the row, the history, the loads and
 * the event change together. Whoever has it and whoever gets it are locked by the caller. `before` is as the transaction read it; where another
 * transaction was faster, all begins again.
 */
export async function moveConversation(
  tx: Ctx,
  before: ConversationRecord,
  move: Move,
): Promise<ConversationAssignmentId | null> {
  const after = afterMove(before, move);
  await writePlace(tx, before, after);
  await supersedeOffers(tx, before.companyId, [before], instantAfter(before, tx.now));
  const isHeld = before.status === 'OPEN' && before.assigneeId !== null;
  if (isHeld && move.end !== undefined) await endCurrent(tx, before, move.end);
  const begun = move.begin ? await beginTime(tx, before, move.begin) : null;
  const event = { action: move.event, targetId: before.id, changes: changesOf(before, after, move.begin?.reason) };
  record(tx, event, move.by);
  return begun;
}

/** Of a closed one, whoever had it last stays its assignee. An offer of it ends with whatever else happens to it. */
function afterMove(before: ConversationRecord, { begin, status = before.status }: Move): Place {
  return { status, assigneeId: status === 'CLOSED' ? before.assigneeId : (begin?.assigneeId ?? null), offerId: null };
}

function changesOf(before: Place, after: Place, reason: AssignmentReason | undefined): FieldChange[] {
  const changes = changesBetween(before, after, ['assigneeId', 'status', 'offerId']);
  return reason === undefined ? changes : [...changes, { field: 'reason', before: null, after: reason }];
}

async function endCurrent(
  tx: Ctx,
  { companyId, id, assigneeId, updatedAt }: ConversationRecord,
  { reason, note = null }: NonNullable<Move['end']>,
): Promise<void> {
  await updateRows(
    tx,
    ConversationAssignment,
    { companyId, conversationId: id, isCurrent: 1 },
    { endedAt: instantAfter({ updatedAt }, tx.now), endReason: reason, endNote: note, isCurrent: null },
  );
  if (assigneeId !== null) await addToLoad(tx, companyId, assigneeId, -1);
}

async function beginTime(
  tx: Ctx,
  { companyId, id, updatedAt }: ConversationRecord,
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
      startedAt: instantAfter({ updatedAt }, tx.now),
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
  await tx.db.query(
    'UPDATE user_load SET activeConversations = activeConversations + ? WHERE companyId = ? AND userId = ?',
    [by, idBytes(companyId), idBytes(userId)],
  );
}

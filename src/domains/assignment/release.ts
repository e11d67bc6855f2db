import { In, IsNull } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { newId, type CompanyId, type ConversationId, type UserId } from '../../core/ids';
import { insertRows } from '../../database/rows';
import { record, viewerForAudit } from '../audit/record-event';
import { Conversation } from '../conversation/entity';
import { UserLoad } from '../user/entity';
import type { UserRecord } from '../user/record';
import { obstaclesTo, BLOCKS_KEEPING, type Worker } from './eligibility';
import { ConversationAssignment, type AssignmentEndReason } from './entity';
import { withAssignments, heldBy, type HeldConversation } from './repository';

type Person = Pick<UserRecord, 'companyId' | 'id'>;

/**
 * Frees a person of all open conversations: each goes to the successor while they can have it, otherwise back to the pool of its inbox.
 * Answers those that went back. The loads of both are locked already.
 */
export async function releaseAll(tx: Ctx, person: Person, successor: UserRecord | null): Promise<ConversationId[]> {
  const held = await heldBy(tx, person.companyId, person.id);
  const handed = successor === null ? [] : shareOf(held, await withAssignments(tx, successor), successor);
  const returned = held.filter((conversation) => !handed.includes(conversation));
  await move(tx, person, handed, successor);
  await move(tx, person, returned, null);
  return returned.map(({ id }) => id);
}

/**
 * Takes from a person the open conversations that they can no longer have, for want of the module, the inbox or the questionnaire; they
 * go back to the pool. Language and limit take nothing away. The load is locked already, and the person is as they are after the change.
 */
export async function releaseIneligible(tx: Ctx, person: UserRecord): Promise<void> {
  const held = await heldBy(tx, person.companyId, person.id);
  if (held.length === 0) return;
  const worker = await withAssignments(tx, person);
  const lost = held.filter((conversation) =>
    obstaclesTo(conversation, worker, 0).some((obstacle) => BLOCKS_KEEPING.includes(obstacle)),
  );
  await move(tx, person, lost, null);
}

/** As many as the successor can have beside what they have. */
function shareOf(
  held: readonly HeldConversation[],
  worker: Worker,
  { activeConversationCount }: UserRecord,
): HeldConversation[] {
  const share: HeldConversation[] = [];
  for (const conversation of held) {
    if (obstaclesTo(conversation, worker, activeConversationCount + share.length).length === 0)
      share.push(conversation);
  }
  return share;
}

async function move(
  tx: Ctx,
  { companyId, id: from }: Person,
  conversations: readonly HeldConversation[],
  to: UserRecord | null,
): Promise<void> {
  if (conversations.length === 0) return;
  const ids = conversations.map(({ id }) => id);
  const toId = to === null ? null : to.id;
  const endReason: AssignmentEndReason = to === null ? 'REMOVED' : 'SUCCESSION';
  await tx.db.update(Conversation, { companyId, id: In(ids) }, { assigneeId: toId, updatedAt: tx.now });
  await tx.db.update(
    ConversationAssignment,
    { companyId, conversationId: In(ids), endedAt: IsNull() },
    { endedAt: tx.now, endReason },
  );
  await addToLoad(tx, companyId, from, -ids.length);
  if (to !== null) await assign(tx, companyId, ids, to);
  const action = to === null ? 'conversation.unassign' : 'conversation.assign';
  const change = { field: 'assigneeId', before: from, after: toId };
  record(
    tx,
    ids.map((targetId) => ({ action, targetId, changes: [change] })),
  );
}

async function assign(tx: Ctx, companyId: CompanyId, ids: readonly ConversationId[], to: UserRecord): Promise<void> {
  const { userId } = viewerForAudit(tx);
  await insertRows(
    tx,
    ConversationAssignment,
    ids.map((conversationId) => ({
      ...{ companyId, id: newId('asg'), conversationId, assigneeId: to.id, assignedById: userId },
      ...{ reason: 'SUCCESSION', note: null, startedAt: tx.now, endedAt: null, endReason: null },
    })),
  );
  await addToLoad(tx, companyId, to.id, ids.length);
}

async function addToLoad(tx: Ctx, companyId: CompanyId, userId: UserId, by: number): Promise<void> {
  await tx.db.increment(UserLoad, { companyId, userId }, 'activeConversations', by);
}

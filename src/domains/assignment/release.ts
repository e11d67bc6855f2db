import { In } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { newId, type CompanyId, type ConversationId } from '../../core/ids';
import { insertRows } from '../../database/rows';
import type { AssignmentEndReason } from '../../generated/schema-types';
import { record, viewerForAudit } from '../audit/record-event';
import { Conversation } from '../conversation/entity';
import { instantAfter, type ConversationRecord } from '../conversation/record';
import type { UserRecord } from '../user/record';
import { withAssignments } from './candidates';
import { BLOCKS_KEEPING, obstaclesTo, withOneMore, type AssignableConversation, type Candidate } from './eligibility';
import { ConversationAssignment } from './entity';
import { addToLoad } from './move';
import { askedAmong, expireOffers, offeredTo, offerGone, supersedeOffers } from './offers';
import { heldBy } from './repository';

type Person = Pick<UserRecord, 'companyId' | 'id'>;

/**
 * Frees a person of all open conversations: each goes to the successor while they can have it, otherwise back to the pool of its inbox.
 * Answers those that went back. The loads of both are locked already.
 */
export async function releaseAll(tx: Ctx, person: Person, successor: UserRecord | null): Promise<ConversationId[]> {
  const held = await heldBy(tx, person.companyId, person.id);
  const offered = await offeredTo(tx, person.companyId, person.id);
  await expireOffers(tx, person.companyId, idsOf(offered));
  const handed = successor === null || held.length === 0 ? [] : await shareOf(tx, held, successor);
  const returned = held.filter((conversation) => !handed.includes(conversation));
  await moveMany(tx, person, handed, successor);
  await moveMany(tx, person, returned, null);
  return returned.map(({ id }) => id);
}

/**
 * Takes from a person the open conversations that they can no longer have, for want of the module, the inbox or the questionnaire; they
 * go back to the pool. Language and limit take nothing away. The load is locked already, and the person is as they are after the change.
 */
export async function releaseIneligible(tx: Ctx, person: UserRecord): Promise<void> {
  const { companyId, id } = person;
  const held = await heldBy(tx, companyId, id);
  const offered = await offeredTo(tx, companyId, id);
  if (held.length + offered.length === 0) return;
  const [candidate] = (await withAssignments(tx, companyId, [person], [])).values();
  if (candidate === undefined) return;
  const isLost = (one: AssignableConversation) =>
    obstaclesTo(one, candidate).some((obstacle) => BLOCKS_KEEPING.includes(obstacle));
  await moveMany(tx, person, held.filter(isLost), null);
  await expireOffers(tx, companyId, idsOf(offered.filter(isLost)));
}

/** The same for many, of whom most have nothing: one statement finds those who are asked for something. */
export async function releaseIneligibleAmong(
  tx: Ctx,
  companyId: CompanyId,
  people: readonly UserRecord[],
): Promise<void> {
  const active = people.filter(({ status }) => status === 'ACTIVE');
  const asked = await askedAmong(
    tx,
    companyId,
    active.map(({ id }) => id),
  );
  for (const person of active) {
    if (person.activeConversationCount > 0 || asked.has(person.id)) await releaseIneligible(tx, person);
  }
}

/** As many as the successor can have beside what they have. */
async function shareOf(
  tx: Ctx,
  held: readonly ConversationRecord[],
  successor: UserRecord,
): Promise<ConversationRecord[]> {
  const [first] = (await withAssignments(tx, successor.companyId, [successor], idsOf(held))).values();
  let candidate: Candidate | undefined = first;
  const share: ConversationRecord[] = [];
  for (const one of held) {
    if (candidate === undefined || obstaclesTo(one, candidate).length > 0) continue;
    share.push(one);
    candidate = { ...candidate, load: withOneMore(candidate.load, one) };
  }
  return share;
}

/** Open conversations of one person, to another or to the pool: with a few statements, however many they are. */
async function moveMany(
  tx: Ctx,
  { companyId, id: from }: Person,
  conversations: readonly ConversationRecord[],
  to: UserRecord | null,
): Promise<void> {
  if (conversations.length === 0) return;
  const ids = idsOf(conversations);
  const at = conversations.reduce((latest, one) => instantAfter(one, latest), tx.now);
  const toId = to === null ? null : to.id;
  const endReason: AssignmentEndReason = to === null ? 'REMOVED' : 'SUCCESSION';
  await tx.db.update(Conversation, { companyId, id: In(ids) }, { assigneeId: toId, offerId: null, updatedAt: at });
  await supersedeOffers(tx, companyId, conversations, at);
  await tx.db.update(
    ConversationAssignment,
    { companyId, conversationId: In(ids), isCurrent: 1 },
    { endedAt: at, endReason, isCurrent: null },
  );
  await addToLoad(tx, companyId, from, -ids.length);
  if (to !== null) await beginMany(tx, companyId, ids, to, at);
  const action = to === null ? 'conversation.unassign' : 'conversation.assign';
  const change = { field: 'assigneeId', before: from, after: toId };
  record(
    tx,
    conversations.map(({ id, offerId }) => ({
      action,
      targetId: id,
      changes: offerId === null ? [change] : [change, offerGone({ offerId })],
    })),
  );
}

function idsOf(conversations: readonly ConversationRecord[]): ConversationId[] {
  return conversations.map(({ id }) => id);
}

async function beginMany(
  tx: Ctx,
  companyId: CompanyId,
  ids: readonly ConversationId[],
  to: UserRecord,
  at: Date,
): Promise<void> {
  const { userId } = viewerForAudit(tx);
  await insertRows(
    tx,
    ConversationAssignment,
    ids.map((conversationId) => ({
      companyId,
      id: newId('asg'),
      conversationId,
      assigneeId: to.id,
      assignedById: userId,
      reason: 'SUCCESSION',
      startedAt: at,
      isCurrent: 1,
    })),
  );
  await addToLoad(tx, companyId, to.id, ids.length);
}

import type { Ctx } from '../../core/ctx';
import { UserErrors, refuseFor, type Problem } from '../../core/errors';
import { parseId, type ConversationAssignmentId, type ConversationId, type UserId } from '../../core/ids';
import { readLine } from '../../core/text';
import type {
  AssignConversationInput,
  CloseConversationInput,
  ReopenConversationInput,
  TakeConversationInput,
  UnassignConversationInput,
  UserError,
} from '../../generated/schema-types';
import { messages as conversationMessages } from '../conversation/messages';
import { obstacleToAction } from '../conversation/policy';
import { conversationsById, visibleConversationsById } from '../conversation/repository';
import type { ConversationRecord } from '../conversation/record';
import { isActiveAndVerified } from '../user/facts';
import { existingUsersById, usersInCompany } from '../user/repository';
import { withAssignments } from './candidates';
import { obstaclesTo } from './eligibility';
import { eligibleTarget } from './eligible-target';
import { forgetRead } from './forget-read';
import { refuseUnlessMayDo, withConversation, type ActorAndConversation } from './lock-conversation';
import { messages } from './messages';
import { moveConversation } from './move';
import { ConversationAssignment } from './entity';

const MAX_NOTE = 1_000;

interface Done {
  readonly id: ConversationId;
  readonly assignmentId: ConversationAssignmentId | null;
}

/** Takes a conversation from the pool. STALE, with the conversation, where somebody has it; on whom it is already, for them nothing changes. */
export async function takeConversation(ctx: Ctx, input: TakeConversationInput) {
  const done = await withConversation(ctx, input.conversationId, [], async (tx, at) => {
    const { actor, conversation } = at;
    if (isOnOneself(at)) return keptBy(tx, conversation);
    const obstacle = obstacleToAction('TAKE', actor, conversation, tx.now);
    if (obstacle?.code === 'STALE') await tellWhoHasIt(tx, conversation);
    if (obstacle !== null) refuseFor(['conversationId'], obstacle);
    const target = await eligibleTarget(tx, conversation, actor.userId, ['conversationId']);
    return give(tx, at, target, { reason: 'TAKEN', note: null });
  });
  return answer(ctx, done);
}

function isOnOneself({ actor, conversation: { status, assigneeId } }: ActorAndConversation): boolean {
  return actor.kind === 'PERSON' && status === 'OPEN' && assigneeId === actor.userId;
}

/** Whoever comes too late is told who was faster. */
async function tellWhoHasIt(tx: Ctx, { assigneeId, id }: ConversationRecord): Promise<never> {
  const holder = assigneeId === null ? null : await existingUsersById(tx).load(assigneeId);
  const message = holder?.storedName ? conversationMessages.takenBy : conversationMessages.taken;
  const values = { name: holder?.storedName ?? '' };
  const problem: Problem = { code: 'STALE', path: ['conversationId'], message, values };
  throw new UserErrors([problem], { conversation: await conversationsById(tx).clear(id).load(id) });
}

/** Hands a conversation to somebody; to oneself from the pool it is taking. To whoever has it already, nothing changes. */
export async function assignConversation(ctx: Ctx, input: AssignConversationInput) {
  const problems: Problem[] = [];
  const note = readLine(input.note, MAX_NOTE, ['note'], problems);
  if (problems.length > 0) throw new UserErrors(problems);
  const targetId = parseId('usr', input.assigneeId);
  const done = await withConversation(ctx, input.conversationId, [targetId], async (tx, at) => {
    const { actor, conversation } = at;
    const isTaking = targetId === actor.userId && conversation.assigneeId === null && actor.kind === 'PERSON';
    refuseUnlessMayDo(tx, isTaking ? 'TAKE' : 'ASSIGN', at);
    await refuseUnexpected(tx, conversation, input.expectedAssigneeId);
    if (targetId !== null && targetId === conversation.assigneeId) return keptBy(tx, conversation);
    const target = await eligibleTarget(tx, conversation, targetId, ['assigneeId']);
    const reason = conversation.assigneeId !== null ? 'TRANSFERRED' : isTaking ? 'TAKEN' : 'ASSIGNED';
    return give(tx, at, target, { reason, note });
  });
  return answer(ctx, done);
}

/** What the client said it knew: whoever has it, or, given as null, that nobody has. */
async function refuseUnexpected(
  tx: Ctx,
  { assigneeId, id }: ConversationRecord,
  expected: string | null | undefined,
): Promise<void> {
  if (expected === undefined || expected === assigneeId) return;
  const holder = assigneeId === null ? null : await existingUsersById(tx).load(assigneeId);
  const message = holder === null ? messages.nobodyHasIt : messages.anotherHasIt;
  const problem: Problem = {
    code: 'STALE',
    path: ['expectedAssigneeId'],
    message,
    values: { name: holder?.storedName ?? '' },
  };
  throw new UserErrors([problem], { conversation: await conversationsById(tx).clear(id).load(id) });
}

async function give(
  tx: Ctx,
  { actor, conversation }: ActorAndConversation,
  assigneeId: UserId,
  { reason, note }: { reason: 'TAKEN' | 'ASSIGNED' | 'TRANSFERRED'; note: string | null },
): Promise<Done> {
  const assignmentId = await moveConversation(tx, conversation, {
    end: { reason: 'TRANSFERRED' },
    begin: { assigneeId, reason, assignedById: actor.userId, note },
    event: 'conversation.assign',
  });
  return { id: conversation.id, assignmentId };
}

/** Returns a conversation to the pool. Nothing changes where it is there already. */
export async function unassignConversation(ctx: Ctx, input: UnassignConversationInput) {
  const problems: Problem[] = [];
  const note = readLine(input.note, MAX_NOTE, ['note'], problems);
  if (problems.length > 0) throw new UserErrors(problems);
  const { id } = await withConversation(ctx, input.conversationId, [], async (tx, at) => {
    const { conversation } = at;
    if (conversation.status === 'OPEN' && conversation.assigneeId === null) {
      refuseUnlessMayDo(tx, 'ASSIGN', at);
      return conversation;
    }
    refuseUnlessMayDo(tx, 'UNASSIGN', at);
    await moveConversation(tx, conversation, { end: { reason: 'RETURNED', note }, event: 'conversation.unassign' });
    return conversation;
  });
  return { conversation: await reloaded(ctx, id), errors: [] };
}

export async function closeConversation(ctx: Ctx, input: CloseConversationInput) {
  const { id } = await withConversation(ctx, input.conversationId, [], async (tx, at) => {
    refuseUnlessMayDo(tx, 'CLOSE', at);
    await moveConversation(tx, at.conversation, {
      end: { reason: 'CLOSED' },
      status: 'CLOSED',
      event: 'conversation.close',
    });
    return at.conversation;
  });
  return { conversation: await reloaded(ctx, id), errors: [] };
}

/** Opens a closed conversation again, for whoever had it last while they can have it, otherwise for the pool. */
export async function reopenConversation(ctx: Ctx, input: ReopenConversationInput) {
  const { id } = await withConversation(ctx, input.conversationId, [], async (tx, at) => {
    refuseUnlessMayDo(tx, 'REOPEN', at);
    await reopen(tx, at);
    return at.conversation;
  });
  return { conversation: await reloaded(ctx, id), errors: [] };
}

/** The conversation is closed, and whoever had it last is locked. */
export async function reopen(tx: Ctx, { actor, conversation }: ActorAndConversation): Promise<void> {
  const { companyId, assigneeId } = conversation;
  const people = assigneeId === null ? [] : await usersInCompany(tx, companyId, [assigneeId]);
  const active = people.filter((person) => isActiveAndVerified.holds(person, null, tx.now));
  const [last] = (await withAssignments(tx, companyId, active, [conversation.id])).values();
  const canHaveIt = last !== undefined && obstaclesTo(conversation, last).length === 0;
  await moveConversation(tx, conversation, {
    begin: canHaveIt ? { assigneeId: last.id, reason: 'REOPENED', assignedById: actor.userId } : null,
    status: 'OPEN',
    event: 'conversation.reopen',
  });
}

async function keptBy(tx: Ctx, { companyId, id }: ConversationRecord): Promise<Done> {
  const current = await tx.db.findOneBy(ConversationAssignment, { companyId, conversationId: id, isCurrent: 1 });
  return { id, assignmentId: current?.id ?? null };
}

/** What is answered to whoever took a conversation or handed it over. */
export interface Given {
  readonly conversation: ConversationRecord | null;
  readonly assignmentId: ConversationAssignmentId | null;
  readonly errors: UserError[];
}

async function answer(ctx: Ctx, { id, assignmentId }: Done): Promise<Given> {
  return { conversation: await reloaded(ctx, id), assignmentId, errors: [] };
}

function reloaded(ctx: Ctx, id: ConversationId) {
  forgetRead(ctx);
  return visibleConversationsById(ctx).load(id);
}

import { requireMember, signInFirst, type Ctx } from '../../core/ctx';
import { commonMessages, RequestError, refuse, refuseFor } from '../../core/errors';
import { parseId, type CompanyId, type ConversationId, type UserId } from '../../core/ids';
import type { ViewerMember } from '../../core/viewer';
import { LocksMoved } from '../../database/failures';
import { holdsPerson, lookThenLock, takeLocks } from '../../database/locks';
import type { ConversationAction } from '../../generated/schema-types';
import { mayBeSeen, obstacleToAction } from '../conversation/policy';
import type { ConversationRecord } from '../conversation/record';
import { conversationsOf } from '../conversation/repository';

/** Whoever acts, as of now, and the conversation as it is now: it does not change until the transaction ends. */
export interface ActorAndConversation {
  readonly actor: ViewerMember;
  readonly conversation: ConversationRecord;
}

/**
 * How every verb on a conversation begins: locks whoever acts, whoever has the conversation and whoever else is concerned, then looks the actor and
 * the conversation up again. NOT_FOUND at `conversationId` for one that the actor may not see. Begins again where somebody else got it meanwhile.
 */
export async function withConversation<T>(
  ctx: Ctx,
  text: string,
  concerned: readonly (UserId | null)[],
  work: (tx: Ctx, at: ActorAndConversation) => Promise<T>,
  transaction: (work: (tx: Ctx) => Promise<T>) => Promise<T> = (run) => ctx.transaction(run),
): Promise<T> {
  const { companyId } = requireMember(ctx);
  const id = parseId('cnv', text);
  if (id === null) refuse('NOT_FOUND', ['conversationId'], commonMessages.notFound);
  return lookThenLock(
    () => holderOf(ctx, companyId, id),
    (holder) => transaction(async (tx) => work(tx, await lockConversation(tx, id, [holder, ...concerned]))),
  );
}

/** Beside the transaction: who is to be locked. */
async function holderOf(ctx: Ctx, companyId: CompanyId, id: ConversationId): Promise<UserId | null> {
  const [found] = await conversationsOf(ctx, companyId, [id]);
  return found?.assigneeId ?? null;
}

async function lockConversation(
  tx: Ctx,
  id: ConversationId,
  concerned: readonly (UserId | null)[],
): Promise<ActorAndConversation> {
  const { companyId, userId } = requireMember(tx);
  await lockPeople(tx, companyId, [userId, ...concerned]);
  const member = await actorNow(tx, companyId);
  const conversation = await lockedConversation(tx, companyId, id);
  if (conversation === null || !mayBeSeen(member, conversation, tx.now)) {
    refuse('NOT_FOUND', ['conversationId'], commonMessages.notFound);
  }
  return { actor: member, conversation };
}

/** Whoever acts, as they are now: what decides what they may do has been asked again. They are locked. */
export async function actorNow(tx: Ctx, companyId: CompanyId): Promise<ViewerMember> {
  const { member } = await tx.viewerNow();
  if (member?.companyId !== companyId) throw new RequestError('UNAUTHENTICATED', signInFirst);
  return member;
}

export async function lockPeople(tx: Ctx, companyId: CompanyId, ids: readonly (UserId | null)[]): Promise<void> {
  const people = ids.filter((id) => id !== null).map((userId) => ({ companyId, userId }));
  await takeLocks(tx, { people });
}

/** As it is now. Whoever has it is locked; where that is another by now, all begins again. */
export async function lockedConversation(
  tx: Ctx,
  companyId: CompanyId,
  id: ConversationId,
): Promise<ConversationRecord | null> {
  const [found = null] = await conversationsOf(tx, companyId, [id]);
  const holder = found?.assigneeId ?? null;
  if (holder !== null && !holdsPerson(tx, { companyId, userId: holder })) throw new LocksMoved();
  return found;
}

/** Refuses at `conversationId` what the policy forbids. */
export function refuseUnlessMayDo(
  tx: Ctx,
  action: ConversationAction,
  { actor, conversation }: ActorAndConversation,
): void {
  const obstacle = obstacleToAction(action, actor, conversation, tx.now);
  if (obstacle !== null) refuseFor(['conversationId'], obstacle);
}

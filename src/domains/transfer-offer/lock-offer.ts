import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, refuse } from '../../core/errors';
import { parseId, type CompanyId, type TransferOfferId, type UserId } from '../../core/ids';
import type { ViewerMember } from '../../core/viewer';
import { lookThenLock } from '../../database/locks';
import { actorNow, lockedConversation, lockPeople } from '../assignment/lock-conversation';
import { TransferOffer } from '../assignment/offer-entity';
import { conversationsOf } from '../conversation/repository';
import type { ConversationRecord } from '../conversation/record';
import { mayOfferBeSeen } from './policy';

/** An offer with its conversation, as they are now: neither changes until the transaction ends. */
export interface OfferAndConversation {
  readonly offer: TransferOffer;
  readonly conversation: ConversationRecord;
}

/** The same with whoever acts, as of now. */
export interface ActorAndOffer extends OfferAndConversation {
  readonly actor: ViewerMember;
}

/**
 * How every verb on an offer begins: locks whoever acts, whoever was asked and whoever has the conversation, then looks all of it up again. NOT_FOUND at
 * `offerId` for one that the actor may not see.
 */
export async function withOffer<T>(
  ctx: Ctx,
  text: string,
  work: (tx: Ctx, at: ActorAndOffer) => Promise<T>,
): Promise<T> {
  const { companyId, userId } = requireMember(ctx);
  const id = parseId('ofr', text);
  if (id === null) refuse('NOT_FOUND', ['offerId'], commonMessages.notFound);
  return withLockedOffer(ctx, { companyId, id }, [userId], async (tx, at) => {
    const actor = await actorNow(tx, companyId);
    if (at === null || !mayOfferBeSeen(actor, at, tx.now)) refuse('NOT_FOUND', ['offerId'], commonMessages.notFound);
    return work(tx, { actor, ...at });
  });
}

interface Key {
  readonly companyId: CompanyId;
  readonly id: TransferOfferId;
}

/** In a transaction of its own; null where there is no such offer. */
export async function withLockedOffer<T>(
  ctx: Ctx,
  key: Key,
  actors: readonly (UserId | null)[],
  work: (tx: Ctx, at: OfferAndConversation | null) => Promise<T>,
): Promise<T> {
  return lookThenLock(
    () => concernedBy(ctx, key),
    (concerned) =>
      ctx.transaction(async (tx) => {
        await lockPeople(tx, key.companyId, [...actors, ...concerned]);
        const offer = await tx.db.findOneBy(TransferOffer, key);
        const conversation = offer && (await lockedConversation(tx, key.companyId, offer.conversationId));
        return work(tx, offer && conversation && { offer, conversation });
      }),
  );
}

/** Beside the transaction: who is to be locked. */
async function concernedBy(ctx: Ctx, { companyId, id }: Key): Promise<(UserId | null)[]> {
  const offer = await ctx.db.findOneBy(TransferOffer, { companyId, id });
  if (offer === null) return [];
  const [conversation] = await conversationsOf(ctx, companyId, [offer.conversationId]);
  return [offer.toId, conversation?.assigneeId ?? null];
}

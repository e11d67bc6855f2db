import { MoreThan } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import type { CompanyId, TransferOfferId, UserId } from '../../core/ids';
import { TransferOffer } from '../assignment/offer-entity';
import { offersById } from '../assignment/offers';
import { conversationsById } from '../conversation/repository';
import { mayOfferBeSeen } from './policy';

/** Somebody who has so many to answer is asked no more. */
export const MOST_RECEIVED = 50;

/** Those that the viewer may see: the others do not exist for them. */
export function visibleOffersById(ctx: Ctx) {
  return {
    load: async (id: TransferOfferId): Promise<TransferOffer | null> => {
      const offer = await offersById(ctx).load(id);
      const conversation = offer && (await conversationsById(ctx).load(offer.conversationId));
      if (!conversation) return null;
      return mayOfferBeSeen(requireMember(ctx), { offer, conversation }, ctx.now) ? offer : null;
    },
  };
}

/** What waits for the viewer's answer, the oldest first. */
export async function receivedOffers(ctx: Ctx): Promise<TransferOffer[]> {
  const { companyId, userId, kind } = requireMember(ctx);
  if (userId === null || kind !== 'PERSON') return [];
  return ctx.db.find(TransferOffer, {
    where: { companyId, toId: userId, isOpen: 1, expiresAt: MoreThan(ctx.now) },
    order: { createdAt: 'ASC', id: 'ASC' },
    take: MOST_RECEIVED,
  });
}

export function countReceived(ctx: Ctx, companyId: CompanyId, toId: UserId): Promise<number> {
  return ctx.db.countBy(TransferOffer, { companyId, toId, isOpen: 1 });
}

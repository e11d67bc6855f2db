import { requireMember, type Ctx } from '../../core/ctx';
import { notFound } from '../../core/errors';
import { parseId, prefixOf, type TransferOfferId } from '../../core/ids';
import type { Resolvers } from '../../generated/resolvers';
import type { NumberedEvent } from '../audit/events-after';
import { offersById, offersOf } from '../assignment/offers';
import { conversationsById, visibleConversationsById } from '../conversation/repository';
import { EventSource } from '../live/event-source';
import { usersById } from '../user/repository';
import { actionsOnOffer } from './policy';
import { receivedOffers, visibleOffersById } from './repository';
import { acceptTransferOffer, declineTransferOffer, offerTransfer, withdrawTransferOffer } from './verbs';

export const resolvers: Resolvers = {
  Query: { receivedTransferOffers: (_, __, ctx) => receivedOffers(ctx) },
  Mutation: {
    offerTransfer: (_, { input }, ctx) => offerTransfer(ctx, input),
    acceptTransferOffer: (_, { input }, ctx) => acceptTransferOffer(ctx, input),
    declineTransferOffer: (_, { input }, ctx) => declineTransferOffer(ctx, input),
    withdrawTransferOffer: (_, { input }, ctx) => withdrawTransferOffer(ctx, input),
  },
  Subscription: {
    transferOfferChanged: {
      subscribe: (_, __, ctx) => offerChanges(ctx),
      resolve: (id: TransferOfferId, _: unknown, ctx: Ctx) => visibleOffersById(ctx).load(id),
    },
  },
  Conversation: {
    transferOffer: ({ offerId }, _, ctx) => offerId && offersById(ctx).load(offerId),
    transferOffers: ({ id }, _, ctx) => offersOf(ctx).load(id),
  },
  TransferOffer: {
    conversation: ({ conversationId }, _, ctx) => visibleConversationsById(ctx).load(conversationId),
    to: async ({ toId }, _, ctx) => (await usersById(ctx).load(toId)) ?? Promise.reject(notFound()),
    offeredBy: async ({ offeredById }, _, ctx) =>
      (await usersById(ctx).load(offeredById)) ?? Promise.reject(notFound()),
    viewerMay: async (offer, _, ctx) => {
      const conversation = await conversationsById(ctx).load(offer.conversationId);
      return conversation === null ? [] : actionsOnOffer(requireMember(ctx), { offer, conversation }, ctx.now);
    },
  },
};

function offerChanges(ctx: Ctx): Promise<EventSource<TransferOfferId>> {
  return EventSource.from(ctx, null, {
    concerns: (event) => offerIn(event) !== null,
    pick: async (now, event) => {
      const id = offerIn(event);
      return id !== null && (await visibleOffersById(now).load(id)) !== null ? id : null;
    },
  });
}

/** Which offer an event began or ended. */
function offerIn({ action, changes }: NumberedEvent): TransferOfferId | null {
  if (!action.startsWith('conversation.')) return null;
  const change = changes.find(({ field }) => field === 'offerId');
  const text = change?.after ?? change?.before ?? null;
  return text !== null && prefixOf(text) === 'ofr' ? parseId('ofr', text) : null;
}

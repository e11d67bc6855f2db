import { byLoader, defineDomain } from '../../runtime/domain';
import { lapseWorker } from './lapse';
import { visibleOffersById } from './repository';
import { resolvers } from './resolvers';

export const transferOffer = defineDomain({
  name: 'transfer-offer',
  resolvers,
  ids: { TransferOffer: { prefix: 'ofr', read: byLoader(visibleOffersById) } },
  workers: [lapseWorker],
});

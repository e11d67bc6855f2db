import { defineDomain } from '../../runtime/domain';
import { PictureTicket } from './entity';
import { resolvers } from './resolvers';
import { purgeOldTickets } from './ticket';

export const picture = defineDomain({
  name: 'picture',
  resolvers,
  entities: [PictureTicket],
  jobs: [purgeOldTickets],
});

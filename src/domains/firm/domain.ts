import { byLoader, defineDomain } from '../../runtime/domain';
import { Firm } from './entity';
import { firmsById, loseRepresentative } from './repository';
import { resolvers } from './resolvers';

export const firm = defineDomain({
  name: 'firm',
  resolvers,
  entities: [Firm],
  ids: { Firm: { prefix: 'frm', read: byLoader(firmsById) } },
  beforeDelete: { SalesRepresentative: loseRepresentative },
});

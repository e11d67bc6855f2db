import { byLoader, defineDomain } from '../../runtime/domain';
import { SalesRepresentative } from './entity';
import { eraseName, salesRepresentativesById } from './repository';
import { resolvers } from './resolvers';

export const salesRepresentative = defineDomain({
  name: 'sales-representative',
  resolvers,
  entities: [SalesRepresentative],
  ids: { SalesRepresentative: { prefix: 'rep', read: byLoader(salesRepresentativesById) } },
  erasePerson: eraseName,
});

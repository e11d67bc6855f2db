import { byLoader, defineDomain } from '../../runtime/domain';
import { Product } from './entity';
import { productsById } from './repository';
import { resolvers } from './resolvers';

export const product = defineDomain({
  name: 'product',
  resolvers,
  entities: [Product],
  ids: { Product: { prefix: 'prd', read: byLoader(productsById) } },
});

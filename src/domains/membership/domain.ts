import { defineDomain } from '../../runtime/domain';
import { resolvers } from './resolvers';

export const membership = defineDomain({
  name: 'membership',
  resolvers,
});

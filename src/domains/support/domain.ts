import { defineDomain } from '../../runtime/domain';
import { resolvers } from './resolvers';

export const support = defineDomain({
  name: 'support',
  resolvers,
});

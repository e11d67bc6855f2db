import { defineDomain } from '../../runtime/domain';
import { resolvers } from './resolvers';

export const access = defineDomain({
  name: 'access',
  resolvers,
});

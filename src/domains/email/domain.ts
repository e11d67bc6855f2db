import { defineDomain } from '../../runtime/domain';
import { resolvers } from './resolvers';

export const email = defineDomain({
  name: 'email',
  resolvers,
});

import { defineDomain } from '../../runtime/domain';
import { resolvers } from './resolvers';

export const live = defineDomain({
  name: 'live',
  resolvers,
});

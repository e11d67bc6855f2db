import { defineDomain } from '../../runtime/domain';
import { erasureJob } from './erasure';
import { resolvers } from './resolvers';

export const removal = defineDomain({
  name: 'removal',
  resolvers,
  jobs: [erasureJob],
});

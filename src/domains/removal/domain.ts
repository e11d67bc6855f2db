import { defineDomain } from '../../runtime/domain';
import * as emails from './emails';
import { erasureJob } from './erasure';
import { resolvers } from './resolvers';

export const removal = defineDomain({
  name: 'removal',
  resolvers,
  emails: Object.values(emails),
  jobs: [erasureJob],
});

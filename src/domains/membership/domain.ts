import { defineDomain } from '../../runtime/domain';
import * as emails from './emails';
import { resolvers } from './resolvers';

export const membership = defineDomain({
  name: 'membership',
  resolvers,
  emails: Object.values(emails),
});

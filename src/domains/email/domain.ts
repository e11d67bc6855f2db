import { defineDomain } from '../../runtime/domain';
import * as emails from './emails';
import { resolvers } from './resolvers';

export const email = defineDomain({
  name: 'email',
  resolvers,
  emails: Object.values(emails),
});

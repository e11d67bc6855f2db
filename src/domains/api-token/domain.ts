import { defineDomain } from '../../runtime/domain';
import * as emails from './emails';
import { ApiToken } from './entity';
import { resolvers } from './resolvers';

export const apiToken = defineDomain({
  name: 'api-token',
  resolvers,
  emails: Object.values(emails),
  entities: [ApiToken],
  ids: { ApiToken: { prefix: 'tok' } },
});

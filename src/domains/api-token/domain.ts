import { defineDomain } from '../../runtime/domain';
import { ApiToken } from './entity';
import { resolvers } from './resolvers';

export const apiToken = defineDomain({
  name: 'api-token',
  resolvers,
  entities: [ApiToken],
  ids: { ApiToken: { prefix: 'tok' } },
});

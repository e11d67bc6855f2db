import { byLoader, defineDomain } from '../../runtime/domain';
import { User, UserLoad } from './entity';
import { eraseUserRow, livingUsersById } from './repository';
import { resolvers } from './resolvers';

export const user = defineDomain({
  name: 'user',
  resolvers,
  entities: [User, UserLoad],
  ids: { User: { prefix: 'usr', read: byLoader(livingUsersById) } },
  erasePerson: eraseUserRow,
});

import { byLoader, defineDomain } from '../../runtime/domain';
import { User, UserLoad } from './entity';
import { eraseUserRow, existingUsersById } from './repository';
import { resolvers } from './resolvers';

export const user = defineDomain({
  name: 'user',
  resolvers,
  entities: [User, UserLoad],
  ids: { User: { prefix: 'usr', read: byLoader(existingUsersById) } },
  erasePerson: eraseUserRow,
});

import { byLoader, defineDomain } from '../../runtime/domain';
import { CustomRole, CustomRoleUser } from './entity';
import { customRolesById, replaceCustomRolesOfUser } from './repository';
import { resolvers } from './resolvers';

export const customRole = defineDomain({
  name: 'custom-role',
  resolvers,
  entities: [CustomRole, CustomRoleUser],
  ids: { CustomRole: { prefix: 'rol', read: byLoader(customRolesById) } },
  erasePerson: (tx, { companyId, id }) => replaceCustomRolesOfUser(tx, companyId, id, []),
});

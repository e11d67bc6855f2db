import { toGrants } from '../../core/module-set';
import type { Resolvers } from '../../generated/graphql';
import { customRolesByName, customRolesOfUser } from './repository';

export const resolvers: Resolvers = {
  Query: { customRoles: (_, __, ctx) => customRolesByName(ctx) },
  CustomRole: { grants: (role) => toGrants({ uses: role.usesModules, manages: role.managesModules }) },
  User: { customRoles: (user, _, ctx) => customRolesOfUser(ctx).load(user.id) },
};

import { toGrants } from '../../core/module-set';
import type { Resolvers } from '../../generated/resolvers';
import { usersWith } from '../user/list';
import { customRolesByName, customRolesOfUser, hasCustomRole } from './repository';
import { createCustomRole, deleteCustomRole, updateCustomRole } from './service';

export const resolvers: Resolvers = {
  Query: { customRoles: (_, __, ctx) => customRolesByName(ctx) },
  CustomRole: {
    grants: (role) => toGrants({ uses: role.usesModules, manages: role.managesModules }),
    users: (role, args, ctx) => usersWith(ctx, role.id, hasCustomRole(role.id), args),
  },
  User: { customRoles: (user, _, ctx) => customRolesOfUser(ctx).load(user.id) },
  Mutation: {
    createCustomRole: (_, { input }, ctx) => createCustomRole(ctx, input),
    updateCustomRole: (_, { input }, ctx) => updateCustomRole(ctx, input),
    deleteCustomRole: (_, { input }, ctx) => deleteCustomRole(ctx, input),
  },
};

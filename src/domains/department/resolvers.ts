import type { Resolvers } from '../../generated/resolvers';
import { departmentsByName, departmentsOfUser, usersOfDepartment } from './repository';
import { createDepartment, deleteDepartment, updateDepartment } from './service';

export const resolvers: Resolvers = {
  Query: { departments: (_, __, ctx) => departmentsByName(ctx) },
  Department: { users: (department, _, ctx) => usersOfDepartment(ctx).load(department.id) },
  User: { departments: (user, _, ctx) => departmentsOfUser(ctx).load(user.id) },
  Mutation: {
    createDepartment: (_, { input }, ctx) => createDepartment(ctx, input),
    updateDepartment: (_, { input }, ctx) => updateDepartment(ctx, input),
    deleteDepartment: (_, { input }, ctx) => deleteDepartment(ctx, input),
  },
};

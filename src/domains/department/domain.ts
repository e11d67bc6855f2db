import { byLoader, defineDomain } from '../../runtime/domain';
import { Department, DepartmentUser } from './entity';
import { departmentsById, leaveDepartments } from './repository';
import { resolvers } from './resolvers';

export const department = defineDomain({
  name: 'department',
  resolvers,
  entities: [Department, DepartmentUser],
  ids: { Department: { prefix: 'dep', read: byLoader(departmentsById) } },
  erasePerson: leaveDepartments,
});

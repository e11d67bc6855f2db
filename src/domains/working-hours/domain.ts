import { defineDomain } from '../../runtime/domain';
import { WorkingHours } from './entity';
import { resolvers } from './resolvers';

export const workingHours = defineDomain({
  name: 'working-hours',
  resolvers,
  entities: [WorkingHours],
});

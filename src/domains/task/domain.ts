import { byLoader, defineDomain } from '../../runtime/domain';
import { Task } from './entity';
import { loseFirm, visibleTasksById } from './repository';
import { resolvers } from './resolvers';

export const task = defineDomain({
  name: 'task',
  resolvers,
  entities: [Task],
  ids: { Task: { prefix: 'tsk', read: byLoader(visibleTasksById) } },
  beforeDelete: { Firm: loseFirm },
});

import { byLoader, defineDomain } from '../../runtime/domain';
import { Call } from './entity';
import { eraseFromCalls, loseRecord, visibleCallsById } from './repository';
import { resolvers } from './resolvers';

export const call = defineDomain({
  name: 'call',
  resolvers,
  entities: [Call],
  ids: { Call: { prefix: 'cal', read: byLoader(visibleCallsById) } },
  erasePerson: eraseFromCalls,
  beforeDelete: { Task: loseRecord, Activity: loseRecord },
});

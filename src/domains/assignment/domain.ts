import { byLoader, defineDomain } from '../../runtime/domain';
import { ConversationAssignment } from './entity';
import { visibleAssignmentsById } from './repository';
import { resolvers } from './resolvers';

export const assignment = defineDomain({
  name: 'assignment',
  resolvers,
  entities: [ConversationAssignment],
  ids: { ConversationAssignment: { prefix: 'asg', read: byLoader(visibleAssignmentsById) } },
});

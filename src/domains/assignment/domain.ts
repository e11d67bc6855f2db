import { defineDomain } from '../../runtime/domain';
import { ConversationAssignment } from './entity';

export const assignment = defineDomain({
  name: 'assignment',
  entities: [ConversationAssignment],
  ids: { ConversationAssignment: { prefix: 'asg' } },
});

import { byLoader, defineDomain } from '../../runtime/domain';
import { ConversationAssignment } from './entity';
import { TransferOffer } from './offer-entity';
import { visibleAssignmentsById } from './repository';
import { resolvers } from './resolvers';

export const assignment = defineDomain({
  name: 'assignment',
  resolvers,
  entities: [ConversationAssignment, TransferOffer],
  ids: { ConversationAssignment: { prefix: 'asg', read: byLoader(visibleAssignmentsById) } },
});

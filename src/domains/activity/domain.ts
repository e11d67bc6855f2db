import { byLoader, defineDomain } from '../../runtime/domain';
import { Activity, ActivityParticipant } from './entity';
import { loseFirm, visibleActivitiesById } from './repository';
import { resolvers } from './resolvers';

export const activity = defineDomain({
  name: 'activity',
  resolvers,
  entities: [Activity, ActivityParticipant],
  ids: { Activity: { prefix: 'act', read: byLoader(visibleActivitiesById) } },
  beforeDelete: { Firm: loseFirm },
});

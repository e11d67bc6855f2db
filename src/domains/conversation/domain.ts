import { byLoader, defineDomain } from '../../runtime/domain';
import { Conversation } from './entity';
import { visibleConversationsById } from './repository';
import { resolvers } from './resolvers';

export const conversation = defineDomain({
  name: 'conversation',
  resolvers,
  entities: [Conversation],
  ids: { Conversation: { prefix: 'cnv', read: byLoader(visibleConversationsById) } },
});

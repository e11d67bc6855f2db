import { byLoader, defineDomain } from '../../runtime/domain';
import { Message } from './entity';
import { visibleMessagesById } from './repository';
import { resolvers } from './resolvers';

export const message = defineDomain({
  name: 'message',
  resolvers,
  entities: [Message],
  ids: { Message: { prefix: 'msg', read: byLoader(visibleMessagesById) } },
});

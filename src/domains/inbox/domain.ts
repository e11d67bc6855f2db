import { byLoader, defineDomain } from '../../runtime/domain';
import { Inbox, InboxMember } from './entity';
import { inboxesById, replaceInboxesOfUser } from './repository';
import { resolvers } from './resolvers';

export const inbox = defineDomain({
  name: 'inbox',
  resolvers,
  entities: [Inbox, InboxMember],
  ids: { Inbox: { prefix: 'ibx', read: byLoader(inboxesById) } },
  erasePerson: (tx, { companyId, id }) => replaceInboxesOfUser(tx, companyId, id, []),
});

import { byLoader, defineDomain } from '../../runtime/domain';
import * as emails from './emails';
import { EndedInvitationLink, Invitation } from './entity';
import { eraseInvitations } from './erase';
import { invitationsById } from './repository';
import { resolvers } from './resolvers';

export const invitation = defineDomain({
  name: 'invitation',
  resolvers,
  emails: Object.values(emails),
  entities: [EndedInvitationLink, Invitation],
  ids: { Invitation: { prefix: 'inv', read: byLoader(invitationsById) } },
  erasePerson: eraseInvitations,
});

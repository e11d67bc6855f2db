import type { Resolvers } from '../../generated/resolvers';
import { inboxesByName, inboxesOfUser, memberLimitsOfInbox, membersOfInbox } from './repository';

export const resolvers: Resolvers = {
  Query: { inboxes: (_, __, ctx) => inboxesByName(ctx) },
  Inbox: {
    members: (inbox, _, ctx) => membersOfInbox(ctx).load(inbox.id),
    memberLimits: (inbox, _, ctx) => memberLimitsOfInbox(ctx).load(inbox.id),
  },
  User: { inboxes: (user, _, ctx) => inboxesOfUser(ctx).load(user.id) },
};

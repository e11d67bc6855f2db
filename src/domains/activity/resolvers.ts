import type { Resolvers } from '../../generated/resolvers';
import { visibleConversationsById } from '../conversation/repository';
import { visibleFirmsById } from '../task/about';
import { usersById, usersByName } from '../user/repository';
import { listActivities } from './list';
import { createActivity, deleteActivity, updateActivity } from './service';

export const resolvers: Resolvers = {
  Query: { activities: (_, args, ctx) => listActivities(ctx, args) },
  User: { activities: (user, args, ctx) => listActivities(ctx, args, user.id) },
  Activity: {
    participants: ({ participantIds }, _, ctx) => usersByName(ctx, participantIds),
    createdBy: ({ createdById }, _, ctx) => createdById && usersById(ctx).load(createdById),
    firm: ({ firmId }, _, ctx) => firmId && visibleFirmsById(ctx).load(firmId),
    conversation: ({ conversationId }, _, ctx) => conversationId && visibleConversationsById(ctx).load(conversationId),
  },
  Mutation: {
    createActivity: (_, { input }, ctx) => createActivity(ctx, input),
    updateActivity: (_, { input }, ctx) => updateActivity(ctx, input),
    deleteActivity: (_, { input }, ctx) => deleteActivity(ctx, input),
  },
};

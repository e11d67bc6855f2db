import { notFound } from '../../core/errors';
import type { Resolvers } from '../../generated/resolvers';
import { conversationsById } from '../conversation/repository';
import { usersById } from '../user/repository';
import { assignableUsers } from './assignable';
import { assignmentsOf } from './repository';
import {
  assignConversation,
  closeConversation,
  reopenConversation,
  takeConversation,
  unassignConversation,
} from './verbs';

export const resolvers: Resolvers = {
  Query: { assignableUsers: (_, { conversationId }, ctx) => assignableUsers(ctx, conversationId) },
  Mutation: {
    takeConversation: (_, { input }, ctx) => takeConversation(ctx, input),
    assignConversation: (_, { input }, ctx) => assignConversation(ctx, input),
    unassignConversation: (_, { input }, ctx) => unassignConversation(ctx, input),
    closeConversation: (_, { input }, ctx) => closeConversation(ctx, input),
    reopenConversation: (_, { input }, ctx) => reopenConversation(ctx, input),
  },
  Conversation: { assignments: ({ id }, _, ctx) => assignmentsOf(ctx).load(id) },
  ConversationAssignment: {
    conversation: async ({ conversationId }, _, ctx) =>
      (await conversationsById(ctx).load(conversationId)) ?? Promise.reject(notFound()),
    assignee: async ({ assigneeId }, _, ctx) => (await usersById(ctx).load(assigneeId)) ?? Promise.reject(notFound()),
    assignedBy: ({ assignedById }, _, ctx) => assignedById && usersById(ctx).load(assignedById),
  },
};

import type { Ctx } from '../../core/ctx';
import { notFound } from '../../core/errors';
import type { Resolvers } from '../../generated/resolvers';
import { conversationsById } from '../conversation/repository';
import { usersById } from '../user/repository';
import { assignableUsers } from './assignable';
import { assignmentsById, assignmentsOf } from './repository';
import {
  assignConversation,
  closeConversation,
  reopenConversation,
  takeConversation,
  unassignConversation,
  type Given,
} from './verbs';

/** Nobody's where nothing was given. */
const begun = ({ assignmentId }: Partial<Given>, _: object, ctx: Ctx) =>
  assignmentId ? assignmentsById(ctx).load(assignmentId) : null;

export const resolvers: Resolvers = {
  Query: { assignableUsers: (_, { conversationId }, ctx) => assignableUsers(ctx, conversationId) },
  Mutation: {
    takeConversation: (_, { input }, ctx) => takeConversation(ctx, input),
    assignConversation: (_, { input }, ctx) => assignConversation(ctx, input),
    unassignConversation: (_, { input }, ctx) => unassignConversation(ctx, input),
    closeConversation: (_, { input }, ctx) => closeConversation(ctx, input),
    reopenConversation: (_, { input }, ctx) => reopenConversation(ctx, input),
  },
  TakeConversationPayload: { assignment: begun },
  AssignConversationPayload: { assignment: begun },
  Conversation: { assignments: ({ id }, _, ctx) => assignmentsOf(ctx).load(id) },
  ConversationAssignment: {
    conversation: async ({ conversationId }, _, ctx) =>
      (await conversationsById(ctx).load(conversationId)) ?? Promise.reject(notFound()),
    assignee: async ({ assigneeId }, _, ctx) => (await usersById(ctx).load(assigneeId)) ?? Promise.reject(notFound()),
    assignedBy: ({ assignedById }, _, ctx) => assignedById && usersById(ctx).load(assignedById),
  },
};

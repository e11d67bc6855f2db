import { requireMember } from '../../core/ctx';
import { notFound } from '../../core/errors';
import type { Resolvers } from '../../generated/resolvers';
import { inboxesById } from '../inbox/repository';
import { questionnairesById } from '../questionnaire/repository';
import { usersById } from '../user/repository';
import { countsOfInbox, dashboardOf } from './counts';
import { listConversations } from './list';
import { actionsOnConversation } from './policy';
import { conversationById } from './repository';

export const resolvers: Resolvers = {
  Query: {
    conversation: (_, { id }, ctx) => conversationById(ctx, id),
    conversations: (_, args, ctx) => listConversations(ctx, args),
    dashboard: (_, __, ctx) => dashboardOf(ctx),
  },
  Inbox: {
    openCount: async ({ id }, _, ctx) => (await countsOfInbox(ctx).load(id)).open,
    unassignedCount: async ({ id }, _, ctx) => (await countsOfInbox(ctx).load(id)).unassigned,
  },
  Conversation: {
    inbox: async ({ inboxId }, _, ctx) => (await inboxesById(ctx).load(inboxId)) ?? Promise.reject(notFound()),
    questionnaire: ({ questionnaireId }, _, ctx) => questionnaireId && questionnairesById(ctx).load(questionnaireId),
    assignee: ({ assigneeId }, _, ctx) => assigneeId && usersById(ctx).load(assigneeId),
    viewerMay: (conversation, _, ctx) => actionsOnConversation(requireMember(ctx), conversation, ctx.now),
  },
};

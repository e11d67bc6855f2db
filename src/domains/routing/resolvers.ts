import type { Resolvers } from '../../generated/resolvers';
import { deleteInbox } from './delete-inbox';
import { deleteQuestionnaire } from './delete-questionnaire';
import { createInbox, updateInbox } from './inboxes';
import { createQuestionnaire, updateQuestionnaire } from './questionnaires';

export const resolvers: Resolvers = {
  Mutation: {
    createInbox: (_, { input }, ctx) => createInbox(ctx, input),
    updateInbox: (_, { input }, ctx) => updateInbox(ctx, input),
    deleteInbox: (_, { input }, ctx) => deleteInbox(ctx, input),
    createQuestionnaire: (_, { input }, ctx) => createQuestionnaire(ctx, input),
    updateQuestionnaire: (_, { input }, ctx) => updateQuestionnaire(ctx, input),
    deleteQuestionnaire: (_, { input }, ctx) => deleteQuestionnaire(ctx, input),
  },
};

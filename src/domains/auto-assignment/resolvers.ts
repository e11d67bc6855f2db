import type { Resolvers } from '../../generated/resolvers';
import { simulateAssignment, traceOfAssignment, waitingBecause } from './explain';

export const resolvers: Resolvers = {
  Query: { simulateAssignment: (_, { conversationId }, ctx) => simulateAssignment(ctx, conversationId) },
  Conversation: { waitingBecause: (conversation, _, ctx) => waitingBecause(ctx, conversation) },
  ConversationAssignment: { trace: (assignment, _, ctx) => traceOfAssignment(ctx, assignment) },
};

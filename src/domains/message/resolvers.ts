import type { Resolvers } from '../../generated/resolvers';
import { usersById } from '../user/repository';
import { createConversation } from './create';
import { messagesOf } from './repository';
import { receiveMessage, replyToConversation } from './write';

export const resolvers: Resolvers = {
  Mutation: {
    createConversation: (_, { input }, ctx) => createConversation(ctx, input),
    replyToConversation: (_, { input }, ctx) => replyToConversation(ctx, input),
    receiveMessage: (_, { input }, ctx) => receiveMessage(ctx, input),
  },
  Conversation: { messages: (conversation, args, ctx) => messagesOf(ctx, conversation, args) },
  Message: { author: ({ authorId }, _, ctx) => authorId && usersById(ctx).load(authorId) },
};

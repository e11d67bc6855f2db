import type { Ctx } from '../../core/ctx';
import type { ConversationId, InboxId, MessageId, UserId } from '../../core/ids';
import type { Resolvers } from '../../generated/resolvers';
import { visibleConversationsById } from '../conversation/repository';
import { inboxesById } from '../inbox/repository';
import { visibleMessagesById } from '../message/repository';
import { usersById } from '../user/repository';
import {
  conversationChanges,
  conversationEvents,
  inboxChanges,
  messagesAdded,
  type ConversationEventRecord,
} from './conversations';
import { presenceChanges } from './presence';
import { viewerChanges, type ViewerChange } from './viewer-changes';

/** `resolve` runs in a context of the moment of its event: what may not be seen any more is null. */
export const resolvers: Resolvers = {
  Subscription: {
    viewerChanged: {
      subscribe: (_, { since }, ctx) => viewerChanges(ctx, since ?? null),
      resolve: (change: ViewerChange, _: unknown, ctx: Ctx) => change.tellAs(ctx.viewer),
    },
    conversationEvents: {
      subscribe: (_, args, ctx) => conversationEvents(ctx, args),
      resolve: (event: ConversationEventRecord) => event,
    },
    conversationChanged: {
      subscribe: (_, args, ctx) => conversationChanges(ctx, args),
      resolve: (id: ConversationId, _: unknown, ctx: Ctx) => visibleConversationsById(ctx).load(id),
    },
    messageAdded: {
      subscribe: (_, { conversationId }, ctx) => messagesAdded(ctx, conversationId),
      resolve: (id: MessageId, _: unknown, ctx: Ctx) => visibleMessagesById(ctx).load(id),
    },
    inboxChanged: {
      subscribe: (_, { inboxId }, ctx) => inboxChanges(ctx, inboxId ?? null),
      resolve: (id: InboxId, _: unknown, ctx: Ctx) => inboxesById(ctx).load(id),
    },
    presenceChanged: {
      subscribe: (_, __, ctx) => presenceChanges(ctx),
      resolve: (id: UserId, _: unknown, ctx: Ctx) => usersById(ctx).load(id),
    },
  },
  ConversationEvent: {
    sequence: ({ event }) => event.sequence,
    action: ({ event }) => event.action,
    at: ({ event }) => event.at,
    conversation: ({ conversationId }, _, ctx) => visibleConversationsById(ctx).load(conversationId),
    message: ({ messageId }, _, ctx) => messageId && visibleMessagesById(ctx).load(messageId),
  },
};

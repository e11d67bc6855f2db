import type { Ctx } from '../../core/ctx';
import type { Resolvers } from '../../generated/resolvers';
import { viewerChanges } from './viewer-changes';

export const resolvers: Resolvers = {
  Subscription: {
    viewerChanged: {
      subscribe: (_, { since }, ctx) => viewerChanges(ctx, since ?? null),
      resolve: (_: unknown, __: unknown, ctx: Ctx) => ctx.viewer,
    },
  },
};

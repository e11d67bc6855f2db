import type { Resolvers } from '../../generated/resolvers';
import { archiveUser, reactivateUser } from './archive';
import { deleteUser } from './delete';
import { removalPreview } from './preview';

export const resolvers: Resolvers = {
  Query: { removalPreview: (_, { userId }, ctx) => removalPreview(ctx, userId) },
  Mutation: {
    archiveUser: (_, { input }, ctx) => archiveUser(ctx, input),
    reactivateUser: (_, { input }, ctx) => reactivateUser(ctx, input),
    deleteUser: (_, { input }, ctx) => deleteUser(ctx, input),
  },
};

import type { Resolvers } from '../../generated/resolvers';
import { setPresence } from './set-presence';

export const resolvers: Resolvers = {
  Mutation: { setPresence: (_, { input }, ctx) => setPresence(ctx, input) },
};

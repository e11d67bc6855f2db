import type { Resolvers } from '../../generated/resolvers';
import { presenceOf } from '../user/presence';
import { setPresence } from './set-presence';

export const resolvers: Resolvers = {
  Mutation: { setPresence: (_, { input }, ctx) => setPresence(ctx, input) },
  User: { presence: (user, _, ctx) => presenceOf(user, ctx.now) },
};

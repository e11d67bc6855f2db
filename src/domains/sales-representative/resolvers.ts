import { languageOf } from '../../core/ctx';
import { translate } from '../../core/messages';
import type { Resolvers } from '../../generated/resolvers';
import { usersById } from '../user/repository';
import { messages } from './messages';
import { salesRepresentativesByName, salesRepresentativesOfUser } from './repository';
import { createSalesRepresentative, deleteSalesRepresentative, updateSalesRepresentative } from './service';

export const resolvers: Resolvers = {
  Query: { salesRepresentatives: (_, __, ctx) => salesRepresentativesByName(ctx) },
  SalesRepresentative: {
    name: ({ name }, _, ctx) => name || translate(messages.erasedName, languageOf(ctx)),
    user: ({ userId }, _, ctx) => userId && usersById(ctx).load(userId),
  },
  User: { salesRepresentatives: (user, _, ctx) => salesRepresentativesOfUser(ctx).load(user.id) },
  Mutation: {
    createSalesRepresentative: (_, { input }, ctx) => createSalesRepresentative(ctx, input),
    updateSalesRepresentative: (_, { input }, ctx) => updateSalesRepresentative(ctx, input),
    deleteSalesRepresentative: (_, { input }, ctx) => deleteSalesRepresentative(ctx, input),
  },
};

import { toGrants } from '../../core/module-set';
import type { Resolvers } from '../../generated/graphql';
import { usersById } from '../user/repository';
import { createApiToken } from './create';
import { apiTokensOfCompany, revokeApiToken } from './revoke';

export const resolvers: Resolvers = {
  Query: { apiTokens: (_, __, ctx) => apiTokensOfCompany(ctx) },
  ApiToken: {
    grants: (token) => toGrants({ uses: token.usesModules, manages: token.managesModules }),
    createdBy: (token, _, ctx) => usersById(ctx).load(token.createdById),
  },
  Mutation: {
    createApiToken: (_, { input }, ctx) => createApiToken(ctx, input),
    revokeApiToken: (_, { input }, ctx) => revokeApiToken(ctx, input),
  },
};

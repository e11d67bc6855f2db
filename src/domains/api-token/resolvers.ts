import type { Ctx } from '../../core/ctx';
import type { ApiTokenId } from '../../core/ids';
import { toGrants } from '../../core/module-set';
import type { Resolvers } from '../../generated/resolvers';
import { usersById } from '../user/repository';
import { createApiToken } from './create';
import { resetPasswordAndTokens } from './reset-password';
import type { ApiToken } from './entity';
import { apiTokensById, apiTokensOfCompany } from './repository';
import { revokeApiToken } from './revoke';

export const resolvers: Resolvers = {
  Query: { apiTokens: (_, __, ctx) => apiTokensOfCompany(ctx) },
  Viewer: { apiToken: ({ member }, _, ctx) => loadToken(ctx, member?.tokenId ?? null) },
  AuditEntry: { apiToken: ({ apiTokenId }, _, ctx) => loadToken(ctx, apiTokenId) },
  ApiToken: {
    grants: (token) => toGrants({ uses: token.usesModules, manages: token.managesModules }),
    createdBy: (token, _, ctx) => usersById(ctx).load(token.createdById),
  },
  Mutation: {
    // In the domain of what it ends beside sessions.
    resetPassword: (_, { input }, ctx) => resetPasswordAndTokens(ctx, input),
    createApiToken: (_, { input }, ctx) => createApiToken(ctx, input),
    revokeApiToken: (_, { input }, ctx) => revokeApiToken(ctx, input),
  },
};

function loadToken(ctx: Ctx, id: ApiTokenId | null): Promise<ApiToken | null> {
  return id === null ? Promise.resolve(null) : apiTokensById(ctx).load(id);
}

import { IsNull, MoreThan } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, refuse } from '../../core/errors';
import { parseId, type CompanyId, type UserId } from '../../core/ids';
import type { RevokeApiTokenInput } from '../../generated/graphql';
import { recordAudit } from '../audit/service';
import { lockActor } from '../member/actor';
import { viewerForAudit } from '../user/actor';
import { ApiToken } from './entity';

/** Ends a token at once: it is nobody's from the next request on. */
export async function revokeApiToken(ctx: Ctx, input: RevokeApiTokenInput) {
  const { companyId } = requireMember(ctx);
  const id = parseId('tok', input.id);
  if (id === null) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  await ctx.transaction(async (tx) => {
    await lockActor(tx, { manage: 'API' });
    const revoked = await tx.db.update(ApiToken, { companyId, id, revokedAt: IsNull() }, { revokedAt: tx.now });
    if (revoked.affected !== 1) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
    await recordAudit(tx, viewerForAudit(tx), [{ action: 'apiToken.revoke', targetId: id }]);
  });
  return { revokedId: id, errors: [] };
}

/** The tokens that a person made end with their access to the company. */
export async function revokeTokensOf(tx: Ctx, companyId: CompanyId, userId: UserId): Promise<void> {
  await tx.db.update(ApiToken, { companyId, createdById: userId, revokedAt: IsNull() }, { revokedAt: tx.now });
}

/** The company's tokens that were not revoked, the latest first. */
export async function apiTokensOfCompany(ctx: Ctx): Promise<ApiToken[]> {
  const { companyId } = requireMember(ctx);
  return ctx.db.find(ApiToken, { where: { companyId, revokedAt: IsNull() }, order: { createdAt: 'DESC', id: 'DESC' } });
}

/** How many tokens still work: of a company, or of a person's making. */
export function countTokens(ctx: Ctx, of: { companyId: CompanyId; createdById?: UserId }): Promise<number> {
  const notEnded = { ...of, revokedAt: IsNull() };
  return ctx.db.countBy(ApiToken, [
    { ...notEnded, expiresAt: IsNull() },
    { ...notEnded, expiresAt: MoreThan(ctx.now) },
  ]);
}

import { IsNull } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { commonMessages, refuse } from '../../core/errors';
import { parseId, type AccountId, type CompanyId, type UserId } from '../../core/ids';
import type { RevokeApiTokenInput } from '../../generated/schema-types';
import { record } from '../audit/record-event';
import { lockActor } from '../member/actor';
import { usersInCompany } from '../user/repository';
import { ApiToken } from './entity';
import { livingTokensOfAccount } from './repository';

/** Ends a token at once: it is nobody's from the next request on. */
export async function revokeApiToken(ctx: Ctx, input: RevokeApiTokenInput) {
  const { companyId } = requireMember(ctx);
  const id = parseId('tok', input.id);
  if (id === null) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  await ctx.transaction(async (tx) => {
    await lockActor(tx, { manage: 'API' });
    const revoked = await tx.db.update(ApiToken, { companyId, id, revokedAt: IsNull() }, { revokedAt: tx.now });
    if (revoked.affected !== 1) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
    record(tx, { action: 'apiToken.revoke', targetId: id });
  });
  return { revokedId: id, errors: [] };
}

/** The tokens that a person made end with their access to the company. */
export async function revokeTokensOf(tx: Ctx, companyId: CompanyId, userId: UserId): Promise<void> {
  await tx.db.update(ApiToken, { companyId, createdById: userId, revokedAt: IsNull() }, { revokedAt: tx.now });
}

/** Those that somebody made in whatever company end with a password that was lost; each company's record says so. */
export async function revokeTokensOfAccount(tx: Ctx, accountId: AccountId): Promise<void> {
  const living = await livingTokensOfAccount(tx, accountId);
  for (const { companyId, id, createdById } of living) {
    const { affected } = await tx.db.update(ApiToken, { companyId, id, revokedAt: IsNull() }, { revokedAt: tx.now });
    if (affected !== 1) continue;
    const [maker] = await usersInCompany(tx, companyId, [createdById]);
    const actor = { companyId, userId: createdById, apiTokenId: null, label: maker?.storedName ?? '' };
    record(tx, { action: 'apiToken.revoke', targetId: id }, actor);
  }
}

import { In, IsNull, MoreThan } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type AccountId, type ApiTokenId, type CompanyId, type UserId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { selectRows } from '../../database/rows';
import { ApiToken } from './entity';

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

/** Tokens of the viewer's company by id, revoked ones among them: the record goes on naming them. */
export const apiTokensById = defineLoader<ApiTokenId, ApiToken | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const found = await ctx.db.findBy(ApiToken, { companyId, id: In([...ids]) });
  return ids.map((id) => found.find((token) => token.id === id) ?? null);
});

/** Whatever an account's people made in whatever company, and that was not revoked. */
export async function livingTokensOfAccount(
  tx: Ctx,
  accountId: AccountId,
): Promise<Pick<ApiToken, 'companyId' | 'id' | 'createdById'>[]> {
  const rows = await selectRows<{ companyId: Buffer; id: Buffer; createdById: Buffer }>(
    tx,
    `SELECT t.companyId, t.id, t.createdById FROM \`user\` u
     JOIN api_token t ON t.companyId = u.companyId AND t.createdById = u.id
     WHERE u.accountId = ? AND t.revokedAt IS NULL`,
    [idBytes(accountId)],
  );
  return rows.map(({ companyId, id, createdById }) => ({
    companyId: idFromBytes('cmp', companyId),
    id: idFromBytes('tok', id),
    createdById: idFromBytes('usr', createdById),
  }));
}

import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type CompanyId } from '../../core/ids';
import { selectRows } from '../../database/rows';

/** In its first days a company shares what it may invite with the others that its opener has opened of late. */
const FIRST_DAYS_MS = 7 * 24 * 60 * 60 * 1000;

/** Companies that are counted together. */
export interface Siblings {
  readonly ids: readonly CompanyId[];
  /** When the first of them was opened. */
  readonly openedAt: Date;
}

/**
 * The viewer's company with the others in their first days that the same account has opened; null where it is older. Whoever opened a company
 * is in it since the same instant.
 */
export async function siblingsOf(ctx: Ctx): Promise<Siblings | null> {
  const { companyId } = requireMember(ctx);
  const since = new Date(ctx.now.getTime() - FIRST_DAYS_MS);
  const opened = 'JOIN `user` u ON u.companyId = c.id AND u.createdAt = c.createdAt';
  const rows = await selectRows<{ id: Buffer; createdAt: Date }>(
    ctx,
    `SELECT c.id, c.createdAt FROM company c WHERE c.id = ? AND c.createdAt > ?
      UNION SELECT c.id, c.createdAt FROM \`user\` u JOIN company c ON c.id = u.companyId AND c.createdAt = u.createdAt
      WHERE c.createdAt > ? AND u.accountId IN (SELECT u.accountId FROM company c ${opened} WHERE c.id = ? AND c.createdAt > ?)`,
    [idBytes(companyId), since, since, idBytes(companyId), since],
  );
  if (rows.length === 0) return null;
  const ms = Math.min(...rows.map(({ createdAt }) => createdAt.getTime()));
  return { ids: rows.map(({ id }) => idFromBytes('cmp', id)), openedAt: new Date(ms) };
}

/**
 * Which companies are locked while people are let in: looked at before the transaction. A sibling that is opened meanwhile finds this one when it
 * looks, so that of two calls one locks the other's company.
 */
export async function companiesToLock(ctx: Ctx): Promise<readonly CompanyId[]> {
  if (!ctx.app.rateLimits) return [];
  return (await siblingsOf(ctx))?.ids ?? [];
}

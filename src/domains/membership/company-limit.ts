import type { Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import { idBytes, type AccountId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { messages } from './messages';

/** Companies that one account may open in all … */
const MAX_COMPANIES = 50;
/** … and within 24 hours. */
const MAX_COMPANIES_A_DAY = 10;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Refuses a company more than an account may open, whoever owns the earlier ones by now: LIMIT_REACHED at [], with the wait where waiting
 * helps. The account is locked, so that of many at once no more than that are opened.
 */
export async function refuseOneCompanyTooMany(tx: Ctx, accountId: AccountId): Promise<void> {
  // Whoever opened a company is in it since the same instant.
  const opened = await selectRows<{ createdAt: Date }>(
    tx,
    `SELECT c.createdAt FROM \`user\` u JOIN company c ON c.id = u.companyId AND c.createdAt = u.createdAt
      WHERE u.accountId = ? ORDER BY c.createdAt DESC LIMIT ?`,
    [idBytes(accountId), MAX_COMPANIES],
  );
  if (opened.length >= MAX_COMPANIES) refuse('LIMIT_REACHED', [], messages.companiesInAll, { most: MAX_COMPANIES });
  const tenth = tx.app.rateLimits ? opened[MAX_COMPANIES_A_DAY - 1] : undefined;
  const waitMs = tenth === undefined ? 0 : tenth.createdAt.getTime() + DAY_MS - tx.now.getTime();
  if (waitMs <= 0) return;
  const hours = Math.ceil(waitMs / 3_600_000);
  const retryAfterSeconds = Math.ceil(waitMs / 1000);
  refuse('LIMIT_REACHED', [], messages.companiesToday, { most: MAX_COMPANIES_A_DAY, hours, retryAfterSeconds });
}

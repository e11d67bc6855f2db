import type { Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { AccountId } from '../../core/ids';
import { TwoFactor } from './entity';
import { messages } from './messages';

/** So many wrong codes close an account's second factor … */
const MAX_CODE_ATTEMPTS = 10;
/** … for so long. */
export const LOCK_MS = 15 * 60_000;

export type CodeAttempts = Pick<TwoFactor, 'failures' | 'lockedUntil'>;

/**
 * What one more attempt makes of the count, and whether its code is looked at at all. The tenth closes the factor for fifteen minutes, unless
 * its code is right; attempts while it is closed are counted and do not prolong it.
 */
export function afterAttempt(
  { failures, lockedUntil }: CodeAttempts,
  now: Date,
): CodeAttempts & { readonly isLookedAt: boolean } {
  if (lockedUntil !== null && lockedUntil > now) return { failures: failures + 1, lockedUntil, isLookedAt: false };
  const counted = (lockedUntil === null ? failures : 0) + 1;
  const closes = counted >= MAX_CODE_ATTEMPTS;
  return {
    failures: counted,
    lockedUntil: closes ? new Date(now.getTime() + LOCK_MS) : null,
    isLookedAt: true,
  };
}

/**
 * Counts an attempt, committed before its code is checked: concurrent guesses must not share one. RATE_LIMITED at ["code"] while the factor is
 * closed. An account without a row has no factor, and nothing to guess.
 */
export async function countCodeAttempt(ctx: Ctx, accountId: AccountId): Promise<void> {
  const isLookedAt = await ctx.transaction(async (tx) => {
    // A row of its own, in a transaction of its own: who only counts does not wait for whoever changes the login.
    await tx.db.increment(TwoFactor, { accountId }, 'turn', 1);
    const row = await tx.db.findOneBy(TwoFactor, { accountId });
    if (row === null) return true;
    const { isLookedAt: looked, ...next } = afterAttempt(row, tx.now);
    await tx.db.update(TwoFactor, { accountId }, next);
    return looked;
  });
  if (!isLookedAt) refuse('RATE_LIMITED', ['code'], messages.locked);
}

/** After a right code. */
export async function clearCodeAttempts(tx: Ctx, accountId: AccountId): Promise<void> {
  await tx.db.update(TwoFactor, { accountId }, { failures: 0, lockedUntil: null });
}

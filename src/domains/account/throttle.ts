const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** From this many failures on, one address waits before its next attempt at one account is looked at … */
const FIRST_WAIT = 5;
/** … and after this many it is closed to it for `CLOSED_MS`. */
const CLOSES_AT = 10;
const CLOSED_MS = 15 * MINUTE_MS;
/** More than this many failures, from wherever, and the account as a whole pauses: ever longer, but never longer than a minute. */
const CALM_FAILURES = 10;
const MAX_PAUSE_MS = 60 * SECOND_MS;
/** What was counted is forgotten after a day without an attempt. */
export const FORGOTTEN_MS = DAY_MS;
/** For so long an address from which the password was right is one of the person's own. */
export const KNOWN_MS = 90 * DAY_MS;

/** What is known of the attempts at one account, or of those from one address. */
export interface Count {
  readonly failures: number;
  readonly notBefore: Date | null;
  readonly lastTriedAt: Date;
  readonly succeededAt: Date | null;
}

/** The account's own count, and that of the account together with the address of this attempt. */
export interface Counts {
  readonly account: Count;
  readonly pair: Count;
}

/**
 * What one more attempt makes of the counts, and whether its password is looked at at all. The pause of the account as a whole does not concern
 * an address from which the person has signed in before, and attempts during it do not prolong it: nobody can lock somebody else out.
 */
export function afterPasswordTry(before: Counts, now: Date): Counts & { readonly isLookedAt: boolean } {
  const account = forgotten(before.account, now);
  const pair = forgotten(before.pair, now);
  if (isWaiting(account, now) && !isKnown(pair, now)) return { account, pair, isLookedAt: false };
  if (isWaiting(pair, now)) return { account, pair: afterHastyTry(pair, now), isLookedAt: false };
  const failures = account.failures + 1;
  const ofPair = pair.failures >= CLOSES_AT ? 1 : pair.failures + 1;
  return {
    account: { ...account, failures, notBefore: later(now, pauseMs(failures)), lastTriedAt: now },
    pair: { ...pair, failures: ofPair, notBefore: later(now, waitMs(ofPair)), lastTriedAt: now },
    isLookedAt: true,
  };
}

/** Before its wait was over: counted until the address is closed, which is not prolonged. */
function afterHastyTry(pair: Count, now: Date): Count {
  if (pair.failures >= CLOSES_AT) return pair;
  const failures = pair.failures + 1;
  return { ...pair, failures, notBefore: later(now, waitMs(failures)), lastTriedAt: now };
}

/** After how many failures one address waits how long. */
function waitMs(failures: number): number {
  if (failures < FIRST_WAIT) return 0;
  return failures >= CLOSES_AT ? CLOSED_MS : SECOND_MS * 2 ** (failures - FIRST_WAIT);
}

function pauseMs(failures: number): number {
  const more = failures - CALM_FAILURES;
  return more <= 0 ? 0 : Math.min(MAX_PAUSE_MS, SECOND_MS * 2 ** (Math.min(more, 30) - 1));
}

function isWaiting({ notBefore }: Count, now: Date): boolean {
  return notBefore !== null && notBefore > now;
}

function isKnown({ succeededAt }: Count, now: Date): boolean {
  return succeededAt !== null && now.getTime() - succeededAt.getTime() < KNOWN_MS;
}

function forgotten(count: Count, now: Date): Count {
  const isLongAgo = now.getTime() - count.lastTriedAt.getTime() >= FORGOTTEN_MS;
  return isLongAgo ? { ...count, failures: 0, notBefore: null } : count;
}

function later(now: Date, ms: number): Date | null {
  return ms === 0 ? null : new Date(now.getTime() + ms);
}

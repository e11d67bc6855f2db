const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

/** A letter that nobody took over for this long is given up. */
export const GIVE_UP_AFTER_MS = 3 * 24 * HOUR_MS;

/**
 * How long to wait before the next try, in milliseconds: doubling from a second, at most a minute while the letter is younger than an
 * hour and at most an hour afterwards. `chance` (0 to 1) spreads tries that failed together over the second half of the wait.
 */
export function nextPauseMs(attempts: number, ageMs: number, chance: number): number {
  const longest = ageMs < HOUR_MS ? 60 * SECOND_MS : HOUR_MS;
  const doubled = SECOND_MS * 2 ** Math.min(attempts - 1, 20);
  return Math.min(longest, doubled) * (0.5 + chance / 2);
}

/** Whether a mail server's answer is final (RFC 5321: 5xx), so that trying again would only repeat it. */
export function isFinalRefusal(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: number };
  return responseCode !== undefined && responseCode >= 500 && responseCode < 600;
}

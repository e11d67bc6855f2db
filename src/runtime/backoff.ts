const FIRST_MS = 1_000;
/** Doubled this often, a second is longer than any pause. */
const MAX_DOUBLINGS = 20;

/**
 * How long to wait after the `attempts`-th attempt, in milliseconds: doubling from a second, at most `maxMs`. `chance` (0 to 1) spreads
 * attempts that failed together over the second half of the pause.
 */
export function nextPauseMs(attempts: number, maxMs: number, chance: number): number {
  const doubled = FIRST_MS * 2 ** Math.min(attempts - 1, MAX_DOUBLINGS);
  return Math.min(maxMs, doubled) * (0.5 + chance / 2);
}

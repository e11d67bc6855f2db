/** Doubled this often, no pause is short of its longest. */
const MAX_DOUBLINGS = 6;

/** How long to wait after an attempt, the first of which is 0, in milliseconds: doubling up to `maxMs`, and jittered. */
export function pauseAfter(attempt: number, firstMs: number, maxMs: number): number {
  return Math.min(maxMs, firstMs * 2 ** Math.min(attempt, MAX_DOUBLINGS)) * (0.5 + Math.random() / 2);
}

import { nextPauseMs } from '../../src/runtime/backoff';

const MINUTE = 60_000;

it('pauses double from a second, spread over their second half, up to the longest and never nothing', () => {
  expect([1, 2, 3, 4].map((attempts) => nextPauseMs(attempts, MINUTE, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect([1, 2, 3, 4].map((attempts) => nextPauseMs(attempts, MINUTE, 0))).toEqual([500, 1_000, 2_000, 4_000]);
  for (let attempts = 1; attempts < 2_000; attempts += 1) {
    for (const chance of [0, 0.5, 1]) {
      const pause = nextPauseMs(attempts, MINUTE, chance);
      expect(pause).toBeGreaterThanOrEqual(500);
      expect(pause).toBeLessThanOrEqual(MINUTE);
    }
  }
  expect(nextPauseMs(30, MINUTE, 1)).toBe(MINUTE);
  expect(nextPauseMs(30, 60 * MINUTE, 1)).toBe(60 * MINUTE);
});

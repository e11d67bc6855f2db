import { afterPasswordTry, FORGOTTEN_MS, KNOWN_MS, type Count, type Counts } from '../../src/domains/account/throttle';

const NOW = new Date('2031-05-04T10:00:00.000Z');
const at = (ms: number) => new Date(NOW.getTime() + ms);
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const FRESH: Count = { failures: 0, notBefore: null, lastTriedAt: NOW, succeededAt: null };
const counts = (account: Partial<Count>, pair: Partial<Count>): Counts => ({
  account: { ...FRESH, ...account },
  pair: { ...FRESH, ...pair },
});

describe('one address at one account', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, SECOND],
    [6, 2 * SECOND],
    [9, 16 * SECOND],
    [10, 15 * MINUTE],
  ])('waits after failure %i for %i ms', (failures, ms) => {
    const { pair, isLookedAt } = afterPasswordTry(counts({}, { failures: failures - 1 }), NOW);
    expect(isLookedAt).toBe(true);
    expect(pair.notBefore).toEqual(ms === 0 ? null : at(ms));
  });

  it('is looked at again when the wait is over, not a millisecond before; hasty tries count', () => {
    const waiting = (ms: number) => afterPasswordTry(counts({}, { failures: 5, notBefore: at(ms) }), NOW);
    expect(waiting(0)).toMatchObject({ isLookedAt: true, pair: { failures: 6 } });
    expect(waiting(1)).toMatchObject({ isLookedAt: false, pair: { failures: 6, notBefore: at(2 * SECOND) } });
  });

  it('is closed for fifteen minutes, which no try prolongs, and begins anew afterwards', () => {
    const closed = (ms: number) => afterPasswordTry(counts({}, { failures: 10, notBefore: at(ms) }), NOW);
    expect(closed(1)).toMatchObject({ isLookedAt: false, pair: { failures: 10, notBefore: at(1) } });
    expect(closed(0)).toMatchObject({ isLookedAt: true, pair: { failures: 1, notBefore: null } });
  });
});

describe('the account as a whole', () => {
  it.each([
    [10, 0],
    [11, SECOND],
    [12, 2 * SECOND],
    [16, 32 * SECOND],
    [17, 60 * SECOND],
    [100_000, 60 * SECOND],
  ])('pauses after failure %i for %i ms, never longer than a minute', (failures, ms) => {
    const { account } = afterPasswordTry(counts({ failures: failures - 1 }, {}), NOW);
    expect(account.notBefore).toEqual(ms === 0 ? null : at(ms));
  });

  it('tries during the pause neither prolong it nor count against their address', () => {
    const before = counts({ failures: 20, notBefore: at(1) }, { failures: 3 });
    expect(afterPasswordTry(before, NOW)).toEqual({ ...before, isLookedAt: false });
  });

  it('an address from which the person has signed in is exempt, for ninety days', () => {
    const from = (ms: number) =>
      afterPasswordTry(counts({ failures: 20, notBefore: at(1) }, { succeededAt: at(-ms) }), NOW).isLookedAt;
    expect([from(1), from(KNOWN_MS - 1), from(KNOWN_MS)]).toEqual([true, true, false]);
  });

  it('forgets after a day without a try', () => {
    const after = (ms: number) =>
      afterPasswordTry(counts({ failures: 40, lastTriedAt: at(-ms) }, {}), NOW).account.failures;
    expect([after(FORGOTTEN_MS - 1), after(FORGOTTEN_MS)]).toEqual([41, 1]);
  });
});

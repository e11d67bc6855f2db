import { setTimeout as pause } from 'node:timers/promises';
import { NOBODY } from '../../src/core/viewer';
import { createRateLimits, LIMITS, type RateLimits } from '../../src/server/rate-limits';
import { startRedis, type RedisOfTest } from '../redis';

const { requestsOfAddress: MOST } = LIMITS;

let redis: RedisOfTest;
let open: RateLimits[] = [];
beforeAll(async () => {
  redis = await startRedis();
});
afterEach(() => {
  for (const limits of open) limits.stop();
  open = [];
});
afterAll(() => redis.kill());

/** As two processes have them. */
async function two(): Promise<[RateLimits, RateLimits]> {
  const both: [RateLimits, RateLimits] = [limits(), limits()];
  await Promise.all(both.map(untilShared));
  return both;
}

function limits(): RateLimits {
  const made = createRateLimits({ on: true, redisUrl: redis.url });
  open.push(made);
  return made;
}

/** Until it counts what another has counted. */
async function untilShared(one: RateLimits): Promise<void> {
  const address = `probe ${Math.random()}`;
  const other = limits();
  for (;;) {
    await one.countRequest(NOBODY, address);
    const before = (await one.countRequest(NOBODY, address))!.remaining;
    if ((await other.countRequest(NOBODY, address))!.remaining === before - 1) return;
    await pause(20);
  }
}

/** Of so many requests, a hundred at a time and every other at another process: how many pass. */
async function passing(count: number, address: string, both: readonly RateLimits[]): Promise<number> {
  let passed = 0;
  for (let from = 0; from < count; from += 100) {
    const at = Array.from({ length: Math.min(100, count - from) }, (_, index) => both[index % both.length]!);
    const allowances = await Promise.all(at.map((one) => one.countRequest(NOBODY, address)));
    passed += allowances.filter((allowance) => allowance!.waitSeconds === 0).length;
  }
  return passed;
}

it('hold for all processes together, exactly, however many requests come at once', async () => {
  const both = await two();
  expect(await passing(MOST + 300, '203.0.113.1', both)).toBe(MOST);
  const more = await both[0].countRequest(NOBODY, '203.0.113.1');
  expect(more).toMatchObject({ limit: MOST, remaining: 0 });
  expect(more!.waitSeconds).toBeGreaterThan(0);
  expect(more!.waitSeconds).toBeLessThanOrEqual(60);
  expect(await both[1].countRequest(NOBODY, '203.0.113.2')).toMatchObject({ remaining: MOST - 1, waitSeconds: 0 });
});

it('hold for sign-ins of an address', async () => {
  const both = await two();
  const waits = await Promise.all(
    Array.from({ length: LIMITS.signInsOfAddress + 10 }, (_, index) => both[index % 2]!.limitSignIns('203.0.113.3')),
  );
  expect(waits.filter((seconds) => seconds === 0)).toHaveLength(LIMITS.signInsOfAddress);
});

it('are counted by each process while Redis is killed, and together again once it is back', async () => {
  const both = await two();
  await redis.kill();
  expect(await passing(2 * MOST + 200, '203.0.113.4', both)).toBe(2 * MOST);
  await redis.start();
  await Promise.all(both.map(untilShared));
  expect(await passing(MOST + 100, '203.0.113.5', both)).toBe(MOST);
});

it('keep nobody waiting for a Redis that hangs', async () => {
  const both = await two();
  redis.hang();
  const slow = pause(20_000, 'slow', { ref: false });
  expect(await Promise.race([passing(2 * MOST + 200, '203.0.113.6', both), slow])).toBe(2 * MOST);
  redis.goOn();
  await Promise.all(both.map(untilShared));
});

it('are counted without Redis where none is named, and not at all where they are off', async () => {
  const alone = createRateLimits({ on: true });
  expect(await passing(MOST + 10, '203.0.113.7', [alone])).toBe(MOST);
  const off = createRateLimits({ on: false, redisUrl: redis.url });
  expect(await off.countRequest(NOBODY, '203.0.113.7')).toBeNull();
});

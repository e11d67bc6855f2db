import type { DataSource } from 'typeorm';
import { followDatabaseClock, type DatabaseClock } from '../../src/database/clock';
import { until } from '../runtime/toys';

/** A database whose clock can be set, and that can be away. */
const engine = { aheadMs: 0, isAway: false, asked: 0 };
const dataSource = {
  query: () => {
    engine.asked += 1;
    if (engine.isAway) return Promise.reject(new Error('away'));
    return Promise.resolve([{ now: new Date(performance.timeOrigin + performance.now() + engine.aheadMs) }]);
  },
} as unknown as DataSource;

const moved: number[] = [];
let clock: DatabaseClock;
beforeEach(async () => {
  Object.assign(engine, { aheadMs: 0, isAway: false, asked: 0 });
  moved.length = 0;
  clock = await followDatabaseClock(dataSource, (byMs) => moved.push(byMs), 5);
});
afterEach(() => {
  clock.stop();
  jest.restoreAllMocks();
});

const aheadOfTrue = () => clock.now().getTime() - (performance.timeOrigin + performance.now());
const untilAskedTwice = () => {
  const { asked } = engine;
  return until(() => engine.asked > asked + 2);
};

it('is what the database says, whatever the clock of this machine is set to', async () => {
  const before = clock.now().getTime();
  jest.spyOn(Date, 'now').mockReturnValue(0);
  await untilAskedTwice();
  expect(clock.now().getTime()).toBeGreaterThan(before);
  expect(Math.abs(aheadOfTrue())).toBeLessThan(50);
  expect(moved).toEqual([]);
});

it('follows a database whose clock is set, says so once, and is not moved by what is within the tolerance of NTP', async () => {
  engine.aheadMs = 60;
  await untilAskedTwice();
  expect(moved).toEqual([]);
  for (const aheadMs of [3_600_000, -86_400_000]) {
    engine.aheadMs = aheadMs;
    await untilAskedTwice();
    expect(Math.abs(aheadOfTrue() - aheadMs)).toBeLessThan(200);
  }
  expect(moved.map((byMs) => Math.round(byMs / 60_000))).toEqual([60, -1_500]);
});

it('goes on while the database is away, and follows it once it is back', async () => {
  engine.isAway = true;
  engine.aheadMs = 10_000;
  await untilAskedTwice();
  expect(Math.abs(aheadOfTrue())).toBeLessThan(50);
  engine.isAway = false;
  await until(() => moved.length > 0);
  expect(Math.round(aheadOfTrue() / 1_000)).toBe(10);
});

it('asks nothing once it is stopped', async () => {
  clock.stop();
  const { asked } = engine;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(engine.asked).toBeLessThanOrEqual(asked + 1);
});

import fc from 'fast-check';
import { calendarOf, DAY_MS } from '../../src/domains/working-hours/calendar';
import {
  isOpenAt,
  nextClosing,
  nextOpening,
  openMsBetween,
  type Opening,
} from '../../src/domains/working-hours/opening';
import * as walking from './walking';

/** Of a run to be repeated: SEED=… npx jest test/working-hours/arithmetic */
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const ZONES = Intl.supportedValuesOf('timeZone');
const MIDDLE = Date.UTC(2026, 0, 1);

const time = (most: number) =>
  fc
    .oneof(fc.constantFrom(0, 1, 60, 120, 180, 1_439, most), fc.nat(most))
    .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const interval = fc.record({ start: time(1_439), end: time(1_440) }).filter(({ start, end }) => start !== end);
const WHOLE_DAY = [{ start: '00:00', end: '24:00' }];
const dayHours = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.array(interval, { maxLength: 3 }).map((some) => some.sort((a, b) => (a.start < b.start ? -1 : 1))),
  },
  fc.constantFrom([], WHOLE_DAY),
);
const week = fc.oneof(
  { weight: 3, arbitrary: fc.array(dayHours, { minLength: 7, maxLength: 7 }) },
  fc.constantFrom(
    WHOLE_DAY.flatMap(() => Array.from({ length: 7 }, () => [])),
    Array.from({ length: 7 }, () => WHOLE_DAY),
  ),
);
const dates = fc.oneof(fc.integer({ min: -10, max: 10 }), fc.integer({ min: -3_000, max: 3_000 }));
const exceptions = fc.uniqueArray(fc.record({ day: dates, intervals: dayHours }), {
  selector: ({ day }) => day,
  maxLength: 8,
});
const cases = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  days: week,
  exceptions,
  from: fc.oneof(fc.integer({ min: -10 * DAY_MS, max: 10 * DAY_MS }), fc.integer({ min: -3_000 * DAY_MS, max: 0 })),
  length: fc.oneof(fc.integer({ min: 0, max: 9 * DAY_MS }), fc.integer({ min: 0, max: 3_660 * DAY_MS })),
});

function openingOf({
  timeZone,
  days,
  exceptions: some,
}: typeof cases extends fc.Arbitrary<infer T> ? T : never): Opening {
  const calendar = calendarOf({
    days,
    exceptions: some.map(({ day, intervals }) => ({
      date: new Date(MIDDLE + day * DAY_MS).toISOString().slice(0, 10),
      name: null,
      intervals,
    })),
  });
  return { calendar, timeZone };
}

it(`the arithmetic of weeks and exceptions answers what a walk from day to day does, in any zone (SEED=${SEED})`, () => {
  fc.assert(
    fc.property(cases, (one) => {
      const opening = openingOf(one);
      const from = new Date(MIDDLE + one.from);
      const to = new Date(MIDDLE + one.from + one.length);
      expect(openMsBetween(opening, from, to)).toBe(walking.openMsBetween(opening, from, to));
      for (const at of [from, to]) {
        expect(isOpenAt(opening, at)).toBe(walking.isOpenAt(opening, at));
        expect(nextOpening(opening, at)).toEqual(walking.nextOpening(opening, at));
        expect(nextClosing(opening, at)).toEqual(walking.nextClosing(opening, at));
      }
    }),
    { seed: SEED, numRuns: process.env['MUSTER_LONG'] === undefined ? 400 : 1_500 },
  );
}, 240_000);

it('ten years of the longest calendar are counted without walking through its days', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    start: `${String(hour).padStart(2, '0')}:00`,
    end: `${String(hour).padStart(2, '0')}:59`,
  }));
  const days = Array.from({ length: 7 }, () => hours);
  let looks = 0;
  const calendar = new Proxy(calendarOf({ days, exceptions: [{ date: '2030-01-01', name: null, intervals: hours }] }), {
    get: (target, name) => {
      looks += 1;
      return target[name as keyof typeof target];
    },
  });
  const opening = { calendar, timeZone: 'UTC' };
  const looksOf = (work: () => unknown) => {
    looks = 0;
    work();
    return looks;
  };
  const from = new Date(MIDDLE);
  const toRead = looksOf(() => openMsBetween(opening, from, new Date(MIDDLE + DAY_MS)));
  expect(toRead).toBeLessThan(100);
  expect(looksOf(() => openMsBetween(opening, from, new Date(MIDDLE + 3_660 * DAY_MS)))).toBe(0);
  expect(openMsBetween(opening, from, new Date(MIDDLE + 3_660 * DAY_MS))).toBe(3_660 * 24 * 59 * 60_000);
  // The walk looks at each of them.
  expect(looksOf(() => walking.openMsBetween(opening, from, new Date(MIDDLE + 3_660 * DAY_MS)))).toBeGreaterThan(3_660);
});

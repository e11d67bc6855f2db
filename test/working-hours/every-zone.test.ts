import fc from 'fast-check';
import { calendarOf } from '../../src/domains/working-hours/calendar';
import {
  isOpenAt,
  nextClosing,
  nextOpening,
  openMsBetween,
  type Opening,
} from '../../src/domains/working-hours/opening';
import { clockChanges, DAY, MINUTE, openMinutes, wallClock, wallClocks, type Hours } from './minute-scan';

/** Of a run to be repeated: SEED=… npx jest test/working-hours/every-zone */
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** A fourth of the zones, other ones by each seed; all of them with `MUSTER_LONG=1`, as `npm run test:long` sets it. */
const IS_LONG = process.env['MUSTER_LONG'] !== undefined;
const PARTS = IS_LONG ? 1 : 4;
const SCHEDULES = IS_LONG ? 20 : 5;
const ALL_ZONES = Intl.supportedValuesOf('timeZone');
const ZONES = ALL_ZONES.filter((_, index) => index % PARTS === SEED % PARTS);
const FROM = Date.UTC(2025, 0, 1);
const TO = Date.UTC(2029, 0, 1);

/** Changes of clocks that are out of the ordinary: by half an hour, by a day, at midnight, and twice within a week. */
const UNUSUAL: [timeZone: string, year: number][] = [
  ['Africa/Cairo', 2014],
  ['America/Boa_Vista', 2000],
  ['America/Caracas', 2007],
  ['America/Havana', 2013],
  ['America/Sao_Paulo', 2018],
  ['Antarctica/Casey', 2020],
  ['Antarctica/Troll', 2016],
  ['Asia/Beirut', 2023],
  ['Asia/Gaza', 2011],
  ['Asia/Hebron', 2011],
  ['Asia/Katmandu', 1985],
  ['Asia/Pyongyang', 2018],
  ['Australia/Lord_Howe', 1985],
  ['Pacific/Apia', 2011],
  ['Pacific/Fakaofo', 2011],
  ['Pacific/Kwajalein', 1993],
];

/** Times often close to the hours at which clocks change. */
const timeOfDay = (most: number) =>
  fc
    .oneof(
      fc.integer({ min: 0, max: 240 }),
      fc.integer({ min: 0, max: 48 }).map((half) => half * 30),
      fc.nat(1_440),
    )
    .filter((minute) => minute <= most)
    .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);

const intervals = fc
  .array(
    fc.record({ start: timeOfDay(1_439), end: timeOfDay(1_440) }).filter(({ start, end }) => start !== end),
    { maxLength: 3, size: 'max' },
  )
  .map((some) => some.sort((a, b) => (a.start < b.start ? -1 : 1)));

const plans = fc.record({
  days: fc.array(intervals, { minLength: 7, maxLength: 7 }),
  exceptions: fc.uniqueArray(fc.record({ offset: fc.integer({ min: -3, max: 3 }), intervals }), {
    selector: ({ offset }) => offset,
    maxLength: 3,
  }),
});

/** Hours with their exceptions on dates around a day. */
function around(instant: number, { days, exceptions }: ReturnType<typeof samples>[number]): Hours {
  const date = (offset: number) => new Date(instant + offset * DAY).toISOString().slice(0, 10);
  return {
    days,
    exceptions: exceptions
      .map(({ offset, intervals: hours }) => ({ date: date(offset), name: null, intervals: hours }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

const samples = (count: number) => fc.sample(plans, { seed: SEED, numRuns: count });

/** Each opening and closing in a stretch of time, as the product finds them one after the other. */
function changesFound(opening: Opening, from: number, to: number): number[] {
  const changes: number[] = [];
  for (let at = from, open = isOpenAt(opening, new Date(from)); ; open = !open) {
    const next = open ? nextClosing(opening, new Date(at)) : nextOpening(opening, new Date(at));
    if (next === null || next.getTime() >= to) return changes;
    at = next.getTime();
    changes.push(at);
  }
}

/** Throws where the product differs from the minutes; what it throws has all that is needed to see it again. */
function compare(timeZone: string, hours: Hours, from: number, clock: readonly string[]): void {
  const open = openMinutes(hours, clock);
  const to = from + clock.length * MINUTE;
  const opening = { calendar: calendarOf(hours), timeZone };
  const expected = open.flatMap((now, minute) =>
    minute > 0 && now !== open[minute - 1] ? [from + minute * MINUTE] : [],
  );
  const found = changesFound(opening, from, to);
  const asked = [...expected.flatMap((change) => [change - 1, change]), ...every(240, clock.length, from)];
  const wrong = asked.filter((at) => isOpenAt(opening, new Date(at)) !== open[Math.floor((at - from) / MINUTE)]);
  const length = openMsBetween(opening, new Date(from), new Date(to)) / MINUTE;
  const openCount = open.filter(Boolean).length;
  if (String(found) === String(expected) && wrong.length === 0 && length === openCount) return;
  const shown = (instants: number[]) =>
    instants.map((at) => `${new Date(at).toISOString()} ${wallClock(timeZone, at)}`);
  throw new Error(
    JSON.stringify(
      {
        seed: SEED,
        timeZone,
        hours,
        expected: shown(expected),
        found: shown(found),
        wrong: shown(wrong),
        length,
        openCount,
      },
      null,
      1,
    ),
  );
}

function every(minutes: number, count: number, from: number): number[] {
  return Array.from({ length: Math.floor(count / minutes) }, (_, index) => from + index * minutes * MINUTE);
}

/** Two days to either side of an instant, minute by minute, with each of some schedules. */
function compareAround(timeZone: string, instant: number, some: ReturnType<typeof samples>): void {
  const from = instant - 2 * DAY;
  const clock = wallClocks(timeZone, from, (4 * DAY) / MINUTE);
  for (const plan of some) compare(timeZone, around(instant, plan), from, clock);
}

it(`every change of clocks of ${IS_LONG ? 'every zone' : 'every fourth zone'} in four years, minute by minute (SEED=${SEED})`, () => {
  const moments = ZONES.flatMap((timeZone, index) => {
    const changes = clockChanges(timeZone, FROM, TO);
    // A zone that never changes is looked at on some day.
    return (changes.length > 0 ? changes : [FROM + index * 3 * DAY]).map((instant) => ({ timeZone, instant }));
  });
  const some = samples(moments.length);
  moments.forEach(({ timeZone, instant }, index) => {
    compareAround(timeZone, instant, some.slice(index, index + 1));
  });
  expect(ALL_ZONES.length).toBeGreaterThan(400);
  expect(moments.length).toBeGreaterThan(1_000 / (PARTS + 1));
}, 240_000);

it.each(UNUSUAL)(
  `%s in %i, with ${SCHEDULES} schedules to each change of its clocks (SEED=${SEED})`,
  (timeZone, year) => {
    const changes = clockChanges(timeZone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
    expect(changes.length).toBeGreaterThan(0);
    const some = samples(SCHEDULES * changes.length);
    changes.forEach((instant, index) => {
      compareAround(timeZone, instant, some.slice(SCHEDULES * index, SCHEDULES * (index + 1)));
    });
  },
);

import { DAY_MS, type Calendar } from './calendar';
import { measureOf, type Measure } from './measure';
import { offsetPeriods } from './zone';

/** When somebody is at work: a calendar, and the zone on whose clocks it is meant. */
export interface Opening {
  readonly calendar: Calendar;
  readonly timeZone: string;
}

/** The end of the time that RFC 3339 can write. */
const LAST_INSTANT = Date.UTC(10_000, 0, 1);

/**
 * For how long after the last exception a change is looked for. From then on every week is like the one before: what happens at all happens
 * within one, or in the next where the clock skips it. A third is for the exception's own night and the zone's distance from UTC.
 */
const LOOK_AHEAD_MS = 22 * DAY_MS;

/** More than any zone's distance from UTC. */
const ZONE_MARGIN_MS = 2 * DAY_MS;

/** Whether it is open at an instant. */
export function isOpenAt(opening: Opening, at: Date): boolean {
  return openMs(opening, at.getTime(), at.getTime() + 1) > 0;
}

/** The first instant strictly after another at which it opens. Null: it never does. */
export function nextOpening(opening: Opening, after: Date): Date | null {
  return firstAfter(opening, after.getTime(), [false, true]);
}

/** The first instant strictly after another at which it closes. Null: it never does. */
export function nextClosing(opening: Opening, after: Date): Date | null {
  return firstAfter(opening, after.getTime(), [true, false]);
}

/** For how many milliseconds it is open from an instant to another. */
export function openMsBetween(opening: Opening, from: Date, to: Date): number {
  return openMs(opening, from.getTime(), to.getTime());
}

function openMs({ calendar, timeZone }: Opening, from: number, to: number): number {
  const measure = measureOf(calendar);
  let sum = 0;
  for (const { start, end, offsetMs } of offsetPeriods(timeZone, from, to)) {
    sum += measure.openBefore(end + offsetMs) - measure.openBefore(start + offsetMs);
  }
  return sum;
}

/** The first instant at which, after it has been in the first state, it is in the second; true stands for open. */
function firstAfter(opening: Opening, from: number, states: readonly [boolean, boolean]): Date | null {
  const last = Math.max(from, opening.calendar.lastException * DAY_MS) + LOOK_AHEAD_MS;
  const horizon = Math.min(LAST_INSTANT, last);
  const stretches = stretchesOf(measureOf(opening.calendar), from, horizon);
  let at: number | null = from;
  for (const state of states) {
    at = at === null ? null : firstIn(opening, stretches, at, state);
  }
  return at === null || at >= horizon ? null : new Date(at);
}

/** A stretch of time, in which it may be now open and now closed; or, where `state` says so, the same throughout. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly state: boolean | null;
}

/**
 * Where something has to be looked for between two instants. Where the week is always open, or always closed, that is around exceptions
 * alone, which may be ten years away.
 */
function stretchesOf({ week, regions }: Measure, from: number, to: number): Stretch[] {
  if (week === 'mixed') return [{ start: from, end: to, state: null }];
  const isOpen = week === 'open';
  const result: Stretch[] = [];
  let at = from;
  for (const region of regions) {
    if (isOpen ? region.isOpenThroughout : !region.isOpenAtAll) continue;
    const start = Math.max(at, region.start - ZONE_MARGIN_MS);
    const end = Math.min(to, region.end + ZONE_MARGIN_MS);
    if (start >= end) continue;
    if (start > at) result.push({ start: at, end: start, state: isOpen });
    result.push({ start, end, state: null });
    at = end;
  }
  return [...result, { start: at, end: to, state: isOpen }];
}

/** The first instant from `from` on at which it is in a state. */
function firstIn(opening: Opening, stretches: readonly Stretch[], from: number, state: boolean): number | null {
  for (const stretch of stretches) {
    const start = Math.max(from, stretch.start);
    if (start >= stretch.end) continue;
    if (stretch.state === state) return start;
    const found = stretch.state === null ? searchIn(opening, start, stretch.end, state) : null;
    if (found !== null) return found;
  }
  return null;
}

function searchIn({ calendar, timeZone }: Opening, from: number, to: number, state: boolean): number | null {
  const measure = measureOf(calendar);
  for (const { start, end, offsetMs } of offsetPeriods(timeZone, from, to)) {
    const before = measure.openBefore(start + offsetMs);
    const hasBegun = (instant: number) => {
      const open = measure.openBefore(instant + offsetMs) - before;
      return state ? open > 0 : open < instant - start;
    };
    if (hasBegun(end)) return bisect(start, end, hasBegun) - 1;
  }
  return null;
}

/** The least number above `low`, up to `high`, for which it is so, given that it is for `high`, and for all above one for which it is. */
function bisect(low: number, high: number, isSo: (value: number) => boolean): number {
  let [no, yes] = [low, high];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (isSo(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

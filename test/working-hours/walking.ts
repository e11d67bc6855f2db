import { DAY_MS, openOnTheClock, type Calendar, type Span } from '../../src/domains/working-hours/calendar';
import type { Opening } from '../../src/domains/working-hours/opening';
import { offsetPeriods } from '../../src/domains/working-hours/zone';

/** The slow way to the same answers, span by span from day to day: what the product's arithmetic is measured by. */

/** The end of the time that RFC 3339 can write. */
const LAST_INSTANT = Date.UTC(10_000, 0, 1);

/**
 * For how long after the last exception a change is looked for. From then on every week is like the one before: what happens at all happens
 * within one, or in the next where the clock skips it. A third is for the exception's own night and the zone's distance from UTC.
 */
const LOOK_AHEAD_MS = 22 * DAY_MS;

/** Whether it is open at an instant. */
export function isOpenAt(opening: Opening, at: Date): boolean {
  return openSpans(opening, at.getTime(), at.getTime() + 1).next().done !== true;
}

/** The first instant strictly after another at which it opens. Null: it never does. */
export function nextOpening(opening: Opening, after: Date): Date | null {
  const from = after.getTime();
  for (const { start } of openSpans(opening, from, horizonOf(opening, from))) {
    if (start > from) return new Date(start);
  }
  return null;
}

/** The first instant strictly after another at which it closes. Null: it never does. */
export function nextClosing(opening: Opening, after: Date): Date | null {
  const from = after.getTime();
  const horizon = horizonOf(opening, from);
  for (const { end } of openSpans(opening, from, horizon)) return end < horizon ? new Date(end) : null;
  return null;
}

/** For how many milliseconds it is open from an instant to another. */
export function openMsBetween(opening: Opening, from: Date, to: Date): number {
  let sum = 0;
  for (const { start, end } of openSpans(opening, from.getTime(), to.getTime())) sum += end - start;
  return sum;
}

function horizonOf({ calendar }: Opening, from: number): number {
  return Math.min(LAST_INSTANT, Math.max(from, calendar.lastException * DAY_MS) + LOOK_AHEAD_MS);
}

/** What is open between two instants, cut off at both, in order and as few spans as possible: those that touch are one. */
function* openSpans({ calendar, timeZone }: Opening, from: number, to: number): Generator<Span> {
  let open: Span | null = null;
  for (const { start, end } of piecesOf(calendar, timeZone, from, to)) {
    if (open !== null && start <= open.end) {
      open = { start: open.start, end: Math.max(open.end, end) };
      continue;
    }
    if (open !== null) yield open;
    open = { start, end };
  }
  if (open !== null) yield open;
}

/** The same in pieces, which touch at every midnight and at every change of the clocks. */
function* piecesOf(calendar: Calendar, timeZone: string, from: number, to: number): Generator<Span> {
  for (const { start, end, offsetMs } of offsetPeriods(timeZone, from, to)) {
    for (const span of openOnTheClock(calendar, start + offsetMs, end + offsetMs)) {
      yield { start: span.start - offsetMs, end: span.end - offsetMs };
    }
  }
}

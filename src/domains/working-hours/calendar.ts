import type { Exception, Interval, Schedule } from './schedule';

const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** A stretch of time in milliseconds, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A schedule as numbers. Dates are days since 1970-01-01, spans are from the midnight at which their date begins. */
export interface Calendar {
  /** Seven, Monday first; a night ends after DAY_MS. */
  readonly week: readonly (readonly Span[])[];
  readonly exceptions: ReadonlyMap<number, readonly Span[]>;
  /** The latest exception; -Infinity when there is none. */
  readonly lastException: number;
}

export function calendarOf(schedule: Schedule): Calendar {
  const exceptions = new Map(schedule.exceptions.map(({ date, intervals }) => [dayOf(date), spansOf(intervals)]));
  return { week: schedule.days.map(spansOf), exceptions, lastException: lastOf(schedule.exceptions) };
}

/** The span of an interval from the midnight before it. One without length comes out as a whole day: refuse it before. */
export function spanOf({ start, end }: Interval): Span {
  const from = timeOfDay(start);
  const to = timeOfDay(end);
  return { start: from, end: to > from ? to : to + DAY_MS };
}

/** How many days a date, "YYYY-MM-DD", is after 1970-01-01. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/**
 * What is open between two times on the clock on the wall, each written as the milliseconds since 1970-01-01 00:00 on that clock. Cut off at
 * both ends, by their start; they touch or overlap where a night runs on into hours of the next date.
 */
export function* openOnTheClock(calendar: Calendar, from: number, to: number): Generator<Span> {
  // The night that began on the date before may still run.
  for (let day = Math.floor(from / DAY_MS) - 1; day * DAY_MS < to; day += 1) {
    for (const span of spansOn(calendar, day)) {
      const start = Math.max(from, day * DAY_MS + span.start);
      const end = Math.min(to, day * DAY_MS + span.end);
      if (start < end) yield { start, end };
    }
  }
}

function spansOn({ exceptions, week }: Calendar, day: number): readonly Span[] {
  return exceptions.get(day) ?? week[weekdayOf(day)] ?? [];
}

/** 0 for a Monday; 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function spansOf(intervals: readonly Interval[]): Span[] {
  return intervals.map(spanOf);
}

function lastOf(exceptions: readonly Exception[]): number {
  return Math.max(-Infinity, ...exceptions.map(({ date }) => dayOf(date)));
}

/** Milliseconds after midnight of "HH:MM". */
function timeOfDay(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * MINUTE_MS;
}

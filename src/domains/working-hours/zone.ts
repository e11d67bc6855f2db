import { Temporal } from 'temporal-polyfill';

/** A stretch of time during which the clocks of a zone are at one distance from UTC; instants in milliseconds, the end not included. */
export interface OffsetPeriod {
  readonly start: number;
  readonly end: number;
  /** To be added to an instant for what the clock on the wall shows. */
  readonly offsetMs: number;
}

/** The periods of a zone from an instant to another, in order, one at each change of its clocks. */
export function* offsetPeriods(timeZone: string, from: number, to: number): Generator<OffsetPeriod> {
  for (let start = from; start < to;) {
    const period = periodAt(timeZone, start);
    const end = Math.min(to, period.end);
    yield { start, end, offsetMs: period.offsetMs };
    start = end;
  }
}

/** More than there are zones. */
const MAX_KNOWN = 1_000;

/** The period that was last asked for of each zone: finding the next change of the clocks takes far longer than all the rest. */
const known = new Map<string, OffsetPeriod>();

/** A period that contains the instant and ends with the next change; it may have begun before it starts here. */
function periodAt(timeZone: string, at: number): OffsetPeriod {
  const last = known.get(timeZone);
  if (last !== undefined && last.start <= at && at < last.end) return last;
  const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const end = shown.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
  const period = { start: at, end, offsetMs: shown.offsetNanoseconds / 1e6 };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(timeZone, period);
  return period;
}

/** Midnight before an instant, on the clocks of a zone; the first instant of the day where there is no midnight. */
export function startOfDay(at: Date, timeZone: string): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).startOfDay();
  return new Date(day.epochMilliseconds);
}

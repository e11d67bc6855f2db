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
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  for (let start = from; at !== null && start < to;) {
    const change: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next');
    const end = Math.min(to, change?.epochMilliseconds ?? to);
    yield { start, end, offsetMs: at.offsetNanoseconds / 1e6 };
    at = change;
    start = end;
  }
}

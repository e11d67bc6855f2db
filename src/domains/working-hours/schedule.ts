import type { Weekday } from '../../generated/schema-types';

/** From a time to another, "HH:MM", the end not included; an end before the start is on the next day. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

/** A date, "YYYY-MM-DD", with hours of its own in place of the week's. Without an interval it is closed. */
export interface Exception {
  readonly date: string;
  readonly name: string | null;
  readonly intervals: readonly Interval[];
}

/** The hours of a company: intervals by their start, exceptions by their date. */
export interface Schedule {
  /** Seven, Monday first. */
  readonly days: readonly (readonly Interval[])[];
  readonly exceptions: readonly Exception[];
}

/** In the order of a week. */
export const WEEKDAYS: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];

const OFFICE_HOURS: readonly Interval[] = [{ start: '09:00', end: '18:00' }];

/** The hours of a company that has never said any. */
export const DEFAULT_SCHEDULE: Schedule = {
  days: WEEKDAYS.map((day) => (day === 'SATURDAY' || day === 'SUNDAY' ? [] : OFFICE_HOURS)),
  exceptions: [],
};

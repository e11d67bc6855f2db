import type { CompanyWorkingHoursQuery, SetWorkingHoursMutationVariables } from '../../generated/company';

export type CompanyHours = NonNullable<CompanyWorkingHoursQuery['company']>;
type Hours = CompanyHours['workingHours'];
type Input = SetWorkingHoursMutationVariables['input'];

/** From a time to another, as fields for times hold them. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

export interface DayDraft {
  readonly day: Hours['days'][number]['day'];
  readonly intervals: readonly Interval[];
}

export interface ExceptionDraft {
  readonly date: string;
  readonly name: string;
  /** None: closed. */
  readonly intervals: readonly Interval[];
  /** Whether it was over when it came. */
  readonly past: boolean;
}

/** The hours as they are being changed. */
export interface HoursDraft {
  readonly days: readonly DayDraft[];
  readonly exceptions: readonly ExceptionDraft[];
}

/** What a day begins with that had no hours. */
export const USUAL: Interval = { start: '09:00', end: '18:00' };
export const NO_TIME: Interval = { start: '', end: '' };

/** A field for a time knows midnight as 00:00 alone; as an end the server calls it 24:00. */
const MIDNIGHT = { shown: '00:00', sent: '24:00' };

export function draftOf({ days, exceptions }: Hours): HoursDraft {
  const today = new Date().toISOString().slice(0, 10);
  return {
    days: days.map(({ day, intervals }) => ({ day, intervals: intervals.map(shownInterval) })),
    exceptions: exceptions.map(({ date, name, intervals }) => ({
      date,
      name: name ?? '',
      intervals: intervals.map(shownInterval),
      past: date < today,
    })),
  };
}

function shownInterval({ start, end }: Interval): Interval {
  return { start, end: end === MIDNIGHT.sent ? MIDNIGHT.shown : end };
}

export function inputOf({ days, exceptions }: HoursDraft, version: number): Input {
  return {
    version,
    days: days.map(({ day, intervals }) => ({ day, working: intervals.length > 0, intervals: intervals.map(sent) })),
    exceptions: exceptions.map(({ date, name, intervals }) => ({
      date,
      name: name.trim() === '' ? null : name,
      intervals: intervals.map(sent),
    })),
  };
}

function sent({ start, end }: Interval): Interval {
  return { start, end: end === MIDNIGHT.shown ? MIDNIGHT.sent : end };
}

/** A list with another one in the place of one of its elements. */
export function replaced<T>(list: readonly T[], index: number, next: T): T[] {
  return list.map((one, at) => (at === index ? next : one));
}

export function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}

/** Tuesday to Friday as Monday is. */
export function asMonday(days: readonly DayDraft[]): DayDraft[] {
  const [monday] = days;
  return days.map((one, index) => (index < 5 ? { ...one, intervals: monday?.intervals ?? [] } : one));
}

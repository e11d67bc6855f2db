import { calendarOf } from './calendar';
import type { Opening } from './opening';
import type { Schedule } from './schedule';

/** The hours of a company as the API shows them. */
export interface WorkingHoursRecord extends Opening {
  readonly schedule: Schedule;
}

/** A schedule in the zone of its company. */
export function toRecord(schedule: Schedule, timeZone: string): WorkingHoursRecord {
  return { schedule, timeZone, calendar: calendarOf(schedule) };
}

import { calendarOf, type Calendar } from './calendar';
import type { Opening } from './opening';
import type { Schedule } from './schedule';

/** The hours of a company as the API shows them. */
export interface WorkingHoursRecord extends Opening {
  readonly schedule: Schedule;
}

/** A schedule in the zone of its company. It is worked out when something is asked of it. */
export function toRecord(schedule: Schedule, timeZone: string): WorkingHoursRecord {
  let calendar: Calendar | undefined;
  return {
    schedule,
    timeZone,
    get calendar() {
      return (calendar ??= calendarOf(schedule));
    },
  };
}

import type { FieldChange } from '../audit/changes';
import { WEEKDAYS, type Exception, type Interval, type Schedule } from './schedule';

/** What differs between two schedules, as the audit shows it: a line for each day of the week and each date. */
export function changesOfSchedule(before: Schedule, after: Schedule): FieldChange[] {
  const from = linesOf(before);
  const to = linesOf(after);
  const fields = [...new Set([...from.keys(), ...to.keys()])];
  return fields
    .map((field) => ({ field, before: from.get(field) ?? null, after: to.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

function linesOf({ days, exceptions }: Schedule): Map<string, string> {
  return new Map([
    ...WEEKDAYS.map((day, weekday) => [day, asText(days[weekday] ?? [])] as const),
    ...exceptions.map((exception) => [exception.date, ofException(exception)] as const),
  ]);
}

/** "09:00-12:00, 13:00-18:00", or "closed". */
function asText(intervals: readonly Interval[]): string {
  return intervals.length === 0 ? 'closed' : intervals.map(({ start, end }) => `${start}-${end}`).join(', ');
}

function ofException({ name, intervals }: Exception): string {
  return name === null ? asText(intervals) : `${asText(intervals)} (${name})`;
}

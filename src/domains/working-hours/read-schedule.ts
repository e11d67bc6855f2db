import { problem, type Problem } from '../../core/errors';
import { MAX_NAME_CHARACTERS, readLine } from '../../core/text';
import type { SetWorkingHoursInput, WorkingDayInput, WorkingHoursExceptionInput } from '../../generated/schema-types';
import { dayOf } from './calendar';
import { messages } from './messages';
import { inOrder, readHours, refuseNightsInto, type GivenHours } from './read-intervals';
import { WEEKDAYS, type Exception, type Schedule } from './schedule';

const MAX_EXCEPTIONS = 500;
const MAX_YEARS_AHEAD = 10;

/** The hours that an input asks for; the exceptions of `before` where it names none. Whatever is wrong is added to `problems`. */
export function readSchedule(input: SetWorkingHoursInput, before: Schedule, now: Date, problems: Problem[]): Schedule {
  return {
    days: readDays(input.days, problems),
    exceptions: input.exceptions ? readExceptions(input.exceptions, now, problems) : before.exceptions,
  };
}

function readDays(inputs: readonly WorkingDayInput[], problems: Problem[]): Schedule['days'] {
  const places = WEEKDAYS.map((day) => inputs.findIndex((input) => input.day === day));
  const given = inputs.map((input, index) => {
    if (!places.includes(index)) {
      problems.push(problem('INVALID', ['days', String(index)], messages.dayTwice, { day: input.day }));
    }
    return readDay(input, ['days', String(index), 'intervals'], problems);
  });
  const missing = WEEKDAYS.filter((_, weekday) => places[weekday] === -1);
  if (missing.length > 0) {
    problems.push(problem('INVALID', ['days'], messages.daysMissing, { days: missing.join(', ') }));
  }
  const week = places.map((place) => given[place]);
  week.forEach((hours, weekday) => {
    if (hours !== undefined) refuseNightsInto(week[(weekday + 1) % 7], hours, problems);
  });
  return week.map((hours) => inOrder(hours?.intervals ?? []));
}

function readDay({ working, intervals }: WorkingDayInput, path: readonly string[], problems: Problem[]): GivenHours {
  if (working && intervals.length === 0) problems.push(problem('INVALID', path, messages.workingWithoutHours));
  if (!working && intervals.length > 0) problems.push(problem('INVALID', path, messages.hoursWithoutWorking));
  return readHours(intervals, path, problems);
}

function readExceptions(
  inputs: readonly WorkingHoursExceptionInput[],
  now: Date,
  problems: Problem[],
): readonly Exception[] {
  if (inputs.length > MAX_EXCEPTIONS) {
    problems.push(problem('INVALID', ['exceptions'], messages.tooManyExceptions, { most: MAX_EXCEPTIONS }));
    return [];
  }
  const latest = latestDate(now);
  const byDay = new Map<number, GivenHours>();
  const read = inputs.map(({ date, name, intervals }, index): Exception => {
    const path = ['exceptions', String(index)];
    if (byDay.has(dayOf(date))) problems.push(problem('INVALID', path, messages.dateTwice, { date }));
    if (date > latest) {
      problems.push(problem('INVALID', [...path, 'date'], messages.tooFarAhead, { years: MAX_YEARS_AHEAD }));
    }
    const hours = readHours(intervals, [...path, 'intervals'], problems);
    if (!byDay.has(dayOf(date))) byDay.set(dayOf(date), hours);
    const shown = readLine(name, MAX_NAME_CHARACTERS, [...path, 'name'], problems);
    return { date, name: shown, intervals: inOrder(hours.intervals) };
  });
  for (const [day, hours] of byDay) refuseNightsInto(byDay.get(day + 1), hours, problems);
  return read.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** "YYYY-MM-DD", to be compared as text. */
function latestDate(now: Date): string {
  return `${now.getUTCFullYear() + MAX_YEARS_AHEAD}${now.toISOString().slice(4, 10)}`;
}

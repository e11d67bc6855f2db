import { problem, type Problem } from '../../core/errors';
import { DAY_MS, spanOf, type Span } from './calendar';
import { messages } from './messages';
import type { Interval } from './schedule';

/** Of one day. */
const MAX_INTERVALS = 24;

/** The hours of one day as they were given, and where in the input they stand. */
export interface GivenHours {
  readonly intervals: readonly Interval[];
  readonly path: readonly string[];
}

/** The hours of one day by themselves; what is wrong with them is added to `problems`. None where there are too many to look at. */
export function readHours(intervals: readonly Interval[], path: readonly string[], problems: Problem[]): GivenHours {
  if (intervals.length > MAX_INTERVALS) {
    problems.push(problem('INVALID', path, messages.tooManyIntervals, { most: MAX_INTERVALS }));
    return { intervals: [], path };
  }
  const earlier: Span[] = [];
  intervals.forEach((interval, index) => {
    const at = [...path, String(index)];
    const span = spanOf(interval);
    if (interval.start === '24:00') problems.push(problem('INVALID', [...at, 'start'], messages.startsAtTheEnd));
    else if (interval.start === interval.end) problems.push(problem('INVALID', at, messages.noLength));
    else if (earlier.some((other) => overlap(other, span))) problems.push(problem('INVALID', at, messages.overlap));
    if (isSound(interval)) earlier.push(span);
  });
  return { intervals, path };
}

/** Adds to `problems` the nights of a day that run on into the hours of the next. */
export function refuseNightsInto(
  next: GivenHours | undefined,
  { intervals, path }: GivenHours,
  problems: Problem[],
): void {
  const following = (next?.intervals ?? []).filter(isSound).map(spanOf);
  intervals.forEach((interval, index) => {
    const tail = { start: 0, end: isSound(interval) ? spanOf(interval).end - DAY_MS : 0 };
    if (!following.some((span) => overlap(tail, span))) return;
    problems.push(problem('INVALID', [...path, String(index)], messages.nightIntoMorning));
  });
}

/** By their start, and nothing else of them. */
export function inOrder(intervals: readonly Interval[]): Interval[] {
  return intervals.map(({ start, end }) => ({ start, end })).sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** Whether it is a stretch of time at all, so that it can be compared with others. */
function isSound({ start, end }: Interval): boolean {
  return start !== '24:00' && start !== end;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

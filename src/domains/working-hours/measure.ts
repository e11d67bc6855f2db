import { DAY_MS, openOnTheClock, type Calendar, type Span } from './calendar';

/**
 * How much is open before a time on the clock on the wall, in milliseconds, counted from some beginning: the difference of two is what is
 * open in between. Any stretch costs the same, a day or ten years: weeks are multiplied, and only what exceptions change is looked up.
 */
export interface Measure {
  openBefore(time: number): number;
  /** What every date is without exceptions: closed throughout, open throughout, or neither. */
  readonly week: 'closed' | 'open' | 'mixed';
  /** Where exceptions count, earliest first: two days each, the second for the night; those that touch are one. */
  readonly regions: readonly Region[];
}

interface Region extends Span {
  /** Whether it is open at some time in it, and whether at every time. */
  readonly isOpenAtAll: boolean;
  readonly isOpenThroughout: boolean;
}

const WEEK_MS = 7 * DAY_MS;
/** Monday 1969-12-29. */
const FIRST_MONDAY = -3 * DAY_MS;

const known = new WeakMap<Calendar, Measure>();

export function measureOf(calendar: Calendar): Measure {
  let measure = known.get(calendar);
  if (measure === undefined) known.set(calendar, (measure = createMeasure(calendar)));
  return measure;
}

function createMeasure(calendar: Calendar): Measure {
  const week = createWeek(calendar);
  const spans = regionSpans(calendar);
  const inRegions = spans.map((span) => sumsOf(merged([...openOnTheClock(calendar, span.start, span.end)])));
  const regions = spans.map((span, index): Region => {
    const open = inRegions[index]?.before(span.end) ?? 0;
    return { ...span, isOpenAtAll: open > 0, isOpenThroughout: open === span.end - span.start };
  });
  /** By how much the first regions differ from the week, together. */
  const differences = [0];
  regions.forEach(({ start, end }, index) => {
    const open = inRegions[index]?.before(end) ?? 0;
    differences.push((differences[index] ?? 0) + open - (week.openBefore(end) - week.openBefore(start)));
  });
  return {
    week: week.kind,
    regions,
    openBefore(time) {
      const ended = countWhere(regions.length, (index) => (regions[index]?.end ?? 0) <= time);
      const region = regions[ended];
      const before = differences[ended] ?? 0;
      if (region === undefined || time <= region.start) return before + week.openBefore(time);
      return before + week.openBefore(region.start) + (inRegions[ended]?.before(time) ?? 0);
    },
  };
}

/** The week without exceptions, its last night running into its first morning. */
function createWeek({ week }: Calendar) {
  const plain = { week, exceptions: new Map<number, readonly Span[]>(), lastException: -Infinity };
  const spans = [...openOnTheClock(plain, FIRST_MONDAY, FIRST_MONDAY + WEEK_MS)];
  const sums = sumsOf(merged(spans));
  const whole = sums.before(FIRST_MONDAY + WEEK_MS);
  return {
    kind: kindOf(whole),
    openBefore(time: number): number {
      const weeks = Math.floor((time - FIRST_MONDAY) / WEEK_MS);
      return weeks * whole + sums.before(time - weeks * WEEK_MS);
    },
  };
}

function kindOf(openInWeek: number): Measure['week'] {
  if (openInWeek === 0) return 'closed';
  return openInWeek === WEEK_MS ? 'open' : 'mixed';
}

function regionSpans({ exceptions }: Calendar): Span[] {
  const days = [...exceptions.keys()].sort((a, b) => a - b);
  return merged(days.map((day) => ({ start: day * DAY_MS, end: (day + 2) * DAY_MS })));
}

/** As few spans as possible, in order. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else if (span.end > last.end) result[result.length - 1] = { start: last.start, end: span.end };
  }
  return result;
}

/** How much of some spans, in order and apart from one another, lies before a time. */
function sumsOf(spans: readonly Span[]) {
  const sums = [0];
  spans.forEach(({ start, end }, index) => sums.push((sums[index] ?? 0) + end - start));
  return {
    before(time: number): number {
      const begun = countWhere(spans.length, (index) => (spans[index]?.start ?? 0) < time);
      const last = spans[begun - 1];
      return last === undefined ? 0 : (sums[begun - 1] ?? 0) + Math.min(time, last.end) - last.start;
    },
  };
}

/** How many of the first `count` are so, those that are coming before those that are not. */
function countWhere(count: number, isSo: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSo(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

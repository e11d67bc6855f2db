/**
 * Working hours told minute by minute from what the platform says the clock on the wall shows. Shares nothing with the product: dates and
 * times are text here, and every minute is asked for by itself.
 */
export interface Hours {
  /** Seven, Monday first. */
  readonly days: readonly (readonly { readonly start: string; readonly end: string }[])[];
  readonly exceptions: readonly {
    readonly date: string;
    readonly name: string | null;
    readonly intervals: readonly { readonly start: string; readonly end: string }[];
  }[];
}

export const MINUTE = 60_000;
export const DAY = 1_440 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show: "2026-03-29 01:30". */
export function wallClock(timeZone: string, at: number): string {
  let format = formats.get(timeZone);
  if (format === undefined) {
    const numeric = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('sv-SE', { ...numeric, timeZone, hourCycle: 'h23' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

/** For each minute from an instant on, whether it is open. `clock` has what the clocks show at each. */
export function openMinutes(hours: Hours, clock: readonly string[]): boolean[] {
  let date = '';
  let today: Hours['days'][number] = [];
  let yesterday: Hours['days'][number] = [];
  return clock.map((shown) => {
    const time = shown.slice(11);
    if (shown.slice(0, 10) !== date) {
      date = shown.slice(0, 10);
      today = hoursOf(hours, date);
      yesterday = hoursOf(hours, new Date(Date.parse(date) - DAY).toISOString().slice(0, 10));
    }
    return (
      today.some(({ start, end }) => time >= start && (time < end || end < start)) ||
      yesterday.some(({ start, end }) => end < start && time < end)
    );
  });
}

function hoursOf({ days, exceptions }: Hours, date: string): Hours['days'][number] {
  const exception = exceptions.find((one) => one.date === date);
  return exception?.intervals ?? days[(new Date(date).getUTCDay() + 6) % 7]!;
}

/** The instants from one to another at which the clocks of a zone change, each the first minute with the new offset. */
export function clockChanges(timeZone: string, from: number, to: number): number[] {
  const offset = (at: number) => Date.parse(`${wallClock(timeZone, at).replace(' ', 'T')}Z`) - at;
  const changes: number[] = [];
  for (let day = from; day < to; day += DAY) {
    let [before, after] = [day, day + DAY];
    if (offset(before) === offset(after)) continue;
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === offset(before)) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

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

const QUARTER = 15;
const TWO_DIGITS = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/**
 * What the clocks of a zone show at each minute from an instant on. The platform is asked at every quarter of an hour, and at every minute
 * of those in which the clocks did anything but go on within the hour; `clockChanges` trusts them to do so for a day.
 */
export function wallClocks(timeZone: string, from: number, count: number): string[] {
  const shown: string[] = [];
  for (let minute = 0; minute < count; minute += QUARTER) {
    const at = from + minute * MINUTE;
    const now = wallClock(timeZone, at);
    const past = Number(now.slice(14));
    const last = past + QUARTER - 1;
    const hour = now.slice(0, 14);
    const goesOn = last < 60 && wallClock(timeZone, at + (QUARTER - 1) * MINUTE) === `${hour}${TWO_DIGITS[last]}`;
    for (let more = 0; more < QUARTER && minute + more < count; more += 1)
      shown.push(goesOn ? `${hour}${TWO_DIGITS[past + more]}` : wallClock(timeZone, at + more * MINUTE));
  }
  return shown;
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
  let was = offset(from);
  for (let day = from; day < to; day += DAY) {
    let [before, after] = [day, day + DAY];
    const former = was;
    was = offset(after);
    if (was === former) continue;
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === former) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

import { locale } from '../../../../web/language';

/** A Monday. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day of the week of this number, Monday being 0. */
export function weekday(index: number): string {
  const format = new Intl.DateTimeFormat(locale(), { weekday: 'long', timeZone: 'UTC' });
  const name = format.format(SOME_MONDAY + index * DAY_MS);
  return name.charAt(0).toLocaleUpperCase(locale()) + name.slice(1);
}

/** "Mon 30 Nov, 09:00" on the clock of a zone. */
export function onClockOf(zone: string, at: string): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale(), { ...parts, timeZone: zone }).format(new Date(at));
}

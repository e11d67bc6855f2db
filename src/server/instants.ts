import { Unfit } from './unfit';
import { scalarMessages as messages } from './scalar-messages';

const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
/** With the years of more digits that ISO 8601 has, so that these are told of the range and not of the form. */
const DATE = /^([+-]?\d{4,6})-(\d{2})-(\d{2})$/;
const DATE_TIME =
  /^([+-]?\d{4,6}-\d{2}-\d{2})[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const RANGE_OF_DATES = { first: `${FIRST_YEAR}-01-01`, last: `${LAST_YEAR}-12-31` };
const RANGE_OF_INSTANTS = { first: `${RANGE_OF_DATES.first}T00:00:00Z`, last: `${RANGE_OF_DATES.last}T23:59:59Z` };

/** Only dates that are in the calendar: 2031-02-30 is none. Null for what is no date; one of another century is out of the range. */
export function readDate(text: string): string | Unfit | null {
  if (!isInCalendar(text)) return null;
  return isInRange(text) ? text : new Unfit(messages.dateRange, RANGE_OF_DATES);
}

/** Also in UTC, as it is kept and answered, only years of the range: an offset can lead out of it. */
export function readDateTime(text: string): Date | Unfit | null {
  const day = DATE_TIME.exec(text)?.[1];
  if (day === undefined || !isInCalendar(day)) return null;
  const instant = isInRange(day) ? new Date(text) : null;
  const isKept = instant !== null && isInRange(instant.toISOString().split('T')[0] ?? '');
  return isKept ? instant : new Unfit(messages.dateTimeRange, RANGE_OF_INSTANTS);
}

function isInCalendar(text: string): boolean {
  const [year, month, day] = (DATE.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  // The calendar repeats itself every 400 years; these are the ones that Date reads without a sign.
  const date = new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Of a date in the calendar. */
function isInRange(text: string): boolean {
  const year = /^\d{4}-/.test(text) ? Number(text.slice(0, 4)) : Infinity;
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

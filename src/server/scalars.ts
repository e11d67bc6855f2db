import { Kind, type GraphQLScalarType, type ValueNode } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { normaliseEmail, shownEmail } from '../core/email';
import { RequestError } from '../core/errors';
import { readLanguage } from '../core/language';
import type { Message } from '../core/messages';
import { readPhone } from '../core/phone';
import { scalarMessages as messages } from './scalar-messages';

type ScalarFunctions = Pick<GraphQLScalarType, 'serialize' | 'parseValue' | 'parseLiteral'>;

/** A scalar that is text on the wire. `read` answers null for what it refuses. Name and description are the SDL's. */
function textScalar(
  sentence: Message,
  read: (text: string) => unknown,
  write: (value: unknown) => string = String,
): ScalarFunctions {
  const parse = (value: unknown, node: ValueNode | null = null): unknown => {
    const result = typeof value === 'string' ? read(value) : null;
    if (result === null) throw new RequestError('BAD_USER_INPUT', sentence, {}, {}, node);
    return result;
  };
  return {
    serialize: write,
    parseValue: (value) => parse(value),
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null, node),
  };
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const FIRST_YEAR = 1900;
const LOCAL_TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Only dates that are in the calendar: 2031-02-30 is none. */
function readDate(text: string): string | null {
  const [year, month, day] = (DATE.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || year < FIRST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.toISOString().startsWith(text) ? text : null;
}

/** Also in UTC, as it is kept and answered, only years of four digits: an offset can lead out of them. */
function readDateTime(text: string): Date | null {
  const day = DATE_TIME.exec(text)?.[1];
  if (day === undefined || readDate(day) === null) return null;
  const instant = new Date(text);
  return readDate(instant.toISOString().slice(0, day.length)) === null ? null : instant;
}

function readLocalTime(text: string): string | null {
  return LOCAL_TIME.test(text) ? text : null;
}

/** The name as the zone database spells it; offsets such as "+03:00" and abbreviations such as "PST" are no zones. */
function readTimeZone(text: string): string | null {
  if (!/^[A-Za-z]/.test(text) || text.length > 64) return null;
  try {
    // Asked of what counts the hours, so that it never meets a name that it does not know. Intl also takes "BST", for Dhaka.
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return ZONES.get(text.toLowerCase()) ?? timeZoneId;
  } catch {
    return null;
  }
}

const ZONES = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));

function readUrl(text: string): string | null {
  return URL.canParse(text) && /^https?:/i.test(text) ? text : null;
}

/** The resolvers of the custom scalars in base.graphql. */
export const scalars = {
  Date: textScalar(messages.date, readDate),
  DateTime: textScalar(messages.dateTime, readDateTime, (value) => (value as Date).toISOString()),
  EmailAddress: textScalar(messages.emailAddress, normaliseEmail, (value) => shownEmail(String(value))),
  LanguageCode: textScalar(messages.languageCode, readLanguage),
  LocalTime: textScalar(messages.localTime, readLocalTime),
  PhoneNumber: textScalar(messages.phoneNumber, readPhone),
  TimeZone: textScalar(messages.timeZone, readTimeZone),
  URL: textScalar(messages.url, readUrl),
};

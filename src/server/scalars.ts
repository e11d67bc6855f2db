import { Kind, type GraphQLScalarType, type ValueNode } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { readDecimal, shownDecimal } from '../core/decimal';
import { addressWithin, normaliseEmail, shownEmail } from '../core/email';
import { emailMessages } from '../core/email-messages';
import { RequestError } from '../core/errors';
import { readCountry, readCurrency } from '../core/iso-codes';
import { primaryLanguageOf, readLanguage } from '../core/language';
import type { Message } from '../core/messages';
import { numberBeforeExtension, readPhone } from '../core/phone';
import { parseUrl } from '../core/url';
import { readDate, readDateTime } from './instants';
import { scalarMessages as messages } from './scalar-messages';
import { Unfit } from './unfit';

type ScalarFunctions = Pick<GraphQLScalarType, 'serialize' | 'parseValue' | 'parseLiteral'>;

/** A scalar that is text on the wire. `read` answers null for what it refuses, or Unfit where another sentence helps more. Name and description are the SDL's. */
function textScalar(
  sentence: Message,
  read: (text: string) => unknown,
  write: (value: unknown) => string = String,
): ScalarFunctions {
  const parse = (value: unknown, node: ValueNode | null = null): unknown => {
    const result = typeof value === 'string' ? read(value) : null;
    if (result instanceof Unfit) throw new RequestError('BAD_USER_INPUT', result.sentence, {}, result.values, node);
    if (result === null) throw new RequestError('BAD_USER_INPUT', sentence, {}, {}, node);
    return result;
  };
  return {
    serialize: write,
    parseValue: (value) => parse(value),
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null, node),
  };
}

const LOCAL_TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

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

const MAX_URL_CHARACTERS = 2_048;

function readUrl(text: string): string | null {
  if (text.length > MAX_URL_CHARACTERS || /\s/.test(text)) return null;
  return /^https?:/i.test(text) && parseUrl(text) !== null ? text : null;
}

function readEmail(text: string): string | Unfit | null {
  return (
    normaliseEmail(text) ?? unfit(addressWithin(text), (address) => new Unfit(emailMessages.addressAlone, { address }))
  );
}

function readTelephone(text: string): string | Unfit | null {
  return readPhone(text) ?? unfit(numberBeforeExtension(text), (number) => new Unfit(messages.noExtension, { number }));
}

function readLanguageCode(text: string): string | Unfit | null {
  return (
    readLanguage(text) ??
    unfit(primaryLanguageOf(text), (language) => new Unfit(messages.primaryLanguage, { language }))
  );
}

function unfit(instead: string | null, say: (instead: string) => Unfit): Unfit | null {
  return instead === null ? null : say(instead);
}

/** The resolvers of the custom scalars in base.graphql. */
export const scalars = {
  CountryCode: textScalar(messages.countryCode, readCountry),
  CurrencyCode: textScalar(messages.currencyCode, readCurrency),
  Date: textScalar(messages.date, readDate),
  DateTime: textScalar(messages.dateTime, readDateTime, (value) => (value as Date).toISOString()),
  Decimal: textScalar(messages.decimal, readDecimal, (value) => shownDecimal(String(value))),
  EmailAddress: textScalar(emailMessages.none, readEmail, (value) => shownEmail(String(value))),
  LanguageCode: textScalar(messages.languageCode, readLanguageCode),
  LocalTime: textScalar(messages.localTime, readLocalTime),
  PhoneNumber: textScalar(messages.phoneNumber, readTelephone),
  TimeZone: textScalar(messages.timeZone, readTimeZone),
  URL: textScalar(messages.url, readUrl),
};

import { parsePhoneNumberWithError, type PhoneNumber } from 'libphonenumber-js/max';
import { normalise, withAsciiDigits } from './unicode';

/** The longest number that a plan allows, with room for the marks that people put between its digits. */
const MAX_UNITS = 40;
const MARKS = /[\s().\-/\u2010-\u2015\u2212\u200e\u200f\u2060]/gu;
/** As in a link. */
const SCHEME = /^tel:/i;
const INTERNATIONAL = /^(?:\+|00)([1-9]\d{5,16})$/;

/**
 * A number that can be dialled from anywhere, in E.164, as people type it: with spaces, brackets or dashes, wide digits, 00 for the plus, as a link ("tel:"), and
 * with the 0 that belongs to dialling inside of a country, which is left out ("+31 (0)6 12345678" is "+31612345678"). Null for what has no
 * country code, and for what cannot be dialled: too long, too short, or with a 0 of which it is not clear that it is too much.
 *
 * Not every range that a country has given out is known to us: a number of the right length is taken.
 */
export function readPhone(text: string): string | null {
  const digits = INTERNATIONAL.exec(withoutMarks(text))?.[1];
  if (digits === undefined) return null;
  const number = parsed(`+${digits}`);
  if (number === null) return null;
  const corrected = withoutTrunkZero(number);
  return corrected?.isPossible() === true ? corrected.number : null;
}

/** The library has left the 0 out where the plan says so. One that is still there belongs to the number, as in Italy, or is a mistake. */
function withoutTrunkZero(number: PhoneNumber): PhoneNumber | null {
  if (!number.nationalNumber.startsWith('0') || number.isValid()) return number;
  const without = parsed(`+${number.countryCallingCode}${number.nationalNumber.replace(/^0+/, '')}`);
  return without?.isValid() === true ? without : null;
}

/** Empty for what is too long to be a number. */
function withoutMarks(text: string): string {
  const plain = normalise(text, 'NFKC', MAX_UNITS) ?? '';
  return withAsciiDigits(plain.trim()).replace(SCHEME, '').replace(/\(0\)/g, '').replace(MARKS, '');
}

function parsed(text: string): PhoneNumber | null {
  try {
    return parsePhoneNumberWithError(text);
  } catch {
    return null;
  }
}

const EXTENSION_MAX_UNITS = 80;
/** Behind a number, in the languages of our messages and as links and telephones write it. */
const EXTENSION = /(?:;ext=|(?<!\p{L})(?:ext|extension|dahili|dah|toestel|tst|poste|p)\.?|[x#,;])[\s:]*\d{1,8}#?$/iu;

/** The number, in E.164, of a text that ends with an extension, which has no place in E.164; null for any other text. */
export function numberBeforeExtension(text: string): string | null {
  const plain = withAsciiDigits(normalise(text.trim(), 'NFKC', EXTENSION_MAX_UNITS) ?? '');
  const at = plain.search(EXTENSION);
  return at === -1 ? null : readPhone(plain.slice(0, at));
}

const FEWEST_DIGITS = 3;

/** What a search looks for in numbers, where all of it looks like one: its digits, without what leads out of a house, a town or a country. */
export function dialledDigits(text: string): string | null {
  const typed = withoutMarks(text);
  const digits = /^\+?\d+$/.test(typed) ? typed.replace(/^(?:\+|0+)/, '') : '';
  return digits.length < FEWEST_DIGITS ? null : digits;
}

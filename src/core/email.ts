import { domainToASCII, domainToUnicode } from 'node:url';
import { isOverloaded, normalise } from './unicode';

const MAX_ADDRESS = 254;
const MAX_LOCAL_PART = 64;
/** As it is typed: in letters that are wide, or apart from their marks. */
const MAX_TYPED_UNITS = 4 * MAX_ADDRESS;
/** On one letter, taken apart: Vietnamese has two, pointed Hebrew and vowelled Arabic three. No mailbox has more. */
const MAX_MARKS = 4;
/** Letters, digits and the marks that mail servers take without quotes; Unicode letters are fine (RFC 6531). */
const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** Full-width and half-width forms, as Asian keyboards make them, and the Dutch ij that is one character. */
const WIDE = /[\uff01-\uffee\u0132\u0133]+/gu;
const IDEOGRAPHIC_STOPS = /[\u3002\uff0e\uff61]/g;
/** What nobody sees, and so cannot have meant; joiners may stand in a domain (RFC 5892). */
const HIDDEN = /[\p{Cc}\p{Z}\p{Cs}]|[^\P{Default_Ignorable_Code_Point}\u200c\u200d]/u;
const HIDDEN_IN_LOCAL_PART = /\p{Default_Ignorable_Code_Point}/u;

/**
 * The one form in which an address is kept, compared and written to: trimmed, in lower case, letters of one width, the domain in ASCII (so
 * that "münchen.de" is "xn--mnchen-3ya.de"). Before the @, I, İ, ı and i are one letter, since keyboards and telephones set to Turkish make any
 * of them of another; in a domain İ is i, and I beside İ, Ğ or Ş is ı, for there ı and i are two (docs/adr).
 *
 * Null when it is no address that an email could reach, and for whatever would become another address on the way, such as
 * "bo@example.com/hr": it is refused as it was typed.
 */
export function normaliseEmail(text: string): string | null {
  const typed = asTyped(withoutWrapping(text));
  const at = typed?.lastIndexOf('@') ?? -1;
  if (typed === null || at < 1) return null;
  const local = foldLocalPart(typed.slice(0, at));
  const domain = foldDomain(typed.slice(at + 1));
  if (domain === null || !isLocalPart(local)) return null;
  const address = `${local}@${domain}`;
  return address.length <= MAX_ADDRESS ? address : null;
}

/** As links and mail programs hand an address over: "mailto:bo@example.com", "<bo@example.com>". Not where a link has more in it. */
const WRAPPED = /^mailto:([^%?&<>]+)$|^<(?:mailto:([^%?&<>]+)|([^<>]+))>$/i;

function withoutWrapping(text: string): string {
  if (text.length > MAX_TYPED_UNITS) return text;
  const typed = text.trim();
  const [, ...alternatives] = WRAPPED.exec(typed) ?? [];
  return alternatives.join('') || typed;
}

/** The address, as people write it, in a text that has a name as well: "Bo Li <bo@example.com>". The name would be lost; null for any other text. */
export function addressWithin(text: string): string | null {
  const inBrackets = text.length > MAX_TYPED_UNITS ? undefined : /^[^<>]*<([^<>]+)>\s*$/.exec(text)?.[1];
  const address = inBrackets === undefined ? null : normaliseEmail(inBrackets);
  return address === null ? null : shownEmail(address);
}

/** Every normal form leaves these as they are, and everybody sees them. */
const PLAIN = /^[!-~]*$/;

/** Letters put together with their marks and of one width; null for what is too long, or hides something, or has letters that stand for others. */
function asTyped(text: string): string | null {
  const typed = text.trim();
  if (typed.length > MAX_TYPED_UNITS) return null;
  return PLAIN.test(typed) ? typed : composedAndPlain(typed);
}

function composedAndPlain(typed: string): string | null {
  if (isOverloaded(typed, MAX_MARKS)) return null;
  const composed = normalise(typed, 'NFC', MAX_TYPED_UNITS);
  const plain = composed && normalise(composed.replace(WIDE, compatible), 'NFC', MAX_TYPED_UNITS);
  if (plain === null || HIDDEN.test(plain) || !hasFewMarks(plain)) return null;
  return compatible(plain) === plain ? plain : null;
}

/** Of marks that are typed together with their letter, too, or one form of an address would be taken and the other not. */
function hasFewMarks(plain: string): boolean {
  return !isOverloaded(normalise(plain, 'NFD', MAX_TYPED_UNITS) ?? '', MAX_MARKS);
}

function isLocalPart(text: string): boolean {
  return text.length <= MAX_LOCAL_PART && LOCAL_PART.test(text) && !HIDDEN_IN_LOCAL_PART.test(text);
}

function compatible(text: string): string {
  return normalise(text, 'NFKC', MAX_TYPED_UNITS) ?? '';
}

/** Word by word: the sigma at the end of a Greek word is another than inside, and a dot would hide the end from `toLowerCase`. */
function foldLocalPart(text: string): string {
  // The round apostrophe is what telephones make of the straight one.
  const lower = text.replaceAll('’', "'").replace(/[\p{L}\p{M}]+/gu, (word) => word.toLowerCase());
  return lower.replace(/i\u0307|ı/g, 'i');
}

/** In ASCII; null for what is no domain, or is one only after something has been left out or decoded. */
function foldDomain(text: string): string | null {
  const labels = text.replace(IDEOGRAPHIC_STOPS, '.').split('.').map(foldLabel);
  const ascii = domainToASCII(labels.join('.'));
  if (!DOMAIN.test(ascii)) return null;
  const kept = ascii.split('.');
  const meant = domainToUnicode(ascii).split('.');
  // What says of itself that it is in ASCII, and is nothing in letters: Node 24 leaves it as it is, those before call it no domain.
  if (meant.some((label) => label.startsWith('xn--'))) return null;
  const same = labels.every((label, index) => label === kept[index] || label === meant[index]);
  return same && kept.length === labels.length ? ascii : null;
}

/** Whoever types one of these capitals has ı in small letters where a capital I stands beside them. */
const TURKISH_CAPITALS = /[İĞŞ]/;

function foldLabel(label: string): string {
  const read = TURKISH_CAPITALS.test(label) ? label.replaceAll('I', 'ı') : label;
  return read.toLowerCase().replaceAll('i\u0307', 'i');
}

/**
 * The address as people write it: the domain in its own letters, "ünal@müller.example". Taken as input it is the same address. A domain in
 * letters that could be taken for others, such as Cyrillic ones that look Latin, stays in ASCII.
 */
export function shownEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (!`.${domain}`.includes('.xn--')) return address;
  const shown = domain
    .split('.')
    .map((label) => shownLabel(label))
    .join('.');
  return domainToASCII(shown) === domain ? `${address.slice(0, at + 1)}${shown}` : address;
}

/** Letters of one script, or of those that Chinese, Japanese and Korean are written in. */
const OF_ONE_SCRIPT = new RegExp(
  [
    ...['Arab', 'Armn', 'Beng', 'Cyrl', 'Deva', 'Ethi', 'Geor', 'Grek', 'Gujr', 'Guru', 'Hebr', 'Khmr', 'Knda', 'Laoo'],
    ...['Latn', 'Mlym', 'Mymr', 'Orya', 'Sinh', 'Taml', 'Telu', 'Thai'],
  ]
    .map((script) => `^[\\p{Script=${script}}\\p{M}\\p{Nd}\\u200c\\u200d-]+$`)
    .concat('^[\\p{Script=Han}\\p{Script=Hira}\\p{Script=Kana}\\p{M}\\p{Nd}\\u30fc-]+$')
    .concat('^[\\p{Script=Han}\\p{Script=Hang}\\p{Nd}-]+$')
    .concat('^[\\p{Script=Han}\\p{Script=Bopo}\\p{Nd}-]+$')
    .join('|'),
  'u',
);
/** Cyrillic, Greek and Armenian labels of nothing but letters that look like Latin ones. */
const LOOKS_LATIN = /^[асеԁһіјӏорԛѕԝхуүґѵьгпνοαιυωρτκոսաօցզհ\d-]+$/u;

function shownLabel(label: string): string {
  const shown = domainToUnicode(label);
  return OF_ONE_SCRIPT.test(shown) && !LOOKS_LATIN.test(shown) ? shown : label;
}

/**
 * What a part of an address, as somebody types it into a search, may look like within addresses as they are kept: folded like an address, and
 * with the labels of its domain in ASCII. Empty for what no address can contain.
 */
export function emailFragments(text: string, mostUnits: number): string[] {
  const typed = normalise(text.trim(), 'NFKC', mostUnits);
  if (typed === null || typed === '') return [];
  const at = typed.lastIndexOf('@');
  const local = foldLocalPart(typed.slice(0, at + 1));
  const domain = foldLocalPart(typed.slice(at + 1));
  const labels = typed.slice(at + 1).split('.');
  const ascii = labels.map((label) => (/^[ -~]*$/.test(label) ? label.toLowerCase() : domainToASCII(label)));
  return [...new Set([`${local}${domain}`, `${local}${ascii.join('.')}`])];
}

/** As addresses were kept before I, İ, ı and i were one: for those whose old form could not be brought up to date. */
export function earlierForm(text: string): string | null {
  const folded = normalise(text.trim(), 'NFKC', MAX_TYPED_UNITS)?.toLowerCase();
  const at = folded?.lastIndexOf('@') ?? -1;
  if (folded === undefined || at < 1) return null;
  return `${compatible(folded.slice(0, at))}@${domainToASCII(folded.slice(at + 1))}`;
}

import type { Language } from './language';
import { normalise } from './unicode';

/**
 * Names in the order of an alphabet, as bytes that the database compares and keeps an index of. The same order as that of Intl.Collator, which
 * cannot make keys: letters first, whatever their accents and their case; among equals those without accents first.
 */
export type Alphabet = 'COMMON' | 'TURKISH';

/** English, Dutch and French share an order; in Turkish ç, ğ, ı, ö, ş and ü are letters of their own. */
const ALPHABET_OF: Partial<Record<string, Alphabet>> & Record<Language, Alphabet> = {
  en: 'COMMON',
  nl: 'COMMON',
  fr: 'COMMON',
  tr: 'TURKISH',
};

export function alphabetOf(language: string): Alphabet {
  return ALPHABET_OF[language] ?? 'COMMON';
}

export const ORDER_KEY_BYTES = 255;
/** More than a key has room for; measured before anything is done with the text. */
const MAX_UNITS = 300;
/** Small letters and normal forms make a text longer, at most so much. */
const MAX_NORMALISED_UNITS = 60 * MAX_UNITS;

/** First the letters, then, behind a zero byte, the text in small letters. Cut at 255 bytes: names that are alike for so long are equals. */
export function orderKey(text: string, alphabet: Alphabet): Buffer {
  const small = smallLetters(text.slice(0, MAX_UNITS), alphabet);
  const weights = weightsOf(small, alphabet);
  if (weights.length >= ORDER_KEY_BYTES) return Buffer.from(weights.slice(0, ORDER_KEY_BYTES));
  return Buffer.concat([Buffer.from([...weights, 0]), Buffer.from(small)]).subarray(0, ORDER_KEY_BYTES);
}

/** For short lists that are sorted here rather than by the database. */
export function byName<T extends { readonly name: string; readonly id: string }>(language: string) {
  const collator = collatorOf(alphabetOf(language));
  return (a: T, b: T): number => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

const collators = new Map<Alphabet, Intl.Collator>();

/** Made when the first list is sorted: it takes milliseconds. */
function collatorOf(alphabet: Alphabet): Intl.Collator {
  const collator = collators.get(alphabet) ?? new Intl.Collator(alphabet === 'TURKISH' ? 'tr' : 'en');
  collators.set(alphabet, collator);
  return collator;
}

function smallLetters(text: string, alphabet: Alphabet): string {
  const composed = (normalise(text, 'NFC', MAX_UNITS) ?? '').replaceAll('İ', 'i');
  const turned = alphabet === 'TURKISH' ? composed.replaceAll('I', 'ı') : composed;
  return turned.toLowerCase().replaceAll('ς', 'σ').replace(/\s+/gu, ' ').trim();
}

const A = 0x61;
/** Four numbers for each letter from a to z, so that others find a place between two of them. */
const weightOf = (letter: string): number => 0x40 + 4 * (letter.charCodeAt(0) - A);
const after = (letter: string): number => weightOf(letter) + 1;

/** Letters that stand behind one from a to z, in every alphabet. */
const COMMON_LETTERS: Readonly<Record<string, number>> = {
  ...{ ɓ: after('b'), ə: after('e'), ƒ: after('f'), ŋ: after('n'), ĸ: after('q'), ŧ: after('t'), þ: after('z') },
};

const LETTERS: Record<Alphabet, Readonly<Record<string, number>>> = {
  COMMON: { ...COMMON_LETTERS, ı: after('i') },
  TURKISH: {
    ...COMMON_LETTERS,
    ...{ ç: after('c'), ğ: after('g'), ı: after('h'), ö: after('o'), ş: after('s'), ü: after('u') },
  },
};

/** Letters that are told apart by what Unicode takes for an accent. */
const WHOLE: Record<Alphabet, RegExp> = { COMMON: /(й)/u, TURKISH: /([çğöşüй])/u };

/** Letters that Unicode does not take apart. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h' },
  ...{ '’': "'", '‘': "'", ʼ: "'", '‐': '-', '‑': '-', '–': '-', '—': '-' },
};

const FIRST_MARK = 2;
const PUNCTUATION = ' _-,;:!?.·\'"()[]{}@*/\\&#%`^+<=>|~$';
const OF_LETTERS_WITH_ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mn}+/gu;

/** Of these, weights are the same in every alphabet, and there is no accent to take off. */
const PLAIN = /^[a-z0-9 @._-]*$/;

function weightsOf(small: string, alphabet: Alphabet): readonly number[] {
  if (PLAIN.test(small)) return Array.from(small, plainWeight);
  return small.split(WHOLE[alphabet]).flatMap((piece) => {
    const letters = WHOLE[alphabet].test(piece) ? piece : withoutAccents(piece);
    return Array.from(letters).flatMap((letter) => bytesOf(letter, alphabet));
  });
}

function withoutAccents(text: string): string {
  const bare = (normalise(text, 'NFKD', MAX_NORMALISED_UNITS) ?? '').replace(OF_LETTERS_WITH_ACCENTS, '');
  return (normalise(bare, 'NFC', MAX_NORMALISED_UNITS) ?? '').replace(/./gu, (letter) => ALIKE[letter] ?? letter);
}

/** Spaces, then punctuation, other signs, digits, a to z, and last all other letters as Unicode has them, script by script. */
function bytesOf(letter: string, alphabet: Alphabet): readonly number[] {
  const plain = plainWeight(letter);
  if (plain !== 0) return [plain];
  const own = LETTERS[alphabet][letter];
  if (own !== undefined) return [own];
  const codePoint = letter.codePointAt(0) ?? 0;
  return [kindOf(letter), codePoint >> 16, (codePoint >> 8) & 0xff, codePoint & 0xff];
}

/** Of a letter from a to z, a digit or punctuation; 0 for any other. */
function plainWeight(letter: string): number {
  if (letter >= 'a' && letter <= 'z' && letter.length === 1) return weightOf(letter);
  if (letter >= '0' && letter <= '9' && letter.length === 1) return letter.charCodeAt(0);
  const place = PUNCTUATION.indexOf(letter);
  return place === -1 ? 0 : FIRST_MARK + place;
}

/** Korean before Japanese and Chinese, as everybody but Unicode's numbers has them. */
function kindOf(letter: string): number {
  if (/\p{Script=Hangul}/u.test(letter)) return 0xe1;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)) return 0xe2;
  return /[\p{L}\p{N}\p{M}]/u.test(letter) ? 0xe0 : 0x2f;
}

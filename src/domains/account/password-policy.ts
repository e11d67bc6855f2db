import { dictionary } from '@zxcvbn-ts/language-common';
import { problem, type Problem } from '../../core/errors';
import type { Message } from '../../core/messages';
import { foldedKey, normalise } from '../../core/unicode';
import { COMMON_WORDS } from './common-words';

const MAX_CHARACTERS = 128;
/** As typed, with letters and their marks apart. */
const MAX_UNITS = 8 * MAX_CHARACTERS;
/** Of the person's words: names and the like. */
const MAX_WORD_UNITS = 1_016;
/** So few letters beside words that anybody knows are nothing to guess. */
const LEAST_LEFT = 4;
/** And neither are so few where they are less than a quarter of all. */
const FEW_LEFT = 8;
const MAX_KNOWN_SHARE = 0.75;
const PRODUCT_WORDS = ['muster'];

let common: ReadonlySet<string> | undefined;

/** Made when the first password is chosen: it is large, and no start waits for it. */
function commonPasswords(): ReadonlySet<string> {
  return (common ??= new Set([...dictionary['passwords-common'], ...OTHER_COMMON_WORDS]));
}

/** What is known of the person and the company, none of which may be the password. */
export interface PasswordWords {
  readonly email?: string | null;
  readonly words?: readonly (string | null | undefined)[];
}

/**
 * What is wrong with a new password: its length in code points (of NFC), being one of some 49,000 common ones, or being made of the words of the
 * person, the company or the product. Words are looked for without regard to case and marks, in every script, and count by how much of the
 * password they are. Any character is fine and no kind is demanded. Source: NIST 800-63B-4, ASVS 6.2.
 */
export function passwordProblems(
  password: string,
  leastCharacters: number,
  known: PasswordWords,
  path: readonly string[],
): Problem[] {
  const typed = normalise(password, 'NFC', MAX_UNITS);
  const folded = foldedKey(password, MAX_UNITS, 'ALL_MARKS');
  if (typed === null || folded === null || [...typed].length > MAX_CHARACTERS) {
    return [problem('INVALID', path, messages.tooLong, { most: MAX_CHARACTERS })];
  }
  if ([...typed].length < leastCharacters) {
    return [problem('INVALID', path, messages.tooShort, { least: leastCharacters })];
  }
  if (isCommon(folded)) return [problem('INVALID', path, messages.common)];
  return isMadeOf(folded, wordsOf(known)) ? [problem('INVALID', path, messages.ownWords)] : [];
}

/** Letters, and pictures, of which there are as many as letters. Digits and punctuation are what people put behind a word. */
const COUNTED = /\p{L}|\p{Extended_Pictographic}/gu;
const NOT_LETTERS_AROUND = /^[^\p{L}]+|[^\p{L}]+$/gu;

/** Also with digits and punctuation around it, repeated, or when there are hardly any different characters. */
function isCommon(password: string): boolean {
  const known = commonPasswords();
  const bare = password.replace(NOT_LETTERS_AROUND, '');
  const unit = repeatedPart(bare);
  return (
    known.has(password) ||
    (bare.length >= LEAST_LEFT && known.has(bare)) ||
    (unit !== bare && (unit.length < LEAST_LEFT || known.has(unit))) ||
    new Set(password).size <= 2 ||
    isMadeOf(password, OTHER_COMMON_WORDS)
  );
}

/** What a text is a repetition of; itself where it is of nothing shorter. */
function repeatedPart(text: string): string {
  const again = `${text}${text}`.indexOf(text, 1);
  return again > 0 && again < text.length ? text.slice(0, again) : text;
}

function wordsOf({ email, words = [] }: PasswordWords): string[] {
  return lettersOf([...PRODUCT_WORDS, email ?? '', ...words.map((text) => text ?? '')]);
}

function lettersOf(texts: readonly string[]): string[] {
  const runs = texts.map((text) => (foldedKey(text, MAX_WORD_UNITS, 'ALL_MARKS') ?? '').match(/\p{L}+/gu) ?? []);
  return [...new Set([...runs.flat(), ...runs.map((words) => words.join(''))])].filter((word) => word !== '');
}

const OTHER_COMMON_WORDS = lettersOf(COMMON_WORDS);

/** Whether little is left of the letters of the password once the words are taken out, of the whole or of what it repeats. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const repeated = repeatedPart((password.match(COUNTED) ?? []).join(''));
  return [password, repeated].some((text) => {
    const rest = [...words].sort((a, b) => b.length - a.length).reduce(without, text);
    if (rest === text) return false;
    const left = rest.match(COUNTED)?.length ?? 0;
    const all = text.match(COUNTED)?.length ?? 0;
    return left < LEAST_LEFT || (left < FEW_LEFT && left < (1 - MAX_KNOWN_SHARE) * all);
  });
}

const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}]/u;
const ALPHABETS_WITH_VOWELS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** A long word is taken out wherever it stands, a short one, which may well be part of another, where it stands by itself. */
function without(text: string, word: string): string {
  const least = IDEOGRAPHS.test(word) ? 2 : ALPHABETS_WITH_VOWELS.test(word) ? LEAST_LEFT : LEAST_LEFT - 1;
  if (word.length >= least) return text.replaceAll(word, ' ');
  return text.replace(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'gu'), ' ');
}

const messages = {
  tooShort: {
    en: 'A password has at least {least} characters. A few words in a row are easy to remember.',
    tr: 'Parola en az {least} karakter olmalıdır. Art arda birkaç kelime kolay hatırlanır.',
    nl: 'Een wachtwoord heeft minstens {least} tekens. Een paar woorden achter elkaar onthoud je makkelijk.',
    fr: 'Un mot de passe compte au moins {least} caractères. Quelques mots à la suite se retiennent bien.',
  },
  tooLong: {
    en: 'A password has at most {most} characters.',
    tr: 'Parola en fazla {most} karakter olabilir.',
    nl: 'Een wachtwoord heeft hoogstens {most} tekens.',
    fr: 'Un mot de passe compte au plus {most} caractères.',
  },
  common: {
    en: 'This password is among the first that anybody would try. Choose another.',
    tr: 'Bu parola ilk denenecekler arasında. Başka bir parola seçin.',
    nl: 'Dit wachtwoord wordt als een van de eerste geprobeerd. Kies een ander.',
    fr: 'Ce mot de passe est parmi les premiers que l’on essaierait. Choisissez-en un autre.',
  },
  ownWords: {
    en: 'This password is made of your name, your address or the company’s name. Choose another.',
    tr: 'Bu parola adınızdan, adresinizden veya şirket adından oluşuyor. Başka bir parola seçin.',
    nl: 'Dit wachtwoord bestaat uit je naam, je adres of de naam van het bedrijf. Kies een ander.',
    fr: 'Ce mot de passe est fait de votre nom, de votre adresse ou du nom de l’entreprise. Choisissez-en un autre.',
  },
} satisfies Record<string, Message>;

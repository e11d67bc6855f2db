import { dictionary } from '@zxcvbn-ts/language-common';
import { problem, type Problem } from '../../core/errors';
import type { Message } from '../../core/messages';

const MOST_CHARACTERS = 128;
/** A word of the person is looked for in a password from this length on. */
const LEAST_WORD = 4;
const PRODUCT_WORDS = ['muster'];

let common: ReadonlySet<string> | undefined;

/** Made when the first password is chosen: it is large, and no start waits for it. */
function commonPasswords(): ReadonlySet<string> {
  return (common ??= new Set(dictionary['passwords-common']));
}

/** What is known of the person and the company, none of which may be the password. */
export interface PasswordWords {
  readonly email?: string | null;
  readonly words?: readonly (string | null | undefined)[];
}

/**
 * What is wrong with a new password: its length in code points, being one of some 49,000 common ones, or being made of the words of the person, the
 * company or the product. Any character is fine and no kind is demanded. Source: NIST 800-63B-4, ASVS 6.2.
 */
export function passwordProblems(
  password: string,
  leastCharacters: number,
  known: PasswordWords,
  path: readonly string[],
): Problem[] {
  const length = [...password].length;
  if (length < leastCharacters) return [problem('INVALID', path, messages.tooShort, { least: leastCharacters })];
  if (length > MOST_CHARACTERS) return [problem('INVALID', path, messages.tooLong, { most: MOST_CHARACTERS })];
  const folded = password.normalize('NFKC').toLowerCase();
  if (isCommon(folded)) return [problem('INVALID', path, messages.common)];
  return isMadeOf(folded, wordsOf(known)) ? [problem('INVALID', path, messages.ownWords)] : [];
}

/** Also with digits and marks behind it, and when one character is repeated. */
function isCommon(password: string): boolean {
  const known = commonPasswords();
  const bare = password.replace(/[\d\W_]+$/u, '');
  return known.has(password) || (bare.length >= LEAST_WORD && known.has(bare)) || new Set(password).size <= 2;
}

function wordsOf({ email, words = [] }: PasswordWords): string[] {
  const all = [
    ...PRODUCT_WORDS,
    email ?? '',
    ...(email ?? '').split(/[@.+_-]/),
    ...words.flatMap((text) => (text ?? '').split(/\s+/)),
  ];
  return all.map((word) => word.normalize('NFKC').toLowerCase()).filter((word) => word.length >= LEAST_WORD);
}

/** Whether little is left of the password once the words, digits and marks are taken out. */
function isMadeOf(password: string, words: readonly string[]): boolean {
  const rest = [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ''), password);
  return rest !== password && rest.replace(/[\d\W_]/gu, '').length < LEAST_WORD;
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

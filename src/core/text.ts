import { problem, type Problem } from './errors';
import type { Message } from './messages';
import { isOverloaded, normalise } from './unicode';

export const MAX_NAME_CHARACTERS = 100;
export const MAX_COMPANY_NAME_CHARACTERS = 200;

/** On one letter: no script needs as many, as far as we know six are the most. */
const MAX_MARKS = 8;

/** Two units a code point, and twice as many while letters and their marks are still apart. */
const UNITS_A_CHARACTER = 4;

/** Controls, ends of lines, halves of characters, and what turns the direction of the text around it. */
const REFUSED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/u;

/** What cannot be seen by itself and yet belongs to what stands before it, in the scripts and the emoji that need it. */
const NEEDED = [
  // Joiners between letters that join: Persian, Hindi, Malayalam, Sinhala, … and between the parts of an emoji.
  '(?<=[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}\\p{scx=Mong}\\p{scx=Nkoo}])[\\u200c\\u200d]',
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})',
  // Which of several forms of an ideograph, a letter or an emoji it is.
  '(?<=[\\p{Script=Han}\\p{Script=Mong}\\p{Script=Mymr}\\p{Script=Phag}\\p{Emoji}])\\p{Variation_Selector}',
  '(?<=\\p{Script=Mong})\\u180e',
  // The letters in the flags of England, Scotland and Wales.
  '(?<=\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,6})[\\u{e0020}-\\u{e007f}]',
  // A place that is left empty in an old Korean syllable.
  '[\\u115f\\u1160](?=[\\u1100-\\u11ff])|(?<=[\\u1100-\\u11ff])\\u1160',
].join('|');
const INVISIBLE = new RegExp(`(${NEEDED})|\\p{Default_Ignorable_Code_Point}`, 'gu');

/** Something that leaves ink on paper: no space, no mark alone, and not the empty pattern of Braille. */
const VISIBLE = /[^\P{L}\p{Default_Ignorable_Code_Point}]|\p{N}|\p{P}|[^\P{S}\u2800]/u;

/**
 * A line of text that people read, such as a name: trimmed, in Unicode NFC, at most `most` characters (code points). Soft hyphens,
 * marks of direction and what else cannot be seen are left out, except where letters or emoji need it. Null for what is empty. What is wrong is added to `problems`:
 * too long, characters or towers of marks that cannot be shown, nothing that can be seen.
 */
export function readLine(
  text: string | null | undefined,
  most: number,
  path: readonly string[],
  problems: Problem[],
): string | null {
  const given = (text ?? '').trim();
  if (given === '') return null;
  const seen = given.length > UNITS_A_CHARACTER * most ? null : given.replace(INVISIBLE, keptPart).trim();
  const line = seen === null || isOverloaded(seen, MAX_MARKS) ? null : normalise(seen, 'NFC', seen.length);
  for (const sentence of faultsOf(given, seen, line, most)) problems.push(problem('INVALID', path, sentence, { most }));
  return line === '' ? null : line;
}

function keptPart(_: string, needed: string | undefined): string {
  return needed ?? '';
}

/** Of what was given, what is seen of it (null: too long to look), and the line that it makes (null: none). */
function faultsOf(given: string, seen: string | null, line: string | null, most: number): Message[] {
  if (seen !== null && line === null) return [textMessages.unshowable];
  const faults: Message[] = line === null || [...line].length > most ? [textMessages.tooLong] : [];
  if (REFUSED.test(given)) return [...faults, textMessages.unshowable];
  return VISIBLE.test(line ?? given) ? faults : [...faults, textMessages.invisible];
}

/** What a text of several lines cannot have: controls but tabs and ends of lines, and halves of characters. */
const REFUSED_IN_TEXT = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?![\t\n\r])\p{Cc}/u;

/**
 * A text of several lines that must not be empty, such as a message: ends of lines as "\n", trimmed at its end, in Unicode NFC, at most `most` characters
 * (code points); '' where something is wrong, with the problem added. What cannot be seen, such as marks of direction, stays.
 */
export function readNeededText(text: string, most: number, path: readonly string[], problems: Problem[]): string {
  const given = text.replace(/\r\n?/g, '\n').trimEnd();
  const isReadable = given.length <= UNITS_A_CHARACTER * most && !isOverloaded(given, MAX_MARKS);
  const read = isReadable ? normalise(given, 'NFC', given.length) : null;
  const fault = faultOfText(given, read, most);
  if (fault === null) return read ?? '';
  problems.push(problem('INVALID', path, fault, { most }));
  return '';
}

/** The same for a text that may be empty: then null. */
export function readText(
  text: string | null | undefined,
  most: number,
  path: readonly string[],
  problems: Problem[],
): string | null {
  const given = text ?? '';
  return given.trim() === '' ? null : readNeededText(given, most, path, problems);
}

/** `read` is null for a text that is too long to look at, or that cannot be shown. */
function faultOfText(given: string, read: string | null, most: number): Message | null {
  if (given.length > UNITS_A_CHARACTER * most) return textMessages.tooLong;
  if (read === null || REFUSED_IN_TEXT.test(given)) return textMessages.unshowable;
  if ([...read].length > most) return textMessages.tooLong;
  if (read.trim() === '') return textMessages.needed;
  return VISIBLE.test(read) ? null : textMessages.invisible;
}

/** `readLine` for what must not be empty; '' when it is, with the problem added. */
export function readNeededLine(
  text: string | null | undefined,
  most: number,
  path: readonly string[],
  problems: Problem[],
): string {
  const before = problems.length;
  const line = readLine(text, most, path, problems);
  if (line === null && problems.length === before) {
    problems.push(problem('INVALID', path, textMessages.needed, { most }));
  }
  return line ?? '';
}

const textMessages = {
  needed: {
    en: 'This field is required (at most {most} characters).',
    tr: 'Burası boş kalamaz; en fazla {most} karakter olabilir.',
    nl: 'Hier moet iets staan, van hoogstens {most} tekens.',
    fr: 'Ce champ est requis, avec au plus {most} caractères.',
  },
  tooLong: {
    en: 'Use at most {most} characters.',
    tr: 'Buraya en fazla {most} karakter sığar.',
    nl: 'Hier passen hoogstens {most} tekens.',
    fr: 'Au plus {most} caractères tiennent ici.',
  },
  unshowable: {
    en: 'This has characters that cannot be shown.',
    tr: 'Gösterilemeyen karakterler içeriyor.',
    nl: 'Hier staan tekens in die niet getoond kunnen worden.',
    fr: 'Ceci contient des caractères qui ne peuvent pas être affichés.',
  },
  invisible: {
    en: 'Nothing of this can be seen. Write at least one letter, digit or sign.',
    tr: 'Burada görünen hiçbir şey yok. En az bir harf, rakam veya işaret yazın.',
    nl: 'Hiervan is niets te zien. Schrijf ten minste één letter, cijfer of teken.',
    fr: 'Rien de tout cela n’est visible. Saisissez au moins une lettre, un chiffre ou un signe.',
  },
} satisfies Record<string, Message>;

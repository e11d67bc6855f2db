import { problem, type Problem } from './errors';
import type { Message } from './messages';

/** Control characters, and those that turn the direction of the text around them or cannot be seen. */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

export const MOST_NAME_CHARACTERS = 100;
export const MOST_COMPANY_NAME_CHARACTERS = 200;

/**
 * A line of text that people read, such as a name: trimmed, in Unicode NFC, at most `most` characters (code points) and none that cannot be shown. Null
 * for what is empty. What is wrong is added to `problems`.
 */
export function readLine(
  text: string | null | undefined,
  most: number,
  path: readonly string[],
  problems: Problem[],
): string | null {
  const line = (text ?? '').normalize('NFC').trim();
  if ([...line].length > most) problems.push(problem('INVALID', path, textMessages.tooLong, { most }));
  if (UNSHOWABLE.test(line)) problems.push(problem('INVALID', path, textMessages.unshowable));
  return line === '' ? null : line;
}

/** The same for what must not be empty; '' when it is, with the problem added. */
export function readNeededLine(
  text: string | null | undefined,
  most: number,
  path: readonly string[],
  problems: Problem[],
): string {
  const line = readLine(text, most, path, problems);
  if (line === null) problems.push(problem('INVALID', path, textMessages.needed, { most }));
  return line ?? '';
}

const textMessages = {
  needed: {
    en: 'Something is needed here, of at most {most} characters.',
    tr: 'Burası boş kalamaz; en fazla {most} karakter olabilir.',
    nl: 'Hier moet iets staan, van hoogstens {most} tekens.',
    fr: 'Ce champ est requis, avec au plus {most} caractères.',
  },
  tooLong: {
    en: 'At most {most} characters fit here.',
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
} satisfies Record<string, Message>;

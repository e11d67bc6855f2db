import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language';

/** One sentence in every language, in ICU message format. The type makes a missing translation a compile error. */
export type Message = Readonly<Record<Language, string>>;
export type MessageValues = Readonly<Record<string, string | number | Date>>;

const compiled = new Map<string, IntlMessageFormat>();

/** The sentence in one language, its {placeholders} filled in. */
export function translate(message: Message, language: Language, values: MessageValues = {}): string {
  const key = `${language}:${message[language]}`;
  let format = compiled.get(key);
  if (format === undefined) {
    // Placeholders are filled with plain text: what looks like a tag in a sentence is text.
    format = new IntlMessageFormat(message[language], language, undefined, { ignoreTag: true });
    compiled.set(key, format);
  }
  return String(format.format({ ...values }));
}

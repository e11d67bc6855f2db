import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './language';

/** One sentence in every language, in ICU message format. The type makes a missing translation a compile error. */
export type Message = Readonly<Record<Language, string>>;
/** What fills the {placeholders} of a sentence; a Message is put in in the language of the sentence. */
export type MessageValues = Readonly<Record<string, string | number | Date | Message>>;

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
  return String(format.format(inLanguage(values, language)));
}

function inLanguage(values: MessageValues, language: Language): Record<string, string | number | Date> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isMessage(value) ? value[language] : value]),
  );
}

function isMessage(value: MessageValues[string]): value is Message {
  return typeof value === 'object' && 'en' in value;
}

/** Several words as one: "A, B and C" in every language, or with "or". */
export function listed(items: readonly Message[], type: 'conjunction' | 'disjunction'): Message {
  const inOne = (language: Language) =>
    new Intl.ListFormat(language, { type }).format(items.map((item) => item[language]));
  return { en: inOne('en'), tr: inOne('tr'), nl: inOne('nl'), fr: inOne('fr') };
}

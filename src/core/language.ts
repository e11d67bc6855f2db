import Negotiator from 'negotiator';

/** The languages in which Muster writes messages and mails. */
export const LANGUAGES = ['en', 'tr', 'nl', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string | null | undefined): text is Language {
  return (LANGUAGES as readonly (string | null | undefined)[]).includes(text);
}

/** The first of our languages that an Accept-Language header asks for, or null when it asks for none of them. */
export function acceptedLanguage(header: string | undefined): Language | null {
  if (header === undefined || header.length > 500) return null;
  // Some clients send locales as the system names them: "nl_NL", "tr_TR.UTF-8".
  const tags = header.replaceAll('_', '-').replace(/\.[\w-]+/g, withoutCharset);
  const wanted = new Negotiator({ headers: { 'accept-language': tags } }).languages();
  for (const tag of wanted) {
    const primary = tag.split('-')[0]?.toLowerCase();
    if (isLanguage(primary)) return primary;
  }
  return null;
}

/** "q=0.9" has a dot as well. */
const withoutCharset = (text: string): string => (/^\.\d/.test(text) ? text : '');

const CODE = /^[a-z]{2,3}$/;
const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * The code that a language has now, of two letters where there is one: "iw" and "heb" are "he", "in" is "id", "eng" is "en". Null for what is
 * no code of a language.
 */
export function readLanguage(text: string): string | null {
  if (!CODE.test(text)) return null;
  const { language } = new Intl.Locale(text);
  return NAMES.of(language) === undefined ? null : language;
}

/** A language with its country, script or the like, as browsers and systems name them: "nl-NL", "nl_NL", "zh-Hant". */
const LOCALE = /^([a-z]{2,3})(?:[-_][a-z\d]{2,8}){1,4}$/i;

/** The language alone of which a text says also where it is spoken or how it is written; null for any other text. */
export function primaryLanguageOf(text: string): string | null {
  const primary = LOCALE.exec(text)?.[1];
  return primary === undefined ? null : readLanguage(primary.toLowerCase());
}

/** The first of our languages among wishes, most important first; English when there is none. */
export function firstLanguage(...wishes: (string | null | undefined)[]): Language {
  return wishes.find(isLanguage) ?? 'en';
}

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
  const wanted = new Negotiator({ headers: { 'accept-language': header } }).languages();
  for (const tag of wanted) {
    const primary = tag.split('-')[0]?.toLowerCase();
    if (isLanguage(primary)) return primary;
  }
  return null;
}

/** The first of our languages among wishes, most important first; English when there is none. */
export function firstLanguage(...wishes: (string | null | undefined)[]): Language {
  return wishes.find(isLanguage) ?? 'en';
}

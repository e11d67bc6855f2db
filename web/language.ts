import type { Language } from '../src/core/language';
import { createStore } from './store';

/** In its own words: whoever looks for a language reads that one. */
export const LANGUAGES: Readonly<Record<Language, string>> = {
  en: 'English',
  tr: 'Türkçe',
  nl: 'Nederlands',
  fr: 'Français',
};

const KEY = 'muster:language';

export function isLanguage(text: string | null | undefined): text is Language {
  return typeof text === 'string' && Object.hasOwn(LANGUAGES, text);
}

/** What the link says, what was chosen in this browser, or what the browser asks for. */
function firstLanguage(): Language {
  const browser = navigator.languages.map((tag) => tag.split('-')[0]?.toLowerCase());
  return [new URLSearchParams(location.search).get('lang'), chosen(), ...browser].find(isLanguage) ?? 'en';
}

function chosen(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export const language = createStore<Language>(firstLanguage());

const declare = () => (document.documentElement.lang = language.get());
declare();
language.subscribe(declare);

/** Speaks this language from now on, in this browser. */
export function chooseLanguage(next: Language): void {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // A browser that keeps nothing is spoken to in this language until it leaves.
  }
  language.set(next);
}

/** Speaks the language of whoever is signed in, unless another was chosen here. */
export function preferLanguage(wish: string | null | undefined): void {
  if (chosen() === null && isLanguage(wish)) language.set(wish);
}

/** The language of the page as it is spoken where the browser is: 14:05 or 2:05 PM. */
export function locale(): string {
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${language.get()}-`)) ?? language.get();
}

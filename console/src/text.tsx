import { IntlMessageFormat } from 'intl-messageformat';
import { Fragment, useSyncExternalStore, type ReactNode } from 'react';
import type { Language } from '../../src/core/language';
import type { Message } from '../../src/core/messages';
import { language, locale } from '../../web/language';

export type { Message };

/** What stands for a `{name}` in a sentence. */
export type Values = Readonly<Record<string, string | number | Date>>;

const compiled = new Map<string, IntlMessageFormat>();

function formatOf(message: Message): IntlMessageFormat {
  const text = message[language.get()];
  const key = `${language.get()}:${text}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const format = new IntlMessageFormat(text, locale(), undefined, { ignoreTag: true });
  compiled.set(key, format);
  return format;
}

/** A sentence in ICU message format, in the language of the console. */
export function t(message: Message, values: Values = {}): string {
  return String(formatOf(message).format(values));
}

/** A sentence with names in it, each by itself: a name that is written from right to left turns nothing else around. */
export function Say({ of, ...values }: { of: Message; [name: string]: ReactNode | Message }) {
  const named = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, alone(value as ReactNode)]));
  const parts: unknown = formatOf(of).format(named);
  const list = (Array.isArray(parts) ? parts : [parts]) as ReactNode[];
  return (
    <>
      {list.map((part, index) => (
        <Fragment key={index}>{part}</Fragment>
      ))}
    </>
  );
}

function alone(value: ReactNode): ReactNode {
  return typeof value === 'string' ? <bdi>{value}</bdi> : value;
}

/** The language of the console; what uses it is drawn again when another is chosen. */
export function useLanguage(): Language {
  return useSyncExternalStore(language.subscribe, language.get);
}

/** "29 Nov 2026, 14:05", in the zone of the browser. */
export function when(at: string | Date): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** "29 Nov 2026" of a date without a time. */
export function day(date: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

export function numberOf(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A language by its own name: "Türkçe". */
export function nameOfLanguage(code: string): string {
  return new Intl.DisplayNames([locale()], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

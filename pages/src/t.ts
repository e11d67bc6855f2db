import type { Message } from '../../src/core/messages';
import { language, locale } from '../../web/language';

/** What stands for a `{name}` in a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** The sentence in the language of the page. */
export function t(message: Message, values: Values = {}): string {
  return message[language.get()].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** "14:05", or with the day where that is another. */
export function timeOf(at: Date): string {
  const today = at.toDateString() === new Date().toDateString();
  const day: Intl.DateTimeFormatOptions = today ? {} : { day: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(locale(), { ...day, hour: '2-digit', minute: '2-digit' }).format(at);
}

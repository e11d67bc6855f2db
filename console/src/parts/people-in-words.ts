import { locale } from '../../../web/language';
import { t } from '../text';
import { partMessages as messages } from './messages';

const NAMED = 5;

/** "Ada, Can and 12 more": those that are known by name, of so many. */
export function peopleInWords(people: readonly { readonly displayName: string }[], total = people.length): string {
  // Each name by itself: one that is written from right to left turns nothing else around.
  const names = people.slice(0, NAMED).map(({ displayName }) => `\u2068${displayName}\u2069`);
  const rest = total - names.length;
  if (rest <= 0) return new Intl.ListFormat(locale()).format(names);
  return t(messages.andMore, { names: names.join(', '), count: rest });
}

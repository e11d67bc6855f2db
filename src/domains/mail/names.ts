import { shownEmail } from '../../core/email';
import { holdsLink, unlinked } from '../../core/link-free';
import type { Language } from '../../core/language';
import { translate, type Message, type MessageValues } from '../../core/messages';

const MAX_NAME_CHARACTERS = 100;

/**
 * What people typed, as emails show it: on one line, cut short, and nothing that a mail program would make a link of. A name that holds a
 * link, as one from before names were checked may, is not shown at all.
 */
export function safeValues(values: MessageValues, language: Language): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? inEmail(name, value, language) : value,
    ]),
  );
}

/** A link stands in an email as it is, an address as people write it; all else are names. */
function inEmail(name: string, value: string, language: Language): string {
  if (name === 'link') return value;
  return name === 'email' ? shownEmail(value) : safeName(name, value, language);
}

function safeName(name: string, value: string, language: Language): string {
  const line = onOneLine(value);
  return holdsLink(line) ? translate(INSTEAD[name] ?? instead.person, language) : unlinked(shortened(line));
}

function onOneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function shortened(line: string): string {
  const characters = [...line];
  return characters.length > MAX_NAME_CHARACTERS ? `${characters.slice(0, MAX_NAME_CHARACTERS - 1).join('')}…` : line;
}

const instead = {
  person: { en: 'Somebody', tr: 'Birisi', nl: 'Iemand', fr: 'Quelqu’un' },
  company: { en: 'a company', tr: 'bir şirket', nl: 'een bedrijf', fr: 'une entreprise' },
  token: { en: 'API token', tr: 'API belirteci', nl: 'API-token', fr: 'jeton d’API' },
} satisfies Record<string, Message>;

const INSTEAD: Readonly<Record<string, Message>> = { company: instead.company, token: instead.token };

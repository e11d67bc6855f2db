import { problem, type Problem } from './errors';
import type { Message } from './messages';
import { MAX_COMPANY_NAME_CHARACTERS, readLine, readNeededLine } from './text';
import { normalise } from './unicode';

/** Of any name: two units a character, twice as many with marks that are apart. */
const MAX_UNITS = 4 * MAX_COMPANY_NAME_CHARACTERS;

/** "http:", "www." and the like, as something that begins a link. */
const SCHEME =
  /(?:^|[^\p{L}\p{N}])(?:https?|ftps?|mailto|javascript):|:\/\/|(?:^|[^\p{L}\p{N}])www\d{0,3}\.[\p{L}\p{N}]/iu;
/** A host with something behind it that only an address has: a path, a port, a query, a fragment. */
const HOST_AND_MORE = /[\p{L}\p{N}-]\.\p{L}[\p{L}\p{N}-]+\.?(?:\/|\\|:\d|\?\S|#\S)/iu;
/** The four numbers of a host, likewise. */
const NUMBERS_AND_MORE = /\d{1,3}(?:\.\d{1,3}){3}(?:\/|:\d)/;
/** An e-mail address anywhere. */
const ADDRESS = /[^\s@]@[^\s@]+\.[^\s@.]/u;
/** Dots and slashes that browsers take for the plain ones. */
const OTHER_DOTS = /[\u3002\uff0e\uff61\u2024]/g;

/**
 * Whether a name carries a link or an e-mail address. A bare domain is none: "Booking.com", "amazon.de" and "Dr.No" are names, which
 * `unlinked` keeps mail programs from making links of.
 */
export function holdsLink(name: string): boolean {
  const plain = normalise(name.replace(OTHER_DOTS, '.'), 'NFKC', MAX_UNITS) ?? '';
  return [SCHEME, HOST_AND_MORE, NUMBERS_AND_MORE, ADDRESS].some((pattern) => pattern.test(plain));
}

/** Invisible, of no width, and no place to break the line. */
const WORD_JOINER = '\u2060';

/** The name with a word joiner behind every dot inside a word: it reads the same, and no mail program makes a link of it. */
export function unlinked(name: string): string {
  return name.replace(/(?<=[\p{L}\p{M}\p{N}])[.\u3002\uff0e\uff61\u2024](?=[\p{L}\p{N}])/gu, `$&${WORD_JOINER}`);
}

/** A name that emails carry, of a person or a company: a line of text (`readLine`) without a link in it. */
export function readName(
  text: string | null | undefined,
  most: number,
  path: readonly string[],
  problems: Problem[],
): string | null {
  return withoutLink(readLine(text, most, path, problems), path, problems);
}

/** The same for what must not be empty; '' when it is, with the problem added. */
export function readNeededName(
  text: string | null | undefined,
  most: number,
  path: readonly string[],
  problems: Problem[],
): string {
  return withoutLink(readNeededLine(text, most, path, problems), path, problems);
}

function withoutLink<T extends string | null>(name: T, path: readonly string[], problems: Problem[]): T {
  if (name !== null && holdsLink(name)) problems.push(problem('INVALID', path, linkMessage));
  return name;
}

const linkMessage: Message = {
  en: 'A name cannot contain a link or an e-mail address, because emails show it. Write the name alone.',
  tr: 'E-postalarda göründüğü için bir ad bağlantı veya e-posta adresi içeremez. Yalnızca adı yazın.',
  nl: 'Een naam kan geen link of e-mailadres bevatten, omdat hij in e-mails staat. Vul alleen de naam in.',
  fr: 'Un nom ne peut contenir ni lien ni adresse e-mail, car il figure dans les e-mails. Indiquez seulement le nom.',
};

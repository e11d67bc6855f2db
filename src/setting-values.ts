import * as v from '@badrap/valita';
import { readFileStorageUrl } from './core/files-url';
import { isRedisUrl, REDIS_URL_ERROR } from './core/redis-url';
import { parseUrl } from './core/url';

const SECRET_KEY_BYTES = 32;

/** One of these words. */
export const oneOf = <const W extends string>(words: readonly W[], error: string) =>
  v.string().assert((text): text is W => (words as readonly string[]).includes(text), error);

export const onOff = oneOf(['on', 'off'], 'must be "on" or "off"').map((value) => value === 'on');

export const list = v.string().map((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

export const url = (protocols: readonly string[]) =>
  v
    .string()
    .assert(
      (text) => protocols.includes(parseUrl(text)?.protocol ?? ''),
      `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );

/** What `read` makes of a text; null is what it does not take. */
export const readBy = <T>(read: (text: string) => T | null, error: string) =>
  v.string().chain((text): v.ValitaResult<T> => {
    const value = read(text);
    return value === null ? v.err(error) : v.ok(value);
  });

/** Whether the user and the password in a URL can be read: a % in them begins a byte in hexadecimal. */
function hasReadableLogin(text: string): boolean {
  const { username, password } = new URL(text);
  return canDecode(username) && canDecode(password);
}

function canDecode(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

const LOGIN_ERROR = 'has a % in its user or its password that stands for nothing: write it as %25';

/** A server that is signed in to. Its sentences never hold the password. */
const server = (protocols: readonly string[]) => url(protocols).assert(hasReadableLogin, LOGIN_ERROR);

export const databaseUrl = server(['mysql:', 'mariadb:']);

export const redisUrl = v.string().assert(isRedisUrl, REDIS_URL_ERROR).assert(hasReadableLogin, LOGIN_ERROR);

export const smtpUrl = server(['smtp:', 'smtps:']).assert(
  (text) => new URL(text).hostname !== '',
  'must name a host, such as smtp://user:password@mail.example.com:587',
);

const HTTP = ['http:', 'https:'];

/** Where something is reached, to which paths are added. */
export const baseUrl = url(HTTP).assert(
  isBase,
  'must be an address that paths can be added to, such as https://app.example.com, without a user, a query (?), a fragment (#) or blanks',
);

function isBase(text: string): boolean {
  const { username, password } = new URL(text);
  return username === '' && password === '' && !/[?#\s]/.test(text);
}

/** As browsers write it, and it is compared with what they send: `https://App.example/` is `https://app.example`. */
export const origin = readBy(
  readOrigin,
  'must hold origins such as https://app.example.com, separated by commas: each without a user, a path, a query (?), a fragment (#) or an asterisk',
);

function readOrigin(text: string): string | null {
  const url = parseUrl(text);
  if (url === null) return null;
  const { protocol, href, origin: read } = url;
  return HTTP.includes(protocol) && href === `${read}/` && !read.includes('*') ? read : null;
}

/** One address, by itself or after a name: `Muster <muster@example.com>`. */
const SENDER = /^(?:[^<>\p{Cc}]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u;
const MAX_SENDER_LENGTH = 500;

/** A line of its own in the header of every email: what breaks it would begin another one. */
export const sender = v
  .string()
  .assert(
    (text) => text.length <= MAX_SENDER_LENGTH && SENDER.test(text),
    'must be an email address, or a name and one, such as Muster <muster@example.com>, in one line',
  );

const number = v
  .string()
  .assert((text) => text.trim() !== '', 'must be a number')
  .map(Number)
  .assert(Number.isFinite, 'must be a number');
export const wholeNumber = number.assert(Number.isInteger, 'must be a whole number');

const MAX_DAYS = 3_650;
/** With an end that a date can hold. */
export const days = number
  .assert((value) => value > 0, 'must be above 0')
  .assert((value) => value <= MAX_DAYS, 'must be at most 3650');

export const port = wholeNumber.assert((value) => value >= 0 && value <= 65_535, 'must be between 0 and 65535');

export const fileStorageUrl = url(['s3:', 'file:']).chain((text) => {
  const place = readFileStorageUrl(text);
  return typeof place === 'string' ? v.err(place) : v.ok(place);
});

export const secretKeys = list
  .assert((keys) => keys.length > 0, 'must hold at least one key')
  .map((keys) => keys.map((key) => Buffer.from(key, 'base64')))
  .assert(
    (keys) => keys.every((key) => key.length === SECRET_KEY_BYTES),
    'must be 32 bytes in base64, or a list of such keys separated by commas (make one with: openssl rand -base64 32)',
  );

/** What a header can carry as a token, and nobody guesses. */
export const metricsToken = v
  .string()
  .assert(
    (text) => /^[\w.~+/=-]{16,200}$/.test(text),
    'must have 16 to 200 letters, digits and characters of -._~+/= (make one with: openssl rand -hex 32)',
  );

type Issue = v.Err['issues'][number];

/** What is wrong with which value, in the order of the names given: the library's is that of the environment. */
export function messagesIn(issues: readonly Issue[], names: readonly string[]) {
  const found = issues.map((issue) => ({ name: String(issue.path[0]), message: messageOf(issue) }));
  return found.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/** Each value is a text, and each sentence about it ours. */
function messageOf(issue: Issue): string {
  return issue.code === 'custom_error' && issue.message !== undefined ? issue.message : 'is not understood';
}

import * as v from '@badrap/valita';
import { readFileStorageUrl } from './core/files-url';

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
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );

const number = v.string().map(Number).assert(Number.isFinite, 'must be a number');
export const wholeNumber = number.assert(Number.isInteger, 'must be a whole number');
export const positive = number.assert((value) => value > 0, 'must be above 0');
export const port = wholeNumber.assert((value) => value >= 0 && value <= 65_535, 'must be between 0 and 65535');

/** What `read` makes of a text; null is what it does not take. */
export const readBy = <T>(read: (text: string) => T | null, error: string) =>
  v.string().chain((text): v.ValitaResult<T> => {
    const value = read(text);
    return value === null ? v.err(error) : v.ok(value);
  });

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

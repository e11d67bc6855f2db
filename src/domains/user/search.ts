import { emailFragments } from '../../core/email';
import { RequestError } from '../../core/errors';
import { dialledDigits } from '../../core/phone';
import { searchWords, type SearchWord } from '../../core/search-text';
import { joinConditions, likePattern, NO_ROWS, type Condition } from '../../database/rows';
import { usernameKeyOf } from '../account/identifier';
import { messages } from './messages';

const MAX_SEARCH_UNITS = 200;

/**
 * People (`u`, with their account `a`) in a list that is searched: every word in a name, the address or the username, or all of it a telephone
 * number. Looks at everybody of the company once where few are found.
 */
export function whoIsFound(search: string): Condition[] {
  const words = wordsIn(search, ['filter', 'search'], 'u.email', byUsername);
  const digits = dialledDigits(search);
  return digits === null || words.length === 0 ? words : [any([all(words), like('u.phone', digits)])];
}

/** Every word of a search in a name of `u`, in an address, or wherever else it may be; none where it is empty. */
export function wordsIn(
  search: string,
  path: readonly string[],
  email: string,
  elsewhere: (word: SearchWord) => Condition[] = () => [],
): Condition[] {
  return wordsOfSearch(search, path).map((word) =>
    any([...inKey('u.searchKey', word), ...inAddress(word, email), ...elsewhere(word)]),
  );
}

/** Every word of a search in a column of search keys (core/search-text.ts); none where it is empty. */
export function wordsInKey(search: string, path: readonly string[], column: string): Condition[] {
  return wordsOfSearch(search, path).map((word) => any(inKey(column, word)));
}

/** Measured before anything is done with it. */
function wordsOfSearch(search: string, path: readonly string[]): SearchWord[] {
  if (search.length > MAX_SEARCH_UNITS) {
    throw new RequestError('BAD_USER_INPUT', messages.searchTooLong, { path: [...path] }, { most: MAX_SEARCH_UNITS });
  }
  return searchWords(search);
}

function inKey(column: string, { whole, parts }: SearchWord): Condition[] {
  return [
    ...(whole === '' ? [] : [like(column, whole)]),
    ...(parts.length === 0 ? [] : [all(parts.map((part) => like(column, part)))]),
  ];
}

function inAddress({ typed }: SearchWord, column: string): Condition[] {
  const fragments = emailFragments(typed, MAX_SEARCH_UNITS).filter((text) => text !== '');
  return fragments.map((text) => like(column, text));
}

/** Until somebody joins, the account is not theirs to show. */
function byUsername({ typed }: SearchWord): Condition[] {
  const key = usernameKeyOf(typed);
  return key ? [all([{ sql: 'u.joinedAt IS NOT NULL', parameters: [] }, like('a.usernameKey', key)])] : [];
}

function like(column: string, text: string): Condition {
  return { sql: `${column} LIKE ?`, parameters: [likePattern(text)] };
}

const all = (some: readonly Condition[]): Condition => joinConditions(some, 'AND');
const any = (some: readonly Condition[]): Condition => (some.length === 0 ? NO_ROWS : joinConditions(some, 'OR'));

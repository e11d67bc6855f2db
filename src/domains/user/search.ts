import { emailFragments } from '../../core/email';
import { RequestError } from '../../core/errors';
import { dialledDigits } from '../../core/phone';
import { searchWords, type SearchWord } from '../../core/search-text';
import { likePattern, NO_ROWS, type Condition } from '../../database/rows';
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
  if (search.length > MAX_SEARCH_UNITS) {
    throw new RequestError('BAD_USER_INPUT', messages.searchTooLong, { path: [...path] }, { most: MAX_SEARCH_UNITS });
  }
  return searchWords(search).map((word) => any([...inNames(word), ...inAddress(word, email), ...elsewhere(word)]));
}

function inNames({ whole, parts }: SearchWord): Condition[] {
  return [
    ...(whole === '' ? [] : [like('u.searchKey', whole)]),
    ...(parts.length === 0 ? [] : [all(parts.map((part) => like('u.searchKey', part)))]),
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

const all = (some: readonly Condition[]): Condition => joined(some, ' AND ');
const any = (some: readonly Condition[]): Condition => (some.length === 0 ? NO_ROWS : joined(some, ' OR '));

function joined(some: readonly Condition[], word: string): Condition {
  return {
    sql: `(${some.map(({ sql }) => sql).join(word)})`,
    parameters: some.flatMap(({ parameters }) => parameters),
  };
}

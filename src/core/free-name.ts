import { problem, type Problem } from './errors';
import type { Message } from './messages';
import { nameKeysOf } from './same-name';
import { MAX_NAME_CHARACTERS, readNeededLine } from './text';

/**
 * A name that none of the others has, whatever the case; they are the company's all. There are few of them, and the company is locked: so they are
 * compared here, and no index has to.
 */
export function readFreeName(
  text: string,
  others: readonly { readonly name: string }[],
  taken: Message,
  problems: Problem[],
): string {
  const name = readNeededLine(text, MAX_NAME_CHARACTERS, ['name'], problems);
  if (name !== '' && others.some((other) => isSameName(other.name, name))) {
    problems.push(problem('ALREADY_EXISTS', ['name'], taken));
  }
  return name;
}

function isSameName(one: string, other: string): boolean {
  const [a, b] = [nameKeysOf(one), nameKeysOf(other)];
  return a.nameKey === b.nameKey || a.nameKeyTurkish === b.nameKeyTurkish;
}

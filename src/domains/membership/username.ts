import type { Ctx } from '../../core/ctx';
import { problem, type Problem } from '../../core/errors';
import { normalise } from '../../core/unicode';
import { Account } from '../account/entity';
import { usernameKeyOf } from '../account/identifier';
import { messages } from './messages';

const MAX_CHARACTERS = 32;
/** Letters with their marks, digits, dots, dashes and underscores; none that cannot be seen. */
const FORM = /^(?!.*\p{Default_Ignorable_Code_Point})[\p{L}\p{N}._-][\p{L}\p{M}\p{N}._-]{2,31}$/u;

/**
 * A name for signing in; what is wrong with it, or that somebody else than `own` has it, is added to `problems`. Null where none is wanted.
 */
export async function readUsername(
  tx: Ctx,
  text: string | null | undefined,
  path: readonly string[],
  problems: Problem[],
  own: Pick<Account, 'username'> = { username: null },
): Promise<string | null> {
  const given = text?.trim() ?? '';
  if (given === '') return null;
  const username = inForm(given);
  if (username === null) {
    problems.push(problem('INVALID', path, messages.usernameForm));
    return null;
  }
  if (!isSameUsername(username, own.username) && (await isTaken(tx, username))) {
    problems.push(problem('ALREADY_EXISTS', path, messages.usernameTaken));
  }
  return username;
}

function isTaken(tx: Ctx, username: string): Promise<boolean> {
  return tx.db.existsBy(Account, { usernameKey: usernameKeyOf(username) ?? username });
}

/** Four units are a character whose marks are still apart. */
function inForm(text: string): string | null {
  const username = normalise(text, 'NFKC', 4 * MAX_CHARACTERS);
  return username !== null && FORM.test(username) ? username : null;
}

/** Whether two usernames are one name, such as one in capitals and one in small letters. */
export function isSameUsername(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : usernameKeyOf(one) === usernameKeyOf(other);
}

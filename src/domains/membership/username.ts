import type { Ctx } from '../../core/ctx';
import { problem, type Problem } from '../../core/errors';
import { Account } from '../account/entity';
import { usernameKeyOf } from '../account/repository';
import { messages } from './messages';

const FORM = /^[\p{L}\p{N}._-]{3,32}$/u;

/** A name for signing in; what is wrong with it, or that somebody has it, is added to `problems`. Null where none is wanted. */
export async function readUsername(
  tx: Ctx,
  text: string | null | undefined,
  path: readonly string[],
  problems: Problem[],
): Promise<string | null> {
  const username = (text ?? '').normalize('NFKC').trim();
  if (username === '') return null;
  if (!FORM.test(username)) {
    problems.push(problem('INVALID', path, messages.usernameForm));
  } else if (await tx.db.existsBy(Account, { usernameKey: usernameKeyOf(username) })) {
    problems.push(problem('ALREADY_EXISTS', path, messages.usernameTaken));
  }
  return username;
}

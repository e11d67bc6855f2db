import type { Ctx } from '../../core/ctx';
import { problem, type Problem } from '../../core/errors';
import type { FieldChange } from '../audit/changes';
import { messages } from './messages';

const MAX_SECRET_CHARACTERS = 200;

/** A secret as an input gives it, sealed: what is left out stays, null and '' clear. Too long is a problem. */
export function readSecret(
  { app }: Ctx,
  text: string | null | undefined,
  before: string | null,
  path: readonly string[],
  problems: Problem[],
): string | null {
  if (text === undefined) return before;
  if (text === null || text === '') return null;
  if (text.length > MAX_SECRET_CHARACTERS || /[\p{Cc}\p{Cs}]/u.test(text)) {
    problems.push(problem('INVALID', path, messages.secret, { most: MAX_SECRET_CHARACTERS }));
    return before;
  }
  return app.secrets.seal(text);
}

/** What became of secrets, as the audit writes it down: that there is one, never what it is. */
export function secretChanges<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
): FieldChange[] {
  return fields.flatMap((field) => {
    if (before[field] === after[field]) return [];
    const state = (value: unknown, word: string) => (value === null ? null : word);
    return [{ field, before: state(before[field], 'SET'), after: state(after[field], 'REPLACED') }];
  });
}

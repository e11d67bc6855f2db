import type { Ctx } from '../../core/ctx';
import { commonMessages, problem, type Problem } from '../../core/errors';
import { parseId, type UserId } from '../../core/ids';
import { readRecords } from '../../core/read-ids';
import { hasStatus } from './facts';
import { messages } from './messages';
import type { UserRecord } from './record';
import { existingUsersById } from './repository';

/** Whom something can be given to that is not for those who are away. */
export const isActive = hasStatus('ACTIVE');

/** Who is there already, who may be away, and how many there may be. */
interface Picking {
  readonly kept?: ReadonlySet<UserId>;
  readonly most?: number;
}

/** People whom an input names, each once: NOT_FOUND at the place of who is unknown, NOT_ELIGIBLE of who is not active. */
export async function readActivePeople(
  tx: Ctx,
  texts: readonly string[],
  path: readonly string[],
  problems: Problem[],
  { kept = new Set(), most }: Picking = {},
): Promise<UserId[]> {
  const found = await readRecords(tx, 'usr', existingUsersById, texts, path, problems, most);
  for (const { id, record } of found) {
    if (!kept.has(id)) refuseUnlessActive(tx, record, [...path, String(texts.indexOf(id))], problems);
  }
  return found.map(({ id }) => id);
}

/** One person whom an input names, likewise. `kept` is who it is already: they may be away. */
export async function readActivePerson(
  tx: Ctx,
  text: string,
  path: readonly string[],
  kept: UserId | null,
  problems: Problem[],
): Promise<UserId | null> {
  const id = parseId('usr', text);
  if (id !== null && id === kept) return id;
  const user = id === null ? null : await existingUsersById(tx).load(id);
  if (user === null) problems.push(problem('NOT_FOUND', path, commonMessages.notFound));
  else refuseUnlessActive(tx, user, path, problems);
  return user?.id ?? null;
}

function refuseUnlessActive(tx: Ctx, user: UserRecord, path: readonly string[], problems: Problem[]): void {
  if (!isActive.holds(user, null, tx.now)) problems.push(problem('NOT_ELIGIBLE', path, messages.notActive));
}

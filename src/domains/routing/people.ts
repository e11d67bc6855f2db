import { In } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { problem, type Problem } from '../../core/errors';
import { parseId, type CompanyId, type UserId } from '../../core/ids';
import { readRecords } from '../../core/read-ids';
import { LocksMoved } from '../../database/failures';
import { holdsPerson, type PersonKey } from '../../database/locks';
import { releaseIneligibleAmong } from '../assignment/release';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { User } from '../user/entity';
import { isOnHand } from '../user/facts';
import { existingUsersById, usersInCompany } from '../user/repository';
import { messages } from './messages';
import { placesOf, type PlaceId, type PlaceKind } from './repository';

/** People whom an input names, each once: NOT_FOUND at the place of who is unknown, NOT_ELIGIBLE of who is neither invited nor active. */
export async function readPeople(
  tx: Ctx,
  texts: readonly string[],
  path: readonly string[],
  problems: Problem[],
): Promise<UserId[]> {
  const found = await readRecords(tx, 'usr', existingUsersById, texts, path, problems);
  for (const { id, record: user } of found) {
    if (isOnHand.holds(user, null, tx.now)) continue;
    problems.push(problem('NOT_ELIGIBLE', [...path, String(texts.indexOf(id))], messages.notOnHand));
  }
  return found.map(({ id }) => id);
}

/** Whom an input names, to be locked: what a person has changes with them. */
export function keysOfNamed(ctx: Ctx, texts: readonly string[] | null | undefined): PersonKey[] {
  const { companyId } = requireMember(ctx);
  return (texts ?? []).flatMap((text) => {
    const userId = parseId('usr', text);
    return userId === null ? [] : [{ companyId, userId }];
  });
}

/** Whoever may lose a conversation has to be locked: where somebody is not, all begins again. */
export function requireLocked(tx: Ctx, companyId: CompanyId, ids: readonly UserId[]): void {
  if (!ids.every((userId) => holdsPerson(tx, { companyId, userId }))) throw new LocksMoved();
}

/** Takes from each of these the open conversations that they can no longer have. They are locked, and what they lost is written. */
export async function releaseFrom(tx: Ctx, companyId: CompanyId, ids: readonly UserId[]): Promise<void> {
  await releaseIneligibleAmong(tx, companyId, await usersInCompany(tx, companyId, [...new Set(ids)]));
}

/** Who got an inbox or a questionnaire, and who lost it. */
export interface PlaceMove {
  readonly kind: PlaceKind;
  readonly id: PlaceId;
  readonly won: readonly UserId[];
  readonly lost: readonly UserId[];
}

/** Writes a move with `write`, and at each person what it made of theirs, as editing the person would: whoever edits them meanwhile is stale. */
export async function movePeople(
  tx: Ctx,
  companyId: CompanyId,
  { kind, id, won, lost }: PlaceMove,
  write: () => Promise<unknown>,
): Promise<void> {
  const moved = [...won, ...lost];
  const before = await placesOf(tx, companyId, kind, moved);
  await write();
  if (moved.length === 0) return;
  await tx.db.increment(User, { companyId, id: In(moved) }, 'version', 1);
  const winning = new Set(won);
  const drafts = moved.map((targetId) => {
    const had = before.get(targetId) ?? [];
    const has = winning.has(targetId) ? [...had, id].sort() : had.filter((one) => one !== id);
    const changes = changesBetween({ [kind.field]: had }, { [kind.field]: has }, [kind.field]);
    return { action: 'user.update' as const, targetId, changes };
  });
  record(tx, drafts);
}

import { In } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { problemAt, UserErrors, type Problem } from '../../core/errors';
import type { CompanyId, CustomRoleId, UserId } from '../../core/ids';
import { NO_MODULES, type ModuleSet } from '../../core/module-set';
import { LocksMoved } from '../../database/failures';
import { holdsPerson } from '../../database/locks';
import { releaseIneligibleAmong } from '../assignment/release';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { User } from '../user/entity';
import { moduleGrantObstacle } from '../user/granting';
import { obstacleTo, obstacleToActing } from '../user/policy';
import type { UserRecord } from '../user/record';
import { usersInCompany } from '../user/repository';
import { CustomRole, CustomRoleUser } from './entity';
import type { RoleActor } from './input';
import { customRoleIdsOf, insertCustomRoleUsers } from './repository';

/** Who has a role, and who is to have it. */
export interface HolderChange {
  readonly id: CustomRoleId;
  /** What the role gives after the change. */
  readonly gives: ModuleSet;
  readonly held: readonly UserId[];
  readonly wanted: readonly UserId[];
  /** The list as it was sent, for the place of what is wrong with it. */
  readonly input: readonly string[] | null | undefined;
}

/**
 * Changes a role with `writeRole`, and who has it; then judges what that means for everybody concerned. The archived keep the role without
 * being named. Answers who has it afterwards.
 */
export async function changeHolders(
  tx: Ctx,
  actor: RoleActor,
  { id, gives, held, wanted, input }: HolderChange,
  writeRole: () => Promise<unknown>,
): Promise<UserId[]> {
  const { companyId } = actor;
  const people = await peopleBefore(tx, companyId, [...wanted, ...held]);
  const rolesBefore = await customRoleIdsOf(tx, companyId, [...wanted, ...held]);
  const archived = people.filter((user) => user.archivedAt !== null && held.includes(user.id)).map((user) => user.id);
  const holders = [...new Set([...wanted, ...archived])];
  const lost = held.filter((userId) => !holders.includes(userId));
  const won = holders.filter((userId) => !held.includes(userId));
  await writeRole();
  await take(tx, companyId, id, lost);
  await insertCustomRoleUsers(
    tx,
    companyId,
    won.map((userId) => ({ customRoleId: id, userId })),
  );
  const indexOf = (userId: UserId) => input?.indexOf(userId) ?? -1;
  const moved = { moved: new Set([...lost, ...won]), won: new Set(won), gives };
  await judge(tx, actor, people, moved, (userId, isMoved) => {
    if (!isMoved) return ['grants'];
    return indexOf(userId) < 0 ? ['userIds'] : ['userIds', String(indexOf(userId))];
  });
  recordMoves(tx, rolesBefore, { lost, lostRole: id, won, wonRole: id });
  return holders;
}

/** Deletes a role and gives those who have it the replacement, the archived included. */
export async function moveHolders(
  tx: Ctx,
  actor: RoleActor,
  role: CustomRole,
  replacement: CustomRole | null,
  held: readonly UserId[],
): Promise<void> {
  const { companyId } = actor;
  const people = await peopleBefore(tx, companyId, held);
  const rolesBefore = await customRoleIdsOf(tx, companyId, held);
  await take(tx, companyId, role.id, held);
  await tx.db.delete(CustomRole, { companyId, id: role.id });
  const won = new Set<UserId>();
  if (replacement !== null) {
    const having = await tx.db.findBy(CustomRoleUser, { companyId, customRoleId: replacement.id });
    for (const userId of held) if (!having.some((one) => one.userId === userId)) won.add(userId);
    const rows = [...won].map((userId) => ({ customRoleId: replacement.id, userId }));
    await insertCustomRoleUsers(tx, companyId, rows);
    await tx.db.increment(CustomRole, { companyId, id: replacement.id }, 'version', 1);
  }
  const gives = replacement === null ? NO_MODULES : givesOf(replacement);
  await judge(tx, actor, people, { moved: new Set(held), won, gives }, () => ['replacementId']);
  const moves = { lost: held, lostRole: role.id, won: [...won], wonRole: replacement?.id ?? null };
  recordMoves(tx, rolesBefore, moves);
}

/** Who lost which role, and who got which: somebody may do both. */
interface Moves {
  readonly lost: readonly UserId[];
  readonly lostRole: CustomRoleId;
  readonly won: readonly UserId[];
  /** Null where nobody got one. */
  readonly wonRole: CustomRoleId | null;
}

/** Writes down at each person what changing the role made of theirs, as editing the person would. */
function recordMoves(
  tx: Ctx,
  before: ReadonlyMap<UserId, readonly CustomRoleId[]>,
  { lost, lostRole, won, wonRole }: Moves,
): void {
  const [losing, winning] = [new Set(lost), new Set(won)];
  const drafts = [...new Set([...lost, ...won])].map((targetId) => {
    const had = before.get(targetId) ?? [];
    const kept = losing.has(targetId) ? had.filter((id) => id !== lostRole) : had;
    const has = winning.has(targetId) && wonRole !== null ? [...kept, wonRole].sort() : kept;
    const changes = changesBetween({ customRoleIds: had }, { customRoleIds: has }, ['customRoleIds']);
    return { action: 'user.update' as const, targetId, changes };
  });
  record(tx, drafts);
}

async function take(tx: Ctx, companyId: CompanyId, customRoleId: CustomRoleId, userIds: readonly UserId[]) {
  if (userIds.length > 0) await tx.db.delete(CustomRoleUser, { companyId, customRoleId, userId: In(userIds) });
}

/** Everybody whom the change may concern, as they are before it: locked, or else whoever joined or got the role meanwhile is to be locked too. */
async function peopleBefore(tx: Ctx, companyId: CompanyId, ids: readonly UserId[]): Promise<UserRecord[]> {
  const all = [...new Set(ids)];
  if (!all.every((userId) => holdsPerson(tx, { companyId, userId }))) throw new LocksMoved();
  const found = new Map((await usersInCompany(tx, companyId, all)).map((user) => [user.id, user]));
  return all.flatMap((id) => found.get(id) ?? []);
}

function givesOf({ usesModules, managesModules }: CustomRole): ModuleSet {
  return { uses: usesModules, manages: managesModules };
}

/** Who got or lost a role, who of them got it, and what it gives them. */
interface Moved {
  readonly moved: ReadonlySet<UserId>;
  readonly won: ReadonlySet<UserId>;
  readonly gives: ModuleSet;
}

/**
 * Judges a change that has been written, and follows it up. Everyone who got or lost the role, or may now do something else, is
 * acted on (no acting upwards), and everyone who gets it is given all that it gives (no granting above oneself), for they keep that when they
 * lose it elsewhere; a refusal rolls all of it back. The archived are judged where another role takes the place of theirs, for they come back with it.
 */
async function judge(
  tx: Ctx,
  actor: RoleActor,
  before: readonly UserRecord[],
  { moved, won, gives }: Moved,
  pathOf: (userId: UserId, isMoved: boolean) => readonly string[],
): Promise<void> {
  const ids = before.map(({ id }) => id);
  const after = new Map((await usersInCompany(tx, actor.companyId, ids)).map((user) => [user.id, user]));
  const concerned = before.flatMap((was) => {
    const is = after.get(was.id);
    const isConcerned = moved.has(was.id) || (was.archivedAt === null && !isSame(was.effective, is?.effective));
    return is !== undefined && isConcerned ? [{ was, is }] : [];
  });
  const problems = concerned.flatMap(({ was }): Problem[] => {
    const acting =
      was.archivedAt === null ? obstacleTo('CHANGE_ROLE', actor, was, tx.now) : obstacleToActing(actor, was, tx.now);
    const obstacle = acting ?? (won.has(was.id) ? moduleGrantObstacle(actor, gives) : null);
    return obstacle === null ? [] : [problemAt(pathOf(was.id, moved.has(was.id)), obstacle)];
  });
  if (problems.length > 0) throw new UserErrors(firstOfEach(problems));
  await noteChange(
    tx,
    actor,
    concerned.map(({ is }) => is),
    moved,
  );
}

/**
 * Whoever got or lost the role has changed; whoever has not joined yet is to be checked against the one who changed what they may; and
 * nobody keeps a conversation that they can no longer have.
 */
async function noteChange(tx: Ctx, actor: RoleActor, concerned: readonly UserRecord[], moved: ReadonlySet<UserId>) {
  const { companyId } = actor;
  const invited = concerned.filter(({ joinedAt }) => joinedAt === null).map(({ id }) => id);
  if (invited.length > 0) await tx.db.update(User, { companyId, id: In(invited) }, { membershipSetById: actor.id });
  const changed = concerned.filter(({ id }) => moved.has(id)).map(({ id }) => id);
  if (changed.length > 0) await tx.db.increment(User, { companyId, id: In(changed) }, 'version', 1);
  await releaseIneligibleAmong(tx, companyId, concerned);
}

function isSame(a: ModuleSet, b: ModuleSet | undefined): boolean {
  return a.uses === b?.uses && a.manages === b.manages;
}

/** One problem for each place is enough. */
function firstOfEach(problems: readonly Problem[]): Problem[] {
  const places = problems.map(({ path }) => path.join('.'));
  return problems.filter((_, index) => places.indexOf(places[index] ?? '') === index);
}

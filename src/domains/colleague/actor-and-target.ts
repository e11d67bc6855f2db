import { requireActor, type Ctx } from '../../core/ctx';
import { commonMessages, refuse, refuseFor } from '../../core/errors';
import { NO_MODULES } from '../../core/module-set';
import type { Viewer } from '../../core/viewer';
import { idBytes, parseId, type AccountId, type CompanyId, type UserId } from '../../core/ids';
import { takeLocks } from '../../database/locks';
import { countRows } from '../../database/rows';
import type { UserAction } from '../../generated/schema-types';
import { rowsWhere } from '../../permissions/row-rule';
import { boundToViewer, type ActingUser } from '../user/actor';
import { isActiveAdmin as activeAdmin } from '../user/facts';
import { messages } from '../user/messages';
import { obstacleTo, type Actor, type Target } from '../user/policy';
import type { UserRecord } from '../user/record';
import { usersInCompany } from '../user/repository';

/** Two people of one company as they are now, nobody of the company changing until the transaction ends. */
export interface ActorAndTarget {
  readonly companyId: CompanyId;
  readonly actor: ActingUser;
  readonly target: UserRecord;
}

/** What is concerned beside the person acted on. */
export interface AlsoLocked {
  readonly userId?: UserId | null;
  readonly accounts?: readonly AccountId[];
}

/**
 * Locks the company, the people concerned and the accounts named, then reads the viewer, by the session or the token that they came with,
 * the person acted on and whoever is named beside them. NOT_FOUND at `path` when there is no such person.
 */
export async function lockActorAndTarget(
  tx: Ctx,
  id: string,
  path: readonly string[],
  { userId: successorId = null, accounts = [] }: AlsoLocked = {},
): Promise<ActorAndTarget & { successor: UserRecord | null }> {
  const { companyId, userId } = requireActor(tx);
  const targetId = parseId('usr', id);
  const concerned = [targetId, successorId].filter((one) => one !== null);
  const people = concerned.map((one) => ({ companyId, userId: one }));
  await takeLocks(tx, { companies: [companyId], people, accounts });
  const found = await usersInCompany(tx, companyId, [...new Set([userId, ...concerned])]);
  const living = found.filter(({ status }) => status !== 'DELETED');
  const actor = living.find((user) => user.id === userId);
  const target = living.find((user) => user.id === targetId);
  if (actor === undefined || target === undefined) refuse('NOT_FOUND', path, commonMessages.notFound);
  return {
    companyId,
    actor: asOfNow(await tx.viewerNow(), actor),
    target,
    successor: living.find((user) => user.id === successorId) ?? null,
  };
}

/** As far as whoever asked may act at all by now: a session that was ended since, or a token that was revoked, is nobody's. */
function asOfNow(viewer: Viewer, actor: UserRecord): ActingUser {
  const { companyId, userId } = viewer.member ?? {};
  if (companyId === actor.companyId && userId === actor.id) return boundToViewer({ viewer }, actor);
  return { ...actor, isOwner: false, effective: NO_MODULES, isToken: false };
}

/** Refuses at `path` what the policy forbids. */
export function refuseUnlessMay(
  tx: Ctx,
  action: UserAction,
  { actor, target }: { readonly actor: Actor; readonly target: Target },
  path: readonly string[] = ['id'],
): void {
  const obstacle = obstacleTo(action, actor, target, tx.now);
  if (obstacle !== null) refuseFor(path, obstacle);
}

/** Last admin: somebody else remains who is an active admin. The company's people are locked, so the count holds. */
export async function refuseLastAdmin(tx: Ctx, leaving: Pick<UserRecord, 'companyId' | 'id' | 'role' | 'status'>) {
  if (!isActiveAdmin(tx, leaving)) return;
  if ((await countOtherAdmins(tx, leaving)) === 0) refuse('LAST_ADMIN', ['id'], messages.lastAdmin);
}

export function isActiveAdmin({ now }: Pick<Ctx, 'now'>, person: Pick<UserRecord, 'role' | 'status'>): boolean {
  return activeAdmin.holds(person, null, now);
}

export function countOtherAdmins(ctx: Ctx, { companyId, id }: Pick<UserRecord, 'companyId' | 'id'>): Promise<number> {
  const { sql, parameters } = rowsWhere(activeAdmin, null, ctx.now);
  return countRows(ctx, `SELECT COUNT(*) AS total FROM \`user\` u WHERE u.companyId = ? AND ${sql} AND u.id <> ?`, [
    idBytes(companyId),
    ...parameters,
    idBytes(id),
  ]);
}

import { requireActor, type Ctx } from '../../core/ctx';
import { intersection } from '../../core/module-set';
import type { ActingMember, Viewer } from '../../core/viewer';
import { NO_ROWS, type Condition } from '../../database/rows';
import type { UserAction } from '../../generated/schema-types';
import { actionsOn, whereActorMay, type Actor, type Target } from './policy';
import type { UserRecord } from './record';
import { isAlsoElsewhere, usersById, usersInCompany } from './repository';

/** The person acting in a company, as one who acts on others: active, or they would be no member. */
export function asActor({ userId, role, isOwner, permissions, kind }: ActingMember): Actor {
  return { id: userId, role, isOwner, effective: permissions, status: 'ACTIVE', isToken: kind === 'API_TOKEN' };
}

/** The viewer when the request began; what changes something asks for the actor as of now (`lockActor`, `lockActorAndTarget`). */
function viewerAsActor(ctx: Ctx): Actor {
  return asActor(requireActor(ctx));
}

/** The viewer's own person; null for somebody who is no person of the company. */
export async function ownPerson(ctx: Ctx, { member }: Viewer): Promise<UserRecord | null> {
  return member?.kind === 'PERSON' && member.userId !== null ? usersById(ctx).load(member.userId) : null;
}

/**
 * What the viewer may do to a person, in the order of the schema; nothing for whoever is nobody of the company. Whether the person belongs to
 * other companies is looked up where all else allows what depends on it: once for a whole list.
 */
export function actionsOfViewer(ctx: Ctx, target: UserRecord): UserAction[] | Promise<UserAction[]> {
  if (ctx.viewer.member?.userId == null) return [];
  const actor = viewerAsActor(ctx);
  const actions = actionsOn(actor, knowing(target, false), ctx.now);
  return actions.includes('RESET_TWO_FACTOR') ? actionsOnceKnown(ctx, actor, target) : actions;
}

async function actionsOnceKnown(ctx: Ctx, actor: Actor, target: UserRecord): Promise<UserAction[]> {
  const { accountId } = target;
  const alsoElsewhere = accountId !== null && (await isAlsoElsewhere(ctx).load(accountId));
  return actionsOn(actor, knowing(target, alsoElsewhere), ctx.now);
}

/** Field by field: spread, a record of this many columns is slow. */
function knowing(person: UserRecord, alsoElsewhere: boolean): Target {
  const { id, role, isOwner, joinedAt, archivedAt, deletedAt, twoFactorEnabled } = person;
  return { id, role, isOwner, joinedAt, archivedAt, deletedAt, twoFactorEnabled, alsoElsewhere };
}

/** Those of the rows of USER_TABLES for whom `actionsOfViewer` has all of these. */
export function whereViewerMay(ctx: Ctx, actions: readonly UserAction[]): Condition {
  if (ctx.viewer.member?.userId == null) return NO_ROWS;
  return whereActorMay(actions, viewerAsActor(ctx), ctx.now);
}

/** A person of the company who acts, perhaps through an API token. */
export type ActingUser = UserRecord & Pick<Actor, 'isToken'>;

/** The viewer's own row as it is now, as far as the viewer may use it: an API token does no more than it was given. */
export function boundToViewer(ctx: Pick<Ctx, 'viewer'>, own: UserRecord): ActingUser {
  const { kind, permissions } = requireActor(ctx);
  if (kind === 'PERSON') return own;
  return { ...own, isOwner: false, effective: intersection(own.effective, permissions), isToken: true };
}

/** The viewer as they are inside a transaction, rather than when the request began; null for somebody who is gone. */
export async function currentActor(tx: Ctx): Promise<ActingUser | null> {
  const { companyId, userId } = requireActor(tx);
  const [own] = await usersInCompany(tx, companyId, [userId]);
  return own === undefined ? null : boundToViewer(tx, own);
}

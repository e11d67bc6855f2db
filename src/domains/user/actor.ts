import { requireActor, type Ctx } from '../../core/ctx';
import { intersection } from '../../core/module-set';
import type { ActingMember, Viewer } from '../../core/viewer';
import type { UserAction } from '../../generated/schema-types';
import { actionsOn, type Actor } from './policy';
import type { UserRecord } from './record';
import { isAlsoElsewhere, usersById, usersOf } from './repository';

export { viewerForAudit } from '../audit/record-event';

/** Whoever acts in a company, as somebody who acts on others: active, or they would be no member. */
export function asActor({ userId, role, isOwner, permissions, kind }: ActingMember): Actor {
  return { id: userId, role, isOwner, effective: permissions, status: 'ACTIVE', isToken: kind === 'API_TOKEN' };
}

/** The viewer when the request began; what changes something asks for the actor as of now (`lockActor`, `lockPair`). */
export function viewerAsActor(ctx: Ctx): Actor {
  return asActor(requireActor(ctx));
}

/** The viewer's own person; null for whoever is nobody of the company. */
export async function ownPerson(ctx: Ctx, { member }: Viewer): Promise<UserRecord | null> {
  return member?.kind === 'PERSON' && member.userId !== null ? usersById(ctx).load(member.userId) : null;
}

/** What the viewer may do to a person, in the order of the schema; nothing for whoever is nobody of the company. */
export function actionsOfViewer(ctx: Ctx, target: UserRecord): UserAction[] | Promise<UserAction[]> {
  const actions = ctx.viewer.member?.userId == null ? [] : actionsOn(viewerAsActor(ctx), target, ctx.now);
  return actions.includes('RESET_TWO_FACTOR') ? unlessElsewhere(ctx, target, actions) : actions;
}

/** No company decides alone how an account of several is kept. Asked once for a whole list, and only of those with a second factor. */
async function unlessElsewhere(ctx: Ctx, { accountId }: UserRecord, actions: UserAction[]): Promise<UserAction[]> {
  const elsewhere = accountId !== null && (await isAlsoElsewhere(ctx).load(accountId));
  return elsewhere ? actions.filter((action) => action !== 'RESET_TWO_FACTOR') : actions;
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
  const [own] = await usersOf(tx, companyId, [userId]);
  return own === undefined ? null : boundToViewer(tx, own);
}

import { requireMember, type Ctx } from '../../core/ctx';
import { intersection } from '../../core/module-set';
import type { Actor } from './policy';
import type { UserRecord } from './record';
import { usersOf } from './repository';

export { viewerForAudit } from '../audit/service';

/** The viewer, as somebody who acts on others: an active person, or there would be no viewer. */
export function viewerAsActor(ctx: Ctx): Actor {
  const { userId, role, isOwner, permissions } = requireMember(ctx);
  return { id: userId, role, isOwner, effective: permissions, status: 'ACTIVE' };
}

/** The viewer's own row as it is now, as far as the viewer may use it: an API token does no more than it was given. */
export function boundToViewer(ctx: Ctx, own: UserRecord): UserRecord {
  const { kind, permissions } = requireMember(ctx);
  return kind === 'PERSON' ? own : { ...own, isOwner: false, effective: intersection(own.effective, permissions) };
}

/** The viewer as they are inside a transaction, rather than when the request began; null for somebody who is gone. */
export async function currentActor(tx: Ctx): Promise<UserRecord | null> {
  const { companyId, userId } = requireMember(tx);
  const [own] = await usersOf(tx, companyId, [userId]);
  return own === undefined ? null : boundToViewer(tx, own);
}

import { requireMember, type Ctx } from '../../core/ctx';
import type { Actor } from './policy';

export { viewerForAudit } from '../audit/service';

/** The viewer, as somebody who acts on others: an active person, or there would be no viewer. */
export function viewerAsActor(ctx: Ctx): Actor {
  const { userId, role, isOwner, permissions } = requireMember(ctx);
  return { id: userId, role, isOwner, effective: permissions, status: 'ACTIVE' };
}

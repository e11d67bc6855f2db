import { requireMember, type Ctx } from '../../core/ctx';
import type { AuditActor } from '../audit/service';
import type { Actor } from './policy';

/** The viewer, as somebody who acts on others: an active person, or there would be no viewer. */
export function viewerAsActor(ctx: Ctx): Actor {
  const { userId, role, isOwner, permissions } = requireMember(ctx);
  return { id: userId, role, isOwner, effective: permissions, status: 'ACTIVE' };
}

/** The viewer, as the audit writes them down. */
export function viewerForAudit(ctx: Ctx): AuditActor {
  const { companyId, userId, name } = requireMember(ctx);
  return { companyId, userId, label: name };
}

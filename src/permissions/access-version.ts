import { createHash } from 'node:crypto';
import type { Viewer } from '../core/viewer';

/** Enough that two never meet by chance. */
const CHARACTERS = 16;

/**
 * A short text that is the same for as long as who the viewer is and what they may do is the same, to be compared with an earlier one: of
 * account and company, role, ownership, effective permissions and restrictions.
 */
export function accessVersionOf({ account, session, member }: Viewer): string {
  const facts = [
    account === null ? null : [account.id, account.isSupportStaff],
    session === null ? null : [session.restrictions, session.companyId, session.isVisit],
    member === null ? null : [member.kind, member.tokenId, member.companyId, member.userId],
    member === null ? null : [member.role, member.isOwner, member.permissions.uses, member.permissions.manages],
  ];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, CHARACTERS);
}

import { requireMember, type Ctx } from '../../core/ctx';
import type { RevokeInvitationInput } from '../../generated/graphql';
import { recordAudit } from '../audit/service';
import { lockPeople } from '../company/repository';
import { viewerForAudit } from '../user/actor';
import { statusChange } from '../user/status-change';
import { usersById, usersOf } from '../user/repository';
import { erasePerson } from './erase-person';
import { invitationsById, lockInvitation } from './repository';
import { refuseUnlessOpen } from './resend';

/** Takes an invitation back: the link ends, and the person, who never joined, is gone with what was known of them. */
export async function revokeInvitation(ctx: Ctx, { id }: RevokeInvitationInput) {
  const { id: revoked, userId } = await ctx.transaction(async (tx) => {
    await lockPeople(tx, requireMember(tx).companyId);
    const invitation = await lockInvitation(tx, id);
    await refuseUnlessOpen(tx, invitation);
    const [user] = await usersOf(tx, invitation.companyId, [invitation.userId]);
    if (user !== undefined) await erasePerson(tx, user);
    await recordAudit(tx, viewerForAudit(tx), [
      { action: 'invitation.revoke', targetId: invitation.id },
      { action: 'user.delete', targetId: invitation.userId, changes: statusChange(user, 'DELETED') },
    ]);
    return invitation;
  });
  usersById(ctx).clear(userId);
  const invitation = await invitationsById(ctx).clear(revoked).load(revoked);
  return { invitation, deletedUserId: userId, errors: [] };
}

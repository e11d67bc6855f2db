import { requireMember, type Ctx } from '../../core/ctx';
import { parseId, type AccountId } from '../../core/ids';
import { lookThenLock } from '../../database/locks';
import type { RevokeInvitationInput } from '../../generated/schema-types';
import { record } from '../audit/record-event';
import { lockActor } from '../member/actor';
import { statusChange } from '../user/status';
import { accountIdsOf, usersById, usersInCompany } from '../user/repository';
import { invitationAt, invitationsById } from './repository';
import { refuseUnlessOpen } from './resend';

/** Takes an invitation back: the link ends, and the person, who never joined, is gone with what was known of them. */
export async function revokeInvitation(ctx: Ctx, { id }: RevokeInvitationInput) {
  const { id: revoked, userId } = await lookThenLock(
    () => accountOfInvited(ctx, id),
    (accounts) =>
      ctx.transaction(async (tx) => {
        await lockActor(tx, { manage: 'USERS', locks: { accounts }, path: ['id'] });
        const invitation = await invitationAt(tx, id);
        await refuseUnlessOpen(tx, invitation);
        const [user] = await usersInCompany(tx, invitation.companyId, [invitation.userId]);
        if (user !== undefined) await tx.app.erasePerson(tx, user);
        record(tx, [
          { action: 'invitation.revoke', targetId: invitation.id },
          { action: 'user.delete', targetId: invitation.userId, changes: statusChange(user, 'DELETED') },
        ]);
        return invitation;
      }),
  );
  usersById(ctx).clear(userId);
  const invitation = await invitationsById(ctx).clear(revoked).load(revoked);
  return { invitation, deletedUserId: userId, errors: [] };
}

/** The account that was made for whoever is invited, where there is one: it goes with them. */
async function accountOfInvited(ctx: Ctx, text: string): Promise<AccountId[]> {
  const id = parseId('inv', text);
  const invitation = id === null ? null : await invitationsById(ctx).clear(id).load(id);
  return invitation === null ? [] : accountIdsOf(ctx, requireMember(ctx).companyId, [invitation.userId]);
}

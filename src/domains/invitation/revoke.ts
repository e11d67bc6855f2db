import { IsNull } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, type AccountId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import type { RevokeInvitationInput } from '../../generated/graphql';
import { Account } from '../account/entity';
import { recordAudit } from '../audit/service';
import { lockPeople } from '../company/repository';
import { replaceCustomRolesOfUser } from '../custom-role/repository';
import { replaceInboxesOfUser } from '../inbox/repository';
import { withdrawLetters } from '../mail/service';
import { replaceQuestionnairesOfUser } from '../questionnaire/repository';
import { AccountToken } from '../session/entity';
import { viewerForAudit } from '../user/actor';
import { usersOf, updateUserRow } from '../user/repository';
import { Invitation } from './entity';
import type { InvitationRecord } from './record';
import { invitationsById, lockInvitation } from './repository';
import { refuseUnlessOpen } from './resend';

/** Takes an invitation back: the link ends, and the person, who never joined, is gone with what was known of them. */
export async function revokeInvitation(ctx: Ctx, { id }: RevokeInvitationInput) {
  const revoked = await ctx.transaction(async (tx) => {
    await lockPeople(tx, requireMember(tx).companyId);
    const invitation = await lockInvitation(tx, id);
    await refuseUnlessOpen(tx, invitation);
    const { companyId } = invitation;
    await tx.db.update(Invitation, { companyId, id: invitation.id }, { status: 'REVOKED' });
    await withdrawLetters(tx, companyId, invitation.id);
    await removeInvited(tx, invitation);
    await recordAudit(tx, viewerForAudit(tx), [{ action: 'invitation.revoke', targetId: invitation.id }]);
    return invitation.id;
  });
  return { invitation: await invitationsById(ctx).clear(revoked).load(revoked), errors: [] };
}

/** Somebody who never joined leaves nothing but an id, for the audit. */
async function removeInvited(tx: Ctx, { companyId, userId }: InvitationRecord): Promise<void> {
  const [user] = await usersOf(tx, companyId, [userId]);
  await replaceInboxesOfUser(tx, companyId, userId, []);
  await replaceQuestionnairesOfUser(tx, companyId, userId, []);
  await replaceCustomRolesOfUser(tx, companyId, userId, []);
  await updateUserRow(tx, { companyId, id: userId }, { ...NOBODY_ANY_MORE, deletedAt: tx.now });
  if (user !== undefined && user.accountId !== null) await removeUnusedAccount(tx, user.accountId);
}

const NOBODY_ANY_MORE = {
  status: 'DELETED',
  ...{ accountId: null, email: null, displayName: '', birthDate: null, gender: null, language: null, phone: null },
  ...{ firstName: null, middleName: null, lastName: null, screenName: null },
} as const;

/** An account that was made with the invitation, never proved, and belongs to no company any more. */
async function removeUnusedAccount(tx: Ctx, id: AccountId): Promise<void> {
  const others = await selectRows(tx, 'SELECT 1 FROM `user` WHERE accountId = ? LIMIT 1', [idBytes(id)]);
  if (others.length > 0) return;
  await tx.db.delete(AccountToken, { accountId: id });
  await tx.db.delete(Account, { id, emailVerifiedAt: IsNull() });
}

import type { Ctx } from '../../core/ctx';
import { companyByIdUnscoped } from '../company/repository';
import { countEmail } from '../session/enter';
import { usersInCompany } from '../user/repository';
import { invitedUser } from './accept';
import type { InvitationPreviewRecord } from './record';
import { invitationByToken } from './repository';

/**
 * What whoever holds a link may know before they join: what stood in the email, and nothing of accounts, which are not looked at. Refuses what
 * `acceptInvitation` would refuse of the link itself.
 */
export async function previewInvitation(ctx: Ctx, token: string): Promise<InvitationPreviewRecord> {
  await countEmail(ctx);
  const invitation = await invitationByToken(ctx, token);
  const { companyId, userId, invitedById, expiresAt } = invitation;
  const { email, role, firstName, middleName, lastName } = await invitedUser(ctx, companyId, userId);
  const { name, pictureId, language } = await companyByIdUnscoped(ctx, companyId);
  const [inviter] = invitedById === null ? [] : await usersInCompany(ctx, companyId, [invitedById]);
  return {
    companyName: name,
    companyPictureId: pictureId,
    inviterName: inviter?.storedName || null,
    email: email ?? invitation.email,
    ...{ role, language, firstName, middleName, lastName, expiresAt },
  };
}

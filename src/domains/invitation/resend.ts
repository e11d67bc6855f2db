import { requireMember, type Ctx } from '../../core/ctx';
import { refuse, refuseFor } from '../../core/errors';
import { hashToken, newToken } from '../../core/tokens';
import type { ResendInvitationInput } from '../../generated/graphql';
import { recordAudit } from '../audit/service';
import { enteredCompany, lockPeople } from '../company/repository';
import { queueLetters, withdrawLetters } from '../mail/service';
import { currentActor, viewerForAudit } from '../user/actor';
import { isStillGiven } from '../user/giver';
import { lacksModule, obstacleTo } from '../user/policy';
import { usersById, usersOf } from '../user/repository';
import { Invitation } from './entity';
import { invitationEnd, invitationLetter, viewerAsSender } from './invite-people';
import { messages } from './messages';
import type { InvitationRecord } from './record';
import { endLink, invitationsById, lockInvitation } from './repository';

/** Sends an invitation again: a new link, valid from now on; the old one ends, and a letter that has not left yet never does. */
export async function resendInvitation(ctx: Ctx, { id }: ResendInvitationInput) {
  const resent = await ctx.transaction(async (tx) => {
    await lockPeople(tx, requireMember(tx).companyId);
    const invitation = await lockInvitation(tx, id);
    await refuseUnlessOpen(tx, invitation);
    await refuseUnlessGiven(tx, invitation);
    const token = newToken('invite');
    const key = { companyId: invitation.companyId, id: invitation.id };
    await endLink(tx, invitation.companyId, invitation.id);
    await tx.db.update(Invitation, key, { tokenHash: hashToken(token), expiresAt: invitationEnd(tx.now) });
    await withdrawLetters(tx, invitation.companyId, invitation.id);
    const sender = viewerAsSender(tx, (await enteredCompany(tx)).name);
    await queueLetters(tx, [invitationLetter(tx, sender, { invitation, token })]);
    await recordAudit(tx, viewerForAudit(tx), [{ action: 'invitation.resend', targetId: invitation.id }]);
    return invitation.id;
  });
  return { invitation: await invitationsById(ctx).clear(resent).load(resent), errors: [] };
}

/** Refuses a letter that could not be followed: whoever last set the membership could no longer give it. */
async function refuseUnlessGiven(tx: Ctx, { companyId, userId }: InvitationRecord): Promise<void> {
  const [user] = await usersOf(tx, companyId, [userId]);
  if (user !== undefined && !(await isStillGiven(tx, user))) refuse('NOT_ELIGIBLE', ['id'], messages.givenByNobody);
}

/** Refuses what has been accepted or taken back already, and what law 2 forbids. */
export async function refuseUnlessOpen(tx: Ctx, invitation: InvitationRecord): Promise<void> {
  if (invitation.status === 'ACCEPTED') refuse('ALREADY_USED', ['id'], messages.accepted);
  const user = await usersById(tx).load(invitation.userId);
  if (invitation.status === 'REVOKED' || user === null) refuse('EXPIRED', ['id'], messages.revoked);
  const actor = await currentActor(tx);
  const obstacle = actor === null ? null : obstacleTo('EDIT', actor, user, tx.now);
  if (actor === null) refuseFor(['id'], lacksModule('USERS'));
  if (obstacle !== null) refuseFor(['id'], obstacle);
}

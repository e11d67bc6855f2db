import type { Ctx } from '../../core/ctx';
import { UserErrors, refuse, refuseFor } from '../../core/errors';
import { hashToken, newToken } from '../../core/tokens';
import type { ResendInvitationInput } from '../../generated/schema-types';
import { record } from '../audit/record-event';
import { enteredCompany } from '../company/repository';
import { secondsUntilEmail } from '../mail/quota';
import { lastEmailAt, queueEmails, withdrawEmails } from '../mail/service';
import { lockActor } from '../member/actor';
import { lacksModule } from '../member/missing';
import { currentActor } from '../user/actor';
import { canStillBeGranted } from '../user/granting';
import { obstacleTo } from '../user/policy';
import { usersById, usersInCompany } from '../user/repository';
import { mailboxFull } from './admission';
import { Invitation } from './entity';
import { emailToInvited, viewerAsSender } from './invite-people';
import { invitationEnd } from './lifetime';
import { messages } from './messages';
import type { InvitationRecord } from './record';
import { endLink, invitationAt, invitationsById } from './repository';

/** Sends an invitation again: a new link, valid from now on; the old one ends, and an email that has not left yet never does. */
export async function resendInvitation(ctx: Ctx, { id }: ResendInvitationInput) {
  const resent = await ctx.transaction(async (tx) => {
    await lockActor(tx, { manage: 'USERS', path: ['id'] });
    const invitation = await invitationAt(tx, id);
    await refuseUnlessOpen(tx, invitation);
    const name = await refuseUnlessGiven(tx, invitation);
    await refuseTooSoon(tx, invitation);
    const token = newToken('invite');
    const key = { companyId: invitation.companyId, id: invitation.id };
    await endLink(tx, invitation.companyId, invitation.id);
    await tx.db.update(Invitation, key, { tokenHash: hashToken(token), expiresAt: invitationEnd(tx.now) });
    await withdrawEmails(tx, invitation.companyId, invitation.id);
    const sender = viewerAsSender(tx, (await enteredCompany(tx)).name);
    await queueEmails(tx, [emailToInvited(tx, sender, { invitation, token, name })]);
    record(tx, { action: 'invitation.resend', targetId: invitation.id });
    return invitation.id;
  });
  return { invitation: await invitationsById(ctx).clear(resent).load(resent), errors: [] };
}

/** Refuses an email that could not be followed: whoever last set the membership could no longer give it. Answers the person's name. */
async function refuseUnlessGiven(tx: Ctx, { companyId, userId }: InvitationRecord): Promise<string> {
  const [user] = await usersInCompany(tx, companyId, [userId]);
  if (user !== undefined && !(await canStillBeGranted(tx, user)))
    refuse('NOT_ELIGIBLE', ['id'], messages.givenByNobody);
  return user?.storedName ?? '';
}

/** Between two emails of one invitation. */
const RESEND_PAUSE_MS = 60_000;

/** Refuses an email that follows the one before too closely, or that the mailbox takes no more of in this hour. */
async function refuseTooSoon(tx: Ctx, { companyId, id, email }: InvitationRecord): Promise<void> {
  if (!tx.app.rateLimits) return;
  const last = await lastEmailAt(tx, companyId, id);
  const pauseMs = last === null ? 0 : last.getTime() + RESEND_PAUSE_MS - tx.now.getTime();
  if (pauseMs > 0)
    refuse('RATE_LIMITED', ['id'], messages.sentJustNow, { retryAfterSeconds: Math.ceil(pauseMs / 1000) });
  const wait = await secondsUntilEmail(tx, email);
  if (wait > 0) throw new UserErrors([mailboxFull(['id'], wait)]);
}

/** Refuses what has been accepted or taken back already, and acting upwards. */
export async function refuseUnlessOpen(tx: Ctx, invitation: InvitationRecord): Promise<void> {
  if (invitation.status === 'ACCEPTED') refuse('ALREADY_USED', ['id'], messages.accepted);
  const user = await usersById(tx).load(invitation.userId);
  if (invitation.status === 'REVOKED' || user === null) refuse('EXPIRED', ['id'], messages.revoked);
  const actor = await currentActor(tx);
  const obstacle = actor === null ? null : obstacleTo('EDIT', actor, user, tx.now);
  if (actor === null) refuseFor(['id'], lacksModule('USERS'));
  if (obstacle !== null) refuseFor(['id'], obstacle);
}

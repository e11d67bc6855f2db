import { In } from 'typeorm';
import { requireOwnSession, type Ctx } from '../../core/ctx';
import { refuse, tooMany } from '../../core/errors';
import type { AccountId } from '../../core/ids';
import type { RequestEmailChangeInput } from '../../generated/schema-types';
import { Account } from '../account/entity';
import { accountByEmail, accountOf } from '../account/repository';
import { record } from '../audit/record-event';
import { secondsUntilEmail } from '../mail/quota';
import { queueEmails } from '../mail/service';
import { lockOwnSession } from '../member/own';
import { endChallenges } from '../session/challenge';
import { endLinks, issueLink } from '../session/links';
import { endSessions } from '../session/open-session';
import { emailLanguage } from '../session/verification';
import { reauthentication, consumeReauthentication } from '../two-factor/reauthentication';
import { User } from '../user/entity';
import type { UserRecord } from '../user/record';
import { markUsersVerified, membershipsOf, updateUserRow } from '../user/repository';
import { emailChangedEmail, emailChangeRequestedEmail, newAddressEmail, newAddressTakenEmail } from './emails';
import { messages } from './messages';

/**
 * Asks for another address, with the password and a code where there is a second factor: a link goes to the new one and a notice to the
 * old. Nothing has changed until the link is followed. An address that has an account gets an email without a link, and the answer is the
 * same.
 */
export async function requestEmailChange(ctx: Ctx, input: RequestEmailChangeInput) {
  const { account: own } = requireOwnSession(ctx);
  const { email: present } = await accountOf(ctx, own.id);
  if (input.email === present) refuse('INVALID', ['email'], messages.sameAddress);
  const proof = await reauthentication(ctx, own.id, input);
  await ctx.transaction(async (tx) => {
    await lockOwnSession(tx);
    const account = await consumeReauthentication(tx, proof);
    const waitSeconds = await secondsUntilEmail(tx, input.email);
    if (waitSeconds > 0) throw tooMany(waitSeconds);
    const language = emailLanguage(tx, account);
    const to = { to: input.email, language };
    const isTaken = (await accountByEmail(tx, input.email)) !== null;
    const link = await issueLink(tx, 'CHANGE_EMAIL', account.id, { email: input.email });
    await queueEmails(tx, [
      isTaken ? newAddressTakenEmail.to({ ...to, values: {} }) : newAddressEmail.to({ ...to, values: { link } }),
      emailChangeRequestedEmail.to({ to: account.email, language, values: { email: input.email } }),
    ]);
  });
  return { account: await accountOf(ctx, own.id), errors: [] };
}

/**
 * The link was followed: the account has this address from now on, for signing in and in every company. All its other sessions end, links
 * that went to the old address work no more, and the old address is told. The login is locked by the caller. ALREADY_EXISTS at ["token"] where somebody was faster.
 */
export async function moveTo(tx: Ctx, accountId: AccountId, email: string): Promise<void> {
  const account = await accountOf(tx, accountId);
  const memberships = await membershipsOf(tx, accountId);
  await refuseTaken(tx, account, memberships, email);
  await tx.db.update(Account, { id: accountId }, { email, emailVerifiedAt: tx.now });
  await markUsersVerified(tx, accountId);
  for (const { companyId, id, storedName } of memberships) {
    await updateUserRow(tx, { companyId, id }, { email });
    const changes = [{ field: 'email', before: account.email, after: email }];
    record(tx, { action: 'user.changeEmail', targetId: id, changes }, { companyId, userId: id, label: storedName });
  }
  await endLinks(tx, accountId, 'RESET_PASSWORD');
  await endLinks(tx, accountId, 'VERIFY_EMAIL');
  await endChallenges(tx, accountId);
  const own = tx.viewer.account?.id === accountId ? tx.viewer.session : null;
  await endSessions(tx, { accountId, ...(own && { except: own.id }) });
  const language = emailLanguage(tx, account);
  await queueEmails(tx, [emailChangedEmail.to({ to: account.email, language, values: { email } })]);
}

/** Also where a company of the account has invited the new address as somebody of their own. */
async function refuseTaken(tx: Ctx, own: Account, memberships: readonly UserRecord[], email: string): Promise<void> {
  const other = await accountByEmail(tx, email);
  const companyIds = memberships.map(({ companyId }) => companyId);
  const invited = companyIds.length > 0 && (await tx.db.existsBy(User, { companyId: In(companyIds), email }));
  if ((other !== null && other.id !== own.id) || invited) refuse('ALREADY_EXISTS', ['token'], messages.taken);
}

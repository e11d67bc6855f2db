import type { Ctx } from '../../core/ctx';
import { refuse } from '../../core/errors';
import type { AccountId, CompanyId, UserId } from '../../core/ids';
import { hashToken } from '../../core/tokens';
import { retryOnDuplicateKey } from '../../database/failures';
import { takeLocks } from '../../database/locks';
import type { AcceptInvitationInput } from '../../generated/schema-types';
import { Account } from '../account/entity';
import { accountOf, createAccount } from '../account/repository';
import { record } from '../audit/record-event';
import { viewerStillThere } from '../member/own';
import { awaitingCode, openChallenge } from '../session/challenge';
import { messages as sessionMessages } from '../session/messages';
import { openSession } from '../session/open-session';
import { signedIn } from '../session/sign-in';
import { markVerified } from '../session/verification';
import { canStillBeGranted } from '../user/granting';
import { displayNameOf } from '../user/name';
import type { UserRecord } from '../user/record';
import { insertLoad, updateUserRow, usersById, usersInCompany } from '../user/repository';
import { Invitation } from './entity';
import { readAcceptingAccount, type AcceptingAccount } from './accepting-account';
import { messages } from './messages';
import { invitationByHash, invitationByToken } from './repository';

/**
 * Joins a company. Of any number of uses of one link at the same instant one succeeds; the others are told ALREADY_USED. The membership is
 * checked once more against whoever set it last: what they could no longer give is NOT_ELIGIBLE. Where a password proved the account and it
 * has a second factor, the join waits for its code (verifyTwoFactor).
 */
export async function acceptInvitation(ctx: Ctx, input: AcceptInvitationInput) {
  // Two invitations of one new address accepted at once: one makes the account, the other joins with it.
  const joined = await retryOnDuplicateKey(['account_email'], async () => {
    const invitation = await invitationByToken(ctx, input.token);
    const accepting = await readAcceptingAccount(ctx, invitation, input);
    return ctx.transaction((tx) => joinOrAskForCode(tx, invitation.companyId, hashToken(input.token), accepting));
  });
  if ('challenge' in joined) return { ...awaitingCode(joined), user: null };
  const { result, errors } = await signedIn(ctx, joined.token);
  const user = ctx.viewer.member === null ? null : await usersById(ctx).load(joined.userId);
  return { result, user, errors };
}

async function joinOrAskForCode(tx: Ctx, companyId: CompanyId, tokenHash: Buffer, accepting: AcceptingAccount) {
  // From here on nobody erases the account; where somebody just has, the person is new.
  await takeLocks(tx, { companies: [companyId], accounts: accepting.accountId === null ? [] : [accepting.accountId] });
  if (accepting.newCredentials === null && accepting.provenPasswordHash === null) await viewerStillThere(tx);
  if (accepting.newCredentials === null && accepting.provenPasswordHash !== null) {
    const account = await accountOf(tx, accepting.accountId);
    if (account.passwordHash !== accepting.provenPasswordHash) {
      refuse('WRONG_CREDENTIALS', ['password'], sessionMessages.wrongPassword);
    }
    if (account.twoFactorSince !== null) {
      return openChallenge(tx, account, { companyId, invitationHash: tokenHash, device: null });
    }
  }
  return join(tx, companyId, tokenHash, accepting);
}

/**
 * Makes the person of an invitation a member and opens their session. Also where the code of a second factor came meanwhile. The company and the
 * account are locked by the caller.
 */
export async function join(tx: Ctx, companyId: CompanyId, tokenHash: Buffer, accepting: AcceptingAccount) {
  const { userId } = await invitationByHash(tx, tokenHash);
  const used = await tx.db.update(
    Invitation,
    { companyId, userId, tokenHash, status: 'PENDING' },
    { status: 'ACCEPTED' },
  );
  if (used.affected !== 1) refuse('ALREADY_USED', ['token'], sessionMessages.usedLink);
  const user = await invitedUser(tx, companyId, userId);
  const accountId = await accountFor(tx, user, accepting);
  const account = await accountOf(tx, accountId);
  const names = namesFrom(account, user);
  await updateUserRow(
    tx,
    { companyId, id: userId },
    {
      ...names,
      accountId,
      email: account.email,
      joinedAt: tx.now,
      emailVerified: true,
      status: 'ACTIVE',
      // A password that the inviter knew is gone with the choice of a new one.
      ...(accepting.newCredentials !== null && { mustChangePassword: false }),
    },
  );
  await insertLoad(tx, companyId, [userId]);
  await markVerified(tx, accountId);
  record(tx, { action: 'user.join', targetId: userId }, { companyId, userId, label: displayNameOf(names) });
  const session = await openSession(tx, { accountId, companyId, userId, device: null });
  return { token: session.token, userId };
}

/** The person as they are now, nobody of the company changing; refused when they were blocked meanwhile, or may no longer be given this. */
export async function invitedUser(tx: Ctx, companyId: CompanyId, userId: UserId): Promise<UserRecord> {
  const [user] = await usersInCompany(tx, companyId, [userId]);
  if (user === undefined) refuse('EXPIRED', ['token'], messages.endedLink);
  if (user.status !== 'INVITED') refuse('BLOCKED', ['token'], messages.blocked);
  if (!(await canStillBeGranted(tx, user))) refuse('NOT_ELIGIBLE', ['token'], messages.notEligible);
  return user;
}

async function accountFor(tx: Ctx, user: UserRecord, accepting: AcceptingAccount): Promise<AccountId> {
  const { accountId, newCredentials } = accepting;
  if (newCredentials === null) return accountId;
  if (accountId !== null) {
    const claimed = await tx.db.update(Account, { id: accountId }, { ...newCredentials, mustChangePassword: false });
    if (claimed.affected === 1) return accountId;
  }
  const language = tx.request.language;
  return createAccount(tx, { ...newCredentials, email: user.email ?? '', emailVerifiedAt: tx.now, language });
}

/**
 * The company's record of the person becomes the account's; what the account does not say stays as the inviter wrote it. A name is one thing:
 * no part of it is the inviter's where the account has one.
 */
function namesFrom(account: Account, user: UserRecord) {
  const { firstName, middleName, lastName } = account.firstName === null && account.lastName === null ? user : account;
  return {
    ...{ firstName, middleName, lastName },
    birthDate: account.birthDate ?? user.birthDate,
    gender: account.gender ?? user.gender,
    language: account.language ?? user.language,
    phone: account.phone ?? user.phone,
  };
}

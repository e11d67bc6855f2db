import { requireOwnSession, type Ctx } from '../../core/ctx';
import { refuse, UserErrors } from '../../core/errors';
import type { AccountId, SessionId } from '../../core/ids';
import type { ChangePasswordInput, RequestPasswordResetInput, ResetPasswordInput } from '../../generated/schema-types';
import { takeLocks } from '../../database/locks';
import { Account } from '../account/entity';
import { passwordProblems } from '../account/password-policy';
import { checkPassword } from '../account/check-password';
import { hashingShare } from '../account/hashing-queue';
import { hashPassword, normalPassword } from '../account/passwords';
import { accountOf } from '../account/repository';
import { queueEmails } from '../mail/service';
import { lockOwnSession } from '../member/own';
import { locksOfLogin } from '../user/repository';
import { User } from '../user/entity';
import { emailAccount } from './email-account';
import { passwordChangedEmail, passwordResetEmail } from './emails';
import { countAttempt, countEmail, withMinimumDuration } from './enter';
import { reloadViewer } from './authenticate';
import { endChallenges } from './challenge';
import { endLinks, issueLink, refuseUnusable, RESET_MINUTES, useLink } from './links';
import { messages } from './messages';
import { endSessions } from './open-session';
import { recordOwn } from './record-own';
import { emailLanguage, markVerified } from './verification';

/** Sends a reset link; the answer never tells whether there is an account. */
export async function requestPasswordReset(ctx: Ctx, { email }: RequestPasswordResetInput) {
  await countEmail(ctx);
  await withMinimumDuration(() => sendReset(ctx, email));
  return { email, errors: [] };
}

/** What a request for a reset link does where there is an account. */
async function sendReset(ctx: Ctx, email: string): Promise<void> {
  await emailAccount(ctx, email, async (tx, account) => {
    const link = await issueLink(tx, 'RESET_PASSWORD', account.id);
    await queueEmails(tx, [
      passwordResetEmail.to({
        to: account.email,
        language: emailLanguage(tx, account),
        values: { link, minutes: RESET_MINUTES },
      }),
    ]);
  });
}

/**
 * Chooses a new password with a link. Ends every session and every other reset link, signs nobody in and leaves the second factor on.
 * Following the link proves the address, too. `also` is done in the same transaction.
 */
export async function resetPassword(
  ctx: Ctx,
  { token, password }: Pick<ResetPasswordInput, 'token' | 'password'>,
  also: (tx: Ctx, accountId: AccountId) => Promise<void>,
) {
  // Looked at before the password is judged and hashed; used, once, inside the transaction.
  const accountId = await refuseUnusable(ctx, 'RESET_PASSWORD', token);
  const passwordHash = await newHash(ctx, await accountOf(ctx, accountId), password, 'password');
  const locks = await locksOfLogin(ctx, accountId);
  const account = await ctx.transaction(async (tx) => {
    await takeLocks(tx, locks);
    await useLink(tx, 'RESET_PASSWORD', token);
    await setPassword(tx, accountId, passwordHash, null);
    await markVerified(tx, accountId);
    await also(tx, accountId);
    return accountOf(tx, accountId);
  });
  return { account, errors: [] };
}

/** Changes one's own password; all other sessions of the account end, and what the old password forbade is open at once. */
export async function changePassword(ctx: Ctx, { currentPassword, newPassword }: ChangePasswordInput) {
  const { account: own, session } = requireOwnSession(ctx);
  await countAttempt(ctx);
  const account = await accountOf(ctx, own.id);
  if (!(await checkPassword(ctx, account, currentPassword))) {
    refuse('WRONG_CREDENTIALS', ['currentPassword'], messages.wrongPassword);
  }
  if (normalPassword(newPassword) === normalPassword(currentPassword))
    refuse('INVALID', ['newPassword'], messages.samePassword);
  const passwordHash = await newHash(ctx, account, newPassword, 'newPassword');
  const locks = await locksOfLogin(ctx, own.id);
  await ctx.transaction(async (tx) => {
    await lockOwnSession(tx, locks);
    // Changed or reset since it was looked at: the old password opens nothing any more, this included.
    if ((await accountOf(tx, own.id)).passwordHash !== account.passwordHash) {
      refuse('WRONG_CREDENTIALS', ['currentPassword'], messages.wrongPassword);
    }
    await setPassword(tx, account.id, passwordHash, session.id);
    await recordOwn(tx, 'user.changePassword');
  });
  return { viewer: await reloadViewer(ctx), errors: [] };
}

async function newHash(ctx: Ctx, account: Account, password: string, field: string): Promise<string> {
  const words = [account.firstName, account.middleName, account.lastName, account.username];
  const problems = passwordProblems(password, ctx.app.passwordMinLength, { email: account.email, words }, [field]);
  if (problems.length > 0) throw new UserErrors(problems);
  return hashPassword(password, hashingShare(ctx));
}

async function setPassword(tx: Ctx, accountId: AccountId, passwordHash: string, kept: SessionId | null): Promise<void> {
  await tx.db.update(Account, { id: accountId }, { passwordHash, mustChangePassword: false });
  await tx.db.update(User, { accountId, mustChangePassword: true }, { mustChangePassword: false });
  await endLinks(tx, accountId, 'RESET_PASSWORD');
  // Whoever asked for another address may have been whoever the new password is to keep out.
  await endLinks(tx, accountId, 'CHANGE_EMAIL');
  await endSessions(tx, { accountId, ...(kept && { except: kept }) });
  await endChallenges(tx, accountId);
  const account = await accountOf(tx, accountId);
  const language = emailLanguage(tx, account);
  await queueEmails(tx, [passwordChangedEmail.to({ to: account.email, language, values: {} })]);
}

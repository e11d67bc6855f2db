import type { Ctx } from '../../core/ctx';
import type { AccountId, CompanyId } from '../../core/ids';
import { retryOnDuplicateKey } from '../../database/failures';
import { lookThenLock, takeLocks } from '../../database/locks';
import type { ResendVerificationEmailInput, VerifyEmailInput } from '../../generated/schema-types';
import type { Account } from '../account/entity';
import { accountOf } from '../account/repository';
import { emailAccount } from '../session/email-account';
import { countEmail, withMinimumDuration } from '../session/enter';
import { addressOfLink, refuseUnusable, useLink } from '../session/links';
import { joinWaiting, markVerified, membershipsWaiting, sendVerification } from '../session/verification';
import { locksOfLogin, membershipsOf } from '../user/repository';
import { moveTo } from './change';

/**
 * Proves an address, and lets the person into the companies that created them outright. With the link of a changed address it is that one
 * from now on.
 */
export async function verifyEmail(ctx: Ctx, { token }: VerifyEmailInput) {
  const email = await addressOfLink(ctx, token);
  const purpose = email === null ? 'VERIFY_EMAIL' : 'CHANGE_EMAIL';
  const accountId = await refuseUnusable(ctx, purpose, token);
  // Two who move to one address at the same instant: the second is told that it is taken.
  const account = await retryOnDuplicateKey(['account_email', 'user_email'], () =>
    lookThenLock(
      async () => ({ ...(await locksOfLogin(ctx, accountId)), companies: await companiesJoined(ctx, accountId) }),
      (locks) =>
        ctx.transaction(async (tx) => {
          await takeLocks(tx, locks);
          await useLink(tx, purpose, token);
          await markVerified(tx, accountId);
          // The link of a changed address is no company's email.
          if (email === null) await joinWaiting(tx, accountId, locks.companies);
          else await moveTo(tx, accountId, email);
          return accountOf(tx, accountId);
        }),
    ),
  );
  return { account, errors: [] };
}

/** Which companies the person joins by following their own email. */
async function companiesJoined(ctx: Ctx, accountId: AccountId): Promise<CompanyId[]> {
  return (await membershipsWaiting(ctx, accountId)).map(({ companyId }) => companyId);
}

/** Sends the email again, to an address that still has to be proved; the answer never tells whether there is one. */
export async function resendVerificationEmail(ctx: Ctx, { email }: ResendVerificationEmailInput) {
  await countEmail(ctx);
  await withMinimumDuration(() => sendAgain(ctx, email));
  return { email, errors: [] };
}

async function sendAgain(ctx: Ctx, email: string): Promise<void> {
  await emailAccount(ctx, email, async (tx, account) => {
    if (await hasSomethingToVerify(tx, account)) await sendVerification(tx, account);
  });
}

async function hasSomethingToVerify(ctx: Ctx, account: Account): Promise<boolean> {
  if (account.emailVerifiedAt === null) return true;
  const memberships = await membershipsOf(ctx, account.id);
  return memberships.some(({ joinedAt }) => joinedAt === null);
}

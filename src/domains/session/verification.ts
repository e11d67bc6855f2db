import { IsNull } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import type { AccountId } from '../../core/ids';
import { firstLanguage, type Language } from '../../core/language';
import type { ResendVerificationEmailInput, VerifyEmailInput } from '../../generated/graphql';
import { Account } from '../account/entity';
import { accountByEmail, accountOf } from '../account/repository';
import { recordAudit } from '../audit/service';
import { queueLetters } from '../mail/service';
import { insertLoad, membershipsOf, updateUserRow } from '../user/repository';
import { statusOf } from '../user/status';
import { issueLink, useLink } from './links';

/** The language of a letter to an account. */
export function letterLanguage(ctx: Ctx, account: Pick<Account, 'language'>): Language {
  return firstLanguage(account.language, ctx.request.language);
}

/** Puts the letter that proves an address in the outbox; the link of an earlier one ends. */
export async function sendVerification(tx: Ctx, account: Pick<Account, 'id' | 'email' | 'language'>): Promise<void> {
  const link = await issueLink(tx, 'VERIFY_EMAIL', account.id);
  await queueLetters(tx, [
    { kind: 'VERIFY_EMAIL', to: account.email, language: letterLanguage(tx, account), values: { link } },
  ]);
}

/** Proves an address, and lets the person into the companies that created them outright. */
export async function verifyEmail(ctx: Ctx, { token }: VerifyEmailInput) {
  const account = await ctx.transaction(async (tx) => {
    const accountId = await useLink(tx, 'VERIFY_EMAIL', token);
    await markVerified(tx, accountId);
    return accountOf(tx, accountId);
  });
  return { account, errors: [] };
}

/** The address is the person's: written down once, and whoever waited for it has joined. */
export async function markVerified(tx: Ctx, accountId: AccountId): Promise<void> {
  await tx.db.update(Account, { id: accountId, emailVerifiedAt: IsNull() }, { emailVerifiedAt: tx.now });
  for (const user of await membershipsOf(tx, accountId)) {
    if (user.joinedAt !== null) continue;
    const { companyId, id } = user;
    const joined = { ...user, joinedAt: tx.now };
    await updateUserRow(tx, { companyId, id }, { joinedAt: tx.now, status: statusOf(joined) });
    await insertLoad(tx, companyId, [id]);
    await recordAudit(tx, { companyId, userId: id, label: user.storedName }, [{ action: 'user.join', targetId: id }]);
  }
}

/** Sends the letter again, to an address that still has to be proved; the answer never tells whether there is one. */
export async function resendVerificationEmail(ctx: Ctx, { email }: ResendVerificationEmailInput) {
  const account = await accountByEmail(ctx, email);
  if (account !== null && (await hasSomethingToVerify(ctx, account))) {
    await ctx.transaction((tx) => sendVerification(tx, account));
  }
  return { errors: [] };
}

async function hasSomethingToVerify(ctx: Ctx, account: Account): Promise<boolean> {
  if (account.emailVerifiedAt === null) return true;
  const memberships = await membershipsOf(ctx, account.id);
  return memberships.some(({ joinedAt }) => joinedAt === null);
}

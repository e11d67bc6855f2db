import { IsNull } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import type { AccountId, CompanyId } from '../../core/ids';
import { firstLanguage, type Language } from '../../core/language';
import { LocksMoved } from '../../database/failures';
import { Account } from '../account/entity';
import { record } from '../audit/record-event';
import { queueEmails } from '../mail/service';
import { canStillBeGranted } from '../user/granting';
import type { UserRecord } from '../user/record';
import { insertLoad, markUsersVerified, membershipsOf, updateUserRow } from '../user/repository';
import { statusOf } from '../user/status';
import { verificationEmail } from './emails';
import { issueLink } from './links';

/** The language of an email to an account. */
export function emailLanguage(ctx: Ctx, account: Pick<Account, 'language'>): Language {
  return firstLanguage(account.language, ctx.request.language);
}

/** Puts the email that proves an address in the outbox; the link of an earlier one ends. */
export async function sendVerification(tx: Ctx, account: Pick<Account, 'id' | 'email' | 'language'>): Promise<void> {
  const link = await issueLink(tx, 'VERIFY_EMAIL', account.id);
  const language = emailLanguage(tx, account);
  await queueEmails(tx, [verificationEmail.to({ to: account.email, language, values: { link } })]);
}

/** The address is the person's, written down once. It joins nobody to a company whose own email was not followed. */
export async function markVerified(tx: Ctx, accountId: AccountId): Promise<void> {
  await tx.db.update(Account, { id: accountId, emailVerifiedAt: IsNull() }, { emailVerifiedAt: tx.now });
  await markUsersVerified(tx, accountId);
}

/**
 * A person who follows the email about their new account joins the company that the account was made for. The membership stays INVITED where
 * the colleague who set it can no longer grant it, until somebody who can sets it again and resends the email. The caller locks the companies,
 * before the account.
 */
export async function joinWaiting(tx: Ctx, accountId: AccountId, locked: readonly CompanyId[]): Promise<void> {
  for (const user of await membershipsWaiting(tx, accountId)) {
    if (!locked.includes(user.companyId)) throw new LocksMoved();
    await joinIfGrantable(tx, user);
  }
}

/** Memberships that wait for the email to be followed: their companies are to be locked. */
export async function membershipsWaiting(ctx: Ctx, accountId: AccountId): Promise<UserRecord[]> {
  return (await membershipsOf(ctx, accountId)).filter(({ joinedAt }) => joinedAt === null);
}

async function joinIfGrantable(tx: Ctx, user: UserRecord): Promise<void> {
  const { companyId, id } = user;
  if (!(await canStillBeGranted(tx, user))) return;
  const status = statusOf({ ...user, joinedAt: tx.now });
  await updateUserRow(tx, { companyId, id }, { joinedAt: tx.now, emailVerified: true, status });
  await insertLoad(tx, companyId, [id]);
  record(tx, { action: 'user.join', targetId: id }, { companyId, userId: id, label: user.storedName });
}

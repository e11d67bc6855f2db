import { IsNull } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import type { AccountId } from '../../core/ids';
import { firstLanguage, type Language } from '../../core/language';
import { Account } from '../account/entity';
import { recordAudit } from '../audit/service';
import { queueLetters } from '../mail/service';
import { insertLoad, membershipsOf, updateUserRow } from '../user/repository';
import { statusOf } from '../user/status';
import { issueLink } from './links';

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

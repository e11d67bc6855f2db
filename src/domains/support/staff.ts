import { IsNull, Not } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import { normaliseEmail } from '../../core/email';
import type { AccountId } from '../../core/ids';
import { takeLocks } from '../../database/locks';
import { Account } from '../account/entity';
import { accountByEmail, accountOf } from '../account/repository';
import { endSessions } from '../session/open-session';

/** What became of an account that was to join or to leave the support staff. */
export type StaffChange = 'DONE' | 'DONE_BEFORE' | 'NO_ACCOUNT' | 'NOT_VERIFIED';

/** Makes an account whose address is proved one of the platform's support staff. */
export async function addSupportStaff(ctx: Ctx, email: string): Promise<StaffChange> {
  return changeAccount(ctx, email, async (tx, id) => {
    const { emailVerifiedAt } = await accountOf(tx, id);
    if (emailVerifiedAt === null) return 'NOT_VERIFIED';
    const made = await tx.db.update(Account, { id, supportSince: IsNull() }, { supportSince: tx.now });
    return made.affected === 1 ? 'DONE' : 'DONE_BEFORE';
  });
}

/** Ends it, and every visit with it. An account that was kept for this alone, in no company any more, is erased. */
export async function removeSupportStaff(ctx: Ctx, email: string): Promise<StaffChange> {
  return changeAccount(ctx, email, async (tx, id) => {
    const ended = await tx.db.update(Account, { id, supportSince: Not(IsNull()) }, { supportSince: null });
    if (ended.affected !== 1) return 'DONE_BEFORE';
    await endSessions(tx, { visitsOf: id });
    await tx.app.eraseAccount(tx, id);
    return 'DONE';
  });
}

async function changeAccount(
  ctx: Ctx,
  text: string,
  change: (tx: Ctx, id: AccountId) => Promise<StaffChange>,
): Promise<StaffChange> {
  const email = normaliseEmail(text);
  const account = email === null ? null : await accountByEmail(ctx, email);
  if (account === null) return 'NO_ACCOUNT';
  return ctx.transaction(async (tx) => {
    await takeLocks(tx, { accounts: [account.id] });
    const gone = !(await tx.db.existsBy(Account, { id: account.id }));
    return gone ? 'NO_ACCOUNT' : change(tx, account.id);
  });
}

/** Who is of the support staff, by address. */
export function listSupportStaff(ctx: Ctx): Promise<Account[]> {
  return ctx.db.find(Account, { where: { supportSince: Not(IsNull()) }, order: { email: 'ASC' } });
}

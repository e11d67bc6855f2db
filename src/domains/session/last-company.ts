import { reportBeside } from '../../core/beside';
import type { Ctx } from '../../core/ctx';
import type { AccountId, CompanyId } from '../../core/ids';
import type { Viewer } from '../../core/viewer';
import { Account } from '../account/entity';

/**
 * Remembers the company that the viewer has entered, for the account's next sign-in that names none. Not that of a session which has
 * something else to do first, and not a visit of support staff. A failure is reported: nobody is kept out for it.
 */
export async function rememberCompany(ctx: Ctx, { account, member }: Viewer): Promise<void> {
  if (account === null || member?.kind !== 'PERSON') return;
  try {
    // Read first: hundreds who sign in with one account at once would wait for its row to write what stands there.
    if ((await lastCompanyOf(ctx, account.id)) === member.companyId) return;
    await ctx.db.update(Account, { id: account.id }, { lastCompanyId: member.companyId });
  } catch (error) {
    reportBeside(ctx, error);
  }
}

/** The company that the account entered last; null for one that never did. */
export async function lastCompanyOf(ctx: Ctx, id: AccountId): Promise<CompanyId | null> {
  const account = await ctx.db.findOne(Account, { where: { id }, select: { id: true, lastCompanyId: true } });
  return account?.lastCompanyId ?? null;
}

/** The account no longer shows that its person was in this company. */
export async function clearLastCompany(tx: Ctx, id: AccountId, companyId: CompanyId): Promise<void> {
  await tx.db.update(Account, { id, lastCompanyId: companyId }, { lastCompanyId: null });
}

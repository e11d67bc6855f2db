import type { Ctx } from '../../core/ctx';
import { UserErrors, refuse, type Problem } from '../../core/errors';
import { parseId } from '../../core/ids';
import { readNeededLine } from '../../core/text';
import type { EnterCompanyAsSupportInput } from '../../generated/schema-types';
import type { Account } from '../account/entity';
import { accountOf } from '../account/repository';
import { record } from '../audit/record-event';
import { Company } from '../company/entity';
import { lockOwnSession } from '../member/own';
import { openSession } from '../session/open-session';
import { signedIn } from '../session/sign-in';
import { supportLabel } from '../session/visit';
import { messages } from './messages';

const MAX_REASON_CHARACTERS = 500;

/**
 * Opens a session in a company that allows support to connect, with an entry in its record. NOT_FOUND at ["companyId"] alike for a company
 * that denies it and for one that never was; FORBIDDEN without a second factor.
 */
export async function enterCompanyAsSupport(ctx: Ctx, input: EnterCompanyAsSupportInput) {
  const problems: Problem[] = [];
  const reason = readNeededLine(input.reason, MAX_REASON_CHARACTERS, ['reason'], problems);
  if (problems.length > 0) throw new UserErrors(problems);
  const { token } = await ctx.transaction(async (tx) => {
    // The company first: whoever denies support at this instant has done so before, or ends this visit.
    const { company, staff } = await lockAllowingCompany(tx, input.companyId);
    return openVisit(tx, company, staff, reason);
  });
  return signedIn(ctx, token);
}

async function lockAllowingCompany(tx: Ctx, text: string): Promise<{ company: Company; staff: Account }> {
  const id = parseId('cmp', text);
  const { account } = await lockOwnSession(tx, { companies: id === null ? [] : [id] });
  const staff = await accountOf(tx, account.id);
  refuseUnlessReady(staff);
  const company = id === null ? null : await tx.db.findOneBy(Company, { id, supportAccess: 'ALLOWED' });
  if (company === null) refuse('NOT_FOUND', ['companyId'], messages.noSuchCompany);
  return { company, staff };
}

/** As the account is now: somebody may have taken it off the support staff a moment ago. */
function refuseUnlessReady({ supportSince, twoFactorSince }: Account): void {
  if (supportSince === null) refuse('FORBIDDEN', [], messages.notStaff);
  if (twoFactorSince === null) refuse('FORBIDDEN', [], messages.factorFirst);
}

async function openVisit(tx: Ctx, { id: companyId, supportTerm }: Company, staff: Account, reason: string) {
  const opened = await openSession(tx, {
    ...{ accountId: staff.id, companyId, userId: null, device: null },
    visit: { supportReason: reason, supportTerm },
  });
  const label = supportLabel({
    staffFirstName: staff.firstName,
    staffLastName: staff.lastName,
    staffEmail: staff.email,
  });
  const changes = [{ field: 'reason', before: null, after: reason }];
  record(tx, { action: 'support.enter', targetId: companyId, changes }, { companyId, userId: null, label });
  return opened;
}

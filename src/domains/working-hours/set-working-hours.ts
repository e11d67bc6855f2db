import { requireMember, type Ctx } from '../../core/ctx';
import { UserErrors, type Problem } from '../../core/errors';
import type { CompanyId } from '../../core/ids';
import type { SetWorkingHoursInput } from '../../generated/schema-types';
import { type FieldChange } from '../audit/changes';
import { record } from '../audit/record-event';
import { changeCompany, lockEnteredCompany } from '../company/change';
import { enteredCompany, companiesById } from '../company/repository';
import { changesOfSchedule } from './changes';
import { readSchedule } from './read-schedule';
import { findSchedule, clearSchedule, workingHoursOf, writeSchedule } from './repository';
import { DEFAULT_SCHEDULE } from './schedule';

/**
 * Sets the hours of the viewer's company. Refuses, writing nothing: a version that is no longer the company's (STALE), and hours that make
 * no sense, each at its path. Hours other than before move the company's version, or two who set them from one version would both be done.
 */
export async function setWorkingHours(ctx: Ctx, input: SetWorkingHoursInput) {
  await ctx.transaction(async (tx) => {
    const company = await lockEnteredCompany(tx, input);
    const stored = await findSchedule(tx, company.id);
    const before = stored ?? DEFAULT_SCHEDULE;
    const problems: Problem[] = [];
    const after = readSchedule(input, before, tx.now, problems);
    if (problems.length > 0) throw new UserErrors(problems);
    const changes = changesOfSchedule(before, after);
    if (changes.length === 0) return;
    await changeCompany(tx, company, {});
    await writeSchedule(tx, company.id, stored, after);
    record(tx, entriesOf(company.id, changes));
  });
  const { companyId } = requireMember(ctx);
  companiesById(ctx).clear(companyId);
  clearSchedule(ctx, companyId);
  const company = await enteredCompany(ctx);
  return { workingHours: await workingHoursOf(ctx, company), company, errors: [] };
}

/** A change of the longest kind is under 1,500 bytes, and an entry holds 65,535. */
const MAX_CHANGES_OF_AN_ENTRY = 40;

/** One entry; several for the many changes that a calendar of a whole year makes, none of them left out. */
function entriesOf(targetId: CompanyId, changes: readonly FieldChange[]) {
  const count = Math.ceil(changes.length / MAX_CHANGES_OF_AN_ENTRY);
  return Array.from({ length: count }, (_, index) => ({
    action: 'workingHours.update' as const,
    targetId,
    changes: changes.slice(index * MAX_CHANGES_OF_AN_ENTRY, (index + 1) * MAX_CHANGES_OF_AN_ENTRY),
  }));
}

import { In } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import type { CompanyId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { remembered } from '../../core/remembered';
import { insertRows } from '../../database/rows';
import type { Company } from '../company/entity';
import { WorkingHours } from './entity';
import { toRecord, type WorkingHoursRecord } from './record';
import { DEFAULT_SCHEDULE, type Schedule } from './schedule';

/** What each company has set, or null. Of companies that the caller has been given: whoever has a company may see its hours. */
const rowsByCompany = defineLoader<CompanyId, WorkingHours | null>(async (ctx, ids) => {
  const found = await ctx.db.findBy(WorkingHours, { companyId: In([...ids]) });
  return ids.map((id) => found.find(({ companyId }) => companyId === id) ?? null);
});

/** When a company is at work; in the hours that every company starts with, until it sets its own. One record for all who ask. */
export function workingHoursOf(ctx: Ctx, company: Company): Promise<WorkingHoursRecord> {
  return remembered(ctx, company, 'workingHours', async () => {
    const row = await rowsByCompany(ctx).load(company.id);
    return toRecord(row ?? DEFAULT_SCHEDULE, company.timeZone);
  });
}

/** What a company has set, read anew, for a change of it; null when it never did. */
export async function findSchedule(tx: Ctx, companyId: CompanyId): Promise<Schedule | null> {
  return tx.db.findOneBy(WorkingHours, { companyId });
}

/** Writes the hours in place of those `before`, the company being locked. */
export async function writeSchedule(
  tx: Ctx,
  companyId: CompanyId,
  before: Schedule | null,
  { days, exceptions }: Schedule,
): Promise<void> {
  if (before === null) await insertRows(tx, WorkingHours, [{ companyId, days, exceptions }]);
  else await tx.db.update(WorkingHours, { companyId }, { days, exceptions });
}

/** What this request has read of a company's hours is no longer so. */
export function clearSchedule(ctx: Ctx, companyId: CompanyId): void {
  rowsByCompany(ctx).clear(companyId);
}

import type { Ctx } from '../../core/ctx';
import { idBytes, type CompanyId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { isOpenAt, nextOpening } from './opening';
import { toRecord } from './record';
import { findSchedule } from './repository';

/** Whether a company is at work now, and when it will be. One that never set its hours always is. */
export async function openingOf(
  ctx: Ctx,
  companyId: CompanyId,
): Promise<{ companyOpen: boolean; opensAt: Date | null }> {
  const schedule = await findSchedule(ctx, companyId);
  if (schedule === null) return { companyOpen: true, opensAt: null };
  const [company] = await selectRows<{ timeZone: string }>(ctx, 'SELECT timeZone FROM company WHERE id = ?', [
    idBytes(companyId),
  ]);
  const hours = toRecord(schedule, company?.timeZone ?? 'UTC');
  const companyOpen = isOpenAt(hours, ctx.now);
  return { companyOpen, opensAt: companyOpen ? null : nextOpening(hours, ctx.now) };
}

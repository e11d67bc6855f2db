import type { Ctx } from '../../core/ctx';
import { idFromBytes, type CompanyId, type ErpSyncId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { isFree } from '../../runtime/lease';
import { leasedWorker } from '../../runtime/leased-worker';
import { attempt } from './attempt';
import { SYNC_STATUSES } from './entity';

const AT_ONCE = { each: 3, all: 20 };
const { PENDING } = SYNC_STATUSES;

/** Runs syncs as soon as they are due. */
export const erpSyncWorker = leasedWorker({
  ...{ name: 'ERP syncs', table: 'erp_sync', pauseMs: 50, atOnce: AT_ONCE },
  due: dueSyncs,
  work: ({ ctxNow }, due, leaseId) => attempt(ctxNow(), due, leaseId),
});

/** Those that wait longest of each company, but none whose record is being synced at this moment. */
async function dueSyncs(ctx: Ctx): Promise<{ companyId: CompanyId; id: ErpSyncId }[]> {
  const free = isFree(ctx.now);
  const rows = await selectRows<{ companyId: Buffer; id: Buffer }>(
    ctx,
    `SELECT companyId, id FROM (
       SELECT companyId, id, nextAttemptAt, ROW_NUMBER() OVER (PARTITION BY companyId ORDER BY nextAttemptAt, id) AS place
         FROM erp_sync y WHERE status = ? AND nextAttemptAt <= ? AND ${free.sql} AND NOT EXISTS (
           SELECT 1 FROM erp_sync r WHERE r.companyId = y.companyId AND r.subjectId = y.subjectId AND r.leaseUntil > ?)) AS due
      WHERE place <= ? ORDER BY nextAttemptAt, id LIMIT ?`,
    [PENDING, ctx.now, ...free.parameters, ctx.now, 2 * AT_ONCE.each, 5 * AT_ONCE.all],
  );
  return rows.map((row) => ({ companyId: idFromBytes('cmp', row.companyId), id: idFromBytes('esy', row.id) }));
}

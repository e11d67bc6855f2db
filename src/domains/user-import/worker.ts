import { idBytes } from '../../core/ids';
import { claim, isFree } from '../../runtime/lease';
import { leasedWorker } from '../../runtime/leased-worker';
import { LEASE_MS, takeBatch } from './batch';
import { dueImports } from './repository';

const AT_ONCE = { each: 1, all: 4 };

/** Goes on with imports that were started: batch after batch, each with a context of its moment. */
export const userImportWorker = leasedWorker({
  ...{ name: 'imports of people', table: 'user_import', pauseMs: 100, atOnce: AT_ONCE },
  due: (ctx) => dueImports(ctx, isFree(ctx.now), 5 * AT_ONCE.all),
  work: async ({ ctxNow, isStopped }, { companyId, id }, leaseId) => {
    const which = { sql: 'companyId = ? AND id = ?', parameters: [idBytes(companyId), idBytes(id)] };
    if ((await claim(ctxNow(), { table: 'user_import', leaseId, which, leaseMs: LEASE_MS })) === 0) return;
    let isMore = true;
    while (isMore && !isStopped()) isMore = await takeBatch(ctxNow(), { companyId, id, leaseId });
  },
});

import type { Ctx } from '../../core/ctx';
import { idFromBytes, type CompanyId, type ErpSyncId } from '../../core/ids';
import { Share } from '../../core/share';
import { selectRows } from '../../database/rows';
import { isFree, letGo, newLeaseId } from '../../runtime/lease';
import { LookingWorker, type WorkerDefinition, type WorkerParts } from '../../runtime/worker';
import { attempt } from './attempt';
import { SYNC_STATUSES } from './entity';

const LOOK_MS = 1_000;
/** Between two looks, where events follow one another closely. */
const PAUSE_MS = 50;
/** Under way at once in this process: an ERP that hangs keeps no other company waiting. */
const UNDER_WAY = { each: 3, all: 20 };
/** How long attempts under way may take once the server is told to stop. */
const FINISH_MS = 1_500;
const { PENDING } = SYNC_STATUSES;

/** Runs syncs as soon as they are due. Safe beside any number of others that do. */
export const erpSyncWorker: WorkerDefinition = {
  name: 'ERP syncs',
  start: (parts) => {
    const running = new Running(parts);
    const looking = new LookingWorker(parts, {
      ...{ name: 'ERP syncs', everyMs: LOOK_MS, pauseMs: PAUSE_MS },
      look: ({ ctxNow }) => running.startDue(ctxNow),
    });
    const wake = () => {
      looking.wake();
    };
    running.onEnd = wake;
    const end = parts.app.bus.listenToAll('events', wake);
    return {
      stop: async () => {
        end();
        await looking.stop();
        await running.stop();
      },
    };
  },
};

/** The attempts that this process makes. */
class Running {
  onEnd: () => void = () => undefined;
  private readonly share = new Share(UNDER_WAY);
  private readonly attempts = new Map<string, Promise<void>>();

  constructor(private readonly parts: WorkerParts) {}

  async startDue(ctxNow: () => Ctx): Promise<void> {
    for (const { companyId, id } of await dueSyncs(ctxNow())) {
      const giveBack = this.attempts.has(id) ? null : this.share.take([companyId]);
      if (giveBack !== null) this.start(ctxNow, { companyId, id }, giveBack);
    }
  }

  private start(ctxNow: () => Ctx, key: { companyId: CompanyId; id: ErpSyncId }, giveBack: () => void): void {
    const leaseId = newLeaseId();
    const done = attempt(ctxNow(), key, leaseId)
      .catch(async (error: unknown) => {
        this.parts.app.report(error);
        await letGo(this.parts.dataSource, 'erp_sync', [leaseId]).catch(() => undefined);
      })
      .finally(() => {
        giveBack();
        this.attempts.delete(key.id);
        this.onEnd();
      });
    this.attempts.set(key.id, done);
  }

  /** What takes longer than a server may to stop is anybody's once its lease has ended. */
  async stop(): Promise<void> {
    await Promise.race([
      Promise.all(this.attempts.values()),
      new Promise((resolve) => setTimeout(resolve, FINISH_MS).unref()),
    ]);
  }
}

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
    [PENDING, ctx.now, ...free.parameters, ctx.now, 2 * UNDER_WAY.each, 5 * UNDER_WAY.all],
  );
  return rows.map((row) => ({ companyId: idFromBytes('cmp', row.companyId), id: idFromBytes('esy', row.id) }));
}

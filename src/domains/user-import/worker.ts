import type { Ctx } from '../../core/ctx';
import { idBytes, type CompanyId, type UserImportId } from '../../core/ids';
import { Share } from '../../core/share';
import { claim, isFree, letGo, newLeaseId } from '../../runtime/lease';
import { LookingWorker, type WorkerDefinition, type WorkerParts } from '../../runtime/worker';
import { LEASE_MS, takeBatch } from './batch';
import { dueImports } from './repository';

const LOOK_MS = 1_000;
/** Between two looks, where events follow one another closely. */
const PAUSE_MS = 100;
/** Under way at once in this process: an import is long, and keeps no other company waiting. */
const UNDER_WAY = { each: 1, all: 4 };
/** How long batches under way may take once the server is told to stop. */
const FINISH_MS = 1_500;

interface Key {
  readonly companyId: CompanyId;
  readonly id: UserImportId;
}

/** Goes on with imports that were started. Safe beside any number of others that do. */
export const userImportWorker: WorkerDefinition = {
  name: 'imports of people',
  start: (parts) => {
    const running = new Running(parts);
    const looking = new LookingWorker(parts, {
      ...{ name: 'imports of people', everyMs: LOOK_MS, pauseMs: PAUSE_MS },
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
        running.isStopped = true;
        await looking.stop();
        await running.stop();
      },
    };
  },
};

/** The imports that this process goes on with. */
class Running {
  isStopped = false;
  /** Of one that ended well: there may be another, or it was taken away from this process alone. */
  onEnd: () => void = () => undefined;
  private readonly share = new Share(UNDER_WAY);
  private readonly imports = new Map<string, Promise<void>>();

  constructor(private readonly parts: WorkerParts) {}

  async startDue(ctxNow: () => Ctx): Promise<void> {
    const ctx = ctxNow();
    for (const key of await dueImports(ctx, isFree(ctx.now), 5 * UNDER_WAY.all)) {
      const giveBack = this.imports.has(key.id) || this.isStopped ? null : this.share.take([key.companyId]);
      if (giveBack !== null) this.start(ctxNow, key, giveBack);
    }
  }

  private start(ctxNow: () => Ctx, key: Key, giveBack: () => void): void {
    const leaseId = newLeaseId();
    const done = this.goOn(ctxNow, { ...key, leaseId })
      .then(() => this.onEnd)
      .catch((error: unknown) => {
        this.parts.app.report(error);
        return () => undefined;
      })
      .then(async (after) => {
        await letGo(this.parts.dataSource, 'user_import', [leaseId]).catch(() => undefined);
        giveBack();
        this.imports.delete(key.id);
        after();
      });
    this.imports.set(key.id, done);
  }

  /** Batch after batch, each with a context of its moment. */
  private async goOn(ctxNow: () => Ctx, held: Key & { readonly leaseId: string }): Promise<void> {
    const which = { sql: 'companyId = ? AND id = ?', parameters: [idBytes(held.companyId), idBytes(held.id)] };
    const claimed = { table: 'user_import', leaseId: held.leaseId, which, leaseMs: LEASE_MS } as const;
    if ((await claim(ctxNow(), claimed)) === 0) return;
    let isMore = true;
    while (isMore && !this.isStopped) isMore = await takeBatch(ctxNow(), held);
  }

  /** What takes longer than a server may to stop is anybody's once its lease has ended. */
  async stop(): Promise<void> {
    await Promise.race([
      Promise.all(this.imports.values()),
      new Promise((resolve) => setTimeout(resolve, FINISH_MS).unref()),
    ]);
  }
}

import type { Ctx } from '../core/ctx';
import type { CompanyId, Id } from '../core/ids';
import { Share } from '../core/share';
import { letGo, newLeaseId, type LeasedTable } from './lease';
import { LookingWorker, type WorkerDefinition, type WorkerParts } from './worker';

const LOOK_MS = 1_000;
/** How long work under way may take once the server is told to stop. */
const FINISH_MS = 1_500;

/** A row that is to be worked on. */
export interface Due {
  readonly companyId: CompanyId;
  readonly id: Id;
}

/** What goes on with the rows of a table, each by one process at a time. */
interface LeasedWork<D extends Due> {
  readonly name: string;
  readonly table: LeasedTable;
  /** Between two looks, where events follow one another closely. */
  readonly pauseMs: number;
  /** Under way at once in this process, of each company and in all: what hangs or is long keeps no other company waiting. */
  readonly atOnce: { readonly each: number; readonly all: number };
  /** What is due and nobody's, in the order in which it is to be begun. */
  readonly due: (ctx: Ctx) => Promise<readonly D[]>;
  /** Claims the row under this lease and works on it; nothing where another process was first. */
  readonly work: (going: Going, due: D, leaseId: string) => Promise<void>;
}

/** What work that is under way has of its process. */
interface Going {
  /** A context of the moment, as nobody. */
  readonly ctxNow: () => Ctx;
  readonly isStopped: () => boolean;
}

/**
 * Works on rows as soon as they are due: woken by every event, and by itself once a second. Safe beside any number of processes that do the same. What it does not
 * finish when the server stops is anybody's once its lease has ended.
 */
export function leasedWorker<D extends Due>(of: LeasedWork<D>): WorkerDefinition {
  return {
    name: of.name,
    start: (parts) => {
      const running = new Running(parts, of);
      const looking = new LookingWorker(parts, {
        ...{ name: of.name, everyMs: LOOK_MS, pauseMs: of.pauseMs },
        look: ({ ctxNow }) => running.startDue(ctxNow),
      });
      running.wake = () => {
        looking.wake();
      };
      const end = parts.app.bus.listenToAll('events', running.wake);
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
}

class Running<D extends Due> {
  isStopped = false;
  wake: () => void = () => undefined;
  private readonly share: Share;
  private readonly underWay = new Map<Id, Promise<void>>();

  constructor(
    private readonly parts: WorkerParts,
    private readonly of: LeasedWork<D>,
  ) {
    this.share = new Share(of.atOnce);
  }

  async startDue(ctxNow: () => Ctx): Promise<void> {
    for (const due of await this.of.due(ctxNow())) {
      const giveBack = this.underWay.has(due.id) || this.isStopped ? null : this.share.take([due.companyId]);
      if (giveBack !== null) this.underWay.set(due.id, this.goOn(ctxNow, due, giveBack));
    }
  }

  private async goOn(ctxNow: () => Ctx, due: D, giveBack: () => void): Promise<void> {
    const leaseId = newLeaseId();
    let hasFailed = false;
    try {
      await this.of.work({ ctxNow, isStopped: () => this.isStopped }, due, leaseId);
    } catch (error) {
      hasFailed = true;
      this.parts.app.report(error);
    }
    await letGo(this.parts.dataSource, this.of.table, [leaseId]).catch(() => undefined);
    giveBack();
    this.underWay.delete(due.id);
    // Of one that ended well there may be more. One that failed is looked at again in its time.
    if (!hasFailed) this.wake();
  }

  async stop(): Promise<void> {
    await Promise.race([
      Promise.all(this.underWay.values()),
      new Promise((resolve) => setTimeout(resolve, FINISH_MS).unref()),
    ]);
  }
}

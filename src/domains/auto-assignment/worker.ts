import type { Ctx } from '../../core/ctx';
import { idBytes, idFromBytes, type CompanyId } from '../../core/ids';
import { NOBODY } from '../../core/viewer';
import { wordsOf } from '../../database/columns';
import { selectRows } from '../../database/rows';
import { createCtx } from '../../runtime/create-ctx';
import type { Worker, WorkerDefinition, WorkerParts } from '../../runtime/worker';
import { CONVERSATION_CODES } from '../conversation/entity';
import { ASSIGNMENT_CODES, type Inbox } from '../inbox/entity';
import { drainInbox } from './drain';

/** How often is looked for what no event of this process tells: other processes, the clock, somebody who came back from silence. */
const LOOK_MS = 1_000;

/**
 * Keeps the pools of inboxes with automatic assignment empty, as far as anybody can have what is in them. Every event of a company, and everybody who
 * says how they are, has its inboxes looked at at once; beside that all that wait are looked at once a second, by every process.
 */
export const autoAssignmentWorker: WorkerDefinition = {
  name: 'auto-assignment',
  start: (parts) => new AutoAssignmentWorker(parts),
};

class AutoAssignmentWorker implements Worker {
  /** Companies that are to be looked at. */
  private readonly due = new Set<CompanyId>();
  private running: Promise<void> | null = null;
  private isStopped = false;
  private readonly endings: (() => void)[];

  constructor(private readonly parts: WorkerParts) {
    const { bus } = parts.app;
    const wake = (companyId: CompanyId) => {
      this.due.add(companyId);
      this.run();
    };
    const timer = setInterval(() => {
      this.isLookDue = true;
      this.run();
    }, LOOK_MS);
    this.endings = [
      bus.listenToAll('events', wake),
      bus.listenToAll('presence', wake),
      () => {
        clearInterval(timer);
      },
    ];
  }

  private isLookDue = false;

  async stop(): Promise<void> {
    this.isStopped = true;
    for (const end of this.endings) end();
    await this.running;
  }

  private run(): void {
    this.running ??= this.work().finally(() => {
      this.running = null;
      if (!this.isStopped && (this.due.size > 0 || this.isLookDue)) this.run();
    });
  }

  private async work(): Promise<void> {
    // What is told in one turn of the event loop is looked at once.
    await new Promise((resolve) => setImmediate(resolve));
    const companies = this.isLookDue ? null : [...this.due];
    this.isLookDue = false;
    this.due.clear();
    try {
      const ctx = this.ctxNow();
      for (const inbox of await inboxesThatWait(ctx, companies)) {
        if (this.isStopped) return;
        await drainInbox(() => this.ctxNow(), inbox);
      }
    } catch (error) {
      if (!this.isStopped) this.parts.app.report(error);
    }
  }

  private ctxNow(): Ctx {
    const request = { id: 'auto-assignment', ip: null, userAgent: null, language: null, loginAttempts: 0 };
    return createCtx({ ...this.parts, now: this.parts.clock(), viewer: NOBODY, request });
  }
}

const policyFor = wordsOf(ASSIGNMENT_CODES);

/** Inboxes with automatic assignment in which something waits: of these companies, or of all. */
async function inboxesThatWait(
  ctx: Ctx,
  companies: readonly CompanyId[] | null,
): Promise<Pick<Inbox, 'companyId' | 'id' | 'assignment'>[]> {
  if (companies?.length === 0) return [];
  const rows = await selectRows<{ companyId: Buffer; id: Buffer; assignment: number }>(
    ctx,
    `SELECT i.companyId, i.id, i.assignment FROM inbox i
      WHERE ${companies === null ? '' : 'i.companyId IN (?) AND'} i.assignment <> ? AND EXISTS (
        SELECT 1 FROM conversation k FORCE INDEX (conversation_pool)
         WHERE k.companyId = i.companyId AND k.inboxId = i.id AND k.status = ? AND k.assigneeId IS NULL)`,
    [...(companies === null ? [] : [companies.map(idBytes)]), ASSIGNMENT_CODES.MANUAL, CONVERSATION_CODES.OPEN],
  );
  return rows.map(({ companyId, id, assignment }) => ({
    companyId: idFromBytes('cmp', companyId),
    id: idFromBytes('ibx', id),
    assignment: policyFor(assignment),
  }));
}

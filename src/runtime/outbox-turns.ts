import type { Ctx } from '../core/ctx';
import { idBytes, idFromBytes, type CompanyId } from '../core/ids';
import { selectRows, type SqlParameter } from '../database/rows';
import { isFree } from './lease';
import type { HandledKind, OutboxEntry } from './outbox';

/** Companies that one look is about, those that have waited longest first. */
const COMPANIES = 50;

/**
 * What this process is handing over of one kind: at most so many entries at once, and so many of one company, so that what one company's receivers
 * keep waiting keeps no other's.
 */
export class Turns {
  private readonly running = new Map<CompanyId, number>();
  private readonly underway = new Set<Promise<void>>();

  constructor(
    private readonly most: number,
    private readonly perCompany: number,
  ) {}

  /** Entries that are due and nobody else's: as many as there is room for, of each company alike. */
  async dueByTurns(ctx: Ctx, { kind }: HandledKind): Promise<Buffer[]> {
    const room = this.most - this.underway.size;
    if (room <= 0) return [];
    const waiting = (await this.companiesWaiting(ctx, kind)).slice(0, room);
    if (waiting.length === 0) return [];
    const each = Math.max(1, Math.floor(room / waiting.length));
    const free = isFree(ctx.now);
    const one = `(SELECT id FROM outbox WHERE kind = ? AND companyId = ? AND nextAttemptAt <= ? AND ${free.sql} ORDER BY nextAttemptAt, id LIMIT ?)`;
    const rows = await selectRows<{ id: Buffer }>(
      ctx,
      waiting.map(() => one).join(' UNION ALL '),
      waiting.flatMap((companyId): SqlParameter[] => [
        ...[kind, idBytes(companyId), ctx.now, ...free.parameters],
        Math.min(each, this.perCompany - (this.running.get(companyId) ?? 0)),
      ]),
    );
    return rows.map(({ id }) => id);
  }

  /** Hands an entry over, counted as long as that takes. */
  take({ companyId }: OutboxEntry, handOver: () => Promise<void>): Promise<void> {
    const running = handOver().finally(() => {
      this.underway.delete(running);
      if (companyId !== null) this.count(companyId, -1);
    });
    this.underway.add(running);
    if (companyId !== null) this.count(companyId, 1);
    return running;
  }

  async allEnded(): Promise<void> {
    await Promise.all(this.underway);
  }

  private count(companyId: CompanyId, by: 1 | -1): void {
    const running = (this.running.get(companyId) ?? 0) + by;
    if (running === 0) this.running.delete(companyId);
    else this.running.set(companyId, running);
  }

  private async companiesWaiting(ctx: Ctx, kind: string): Promise<CompanyId[]> {
    const full = [...this.running].filter(([, running]) => running >= this.perCompany).map(([id]) => idBytes(id));
    const rows = await selectRows<{ companyId: Buffer }>(
      ctx,
      `SELECT companyId, MIN(nextAttemptAt) AS since FROM outbox
       WHERE kind = ? AND companyId IS NOT NULL${full.length === 0 ? '' : ' AND companyId NOT IN (?)'}
       GROUP BY companyId HAVING since <= ? ORDER BY since LIMIT ?`,
      [kind, ...(full.length === 0 ? [] : [full]), ctx.now, COMPANIES],
    );
    return rows.map(({ companyId }) => idFromBytes('cmp', companyId));
  }
}

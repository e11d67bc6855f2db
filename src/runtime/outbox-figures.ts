import type { Ctx } from '../core/ctx';
import { selectRows } from '../database/rows';
import { KEPT_DAYS } from './given-up';

/** More than these are not counted: it is many, and counting them costs. */
const MOST_COUNTED = 10_000;
const KEPT_MS = KEPT_DAYS * 24 * 3_600_000;

/** How one kind of entries is getting on. */
export interface OutboxFigures {
  readonly kind: string;
  /** Up to MOST_COUNTED. */
  readonly waiting: number;
  /** Up to MOST_COUNTED; of those that can be tried again. */
  readonly givenUp: number;
  /** Since when the oldest that is due has been; 0 where none is. */
  readonly lagMs: number;
}

/** For each of these kinds, by an index and with an end, however much there is. */
export function outboxFigures(ctx: Ctx, kinds: readonly string[]): Promise<OutboxFigures[]> {
  return Promise.all(kinds.map((kind) => figuresOf(ctx, kind)));
}

async function figuresOf(ctx: Ctx, kind: string): Promise<OutboxFigures> {
  const [row] = await selectRows<{ waiting: string; givenUp: string; since: Date | null }>(
    ctx,
    `SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE kind = ? AND nextAttemptAt IS NOT NULL LIMIT ${MOST_COUNTED}) w) AS waiting,
            (SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE failedAt > ? AND kind = ? AND payload IS NOT NULL LIMIT ${MOST_COUNTED}) g) AS givenUp,
            (SELECT MIN(nextAttemptAt) FROM outbox WHERE kind = ? AND nextAttemptAt <= ?) AS since`,
    [kind, new Date(ctx.now.getTime() - KEPT_MS), kind, kind, ctx.now],
  );
  const since = row?.since?.getTime() ?? ctx.now.getTime();
  return {
    kind,
    waiting: Number(row?.waiting ?? 0),
    givenUp: Number(row?.givenUp ?? 0),
    lagMs: Math.max(0, ctx.now.getTime() - since),
  };
}

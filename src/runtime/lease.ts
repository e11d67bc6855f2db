import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Ctx } from '../core/ctx';
import type { Condition } from '../database/rows';

/** Tables whose rows one process at a time works on, with the columns `leaseId` and `leaseUntil`. */
export type LeasedTable = 'job' | 'outbox' | 'erp_sync' | 'user_import';

/** What a row is given when whoever held it is done with it. */
export const RELEASED = { leaseId: null, leaseUntil: null } as const;

export function newLeaseId(): string {
  return randomUUID();
}

/** Rows that nobody holds, or whose holder has not been heard of until its lease ended. */
export function isFree(now: Date): Condition {
  return { sql: '(leaseUntil IS NULL OR leaseUntil < ?)', parameters: [now] };
}

/** Which rows to take, under which lease, and for how long. */
export interface Claim {
  readonly table: LeasedTable;
  readonly leaseId: string;
  readonly which: Condition;
  readonly leaseMs: number;
}

/**
 * Takes those of the rows that are free, by compare-and-set: of several processes that ask at once, one gets each row. Answers how many it
 * took. Whoever holds a row writes it only where `leaseId` is still theirs: once the lease has ended, the row may be somebody else's.
 */
export async function claim(ctx: Ctx, { table, leaseId, which, leaseMs }: Claim): Promise<number> {
  const free = isFree(ctx.now);
  const { affectedRows } = await ctx.db.query<{ affectedRows: number }>(
    `UPDATE \`${table}\` SET leaseId = ?, leaseUntil = ? WHERE ${which.sql} AND ${free.sql}`,
    [leaseId, new Date(ctx.now.getTime() + leaseMs), ...which.parameters, ...free.parameters],
  );
  return affectedRows;
}

/** Whatever is held under these leases is anybody's at once. */
export async function letGo(dataSource: DataSource, table: LeasedTable, leaseIds: readonly string[]): Promise<void> {
  if (leaseIds.length === 0) return;
  await dataSource.query(`UPDATE \`${table}\` SET leaseId = NULL, leaseUntil = NULL WHERE leaseId IN (?)`, [leaseIds]);
}

import type { Ctx } from '../core/ctx';
import { idBytes, idFromBytes } from '../core/ids';
import { selectRows, type Condition } from '../database/rows';
import type { JobDefinition } from './jobs';
import type { OutboxId } from './outbox';

const HOUR_MS = 3_600_000;
/** For so long an entry that was given up can be tried again. */
export const KEPT_DAYS = 7;
const KEPT_MS = KEPT_DAYS * 24 * HOUR_MS;

/** What waits or was given up still says what it is to say; what has left or was taken back does not. */
const OPEN = 'payload IS NOT NULL';
const GIVEN_UP = `${OPEN} AND failedAt IS NOT NULL`;

/** How many entries of a kind wait, and how many were given up and can still be tried again. */
export interface OutboxCount {
  readonly kind: string;
  readonly waiting: number;
  readonly givenUp: number;
}

export async function countOutbox(ctx: Ctx): Promise<OutboxCount[]> {
  const rows = await selectRows<{ kind: string; waiting: string; givenUp: string }>(
    ctx,
    `SELECT kind, SUM(failedAt IS NULL) AS waiting, SUM(failedAt IS NOT NULL) AS givenUp FROM outbox WHERE ${OPEN} GROUP BY kind ORDER BY kind`,
    [],
  );
  return rows.map(({ kind, waiting, givenUp }) => ({ kind, waiting: Number(waiting), givenUp: Number(givenUp) }));
}

/** An entry that waits (`failedAt` null) or was given up. */
export interface OpenEntry {
  readonly id: OutboxId;
  readonly kind: string;
  readonly recipient: string;
  readonly createdAt: Date;
  readonly failedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly attempts: number;
  readonly lastError: string | null;
}

/** The oldest `limit` entries that were given up, then those that wait, as far as there is room. */
export async function openEntries(ctx: Ctx, limit: number): Promise<OpenEntry[]> {
  const rows = await selectRows<Omit<OpenEntry, 'id'> & { id: Buffer }>(
    ctx,
    `SELECT id, kind, recipient, createdAt, failedAt, expiresAt, attempts, lastError FROM outbox
     WHERE ${OPEN} ORDER BY failedAt IS NULL, createdAt, id LIMIT ?`,
    [limit],
  );
  return rows.map((row) => ({ ...row, id: idFromBytes('mai', row.id) }));
}

/** What became of entries that were to be tried again. */
export interface Retried {
  readonly retried: number;
  /** Left alone, because their links have ended: whoever got them could do nothing with them. */
  readonly expired: number;
}

/** Makes entries that were given up due at once: one of them, or all. Attempts are counted anew; the age that they are given up at is not. */
export async function retryGivenUp(ctx: Ctx, which: OutboxId | 'all'): Promise<Retried> {
  const chosen: Condition =
    which === 'all'
      ? { sql: GIVEN_UP, parameters: [] }
      : { sql: `${GIVEN_UP} AND id = ?`, parameters: [idBytes(which)] };
  return ctx.transaction(async (tx) => {
    const { affectedRows: retried } = await tx.db.query<{ affectedRows: number }>(
      `UPDATE outbox SET nextAttemptAt = ?, failedAt = NULL, attempts = 0
       WHERE ${chosen.sql} AND (expiresAt IS NULL OR expiresAt > ?)`,
      [tx.now, ...chosen.parameters, tx.now],
    );
    const [left] = await selectRows<{ expired: string }>(
      tx,
      `SELECT COUNT(*) AS expired FROM outbox WHERE ${chosen.sql} AND expiresAt <= ?`,
      [...chosen.parameters, tx.now],
    );
    return { retried, expired: Number(left?.expired ?? 0) };
  });
}

/** Clears what entries said that were given up a week ago. */
export const purgeGivenUp: JobDefinition = {
  name: 'purge entries given up',
  everyMs: HOUR_MS,
  run: (ctx) =>
    ctx.transaction((tx) =>
      tx.db.query('UPDATE outbox SET payload = NULL WHERE failedAt < ? AND payload IS NOT NULL', [
        new Date(tx.now.getTime() - KEPT_MS),
      ]),
    ),
};

import { createHash, randomBytes } from 'node:crypto';
import { LessThan } from 'typeorm';
import type { Ctx } from '../../core/ctx';
import type { JobDefinition } from '../../runtime/jobs';
import { selectRows } from '../../database/rows';
import { mailboxOf } from './mailbox';
import { EmailQuota } from './quota-entity';

/** Emails to one mailbox within any hour, whoever has them sent: everything that somebody else than its owner can cause. */
export const MAX_EMAILS_AN_HOUR = 5;
const HOUR_MS = 60 * 60 * 1000;

const INSTANT_BYTES = 8;
const STAMP_BYTES = 16;
const OLDEST_AT = STAMP_BYTES * (MAX_EMAILS_AN_HOUR - 1);

/** What one call took of the quota: `stamp` marks it in the rows. Without a stamp nothing was taken, and it is only asked what could be. */
export interface Reservation {
  readonly stamp: Buffer | null;
  readonly keys: readonly Buffer[];
}

/** The row of a mailbox. */
function mailboxKey(email: string): Buffer {
  return sha256(`mailbox ${mailboxOf(email)}`);
}

/**
 * Takes one email for each address out of its mailbox's quota, as far as there is one, with a single statement. Null while RATE_LIMITS is off: then
 * nothing is counted. The rows are written, and so locked, in the order of their keys; after all other locks (database/locks.ts).
 */
export async function reserveEmails(tx: Ctx, emails: readonly string[]): Promise<Reservation | null> {
  if (!tx.app.rateLimits) return null;
  if (emails.length === 0) return { stamp: null, keys: [] };
  const stamp = Buffer.concat([instantBytes(tx.now.getTime()), randomBytes(STAMP_BYTES - INSTANT_BYTES)]);
  const mailboxes = emails.map(mailboxKey);
  const rows = [...mailboxes].sort((a, b) => Buffer.compare(a, b));
  const first = Buffer.concat([stamp, Buffer.alloc(OLDEST_AT)]);
  const hourAgo = Buffer.concat([instantBytes(tx.now.getTime() - HOUR_MS), Buffer.alloc(INSTANT_BYTES, 0xff)]);
  await tx.db.query(
    `INSERT INTO email_quota (keyHash, recent, turn, usedAt) VALUES ?
     ON DUPLICATE KEY UPDATE
       recent = IF(SUBSTRING(recent, ?) <= ?, CONCAT(?, SUBSTRING(recent, 1, ?)), recent), turn = turn + 1, usedAt = ?`,
    [rows.map((key) => [key, first, 0, tx.now]), OLDEST_AT + 1, hourAgo, stamp, OLDEST_AT, tx.now],
  );
  return { stamp, keys: mailboxes };
}

/** What a reservation would look at, without taking anything. */
export function askOnly(ctx: Ctx, emails: readonly string[]): Reservation | null {
  return ctx.app.rateLimits ? { stamp: null, keys: emails.map(mailboxKey) } : null;
}

/** The rows that a reservation locked, as a SELECT of `keyHash` and `recent` and its parameter. */
export const QUOTA_ROWS = 'SELECT keyHash, recent FROM email_quota WHERE keyHash IN (?)';

/** What there is of a reservation, mailbox by mailbox. */
export interface Granted {
  /** Takes one email to this address: 0 when it may be sent, otherwise the seconds until the next one may. */
  take(email: string): number;
  /** Gives back what was not taken, for the mailboxes to have. */
  giveBack(tx: Ctx): Promise<void>;
}

/** Everything may be sent. */
const UNLIMITED: Granted = { take: () => 0, giveBack: () => Promise.resolve() };

export function grantedOf(
  reservation: Reservation | null,
  rows: readonly { readonly keyHash: Buffer; readonly recent: Buffer }[],
  now: Date,
): Granted {
  if (reservation === null) return UNLIMITED;
  const { stamp } = reservation;
  const ofRow = (recent: Buffer) => (stamp === null ? free(recent, now) : stamped(recent, stamp));
  const left = new Map(rows.map(({ keyHash, recent }) => [hex(keyHash), ofRow(recent)]));
  const ofNoRow = stamp === null ? MAX_EMAILS_AN_HOUR : 0;
  const waits = new Map(rows.map(({ keyHash, recent }) => [hex(keyHash), secondsUntilFree(recent, now)]));
  return {
    take: (email) => {
      const key = hex(mailboxKey(email));
      const more = left.get(key) ?? ofNoRow;
      if (more === 0) return waits.get(key) ?? 1;
      left.set(key, more - 1);
      return 0;
    },
    giveBack: (tx) => giveBack(tx, left),
  };
}

/** Whether one more email may go to an address: 0 when it may, and then it counts, otherwise the seconds until the next one may. */
export async function secondsUntilEmail(tx: Ctx, email: string): Promise<number> {
  const reservation = await reserveEmails(tx, [email]);
  if (reservation === null) return 0;
  const rows = await selectRows<{ keyHash: Buffer; recent: Buffer }>(tx, QUOTA_ROWS, [reservation.keys]);
  return grantedOf(reservation, rows, tx.now).take(email);
}

/** The same for emails that are left out, without a word, when there were too many. */
export async function mayEmail(tx: Ctx, email: string): Promise<boolean> {
  return (await secondsUntilEmail(tx, email)) === 0;
}

/** Deletes the counts of mailboxes to which nothing was sent for an hour. */
export const purgeOldQuotas: JobDefinition = {
  name: 'purge email quotas',
  everyMs: HOUR_MS,
  run: (ctx) =>
    ctx.transaction((tx) => tx.db.delete(EmailQuota, { usedAt: LessThan(new Date(tx.now.getTime() - HOUR_MS)) })),
};

async function giveBack(tx: Ctx, left: ReadonlyMap<string, number>): Promise<void> {
  for (let count = 1; count <= MAX_EMAILS_AN_HOUR; count += 1) {
    const keys = [...left].filter(([, more]) => more === count).map(([key]) => Buffer.from(key, 'hex'));
    if (keys.length === 0) continue;
    // The locks are ours, so that our stamps are the first ones.
    await tx.db.query('UPDATE email_quota SET recent = CONCAT(SUBSTRING(recent, ?), ?) WHERE keyHash IN (?)', [
      STAMP_BYTES * count + 1,
      Buffer.alloc(STAMP_BYTES * count),
      keys,
    ]);
  }
}

function stamped(recent: Buffer, stamp: Buffer): number {
  let count = 0;
  while (recent.subarray(count * STAMP_BYTES, (count + 1) * STAMP_BYTES).equals(stamp)) count += 1;
  return count;
}

/** How many emails of another call there would be room for. */
function free(recent: Buffer, now: Date): number {
  const places = Array.from({ length: MAX_EMAILS_AN_HOUR }, (_, place) => instantAt(recent, place * STAMP_BYTES));
  return places.filter((ms) => ms <= now.getTime() - HOUR_MS).length;
}

function secondsUntilFree(recent: Buffer, now: Date): number {
  const freeAt = instantAt(recent, OLDEST_AT) + HOUR_MS;
  return Math.max(1, Math.ceil((freeAt - now.getTime()) / 1000));
}

function instantBytes(ms: number): Buffer {
  const bytes = Buffer.alloc(INSTANT_BYTES);
  bytes.writeBigUInt64BE(BigInt(ms));
  return bytes;
}

function instantAt(recent: Buffer, offset: number): number {
  return Number(recent.readBigUInt64BE(offset));
}

function hex(key: Buffer): string {
  return key.toString('hex');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

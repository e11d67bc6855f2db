import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Ctx } from '../core/ctx';
import { idBytes, newId, type CompanyId, type Id } from '../core/ids';
import { idColumn, INSTANT, SEALED } from '../database/columns';
import { insertRows } from '../database/rows';

export type OutboxId = Id<'mai'>;

/** Something to be handed to the world outside: written in the transaction that wants it, handed over afterwards, as often as it takes. */
@Entity('outbox')
@Index('outbox_due', ['kind', 'nextAttemptAt', 'id'])
@Index('outbox_share', ['kind', 'companyId', 'nextAttemptAt', 'id'])
@Index('outbox_recipient', ['recipient'])
@Index('outbox_subject', ['companyId', 'subjectId'])
@Index('outbox_failed', ['failedAt'])
export class OutboxEntry {
  @PrimaryColumn(idColumn('mai'))
  id!: OutboxId;

  /** Whose handler it is for, such as "email". */
  @Column({ type: 'varchar', length: 40 })
  kind!: string;

  @Column(idColumn('cmp', { nullable: true }))
  companyId!: CompanyId | null;

  /** The bytes of the id of what it is about, such as an invitation. */
  @Column({ type: 'binary', length: 16, nullable: true })
  subjectId!: Buffer | null;

  @Column({ type: 'varchar', length: 320 })
  recipient!: string;

  /** JSON, in clear: what of it may be read by anybody who may read the database. Its shape is the kind's. */
  @Column({ type: 'text' })
  header!: string;

  /** JSON, sealed: what it says, its links among it. Null once nobody needs it any more. */
  @Column({ type: 'text', nullable: true, transformer: SEALED })
  payload!: string | null;

  @Column(INSTANT)
  createdAt!: Date;

  /** From then on it is of no use to its recipient, because its link has ended. Null: it stays of use. */
  @Column({ ...INSTANT, nullable: true })
  expiresAt!: Date | null;

  /** Null once no attempt is to be made any more. */
  @Column({ ...INSTANT, nullable: true })
  nextAttemptAt!: Date | null;

  @Column({ ...INSTANT, nullable: true })
  leaseUntil!: Date | null;

  @Column({ type: 'varchar', length: 36, nullable: true })
  leaseId!: string | null;

  @Column({ type: 'int' })
  attempts!: number;

  @Column({ ...INSTANT, nullable: true })
  doneAt!: Date | null;

  /** When it was given up or taken back. With a payload it can be tried again, see given-up.ts. */
  @Column({ ...INSTANT, nullable: true })
  failedAt!: Date | null;

  @Column({ type: 'varchar', length: 500, nullable: true })
  lastError!: string | null;
}

/** An entry as its handler gets it. */
export interface Delivery<Header, Payload> {
  readonly id: OutboxId;
  readonly companyId: CompanyId | null;
  readonly recipient: string;
  readonly createdAt: Date;
  readonly header: Header;
  readonly payload: Payload;
}

/**
 * Hands an entry over; rejects where that failed. Called at least once, and again with the same id where nobody learned that it had worked. Outside
 * of any transaction. It brings its own time limit: the others of its batch wait for it.
 */
type Handle<Header, Payload> = (ctx: Ctx, delivery: Delivery<Header, Payload>) => Promise<void>;

/** How entries of one kind are worked on. */
export interface OutboxPolicy {
  /** A worker that dies is taken over from after this long. */
  readonly leaseMs: number;
  /** How many are handed over at once. */
  readonly batch: number;
  /** What fails at this age is given up. */
  readonly giveUpAfterMs: number;
  /**
   * How many of one company are handed over at once. Then no entry waits for another of its batch, and companies take turns. Left out: all that are due
   * go in their order, batch after batch.
   */
  readonly perCompany?: number;
  /** Pauses after each attempt that failed, in place of ones that double; the last is repeated. */
  readonly pausesMs?: readonly number[];
  /** The longest pause between two attempts for an entry of this age. */
  maxPauseMs(ageMs: number): number;
  /** Whether trying again would only repeat this failure. */
  isFinal(error: unknown): boolean;
  /** What is kept of a failure. */
  describeFailure(error: unknown): string;
}

/** A kind of entry, owned by one domain: its name in the table, what stands in clear, what is sealed, and how it is worked on. */
export interface OutboxKind<Header, Payload> extends OutboxPolicy {
  readonly kind: string;
  /** The kind together with what hands its entries over, for `startOutbox`. */
  handledBy(handle: Handle<Header, Payload>): HandledKind;
}

/** A kind that a worker can run, whatever stands in its entries. */
export interface HandledKind extends OutboxPolicy {
  readonly kind: string;
  readonly handle: Handle<unknown, unknown>;
}

export function defineOutboxKind<Header, Payload>(kind: string, policy: OutboxPolicy): OutboxKind<Header, Payload> {
  return {
    kind,
    ...policy,
    // Only `queue` writes entries of this kind, and it takes no other headers and payloads.
    handledBy: (handle) => ({ kind, ...policy, handle: handle as Handle<unknown, unknown> }),
  };
}

/** An entry to be queued. */
export interface NewEntry<Header, Payload> {
  /** Made by the caller where the header speaks of it. */
  readonly id?: OutboxId;
  readonly companyId?: CompanyId | undefined;
  /** What it is about: `withdraw` and lists find it by this. */
  readonly subjectId?: Id | undefined;
  readonly recipient: string;
  readonly header: Header;
  readonly payload: Payload;
  /** From when on it is of no use to its recipient. */
  readonly expiresAt?: Date | null;
}

/** Puts entries of one kind in the outbox, with one statement; they leave once the transaction is committed. */
export async function queue<Header, Payload>(
  tx: Ctx,
  { kind }: OutboxKind<Header, Payload>,
  entries: readonly NewEntry<Header, Payload>[],
): Promise<void> {
  await insertRows(
    tx,
    OutboxEntry,
    entries.map(({ id = newId('mai'), companyId = null, subjectId, recipient, header, payload, expiresAt = null }) => ({
      id,
      companyId,
      subjectId: subjectId === undefined ? null : idBytes(subjectId),
      recipient,
      header: JSON.stringify(header),
      payload: tx.app.secrets.seal(JSON.stringify(payload)),
      expiresAt,
    })),
    { kind, createdAt: tx.now, nextAttemptAt: tx.now, attempts: 0 },
  );
  tx.afterCommit(() => {
    tx.app.wakeOutbox();
  });
}

/** Kept in place of a failure where an entry was taken back before it left. */
export const WITHDRAWN = 'withdrawn';

/** Takes back what has not left yet about a subject, and what was given up about it: neither is to reach anybody any more. */
export async function withdraw(
  tx: Ctx,
  { kind }: { readonly kind: string },
  companyId: CompanyId,
  subjectId: Id,
): Promise<void> {
  // Assignments are done from left to right. What was given up keeps why.
  await tx.db.query(
    `UPDATE outbox SET lastError = IF(nextAttemptAt IS NULL, lastError, ?), failedAt = IFNULL(failedAt, ?), nextAttemptAt = NULL,
       leaseId = NULL, leaseUntil = NULL, payload = NULL
     WHERE companyId = ? AND subjectId = ? AND kind = ? AND payload IS NOT NULL`,
    [WITHDRAWN, tx.now, idBytes(companyId), idBytes(subjectId), kind],
  );
}

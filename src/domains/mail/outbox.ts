import { randomUUID } from 'node:crypto';
import { setTimeout as elapse } from 'node:timers/promises';
import { In, type DataSource } from 'typeorm';
import type { App, Ctx } from '../../core/ctx';
import { NOBODY } from '../../core/viewer';
import { idFromBytes } from '../../core/ids';
import type { Language } from '../../core/language';
import type { MessageValues } from '../../core/messages';
import { createCtx } from '../../runtime/create-ctx';
import { selectRows } from '../../database/rows';
import { failureWords, GIVE_UP_AFTER_MS, isFinalRefusal, nextPauseMs } from './backoff';
import { OutboxMail } from './entity';
import type { LetterKind } from './letters/letter';
import { writeLetter } from './letters/write-letter';
import type { MailTransport } from './transport';

/** A worker that dies is taken over from after this long. */
const LEASE_MS = 60_000;
const BATCH = 20;
const POLL_MS = 1_000;
/** How long letters in flight may take once the worker is told to stop. */
const FINISH_MS = 1_500;
const LONGEST_ERROR = 500;

export interface OutboxOptions {
  readonly dataSource: DataSource;
  readonly app: App;
  readonly transport: MailTransport;
  readonly clock: () => Date;
}

export interface Outbox {
  /** There is something to send. */
  wake(): void;
  /** Lets the letters in flight finish. Those that take longer than that are anybody's again, under their Message-ID. */
  stop(): Promise<void>;
}

/**
 * Sends what is in the outbox, at least once and under a Message-ID that never changes. Any number of processes may do so: a letter is
 * claimed for a minute by compare-and-set. Whatever fails, the database included, is tried again.
 */
export function startOutbox(options: OutboxOptions): Outbox {
  const state = { stopped: false, woken: false, endRest: () => undefined as unknown, leases: new Set<string>() };
  const isStopped = () => state.stopped;
  const isWoken = () => state.woken;
  const run = async () => {
    while (!isStopped()) {
      state.woken = false;
      const sent = await sendBatch(options, state.leases).catch((error: unknown) => {
        options.app.report(error);
        return 0;
      });
      if (sent === 0 && !isWoken() && !isStopped()) await pause((end) => (state.endRest = end));
    }
  };
  const running = run();
  const wake = () => {
    state.woken = true;
    state.endRest();
  };
  return {
    wake,
    stop: async () => {
      state.stopped = true;
      wake();
      const patience = new AbortController();
      const late = elapse(FINISH_MS, true, { signal: patience.signal }).catch(() => false);
      if (await Promise.race([running.then(() => false), late])) await letGo(options, [...state.leases]);
      patience.abort();
    },
  };
}

/** Whatever is held under these leases may be sent by another process at once. */
async function letGo({ dataSource }: OutboxOptions, leases: readonly string[]): Promise<void> {
  if (leases.length === 0) return;
  await dataSource.query('UPDATE outbox_mail SET leaseId = NULL, leaseUntil = NULL WHERE leaseId IN (?)', [leases]);
}

/** Waits for the next poll, or until `end` is called. */
function pause(hand: (end: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, POLL_MS);
    hand(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function sendBatch(options: OutboxOptions, leases: Set<string>): Promise<number> {
  const request = { id: 'outbox', ip: null, userAgent: null, language: null, loginAttempts: 0 };
  const ctx = createCtx({ ...options, now: options.clock(), viewer: NOBODY, request });
  const leaseId = randomUUID();
  leases.add(leaseId);
  try {
    const claimed = await claim(ctx, leaseId);
    await Promise.all(claimed.map((mail) => deliver(ctx, options, mail)));
    return claimed.length;
  } finally {
    leases.delete(leaseId);
  }
}

/** Takes up to a batch of letters that are due and nobody else's. */
async function claim(ctx: Ctx, leaseId: string): Promise<OutboxMail[]> {
  const due = await selectRows<{ id: Buffer }>(
    ctx,
    'SELECT id FROM outbox_mail WHERE nextAttemptAt <= ? AND (leaseUntil IS NULL OR leaseUntil < ?) ORDER BY nextAttemptAt, id LIMIT ?',
    [ctx.now, ctx.now, BATCH],
  );
  if (due.length === 0) return [];
  return ctx.transaction((tx) => lease(tx, due, leaseId));
}

/** Deadlocks with whoever withdraws emails meanwhile are tried again. */
async function lease(ctx: Ctx, due: readonly { id: Buffer }[], leaseId: string): Promise<OutboxMail[]> {
  await ctx.db.query(
    'UPDATE outbox_mail SET leaseId = ?, leaseUntil = ? WHERE id IN (?) AND nextAttemptAt IS NOT NULL AND (leaseUntil IS NULL OR leaseUntil < ?)',
    [leaseId, new Date(ctx.now.getTime() + LEASE_MS), due.map(({ id }) => id), ctx.now],
  );
  return ctx.db.findBy(OutboxMail, { leaseId, id: In(due.map(({ id }) => idFromBytes('mai', id))) });
}

async function deliver(ctx: Ctx, { app, transport }: OutboxOptions, mail: OutboxMail): Promise<void> {
  try {
    const values = JSON.parse(app.secrets.open(mail.payload ?? '')) as MessageValues;
    const letter = writeLetter(mail.kind as LetterKind, mail.language as Language, values);
    await transport.send({ ...letter, ...addressOf(mail) });
  } catch (error) {
    await noteFailure(ctx, mail, error);
    return;
  }
  await finish(ctx, mail, { sentAt: ctx.now, lastError: null });
}

/** What the email carries besides its text, alike at every attempt. */
function addressOf({ recipient, messageId, createdAt, kind, companyId }: OutboxMail) {
  return { to: recipient, messageId, date: createdAt, kind, companyId };
}

async function noteFailure(ctx: Ctx, mail: OutboxMail, error: unknown): Promise<void> {
  const lastError = failureWords(error).slice(0, LONGEST_ERROR);
  const ageMs = ctx.now.getTime() - mail.createdAt.getTime();
  if (isFinalRefusal(error) || ageMs > GIVE_UP_AFTER_MS) {
    await finish(ctx, mail, { failedAt: ctx.now, lastError });
    return;
  }
  const attempts = mail.attempts + 1;
  const nextAttemptAt = new Date(ctx.now.getTime() + nextPauseMs(attempts, ageMs, Math.random()));
  await write(ctx, mail, { attempts, nextAttemptAt, lastError, leaseId: null, leaseUntil: null });
}

/** Nothing is to be tried any more, and what the letter said is forgotten. */
async function finish(ctx: Ctx, mail: OutboxMail, set: Partial<OutboxMail>): Promise<void> {
  await write(ctx, mail, { ...set, nextAttemptAt: null, leaseId: null, leaseUntil: null, payload: null });
}

/** Only while the lease is ours. Deadlocks with whoever withdraws emails are tried again: an email that was sent must be known as sent. */
async function write(ctx: Ctx, { id, leaseId }: OutboxMail, set: Partial<OutboxMail>): Promise<void> {
  await ctx.transaction((tx) => tx.db.update(OutboxMail, { id, leaseId: leaseId ?? '' }, set));
}

import { In, type DataSource } from 'typeorm';
import type { App, Ctx } from '../core/ctx';
import { idFromBytes } from '../core/ids';
import { withoutAddresses } from '../core/masked';
import { within } from '../core/patience';
import { traced } from '../core/tracer';
import { NOBODY } from '../core/viewer';
import { selectRows } from '../database/rows';
import { nextPauseMs } from './backoff';
import { createCtx } from './create-ctx';
import { claim, isFree, letGo, newLeaseId, RELEASED } from './lease';
import { OutboxEntry, type Delivery, type HandledKind } from './outbox';
import { Turns } from './outbox-turns';

const POLL_MS = 1_000;
/** How long entries in flight may take once the worker is told to stop. */
const FINISH_MS = 1_500;
/** In characters, as the column has them. */
const MAX_ERROR = 500;

interface WorkerParts {
  readonly dataSource: DataSource;
  readonly app: App;
  readonly clock: () => Date;
}

export interface OutboxOptions extends WorkerParts {
  /** Entries of other kinds wait for a process that knows them. */
  readonly kinds: readonly HandledKind[];
}

export interface Outbox {
  /** There is something to hand over. */
  wake(): void;
  /** Lets the entries in flight finish. Those that take longer than that are anybody's again. */
  stop(): Promise<void>;
}

/**
 * Hands over what is in the outbox, at least once. Any number of processes may do so: an entry is claimed under a lease. Each kind has a worker
 * and batches of its own, so that none waits for another. Whatever fails, the database included, is tried again.
 */
export function startOutbox({ kinds, ...parts }: OutboxOptions): Outbox {
  const workers = kinds.map((kind) => startWorker(parts, kind));
  return {
    wake: () => {
      for (const worker of workers) worker.wake();
    },
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

interface Handling {
  readonly parts: WorkerParts;
  readonly kind: HandledKind;
  /** Under which entries are being handed over. */
  readonly leases: Set<string>;
  readonly wake: () => void;
}

function startWorker(parts: WorkerParts, kind: HandledKind): Outbox {
  const state = { stopped: false, woken: false, endRest: () => undefined as unknown, leases: new Set<string>() };
  const wake = () => {
    state.woken = true;
    state.endRest();
  };
  const handling = { parts, kind, leases: state.leases, wake };
  const turns = kind.perCompany === undefined ? null : new Turns(kind.batch, kind.perCompany);
  const handle = () => (turns === null ? handleBatch(handling) : startSome(handling, turns));
  const isStopped = () => state.stopped;
  const isWoken = () => state.woken;
  const run = async () => {
    while (!isStopped()) {
      state.woken = false;
      const handled = await handle().catch((error: unknown) => {
        parts.app.report(error);
        return 0;
      });
      if (handled === 0 && !isWoken() && !isStopped()) await pause((end) => (state.endRest = end));
    }
  };
  const running = run().then(() => turns?.allEnded());
  return {
    wake,
    stop: async () => {
      state.stopped = true;
      wake();
      const isLate = await within(
        FINISH_MS,
        running.then(() => false),
        true,
      );
      if (isLate)
        // With a database that does not answer they end by themselves, and the stop is none the worse for it.
        await letGo(parts.dataSource, 'outbox', [...state.leases]).catch(() => undefined);
    },
  };
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

async function handleBatch({ parts, kind, leases }: Handling): Promise<number> {
  const ctx = ownCtx(parts);
  const leaseId = newLeaseId();
  leases.add(leaseId);
  try {
    const claimed = await claimDue(ctx, kind, leaseId, await dueInOrder(ctx, kind));
    await Promise.all(claimed.map((entry) => deliver(ctx, kind, entry)));
    return claimed.length;
  } finally {
    leases.delete(leaseId);
  }
}

/** What was taken is not waited for: each that ends makes room for another. */
async function startSome({ parts, kind, leases, wake }: Handling, turns: Turns): Promise<number> {
  const ctx = ownCtx(parts);
  const leaseId = newLeaseId();
  leases.add(leaseId);
  let ended: Promise<unknown> = Promise.resolve();
  try {
    const claimed = await claimDue(ctx, kind, leaseId, await turns.dueByTurns(ctx, kind));
    const deliveries = claimed.map((entry) =>
      turns.take(entry, () => deliver(ctx, kind, entry).catch((error: unknown) => parts.app.report(error))),
    );
    for (const delivery of deliveries) void delivery.then(wake);
    ended = Promise.all(deliveries);
    return claimed.length;
  } finally {
    void ended.then(() => leases.delete(leaseId));
  }
}

function ownCtx(parts: WorkerParts): Ctx {
  const request = { id: 'outbox', ip: null, userAgent: null, language: null, loginAttempts: 0 };
  return createCtx({ ...parts, now: parts.clock(), viewer: NOBODY, request });
}

/** Up to a batch of entries that are due and nobody else's, the oldest first. */
async function dueInOrder(ctx: Ctx, { kind, batch }: HandledKind): Promise<Buffer[]> {
  const free = isFree(ctx.now);
  const due = await selectRows<{ id: Buffer }>(
    ctx,
    `SELECT id FROM outbox WHERE kind = ? AND nextAttemptAt <= ? AND ${free.sql} ORDER BY nextAttemptAt, id LIMIT ?`,
    [kind, ctx.now, ...free.parameters, batch],
  );
  return due.map(({ id }) => id);
}

/** Those of the entries that nobody else took meanwhile. */
async function claimDue(
  ctx: Ctx,
  { leaseMs }: HandledKind,
  leaseId: string,
  ids: readonly Buffer[],
): Promise<OutboxEntry[]> {
  if (ids.length === 0) return [];
  const which = { sql: 'id IN (?) AND nextAttemptAt IS NOT NULL', parameters: [ids] };
  // Deadlocks with whoever withdraws entries meanwhile are tried again.
  return ctx.transaction(async (tx) => {
    await claim(tx, { table: 'outbox', leaseId, which, leaseMs });
    return tx.db.findBy(OutboxEntry, { leaseId, id: In(ids.map((id) => idFromBytes('mai', id))) });
  });
}

async function deliver(ctx: Ctx, kind: HandledKind, entry: OutboxEntry): Promise<void> {
  const facts = {
    'muster.outbox.kind': kind.kind,
    'muster.outbox.id': entry.id,
    'muster.outbox.attempt': entry.attempts + 1,
  };
  await traced(ctx.app.tracer, 'outbox', facts, async (tell) => {
    try {
      await kind.handle(ctx, deliveryOf(ctx, entry));
    } catch (error) {
      tell({ 'error.type': 'not handed over' });
      await noteFailure(ctx, kind, entry, error);
      return;
    }
    // What it said is forgotten.
    await write(ctx, entry, { doneAt: ctx.now, lastError: null, nextAttemptAt: null, payload: null, ...RELEASED });
  });
}

function deliveryOf({ app }: Ctx, entry: OutboxEntry): Delivery<unknown, unknown> {
  const { id, companyId, recipient, createdAt, header, payload } = entry;
  const said: unknown = JSON.parse(app.secrets.open(payload ?? ''));
  return { id, companyId, recipient, createdAt, header: JSON.parse(header) as unknown, payload: said };
}

async function noteFailure(ctx: Ctx, kind: HandledKind, entry: OutboxEntry, error: unknown): Promise<void> {
  const lastError = kind.describeFailure(error).slice(0, MAX_ERROR);
  const attempts = entry.attempts + 1;
  const ageMs = ctx.now.getTime() - entry.createdAt.getTime();
  if (kind.isFinal(error) || ageMs > kind.giveUpAfterMs) {
    await giveUp(ctx, entry, attempts, lastError);
    return;
  }
  const pauseMs = fixedPauseMs(kind, attempts) ?? nextPauseMs(attempts, kind.maxPauseMs(ageMs), Math.random());
  const nextAttemptAt = new Date(ctx.now.getTime() + pauseMs);
  await write(ctx, entry, { attempts, nextAttemptAt, lastError, ...RELEASED });
}

function fixedPauseMs({ pausesMs }: HandledKind, attempts: number): number | null {
  return pausesMs?.[attempts - 1] ?? pausesMs?.at(-1) ?? null;
}

/** No attempt is made any more. What it said is kept for a while, so that an operator can try again once the cause is mended (given-up.ts). */
async function giveUp(ctx: Ctx, entry: OutboxEntry, attempts: number, lastError: string): Promise<void> {
  const isOurs = await write(ctx, entry, { attempts, failedAt: ctx.now, lastError, nextAttemptAt: null, ...RELEASED });
  if (!isOurs) return;
  ctx.app.noteGivenUp({ kind: entry.kind, id: entry.id, attempts, error: withoutAddresses(lastError) });
}

/**
 * Only while the lease is ours; answers whether it was. Deadlocks with whoever withdraws entries are tried again: what was handed over must be
 * known as handed over.
 */
async function write(ctx: Ctx, { id, leaseId }: OutboxEntry, set: Partial<OutboxEntry>): Promise<boolean> {
  const held = { id, leaseId: leaseId ?? '' };
  const { affected } = await ctx.transaction((tx) => tx.db.update(OutboxEntry, held, set));
  return affected === 1;
}

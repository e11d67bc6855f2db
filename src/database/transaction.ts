import { setTimeout as elapse } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import type { Ctx } from '../core/ctx';
import { busy } from '../core/errors';
import { isConflict, isRetryable } from './failures';
import { pauseAfter } from './pause';
import { beginLocks } from './locks';
import { clearCommitMarker, commitMarkerOf, type CommitMarker } from './commit-marker';
import { isCommitMarkerThere, isCommitMarkerThereNow } from './commit-marker';

/** How often a transaction that others keep overtaking is attempted: some six seconds of pauses, so that who asked is told before their deadline. */
const MAX_CONFLICTS = 20;
/** How long a transaction is attempted that finds no database, or a row that nobody lets go of. */
const RETRY_BUDGET_MS = 10_000;
const FIRST_PAUSE_MS = 10;
const MAX_PAUSE_MS = 500;

/** Where an attempt gets its connection and its context. */
export interface Attempts {
  readonly connect: () => QueryRunner;
  readonly open: (runner: QueryRunner, ending: Ending) => Ctx;
}

/** What an attempt has asked for. */
export interface Ending {
  /** Done as the last of the transaction. */
  readonly steps: (() => Promise<void>)[];
  /** Run once it has been committed. */
  readonly effects: (() => void)[];
}

/**
 * Runs `work` in a transaction and commits; runs it again, on a new connection and after a jittered pause, when the database says
 * that trying again may help. When the connection is lost during COMMIT, or the server in it, nobody knows whether it happened: then a row that the
 * attempt inserted (commit-marker.ts) is looked for, and an attempt that did commit is not repeated. Where it is not there it may still come: the server may
 * not have read the COMMIT yet, and another one that took over may not have applied it. So each later attempt looks again, as its last, when it holds all
 * that the lost one held: either that one is there by then, or it never will be.
 *
 * Errors that a retry cannot mend are thrown as they are, everything rolled back. When retrying
 * has not helped for long enough, UNAVAILABLE: nothing was written, and whoever asked may ask again. Conflicts are counted and not timed,
 * because most of the time of an attempt in a crowd is its wait for a lock, which is no failure.
 */
export async function runTransaction<T>(outer: Ctx, attempts: Attempts, work: (tx: Ctx) => Promise<T>): Promise<T> {
  let conflicts = 0;
  let failingMs = 0;
  const lost: LostAttempt<T>[] = [];
  for (let attempt = 0; ; attempt += 1) {
    const began = performance.now();
    const outcome = await attemptOnce(outer, attempts, work, lost);
    if ('result' in outcome) return outcome.result;
    const { error } = outcome;
    if (!isRetryable(error)) return lateResult(outer, lost, error);
    if (isConflict(error)) conflicts += 1;
    else failingMs += performance.now() - began;
    if (conflicts === MAX_CONFLICTS || failingMs > RETRY_BUDGET_MS)
      return lateResult(outer, lost, busy(error, outer.request.id));
    outer.app.noteRetry(error, attempt + 1);
    const pauseMs = pauseAfter(attempt, FIRST_PAUSE_MS, MAX_PAUSE_MS);
    if (!isConflict(error)) failingMs += pauseMs;
    await elapse(pauseMs);
  }
}

/** Of which nobody knows yet whether it was committed. */
interface LostAttempt<T> {
  readonly marker: CommitMarker;
  readonly result: T;
  readonly effects: readonly (() => void)[];
}

type Outcome<T> = { result: T } | { error: unknown };

async function attemptOnce<T>(
  outer: Ctx,
  attempts: Attempts,
  work: (tx: Ctx) => Promise<T>,
  lost: LostAttempt<T>[],
): Promise<Outcome<T>> {
  const runner = attempts.connect();
  const ending: Ending = { steps: [], effects: [] };
  const tx = attempts.open(runner, ending);
  beginLocks(tx);
  try {
    await runner.startTransaction();
    const result = await work(tx);
    for (const step of ending.steps) await step();
    for (const one of lost) {
      if (!(await isCommitMarkerThereNow(runner, one.marker))) continue;
      await rollBack(runner);
      return committed(one);
    }
    const marker = commitMarkerOf(tx);
    const attempt = { marker, result, effects: ending.effects };
    if (await commit(outer, runner, marker)) return committed(attempt);
    if (marker !== undefined) lost.push({ ...attempt, marker });
    return { error: new CommitLost() };
  } catch (error) {
    // A connection that is gone has rolled back by itself.
    await rollBack(runner);
    return { error };
  } finally {
    clearCommitMarker(tx);
    await runner.release();
  }
}

function committed<T>({ result, effects }: Pick<LostAttempt<T>, 'result' | 'effects'>): { result: T } {
  for (const effect of effects) effect();
  return { result };
}

/** What refused a later attempt may be what a lost one wrote after all: then that was the answer. */
async function lateResult<T>(outer: Ctx, lost: readonly LostAttempt<T>[], error: unknown): Promise<T> {
  for (const one of lost) if (await askUntilAnswered(outer, one.marker)) return committed(one).result;
  throw error;
}

/** A COMMIT whose connection was lost and whose rows are not there: to be tried again. */
class CommitLost extends Error {
  readonly code = 'PROTOCOL_CONNECTION_LOST';
}

/** A COMMIT of which no database could be asked what has become of it: it may have happened, so that nothing is repeated. */
export class CommitUnknown extends Error {}

async function commit(outer: Ctx, runner: QueryRunner, marker: CommitMarker | undefined): Promise<boolean> {
  try {
    await runner.commitTransaction();
    return true;
  } catch (error) {
    // A conflict is a clear no; whatever else may have come in between says nothing of what has become of it.
    if (marker === undefined || !isRetryable(error) || isConflict(error)) throw error;
    return askUntilAnswered(outer, marker);
  }
}

/** Whether the attempt's marker is there, asked until a database answers. */
async function askUntilAnswered(outer: Ctx, marker: CommitMarker): Promise<boolean> {
  const givesUpAt = performance.now() + RETRY_BUDGET_MS;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await isCommitMarkerThere(outer, marker);
    } catch (error) {
      if (!isRetryable(error)) throw error;
      if (performance.now() > givesUpAt)
        throw new CommitUnknown('Nobody knows whether it was committed.', { cause: error });
      await elapse(pauseAfter(attempt, FIRST_PAUSE_MS, MAX_PAUSE_MS));
    }
  }
}

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch (error) {
    if (!isRetryable(error)) throw error;
  }
}

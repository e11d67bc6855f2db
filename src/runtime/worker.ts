import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { App, Ctx } from '../core/ctx';
import { NOBODY } from '../core/viewer';
import { createCtx } from './create-ctx';

export interface WorkerParts {
  readonly dataSource: DataSource;
  readonly app: App;
  readonly clock: () => Date;
}

export interface Worker {
  /** Lets what is being done finish; nothing new begins. */
  stop(): Promise<void>;
}

/** Something that goes on beside requests, in every process, as soon as it is needed: what can wait for its turn is a job (jobs.ts). */
export interface WorkerDefinition {
  readonly name: string;
  start(parts: WorkerParts): Worker;
}

/** One look at what there is to do. */
export interface Look {
  /** Whether its time has come; otherwise it was woken. */
  readonly isTimed: boolean;
  readonly isStopped: () => boolean;
  /** A context of the moment, as nobody. */
  readonly ctxNow: () => Ctx;
}

interface Looking {
  readonly name: string;
  readonly everyMs: number;
  /** Between the end of one look and the beginning of the next. */
  readonly pauseMs?: number;
  readonly look: (look: Look) => Promise<unknown>;
}

/** A worker that looks every so often, and as soon as it is woken; never twice at a time. A look that fails is reported. */
export function startLooking(
  parts: WorkerParts,
  { name, everyMs, pauseMs = 0, look }: Looking,
): Worker & { wake(): void } {
  const end = new AbortController();
  const isStopped = () => end.signal.aborted;
  const request = { id: name, ip: null, userAgent: null, language: null, loginAttempts: 0 };
  const ctxNow = () => createCtx({ ...parts, now: parts.clock(), viewer: NOBODY, request });
  let running: Promise<void> | null = null;
  const due = { isTimed: false, isWoken: false };
  const lookOnce = async () => {
    // What wakes it in one turn of the event loop is looked at once.
    await new Promise((resolve) => setImmediate(resolve));
    const { isTimed } = due;
    Object.assign(due, { isTimed: false, isWoken: false });
    try {
      await look({ isTimed, isStopped, ctxNow });
    } catch (error) {
      if (!isStopped()) parts.app.report(error);
    }
    // Ended by the signal alone.
    if (pauseMs > 0) await sleep(pauseMs, undefined, { signal: end.signal }).catch(() => undefined);
  };
  const run = () => {
    if (isStopped()) return;
    running ??= lookOnce().finally(() => {
      running = null;
      if (due.isTimed || due.isWoken) run();
    });
  };
  const call = (why: keyof typeof due) => () => {
    due[why] = true;
    run();
  };
  const timer = setInterval(call('isTimed'), everyMs);
  return {
    wake: call('isWoken'),
    stop: async () => {
      end.abort();
      clearInterval(timer);
      await running;
    },
  };
}

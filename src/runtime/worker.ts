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

interface Worker {
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

/** A worker that looks every so often, and as soon as it is woken; never twice at a time. Of looks that fail in a row the first is reported. */
export class LookingWorker implements Worker {
  private readonly end = new AbortController();
  private readonly due = { isTimed: false, isWoken: false };
  private readonly timer: NodeJS.Timeout;
  private running: Promise<void> | null = null;
  private hasFailed = false;

  constructor(
    private readonly parts: WorkerParts,
    private readonly looking: Looking,
  ) {
    this.timer = setInterval(() => {
      this.call('isTimed');
    }, looking.everyMs);
  }

  wake(): void {
    this.call('isWoken');
  }

  async stop(): Promise<void> {
    this.end.abort();
    clearInterval(this.timer);
    await this.running;
  }

  private call(why: keyof typeof this.due): void {
    this.due[why] = true;
    this.run();
  }

  private run(): void {
    if (this.isStopped()) return;
    this.running ??= this.lookAndRest().finally(() => {
      this.running = null;
      if (this.due.isTimed || this.due.isWoken) this.run();
    });
  }

  private async lookAndRest(): Promise<void> {
    // What wakes it in one turn of the event loop is looked at once.
    await new Promise((resolve) => setImmediate(resolve));
    const { isTimed } = this.due;
    Object.assign(this.due, { isTimed: false, isWoken: false });
    try {
      await this.looking.look({ isTimed, isStopped: () => this.isStopped(), ctxNow: () => this.ctxNow() });
      this.hasFailed = false;
    } catch (error) {
      // A database that is away would say so at every look.
      if (!this.isStopped() && !this.hasFailed) this.parts.app.report(error);
      this.hasFailed = true;
    }
    const { pauseMs = 0 } = this.looking;
    // Ended by the signal alone.
    if (pauseMs > 0) await sleep(pauseMs, undefined, { signal: this.end.signal }).catch(() => undefined);
  }

  private isStopped(): boolean {
    return this.end.signal.aborted;
  }

  private ctxNow(): Ctx {
    const request = { id: this.looking.name, ip: null, userAgent: null, language: null, loginAttempts: 0 };
    return createCtx({ ...this.parts, now: this.parts.clock(), viewer: NOBODY, request });
  }
}

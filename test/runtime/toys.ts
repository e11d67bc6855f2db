import type { App, GivenUp } from '../../src/core/ctx';
import { defineOutboxKind, type HandledKind, type OutboxPolicy } from '../../src/runtime/outbox';
import { startOutbox, type Outbox } from '../../src/runtime/outbox-worker';
import type { World } from '../world';

export interface ToyHeader {
  readonly shape: string;
}

export interface ToyPayload {
  readonly secret: string;
}

/** A kind that no domain has: its failures are final where they say so. */
export function toyKind(kind: string, policy: Partial<OutboxPolicy> = {}) {
  return defineOutboxKind<ToyHeader, ToyPayload>(kind, {
    ...{ leaseMs: 60_000, batch: 20, giveUpAfterMs: 3 * 86_400_000, maxPauseMs: () => 60_000 },
    isFinal: (error) => (error as Error).message.startsWith('final'),
    describeFailure: (error) => (error as Error).message,
    ...policy,
  });
}

/** A process with an outbox beside the world's, and what it told its operators. */
export interface Process extends Outbox {
  readonly warnings: GivenUp[];
  readonly reports: unknown[];
}

export async function startProcess(world: World, kinds: readonly HandledKind[]): Promise<Process> {
  const warnings: GivenUp[] = [];
  const reports: unknown[] = [];
  const app: App = {
    ...(await world.ctx(null)).app,
    noteGivenUp: (entry) => warnings.push(entry),
    report: (error) => reports.push(error),
  };
  const outbox = startOutbox({ dataSource: world.db, app, clock: () => world.clock.now(), kinds });
  return { ...outbox, warnings, reports };
}

export interface Row {
  readonly id: Buffer;
  readonly attempts: number;
  readonly payload: string | null;
  readonly header: string;
  readonly createdAt: Date;
  readonly nextAttemptAt: Date | null;
  readonly doneAt: Date | null;
  readonly failedAt: Date | null;
  readonly leaseId: string | null;
  readonly lastError: string | null;
  readonly recipient: string;
}

export async function rowsOf(world: World, kind: string): Promise<Row[]> {
  return world.db.query<Row[]>('SELECT * FROM outbox WHERE kind = ? ORDER BY id', [kind]);
}

export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const givesUpAt = performance.now() + 15_000;
  while (!(await holds())) {
    if (performance.now() > givesUpAt) throw new Error('It did not come to hold.');
    await pause(20);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

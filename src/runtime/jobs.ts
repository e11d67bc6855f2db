import { Column, Entity, PrimaryColumn, type DataSource } from 'typeorm';
import type { App, Ctx } from '../core/ctx';
import { traced } from '../core/tracer';
import { NOBODY } from '../core/viewer';
import { INSTANT } from '../database/columns';
import { createCtx } from './create-ctx';
import { claim, newLeaseId, RELEASED } from './lease';

/** Something that is done now and then, by one of any number of processes. */
@Entity('job')
export class Job {
  @PrimaryColumn({ type: 'varchar', length: 60 })
  name!: string;

  @Column({ type: 'varchar', length: 36, nullable: true })
  leaseId!: string | null;

  @Column({ ...INSTANT, nullable: true })
  leaseUntil!: Date | null;

  @Column(INSTANT)
  nextRunAt!: Date;
}

export interface JobDefinition {
  readonly name: string;
  readonly everyMs: number;
  run(ctx: Ctx): Promise<unknown>;
}

export interface JobParts {
  readonly dataSource: DataSource;
  readonly app: App;
  readonly clock: () => Date;
}

/** A process that dies while it runs a job is taken over from after this long. */
const LEASE_MS = 5 * 60_000;
/** How often a process looks whether something is due. */
const LOOK_MS = 10_000;

/** Runs jobs when they are due. `stop` waits for the one that is running. */
export function startJobs(parts: JobParts, definitions: readonly JobDefinition[]): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const look = () => {
    running = running.then(() => runDueJobs(parts, definitions));
  };
  look();
  const timer = setInterval(look, LOOK_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Runs what is due and nobody else's. A job that fails is reported and tried again when it is next due. */
async function runDueJobs(parts: JobParts, definitions: readonly JobDefinition[]): Promise<void> {
  for (const definition of definitions) {
    const request = { id: definition.name, ip: null, userAgent: null, language: null, loginAttempts: 0 };
    const ctx = createCtx({ ...parts, now: parts.clock(), viewer: NOBODY, request });
    try {
      const leaseId = await claimJob(ctx, definition.name);
      if (leaseId === null) continue;
      try {
        await traced(parts.app.tracer, 'job', { 'muster.job': definition.name }, () => definition.run(ctx));
      } finally {
        const nextRunAt = new Date(ctx.now.getTime() + definition.everyMs);
        await ctx.db.update(Job, { name: definition.name, leaseId }, { ...RELEASED, nextRunAt });
      }
    } catch (error) {
      parts.app.report(error);
    }
  }
}

/** The lease; null while the job is not due or somebody has it. */
async function claimJob(ctx: Ctx, name: string): Promise<string | null> {
  await ctx.db.query('INSERT IGNORE INTO job (name, nextRunAt) VALUES (?, ?)', [name, ctx.now]);
  const leaseId = newLeaseId();
  const which = { sql: 'name = ? AND nextRunAt <= ?', parameters: [name, ctx.now] };
  const taken = await claim(ctx, { table: 'job', leaseId, which, leaseMs: LEASE_MS });
  return taken === 1 ? leaseId : null;
}

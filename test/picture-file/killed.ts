/**
 * One upload, or one deletion, in a process of its own that stands still at a step and says so, to be killed there.
 * Arguments, as JSON: where the database is, where the files are, what to do, and at which step to stand still.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBus } from '../../src/core/bus';
import type { App, Ctx } from '../../src/core/ctx';
import { NOBODY } from '../../src/core/viewer';
import { createDataSource } from '../../src/database/connection';
import { createCtx } from '../../src/runtime/create-ctx';
import { MIGRATIONS } from '../../src/database/migrations';
import { ENTITIES } from '../../src/domains/all';
import { diskStorage } from '../../src/domains/picture-file/disk';
import { deleteUnused } from '../../src/domains/picture-file/cleaning';
import { receivePicture } from '../../src/domains/picture/replace';
import { claimTicket, findTicket } from '../../src/domains/picture/ticket';

export interface Task {
  readonly socketPath: string;
  readonly database: string;
  readonly folder: string;
  readonly now: string;
  /** Null: the job that deletes files. */
  readonly ticket: string | null;
  readonly standStillAt: string;
}

const task = JSON.parse(process.argv[2] ?? '') as Task;

function reached(step: string): Promise<void> {
  if (step !== task.standStillAt) return Promise.resolve();
  process.stdout.write(`${step}\n`);
  return new Promise(() => setInterval(() => undefined, 1_000));
}

async function main(): Promise<void> {
  const { socketPath, database, folder } = task;
  const dataSource = createDataSource({ socketPath }, { database, entities: ENTITIES, migrations: MIGRATIONS });
  await dataSource.initialize();
  const disk = diskStorage(folder);
  let writes = 0;
  let removals = 0;
  const storage = {
    ...disk,
    write: async (name: string, bytes: Buffer, type: string) => {
      writes += 1;
      await reached(`before write ${writes}`);
      await disk.write(name, bytes, type);
      await reached(`after write ${writes}`);
    },
    remove: async (name: string) => {
      removals += 1;
      const mine = removals;
      await reached(`before removal ${mine}`);
      // One after the other, so that standing still at one leaves the next ones undone.
      if (task.standStillAt.startsWith('before removal') && mine > Number(task.standStillAt.at(-1)))
        await new Promise(() => undefined);
      await disk.remove(name);
      await reached(`after removal ${mine}`);
    },
  };
  const report = (error: unknown) => {
    console.error(error);
  };
  const app = { storage, apiUrl: 'http://x', report, bus: createBus(report) } as unknown as App;
  const request = { id: 'x', ip: null, userAgent: null, language: null, loginAttempts: 0 };
  const ctx = createCtx({ dataSource, app, request, viewer: NOBODY, now: new Date(task.now) });
  if (task.ticket === null) {
    await deleteUnused(ctx);
    return reached('after the job');
  }
  const found = await findTicket(ctx, task.ticket);
  if (found === null) throw new Error('There is no such ticket.');
  await claimTicket(ctx, found);
  await reached('after the claim');
  let transactions = 0;
  const stepping: Ctx = Object.assign(Object.create(ctx) as Ctx, {
    transaction: async <T>(work: (tx: Ctx) => Promise<T>) => {
      transactions += 1;
      const which = transactions === 1 ? 'registration' : 'picture';
      const result = await ctx.transaction(async (tx) => {
        const done = await work(tx);
        await reached(`before the commit of the ${which}`);
        return done;
      });
      await reached(`after the commit of the ${which}`);
      return result;
    },
  });
  await receivePicture(stepping, found, readFileSync(join(folder, 'picture.png')));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

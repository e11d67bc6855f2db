import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { urlOf } from '../../bench/processes';
import { compiled } from '../compiled';
import { newDataDir } from '../data-dir';
import type { World } from '../world';

/** A server in a process of its own, at a database that others may use as well. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** What it logged, line by line. */
  readonly log: readonly string[];
  /** Sends SIGTERM; answers how it ended, and after how long. */
  stop(): Promise<{ code: number | null; tookMs: number }>;
}

/** The engine of the tests, which has a socket alone, at a port: a URL names no socket. */
export async function openPort(): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((client) => {
    const engine = connect(process.env['MUSTER_TEST_SOCKET'] ?? '');
    client.pipe(engine).pipe(client);
    client.on('error', () => engine.destroy());
    engine.on('error', () => client.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

/** Where a process of its own finds the database of a world. */
export async function databaseUrlOf(world: World, { port }: { readonly port: number }): Promise<string> {
  const [row] = await world.db.query<{ name: string }[]>('SELECT DATABASE() AS name');
  return `mysql://root@127.0.0.1:${port}/${row?.name ?? ''}`;
}

/** Starts the compiled server on a database that is there. */
export async function startServerProcess(
  databaseUrl: string,
  environment: Record<string, string>,
): Promise<ServerProcess> {
  const dataDir = newDataDir();
  const child = spawn(process.execPath, [compiled('src/main')], {
    cwd: resolve(__dirname, '../..'),
    env: {
      ...{ ...process.env, DATA_DIR: dataDir, PORT: '0', DEMO: 'off', RATE_LIMITS: 'off', LOG_LEVEL: 'warn' },
      ...{ DATABASE_URL: databaseUrl, ...environment },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  const ended = new Promise<number | null>((exited) => child.once('exit', exited));
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const origin = await urlOf(child).catch((error: unknown) => {
    throw new Error(log.join('\n'), { cause: error });
  });
  const { port } = new URL(origin);
  const stop = async () => {
    const begunAt = performance.now();
    if (child.exitCode === null) child.kill('SIGTERM');
    const code = await ended;
    rmSync(dataDir, { recursive: true, force: true });
    return { code, tookMs: performance.now() - begunAt };
  };
  return { url: `http://127.0.0.1:${port}/graphql`, pid: child.pid ?? 0, log, stop };
}

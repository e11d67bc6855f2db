import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const INSTALLED = '/usr/bin/redis-server';
/** Where scripts/test-tools.js unpacks it. */
const UNPACKED = resolve(__dirname, '../node_modules/.cache/muster/redis');

/** A Redis in a process of its own. */
export interface RedisOfTest {
  readonly port: number;
  readonly url: string;
  /** As a crash ends it. */
  kill(): Promise<void>;
  /** Begins it, again at the same port. */
  start(): Promise<void>;
  /** It goes on being there, and answers nothing. */
  hang(): void;
  goOn(): void;
}

export async function startRedis(password: string | null = null): Promise<RedisOfTest> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const redis: RedisOfTest = {
    port,
    url: `redis://${password === null ? '' : `:${password}@`}127.0.0.1:${port}`,
    start: async () => {
      child = begin(port, password);
      while (!(await answers(port))) {
        if (child.exitCode !== null) throw new Error('Redis ended before it was ready.');
        await pause(20);
      }
    },
    hang: () => child?.kill('SIGSTOP'),
    goOn: () => child?.kill('SIGCONT'),
    kill: async () => {
      const ended = child;
      child = null;
      if (ended === null || ended.exitCode !== null) return;
      const over = new Promise((exited) => ended.once('exit', exited));
      ended.kill('SIGKILL');
      await over;
    },
  };
  await redis.start();
  return redis;
}

function begin(port: number, password: string | null): ChildProcess {
  const kept = ['--save', '', '--appendonly', 'no', ...(password === null ? [] : ['--requirepass', password])];
  const options = ['--port', String(port), '--bind', '127.0.0.1', ...kept];
  if (existsSync(INSTALLED)) return spawn(INSTALLED, options, { stdio: 'ignore' });
  const lib = join(UNPACKED, 'usr/lib');
  const folders = readdirSync(lib).flatMap((name) => (name.includes('-linux-gnu') ? [join(lib, name)] : []));
  const env = { ...process.env, LD_LIBRARY_PATH: folders.join(':') };
  return spawn(join(UNPACKED, 'usr/bin/redis-server'), options, { stdio: 'ignore', env });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((answered) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const end = (isThere: boolean) => {
      socket.destroy();
      answered(isThere);
    };
    // It says that it wants a password first, or answers.
    socket.once('data', (data) => end(/^(\+PONG|-NOAUTH)/.test(data.toString())));
    socket.once('error', () => end(false));
  });
}

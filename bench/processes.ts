import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A server in a process of its own, so that neither what asks it nor another server is part of its cost. */
export interface OwnProcess {
  readonly port: number;
  readonly child: ChildProcess;
  end(): Promise<void>;
}

/** Starts a program of this folder that prints "ready: URL", uncompiled: what is measured is what it does then. */
async function startProgram(file: string, args: readonly string[]): Promise<OwnProcess> {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', resolve(__dirname, file), ...args], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => endProcess(child);
  try {
    return { port: Number(new URL(await urlOf(child)).port), child, end };
  } catch (error) {
    await end();
    throw error;
  }
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await ended;
}

export async function urlOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The server has no output.');
  for await (const line of createInterface({ input: stdout })) {
    const url = /ready: ([^\s,]+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('The server ended before it was ready.');
}

/** A program of this folder, with what it is told. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
}

/** Starts several at once; where one does not start, those that did are ended. */
export async function startPrograms<N extends string>(
  programs: Readonly<Record<N, Program>>,
): Promise<Record<N, OwnProcess>> {
  const names = Object.keys(programs) as N[];
  const begun = await Promise.allSettled(names.map((name) => startProgram(programs[name].file, programs[name].args)));
  const failed = begun.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    for (const one of begun) if (one.status === 'fulfilled') await one.value.end();
    throw failed.reason;
  }
  return Object.fromEntries(
    begun.flatMap((one, index) => (one.status === 'fulfilled' ? [[names[index], one.value]] : [])),
  ) as Record<N, OwnProcess>;
}

const NANOSECONDS_OF_MS = 1e6;

/** Processor time of all its threads so far in milliseconds, of which the kernel tells the nanoseconds (its sched-stats.rst). */
export function cpuOf({ pid = 0 }: ChildProcess): number {
  const ofThread = (thread: string) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + ofThread(thread), 0) / NANOSECONDS_OF_MS;
}

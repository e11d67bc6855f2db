import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A server in a process of its own, so that neither what asks it nor another server is part of its cost. */
export interface OwnProcess {
  readonly port: number;
  readonly child: ChildProcess;
  end(): Promise<void>;
}

/** Starts a program of this folder that prints "ready: URL", uncompiled: what is measured is what it does then. */
export async function startProgram(file: string, args: readonly string[]): Promise<OwnProcess> {
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
    const url = /ready: (\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('The server ended before it was ready.');
}

/** User and system time in hundredths of a second, from /proc (man 5 proc). */
export function cpuOf({ pid }: ChildProcess): number {
  const fields =
    readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

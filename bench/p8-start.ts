import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { transformFileSync } from '@swc/core';
import { interleave, type Plan, type Sample } from './interleave';
import { cpuOf, endProcess, urlOf } from './processes';
import type { Result } from './result';

const ROOT = resolve(__dirname, '..');
/** Inside of the project, so that what it imports is found. */
const COMPILED = join(ROOT, 'node_modules/.cache/muster/bench');
const QUERY = '{ viewer { signedIn } }';
/** Asked before the memory is read, so that both sides have done something. */
const REQUESTS = 200;

/**
 * P8: from the start of the process to its first answer, and the memory after some requests, both sides compiled and on the same running
 * engine. The schema is up to date, as it is at every start but the first.
 */
export async function measureStart(dataDir: string, socketPath: string, plan: Plan): Promise<Result[]> {
  compile();
  const environment = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: '0',
    DEMO: 'off',
    LOG_LEVEL: 'warn',
    RATE_LIMITS: 'off',
  };
  const sides = {
    muster: () => startOnce([join(ROOT, 'dist/src/main.js')], environment),
    bare: () => startOnce([join(COMPILED, 'bare-apollo.js'), socketPath], process.env),
  };
  await sides.muster();
  await sides.bare();
  const against = { side: 'muster', against: 'bare', baseline: 'bare Apollo with mysql2' } as const;
  return interleave(
    sides,
    [
      { ...against, id: 'P8.start', what: 'start to first answer, time', of: 'elapsedMs', goal: 1.3 },
      { ...against, id: 'P8.start.cpu', what: 'start to first answer, CPU', of: 'cpuMs', goal: 1.3 },
      { ...against, id: 'P8.memory', what: 'resident memory', of: 'memoryMb', goal: 1.25 },
    ],
    { ...plan, turns: 2 },
  );
}

/** The server as it is built to be started, and the other side by the same compiler. */
function compile(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.js'), '--if-needed']);
  if (status !== 0) throw new Error(`Compiling failed: ${String(stderr)}`);
  mkdirSync(COMPILED, { recursive: true });
  writeFileSync(join(COMPILED, 'bare-apollo.js'), transformFileSync(join(ROOT, 'bench/baselines/bare-apollo.ts')).code);
}

async function startOnce(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Sample> {
  const began = performance.now();
  const child = spawn(process.execPath, [...args], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = new URL('/graphql', await urlOf(child)).href;
    await ask(url);
    const elapsedMs = performance.now() - began;
    const cpuMs = cpuOf(child);
    for (let count = 0; count < REQUESTS; count += 1) await ask(url);
    return { cpuMs, elapsedMs, memoryMb: memoryOf(child) };
  } finally {
    await endProcess(child);
  }
}

async function ask(url: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: QUERY }) });
  const text = await response.text();
  if (text.trim() !== '{"data":{"viewer":{"signedIn":false}}}')
    throw new Error(`Not the answer: ${text.slice(0, 200)}`);
}

function memoryOf({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1]) / 1024;
}

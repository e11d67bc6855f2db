import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { cpuOf, urlOf } from '../processes';
import { demoSession } from '../requests';
import { goOn, type Client } from './traffic';

const ROOT = resolve(__dirname, '../..');
const CLIENTS = 6;
const LOOK_EVERY_MS = 30_000;
const METRICS_TOKEN = 'for-the-soak-and-nobody-else';

interface Look {
  readonly minute: number;
  readonly residentMb: number;
  readonly heapMb: number;
  readonly requests: number;
  readonly cpuSeconds: number;
}

/**
 * Mixed traffic for as long as was asked for (`npm run soak -- --minutes 20`) against a server as it is built, on an engine of its own. Shows every half
 * minute how much memory the server holds, and at the end what came of all requests: what was not provoked is for whoever reads it to see.
 */
async function soak(minutes: number): Promise<void> {
  const built = spawnSync(process.execPath, [join(ROOT, 'scripts/build.js'), '--if-needed'], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('Compiling failed.');
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-soak-'));
  const server = spawn(process.execPath, [join(ROOT, 'dist/src/main.js')], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...{ DATA_DIR: dataDir, PORT: '0', DEMO: 'on', RATE_LIMITS: 'off', LOG_LEVEL: 'warn', METRICS_TOKEN },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const port = Number(new URL(await urlOf(server)).port);
    server.stdout.resume();
    const looks = await runTraffic(port, dataDir, minutes, () => cpuOf(server) / 1000);
    const half = looks.slice(Math.floor(looks.length / 2));
    const [first, last] = [half[0], half.at(-1)];
    console.log(`Memory in the second half: ${first?.residentMb ?? 0} MB, then ${last?.residentMb ?? 0} MB.`);
  } finally {
    const ended = new Promise((over) => server.once('exit', over));
    server.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function runTraffic(port: number, dataDir: string, minutes: number, cpu: () => number): Promise<Look[]> {
  const demo = readFileSync(join(dataDir, 'demo-people.txt'), 'utf8').trimEnd().split('\n');
  const counts = new Map<string, number>();
  const note = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const tokens = {
    ADMIN: await demoSession(port, demo, 'ADMIN'),
    USER: await demoSession(port, demo, 'USER'),
    LIMITED_USER: await demoSession(port, demo, 'LIMITED_USER'),
  };
  const client: Client = { port, demo, tokens, note };
  const began = performance.now();
  const isOver = () => performance.now() - began > minutes * 60_000;
  const clients = Array.from({ length: CLIENTS }, () => goOn(client, isOver));
  const looks: Look[] = [];
  while (!isOver()) {
    await pause(LOOK_EVERY_MS);
    const requests = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const minute = Math.round((performance.now() - began) / 6_000) / 10;
    looks.push({ minute, ...(await memoryOf(port)), requests, cpuSeconds: Math.round(cpu()) });
    console.log(JSON.stringify(looks.at(-1)));
  }
  await Promise.all(clients);
  console.table(Object.fromEntries([...counts].sort(([, a], [, b]) => b - a)));
  return looks;
}

async function memoryOf(port: number): Promise<Pick<Look, 'residentMb' | 'heapMb'>> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).text();
  const of = (name: string) =>
    Math.round(Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? NaN) / 1024 / 1024);
  return { residentMb: of('process_resident_memory_bytes'), heapMb: of('nodejs_heap_size_used_bytes') };
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '20' } } });
void soak(Number(values.minutes));

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { compiled } from '../compiled';
import { ask, signInAdmin, stopAll } from '../demo-server';

const IS_LONG = process.env['MUSTER_LONG'] !== undefined;
/** A disk of its own, which only the server and those who look through /proc see: as root, or as whoever may pretend to be root in there. */
const ALONE = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
const canMount = spawnSync('unshare', [...ALONE, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
const DISK = '220m';
const MB = 1024 * 1024;
/** What is left when the disk is called full: less than one more piece of a table. */
const LEFT_BYTES = MB;
const ENGINE_DIR = resolve(__dirname, '../../node_modules/.cache/muster/engine');

const CREATE =
  'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } errors { code } } }';
const LIST =
  'query ($after: String) { conversations(first: 100, after: $after, filter: { search: "disk" }) { nodes { subject } pageInfo { hasNextPage endCursor } } }';

let dataDir: string;
let child: ChildProcess;
let said = '';
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'muster-full-'));
});
afterAll(async () => {
  await stopAll([{ child, url: '', password: '' }]);
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<{ url: string; token: string }> {
  const script = `mount -t tmpfs -o size=${DISK} tmpfs "$DATA_DIR" && ln -s "$2" "$DATA_DIR/engine" && exec "$0" "$1"`;
  const what = ['sh', '-c', script, process.execPath, compiled('src/main'), ENGINE_DIR];
  child = spawn('unshare', [...ALONE, ...what], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', RATE_LIMITS: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr!.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  let password = '';
  for await (const line of createInterface({ input: child.stdout! })) {
    password = /^sanne@\S+ +ADMIN +(\S+)/.exec(line)?.[1] ?? password;
    const url = /http:\/\/localhost:\d+\/graphql$/.exec(line)?.[0];
    if (url !== undefined) return { url, token: await signInAdmin({ child, url, password }) };
  }
  throw new Error(`The server ended before it was ready: ${said}`);
}

/** What was written, by what was answered. */
const answered = { done: [] as string[], uncertain: [] as string[], undone: [] as string[] };

/** Answers whether it was done. */
async function write(url: string, token: string, inboxId: string, subject: string): Promise<boolean> {
  const input = { inboxId, subject, firstMessage: 'x'.repeat(10_000) };
  const { data, errors = [] } = await ask(url, token, CREATE, { input });
  if (errors.length === 0) {
    expect(data.createConversation.errors).toEqual([]);
    answered.done.push(subject);
    return true;
  }
  const extensions: { code: string; uncertain?: string[]; done?: string[] } = errors[0]!.extensions;
  expect(['UNAVAILABLE', 'TIMEOUT']).toContain(extensions.code);
  expect(extensions.done ?? []).toEqual([]);
  answered[(extensions.uncertain ?? []).length > 0 ? 'uncertain' : 'undone'].push(subject);
  return false;
}

async function subjects(url: string, token: string): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: { nodes: { subject: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
      (await ask(url, token, LIST, { after })).data.conversations;
    found.push(...nodes.map(({ subject }) => subject));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

function enginePid(run: string): number {
  const file = readdirSync(run).find((name) => name.endsWith('.pid')) ?? '';
  return Number(readFileSync(join(run, file), 'utf8'));
}

if (!canMount) process.stdout.write('A full disk is not tried: nobody may mount one here.\n');
(canMount ? it : it.skip)(
  'a full disk loses nothing that was said to be done, is named, and once there is room all goes on by itself',
  async () => {
    const { url, token } = await start();
    const { inboxes } = (await ask(url, token, '{ inboxes { id } }', {})).data;
    const inboxId = inboxes[0].id;
    const inside = `/proc/${child.pid}/root${dataDir}`;
    const engine = enginePid(join(inside, 'run'));
    const free = () => {
      const { bavail, bsize } = statfsSync(inside);
      return bavail * bsize;
    };
    expect(await write(url, token, inboxId, 'disk 0')).toBe(true);
    writeFileSync(join(inside, 'filler'), Buffer.alloc(free() - LEFT_BYTES));
    let written = 0;
    const lane = async () => {
      do written += 1;
      while ((await write(url, token, inboxId, `disk ${written}`)) && written < 2_000);
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    expect(answered.uncertain.length + answered.undone.length).toBeGreaterThan(0);
    // By itself it may give up only after more than a minute.
    if (!IS_LONG && existsSync(`/proc/${engine}`)) process.kill(engine, 'SIGKILL');
    while (!/\d+ MB are left in /.test(said)) await pause(100);
    unlinkSync(join(inside, 'filler'));
    do written += 1;
    while (!(await write(url, token, inboxId, `disk ${written}`)));
    const there = await subjects(url, token);
    expect(new Set(there).size).toBe(there.length);
    expect(answered.done.filter((subject) => !there.includes(subject))).toEqual([]);
    expect(answered.undone.filter((subject) => there.includes(subject))).toEqual([]);
  },
  180_000,
);

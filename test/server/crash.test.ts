import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { compiled } from '../compiled';
import { newDataDir } from '../data-dir';
import type { Answer } from '../world';

const ROOT = resolve(__dirname, '../..');

let dataDir: string;
let children: ChildProcess[] = [];

beforeAll(() => {
  dataDir = newDataDir();
});

afterAll(async () => {
  for (const child of children) child.kill('SIGTERM');
  const alive = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  await Promise.all(alive.map((child) => new Promise((done) => child.once('exit', done))));
  rmSync(dataDir, { recursive: true, force: true });
});

/** The server as a user starts it, in a process of its own. Answers its URL and the password of the demo's admin. */
async function start(): Promise<{ child: ChildProcess; url: string; password: string }> {
  const child = spawn(process.execPath, [compiled('src/main')], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', RATE_LIMITS: 'off' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children = [...children, child];
  let password = '';
  for await (const line of createInterface({ input: child.stdout })) {
    password = /^sanne@\S+ +ADMIN +(\S+)/.exec(line)?.[1] ?? password;
    const url = /http:\/\/localhost:\d+\/graphql$/.exec(line)?.[0];
    if (url !== undefined) return { child, url, password };
  }
  throw new Error('The server ended before it was ready.');
}

async function ask<const D extends string>(url: string, token: string | null, query: D, variables: object) {
  const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as Answer<D>;
}

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token } } } }';
const INVITE =
  'mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { invitation { id } errors { code } } errors { code } } }';

async function signIn(url: string, password: string): Promise<string> {
  const answer = await ask(url, null, SIGN_IN, { input: { identifier: 'sanne@bisiklet.example', password } });
  return answer.data.signIn.result.token;
}

/** Recipient → the Message-IDs under which letters to them were written. */
function letters(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const folder = join(dataDir, 'mail');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.eml'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const to = /^To: (\S+)/m.exec(text)?.[1] ?? '';
    found.set(to, (found.get(to) ?? new Set()).add(/^Message-ID: (\S+)/m.exec(text)?.[1] ?? ''));
  }
  return found;
}

it('killed at any instant of a bulk invitation, and called again with the same key: everybody is invited once, by one letter', async () => {
  let { child, url, password } = await start();
  let token = await signIn(url, password);
  const expected: string[] = [];
  for (const [round, delayMs] of [0, 15, 30, 60, 120].entries()) {
    const emails = Array.from({ length: 300 }, (_, index) => `r${round}n${index}@guests.example`);
    expected.push(...emails);
    const input = { emails, idempotencyKey: `round ${round}` };
    const cutOff = ask(url, token, INVITE, { input }).catch(() => 'cut off');
    await pause(delayMs);
    child.kill('SIGKILL');
    await cutOff;
    ({ child, url, password } = await start());
    token = await signIn(url, password);
    const answer = await ask(url, token, INVITE, { input });
    expect(answer.data.inviteUsers.errors).toEqual([]);
    const rows = answer.data.inviteUsers.results as { invitation: { id: string } | null; errors: object[] }[];
    expect(rows.filter(({ invitation, errors }) => invitation !== null && errors.length === 0)).toHaveLength(300);
    expect(new Set(rows.map(({ invitation }) => invitation?.id)).size).toBe(300);
  }
  const listed = await ask(url, token, '{ invitations(status: [PENDING]) { totalCount } }', {});
  expect(listed.data.invitations.totalCount).toBe(expected.length);
  const givesUpAt = performance.now() + 90_000;
  // A letter that was being written when the process died is taken over when its lease of a minute ends.
  while (letters().size < expected.length && performance.now() < givesUpAt) await pause(200);
  const written = letters();
  expect([...written.keys()].sort()).toEqual(expected.sort());
  for (const ids of written.values()) expect(ids.size).toBe(1);
}, 180_000);

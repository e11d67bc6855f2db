import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { preparePlaces } from '../../src/database/engine/places';
import { EMAIL_KIND } from '../../src/domains/mail/kind';
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

/** As if the leases that were taken before this instant had ended: those of processes that are dead. */
async function endLeasesFrom(before: Date): Promise<void> {
  const options = { user: 'root', database: 'muster', timezone: 'Z' };
  const sql = await createConnection({ socketPath: preparePlaces(dataDir).socket, ...options });
  const until = new Date(before.getTime() + EMAIL_KIND.leaseMs);
  await sql.query('UPDATE outbox SET leaseUntil = ? WHERE leaseUntil <= ?', [before, until]);
  await sql.end();
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

/** So many that a call of them all takes longer than any of the pauses before it is cut off. */
const AT_ONCE = 150;

it('killed at any instant of a bulk invitation, and called again with the same key: everybody is invited once, by one email', async () => {
  let { child, url, password } = await start();
  let token = await signIn(url, password);
  const expected: string[] = [];
  let diedAt = new Date();
  for (const [round, delayMs] of [0, 10, 20, 40, 80].entries()) {
    const emails = Array.from({ length: AT_ONCE }, (_, index) => `r${round}n${index}@guests.example`);
    expected.push(...emails);
    const input = { emails, idempotencyKey: `round ${round}` };
    const cutOff = ask(url, token, INVITE, { input }).catch(() => 'cut off');
    await pause(delayMs);
    child.kill('SIGKILL');
    await cutOff;
    diedAt = new Date();
    ({ child, url, password } = await start());
    token = await signIn(url, password);
    const answer = await ask(url, token, INVITE, { input });
    expect(answer.data.inviteUsers.errors).toEqual([]);
    const rows = answer.data.inviteUsers.results as { invitation: { id: string } | null; errors: object[] }[];
    expect(rows.filter(({ invitation, errors }) => invitation !== null && errors.length === 0)).toHaveLength(AT_ONCE);
    expect(new Set(rows.map(({ invitation }) => invitation?.id)).size).toBe(AT_ONCE);
  }
  const listed = await ask(url, token, '{ invitations(status: [PENDING]) { totalCount } }', {});
  expect(listed.data.invitations.totalCount).toBe(expected.length);
  const givesUpAt = performance.now() + 90_000;
  // A letter that was being written when the process died is taken over when its lease of a minute ends: now.
  await endLeasesFrom(diedAt);
  while (letters().size < expected.length && performance.now() < givesUpAt) await pause(200);
  const written = letters();
  expect([...written.keys()].sort()).toEqual(expected.sort());
  for (const ids of written.values()) expect(ids.size).toBe(1);
}, 180_000);

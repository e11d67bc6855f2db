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
import { openOtherSystem, type OtherSystem } from '../other-system';
import { openReceiver, type Receiver } from '../webhook/receiver';
import type { Answer } from '../world';

const ROOT = resolve(__dirname, '../..');

let dataDir: string;
let erp: OtherSystem;
let receiver: Receiver;
let children: ChildProcess[] = [];

beforeAll(async () => {
  dataDir = newDataDir();
  erp = await openOtherSystem();
  receiver = await openReceiver();
});

afterAll(async () => {
  for (const child of children) child.kill('SIGTERM');
  const alive = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  await Promise.all(alive.map((child) => new Promise((done) => child.once('exit', done))));
  await erp.close();
  receiver.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The server as a user starts it, in a process of its own. Answers its URL and the password of the demo's admin. */
async function start(): Promise<{ child: ChildProcess; url: string; password: string }> {
  const child = spawn(process.execPath, [compiled('src/main')], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...{ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', RATE_LIMITS: 'off', OUTGOING_ALLOW: '127.0.0.1' },
    },
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
  for (const table of ['outbox', 'erp_sync'])
    await sql.query('UPDATE ?? SET leaseUntil = ? WHERE leaseUntil <= ?', [table, before, until]);
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

const CREATE_FIRM = 'mutation ($input: CreateFirmInput!) { createFirm(input: $input) { firm { id } sync { id } } }';
const CREATE_ROLE =
  'mutation ($input: CreateCustomRoleInput!) { createCustomRole(input: $input) { customRole { id } } }';
const HOOK = '/roles';

/** The demo's admin sends firms to an ERP when they are saved, and a webhook tells of custom roles. */
async function connect(url: string, token: string): Promise<void> {
  const { data } = await ask(
    url,
    token,
    'mutation ($input: CreateErpSetInput!) { createErpSet(input: $input) { erpSet { id } } }',
    { input: { name: 'ERP', baseUrl: erp.url, userName: 'muster', password: 'secret' } },
  );
  const viewer = await ask(url, token, '{ viewer { user { id integrations { version } } } }', {});
  const { id: userId, integrations } = viewer.data.viewer.user;
  const settings = { erpSetId: data.createErpSet.erpSet.id, onFirmSaved: 'CRM_TO_ERP' };
  const { errors } = await ask(
    url,
    token,
    'mutation ($input: UpdateUserIntegrationsInput!) { updateUserIntegrations(input: $input) { errors { code } } }',
    { input: { userId, version: integrations.version, ...settings } },
  );
  const hook = await ask(
    url,
    token,
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }',
    {
      input: {
        ...{ name: 'Roles', url: receiver.url(HOOK), events: ['CUSTOM_ROLE_CHANGED'] },
        grants: [{ module: 'USERS', level: 'MANAGE' }],
      },
    },
  );
  expect([errors, hook.errors]).toEqual([undefined, undefined]);
}

/** What the server has said yes to. */
interface Acknowledged {
  readonly firms: Set<string>;
  readonly roles: Set<string>;
}

/** Saves firms and custom roles until the server is gone, and keeps in mind what it answered. */
async function saveUntilGone(url: string, token: string, round: number, { firms, roles }: Acknowledged): Promise<void> {
  const each = Array.from({ length: 8 }, async (_, lane) => {
    for (let index = 0; ; index += 1) {
      const name = `R${round}L${lane}N${index}`;
      if (lane % 2 === 0) {
        await ask(url, token, CREATE_FIRM, { input: { name, code: name } });
        firms.add(`/firms/${name}`);
      } else {
        const made = await ask(url, token, CREATE_ROLE, { input: { name, grants: [] } });
        roles.add(made.data.createCustomRole.customRole.id);
      }
    }
  });
  await Promise.allSettled(each);
}

/** The ids under which deliveries of each role came in. */
function deliveries(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, body } of receiver.at(HOOK)) {
    const role = body.data['id'] as string;
    found.set(role, (found.get(role) ?? new Set()).add(id));
  }
  return found;
}

async function until(holds: () => boolean): Promise<void> {
  const givesUpAt = performance.now() + 90_000;
  while (!holds() && performance.now() < givesUpAt) await pause(20);
}

/** So many that a call of them all takes longer than any of the pauses before it is cut off. */
const AT_ONCE = 150;

it('killed at any instant, and called again with the same key: everybody is invited once by one email, and what was saved reaches other systems', async () => {
  let { child, url, password } = await start();
  let token = await signIn(url, password);
  await connect(url, token);
  const acknowledged: Acknowledged = { firms: new Set(), roles: new Set() };
  const expected: string[] = [];
  let diedAt = new Date();
  for (const [round, delayMs] of [0, 10, 20, 40, 80].entries()) {
    const emails = Array.from({ length: AT_ONCE }, (_, index) => `r${round}n${index}@guests.example`);
    expected.push(...emails);
    const input = { emails, idempotencyKey: `round ${round}` };
    const { firms, roles } = acknowledged;
    const known = { firms: firms.size, roles: roles.size };
    const saving = saveUntilGone(url, token, round, acknowledged);
    await until(() => firms.size > known.firms && roles.size > known.roles);
    const cutOff = ask(url, token, INVITE, { input }).catch(() => 'cut off');
    await pause(delayMs);
    child.kill('SIGKILL');
    await cutOff;
    await saving;
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
  // What was being handed over when the process died is taken over when its lease of a minute ends: now.
  await endLeasesFrom(diedAt);
  const { firms, roles } = acknowledged;
  await until(
    () =>
      letters().size >= expected.length &&
      [...roles].every((role) => deliveries().has(role)) &&
      [...firms].every((firm) => erp.records.has(firm)),
  );
  const written = letters();
  expect([...written.keys()].sort()).toEqual(expected.sort());
  for (const ids of written.values()) expect(ids.size).toBe(1);
  const delivered = deliveries();
  expect([...roles].filter((role) => !delivered.has(role))).toEqual([]);
  expect([...delivered].filter(([, ids]) => ids.size > 1)).toEqual([]);
  expect([...firms].filter((firm) => !erp.records.has(firm))).toEqual([]);
  expect(firms.size).toBeGreaterThan(0);
  expect(roles.size).toBeGreaterThan(0);
}, 180_000);

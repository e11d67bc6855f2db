import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { preparePlaces } from '../../src/database/engine/places';
import { EMAIL_KIND } from '../../src/domains/mail/kind';
import { newDataDir } from '../data-dir';
import { ask, signInAdmin, startDemoServer, stopAll, type DemoServer } from '../demo-server';
import { openOtherSystem, type OtherSystem } from '../other-system';
import { openReceiver, type Receiver } from '../webhook/receiver';

let dataDir: string;
let erp: OtherSystem;
let receiver: Receiver;
const servers: DemoServer[] = [];

beforeAll(async () => {
  dataDir = newDataDir();
  erp = await openOtherSystem();
  receiver = await openReceiver();
});

afterAll(async () => {
  await stopAll(servers);
  await erp.close();
  receiver.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<DemoServer> {
  const server = await startDemoServer(dataDir);
  servers.push(server);
  return server;
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

const INVITE =
  'mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { invitation { id } errors { code } } errors { code } } }';

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

/** When it is killed, after a call has begun. Each is a server that starts again: all of them with `MUSTER_LONG=1`, as `npm run test:long` sets it. */
const DELAYS_MS = process.env['MUSTER_LONG'] === undefined ? [0, 20, 80] : [0, 10, 20, 40, 80];

/** So many that a call of them all takes longer than any of the pauses before it is cut off. */
const AT_ONCE = 150;

it('killed at any instant, and called again with the same key: everybody is invited once by one email, and what was saved reaches other systems', async () => {
  let server = await start();
  let { url } = server;
  let token = await signInAdmin(server);
  await connect(url, token);
  const acknowledged: Acknowledged = { firms: new Set(), roles: new Set() };
  const expected: string[] = [];
  let diedAt = new Date();
  for (const [round, delayMs] of DELAYS_MS.entries()) {
    const emails = Array.from({ length: AT_ONCE }, (_, index) => `r${round}n${index}@guests.example`);
    expected.push(...emails);
    const input = { emails, idempotencyKey: `round ${round}` };
    const { firms, roles } = acknowledged;
    const known = { firms: firms.size, roles: roles.size };
    const saving = saveUntilGone(url, token, round, acknowledged);
    await until(() => firms.size > known.firms && roles.size > known.roles);
    const cutOff = ask(url, token, INVITE, { input }).catch(() => 'cut off');
    await pause(delayMs);
    server.child.kill('SIGKILL');
    await cutOff;
    await saving;
    diedAt = new Date();
    server = await start();
    ({ url } = server);
    token = await signInAdmin(server);
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

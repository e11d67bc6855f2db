import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { addManyConversations } from '../../bench/conversations';
import { createEmbeddedDatabase } from '../../src/database/connection';
import { createLog } from '../../src/log';
import { LostSecrets } from '../../src/lost-secrets';
import { readSettings } from '../../src/settings';
import { startMuster, type Muster } from '../../src/start';
import { enrol, type Authenticator } from '../authenticator';
import { IS_MYSQL } from '../sql';
import { PASSWORD, startWorld, type Answer, type Person, type World } from '../world';

const SOCKET = process.env['MUSTER_TEST_SOCKET'] ?? '';
const SECRET_KEY = randomBytes(32).toString('base64');
/** Some; a million with `MUSTER_LONG=1`, as `npm run test:long` sets it. */
const CONVERSATIONS = process.env['MUSTER_LONG'] === undefined ? 1_000 : 1_000_000;
const RESTORED = `restored_${randomBytes(6).toString('hex')}`;

/** As docs/operating.md says it is done. */
let world: World;
let folder: string;
let person: Person;
let app: Authenticator;

beforeAll(async () => {
  world = await startWorld({ SECRET_KEY });
  folder = mkdtempSync(join(tmpdir(), 'muster-backup-'));
  await world.crowd(120);
  person = await world.person(world.acme.id, { firstName: 'Ağaçlı', lastName: '🦉 Наташа' });
  app = await enrol(world, person);
  await world.hold(person, 3);
  const database = String(world.db.options.database);
  const ground = { socketPath: SOCKET, database, companyId: world.acme.id, busiest: [person.userId] };
  await addManyConversations(ground, CONVERSATIONS);
  const path = join(folder, 'muster.sql');
  const dumping = performance.now();
  dump(database, path);
  const restoring = performance.now();
  await createEmbeddedDatabase(SOCKET, RESTORED);
  restore(path, RESTORED);
  const restored = performance.now();
  const [megabytes, dumped, filled] = [statSync(path).size / 1e6, restoring - dumping, restored - restoring];
  process.stdout.write(
    `${CONVERSATIONS} conversations: ${megabytes.toFixed(0)} MB, dumped in ${(dumped / 1e3).toFixed(1)} s, restored in ${(filled / 1e3).toFixed(1)} s.\n`,
  );
}, 1_800_000);
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const program = (ofMariadb: string, ofMysql: string) =>
  IS_MYSQL ? join(process.env['MUSTER_TEST_MYSQL'] ?? '', ofMysql) : ofMariadb;

function dump(database: string, path: string): void {
  const to = openSync(path, 'wx', 0o600);
  const ofMysql = IS_MYSQL ? ['--set-gtid-purged=OFF'] : [];
  const args = ['--no-defaults', '--single-transaction', ...ofMysql, `--socket=${SOCKET}`, '--user=root', database];
  const { status, stderr } = spawnSync(program('mariadb-dump', 'mysqldump'), args, {
    stdio: ['ignore', to, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(to);
  expect([status, stderr]).toEqual([0, '']);
}

function restore(path: string, database: string): void {
  const from = openSync(path, 'r');
  const args = ['--no-defaults', `--socket=${SOCKET}`, '--user=root', database];
  const { status, stderr } = spawnSync(program('mariadb', 'mysql'), args, {
    stdio: [from, 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  closeSync(from);
  expect([status, stderr]).toEqual([0, '']);
}

/** A server on what was restored, which sends no emails. */
function start(key: string): Promise<Muster> {
  return startMuster({
    settings: readSettings({
      ...{ PORT: '0', DATA_DIR: folder, SMTP_URL: 'files', APP_URL: 'http://muster.test', DEMO: 'off' },
      ...{ RATE_LIMITS: 'off', SECRET_KEY: key },
    }),
    log: createLog('silent', { write: () => undefined }),
    print: () => undefined,
    clock: () => world.clock.now(),
    target: { socketPath: SOCKET, database: RESTORED },
  });
}

async function ask<const D extends string>(
  { port }: Muster,
  query: D,
  variables: object,
  token?: string,
): Promise<Answer<D>> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<D>;
}

async function checksums(db: DataSource, database: string): Promise<Map<string, string>> {
  const rows = await db.query<{ name: string }[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
    [database],
  );
  const sums = new Map<string, string>();
  for (const { name } of rows) {
    const [sum] = await db.query<{ Checksum: string }[]>(`CHECKSUM TABLE \`${database}\`.\`${name}\` EXTENDED`);
    sums.set(name, String(sum?.Checksum));
  }
  return sums;
}

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  result { ... on TwoFactorRequired { challenge } } errors { code } } }`;
const VERIFY = `mutation ($input: VerifyTwoFactorInput!) { verifyTwoFactor(input: $input) {
  result { ... on SignedIn { token viewer { user { displayName } } } } errors { code } } }`;

it('what was dumped while the server ran and restored under another name is the same, table by table', async () => {
  expect(statSync(join(folder, 'muster.sql')).size).toBeGreaterThan(10_000);
  const restored = await checksums(world.db, RESTORED);
  const dumped = await checksums(world.db, String(world.db.options.database));
  expect(restored.size).toBeGreaterThan(20);
  // Letters leave meanwhile, and jobs are due.
  for (const moving of ['outbox', 'job']) for (const sums of [restored, dumped]) sums.delete(moving);
  expect(restored).toEqual(dumped);
});

it('a server starts on it, and a person signs in with their password and the second factor that was sealed', async () => {
  const muster = await start(SECRET_KEY);
  try {
    const { challenge } = (await ask(muster, SIGN_IN, { input: { identifier: person.email, password: PASSWORD } })).data
      .signIn.result;
    const { result, errors } = (await ask(muster, VERIFY, { input: { challenge, code: app.next() } })).data
      .verifyTwoFactor;
    expect([errors, result.viewer.user.displayName]).toEqual([[], 'Ağaçlı 🦉 Наташа']);
    expect((await ask(muster, '{ company { id } }', {}, result.token)).data.company.id).toBe(world.acme.id);
  } finally {
    await muster.stop();
  }
});

it('with another key than that of the dump no server starts on it', async () => {
  await expect(start(randomBytes(32).toString('base64'))).rejects.toThrow(LostSecrets);
});

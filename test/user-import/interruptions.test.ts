import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { compileScript } from '../compiled';
import { openLetterbox, tokenIn, type Letterbox } from '../letters';
import type { Answer } from '../world';
import { createWorldDatabase } from '../world-database';
import type { Place } from './server';

/** Few, so that it is quick; ten thousand people and twenty interruptions with `MUSTER_LONG=1`, as `npm run test:long` sets it. */
const IS_LONG = process.env['MUSTER_LONG'] !== undefined;
const PEOPLE = IS_LONG ? 10_000 : 500;
const KINDS = IS_LONG
  ? (['sever', 'takeOver', 'cancel', 'takeOver', 'sever', 'cancel', 'kill'] as const)
  : (['sever', 'takeOver', 'cancel', 'kill'] as const);
const INTERRUPTIONS = IS_LONG ? 20 : 8;
const PASSWORD = 'a quiet harbour at dawn';

const socketPath = process.env['MUSTER_TEST_SOCKET'] ?? '';
let database: string;
let sql: Connection;
let letterbox: Letterbox;
let folder: string;
let script: string;
let children: ChildProcess[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-import-'));
  script = compileScript(join(__dirname, 'server.ts'), folder);
  letterbox = await openLetterbox();
  database = await createWorldDatabase();
  sql = await createConnection({ socketPath, user: 'root', database, timezone: 'Z' });
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await sql.end();
  await letterbox.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Server {
  readonly child: ChildProcess;
  readonly origin: string;
}

async function start(): Promise<Server> {
  const environment = {
    ...{ PORT: '0', APP_URL: 'http://muster.test', DEMO: 'off', RATE_LIMITS: 'off', DATA_DIR: folder },
    ...{ SMTP_URL: letterbox.url, SECRET_KEY: Buffer.alloc(32, 7).toString('base64') },
  };
  const place: Place = { socketPath, database, environment };
  const child = spawn(process.execPath, [script, JSON.stringify(place)], { stdio: ['ignore', 'pipe', 'inherit'] });
  children = [...children, child];
  for await (const port of createInterface({ input: child.stdout }))
    return { child, origin: `http://127.0.0.1:${port}` };
  throw new Error('The server ended before it was ready.');
}

let token: string | null = null;

async function ask<const D extends string>(server: Server, query: D, input: object): Promise<Answer<D>['data']> {
  const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
  const body = JSON.stringify({ query, variables: { input } });
  const answer = (await (
    await fetch(`${server.origin}/graphql`, { method: 'POST', headers, body })
  ).json()) as Answer<D>;
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

async function signUp(server: Server): Promise<string> {
  const email = 'owner@import.example';
  await ask(server, 'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { code } } }', {
    ...{ email, password: PASSWORD, firstName: 'Olivia', lastName: 'Owner', companyName: 'Import' },
  });
  const verify = tokenIn(await letterbox.next(email));
  await ask(server, 'mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { errors { code } } }', {
    token: verify,
  });
  const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token } } } }';
  return (await ask(server, SIGN_IN, { identifier: email, password: PASSWORD })).signIn.result.token;
}

const PREPARE = `mutation ($input: PrepareUserImportInput!) {
  prepareUserImport(input: $input) { userImport { id } upload { url } } }` as const;
const START = 'mutation ($input: ImportUsersInput!) { importUsers(input: $input) { errors { code } } }' as const;
const CANCEL =
  'mutation ($input: CancelUserImportInput!) { cancelUserImport(input: $input) { userImport { status } errors { code } } }' as const;

async function prepare(server: Server, emails: readonly string[]): Promise<string> {
  const columns = [{ header: 'email', field: 'EMAIL' }];
  const { userImport, upload } = (await ask(server, PREPARE, { columns })).prepareUserImport;
  const body = ['email', ...emails].join('\n');
  const sent = await fetch(`${server.origin}${new URL(upload.url).pathname}`, { method: 'PUT', body });
  expect(await sent.json()).toMatchObject({ status: 'READY', counts: { total: PEOPLE, valid: PEOPLE } });
  return userImport.id;
}

async function select<T>(query: string): Promise<T[]> {
  const [rows] = await sql.query<RowDataPacket[]>(query);
  return rows as T[];
}

const stateOf = async () =>
  (await select<{ status: number; leaseId: string | null }>('SELECT status, leaseId FROM user_import'))[0]!;

/** In the midst of it: somebody works on it. */
async function untilUnderWay(): Promise<void> {
  for (;;) {
    const { status, leaseId } = await stateOf();
    // Running, and no more.
    expect(status).toBe(3);
    if (leaseId !== null && leaseId !== 'nobody') return;
    await pause(2);
  }
}

/** As if whoever is dead had been so for as long as a lease lasts. */
const endLease = () => sql.query("UPDATE user_import SET leaseUntil = '2001-01-01'");

async function severConnections(): Promise<void> {
  const open = await select<{ ID: number }>(
    `SELECT ID FROM information_schema.PROCESSLIST WHERE DB = '${database}' AND ID <> CONNECTION_ID()`,
  );
  for (const { ID } of open) await sql.query(`KILL CONNECTION ${ID}`).catch(() => undefined);
}

it(`through ${INTERRUPTIONS} interruptions everybody of a file is invited once, by one email`, async () => {
  const emails = Array.from({ length: PEOPLE }, (_, index) => `n${index}@guests.example`);
  let servers = [await start()];
  let [server] = servers as [Server];
  token = await signUp(server);
  const id = await prepare(server, emails);
  await ask(server, START, { id });
  let kills = 0;
  const interruptions = {
    kill: async () => {
      server.child.kill('SIGKILL');
      await endLease();
      // The second time two come in its place, and from then on both go on with it.
      servers = await Promise.all(kills === 1 ? [start(), start()] : [start()]);
      [server] = servers as [Server];
      kills += 1;
    },
    sever: severConnections,
    // Another process takes over what this one believes it has, and dies of it.
    takeOver: () => sql.query("UPDATE user_import SET leaseId = 'nobody', leaseUntil = '2001-01-01' WHERE status = 3"),
    cancel: async () => {
      expect((await ask(server, CANCEL, { id })).cancelUserImport.userImport.status).toBe('CANCELLED');
      await ask(server, START, { id });
    },
  };
  for (let round = 0; round < INTERRUPTIONS; round += 1) {
    await untilUnderWay();
    await pause(Math.random() * 60);
    await interruptions[KINDS[round % KINDS.length]!]();
  }
  const finished = async () => (await stateOf()).status === 6;
  while (!(await finished())) await pause(20);
  await everybodyOnce(emails);
  expect(servers.map(({ child }) => child.exitCode)).toEqual([null, null]);
}, 240_000);

async function everybodyOnce(emails: readonly string[]): Promise<void> {
  const people = await select<{ email: string }>('SELECT email FROM `user` WHERE joinedAt IS NULL');
  expect(people.map(({ email }) => email).sort()).toEqual([...emails].sort());
  const [rows] = await select<object>(
    `SELECT COUNT(*) AS marked, COUNT(DISTINCT r.invitationId) AS invitations, COUNT(DISTINCT i.userId) AS people
       FROM user_import_row r JOIN invitation i ON i.companyId = r.companyId AND i.id = r.invitationId AND i.email = r.address
      WHERE r.status = 3`,
  );
  expect(rows).toEqual({ marked: PEOPLE, invitations: PEOPLE, people: PEOPLE });
  const counted = `SELECT (SELECT COUNT(*) FROM invitation) AS invitations, (SELECT COUNT(*) FROM audit_entry WHERE action = 'user.invite') AS events,
    (SELECT COUNT(*) FROM outbox WHERE recipient LIKE '%@guests.example') AS letters, (SELECT invited FROM user_import) AS invited,
    (SELECT valid + waiting + skipped + refused FROM user_import) AS others`;
  expect((await select<object>(counted))[0]).toEqual({
    ...{ invitations: PEOPLE, events: PEOPLE, letters: PEOPLE, invited: PEOPLE, others: 0 },
  });
  everyLetterUnderOneId();
}

/** Of those that have left by now; one that was being written when its server was killed may come twice. */
function everyLetterUnderOneId(): void {
  const ids = new Map<string, Set<string>>();
  for (const { to, messageId } of letterbox.letters) {
    const address = (Array.isArray(to) ? to[0] : to)?.text ?? '';
    ids.set(address, (ids.get(address) ?? new Set()).add(messageId ?? ''));
  }
  expect(ids.size).toBeGreaterThan(1);
  expect([...ids].filter(([, some]) => some.size !== 1)).toEqual([]);
}

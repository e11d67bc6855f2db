import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { preparePlaces } from '../../src/database/engine/places';
import { compiled } from '../compiled';
import { newDataDir } from '../data-dir';
import { IS_MYSQL } from '../sql';
import { startWorld, type World } from '../world';

const ROOT = resolve(__dirname, '../..');
/** Whatever is connected, and whatever does not answer. */
const MAX_MS = 10_000;
/** The longest that it lets anybody wait for a row. */
const MAX_MYSQL_MS = 60_000;

interface Child {
  readonly process: ChildProcess;
  readonly port: number;
  /** An admin's. */
  readonly token: string;
  /** Of the database. */
  readonly sql: Connection;
  /** Of the process of the database engine. */
  readonly enginePid: number;
  /** Sends SIGTERM; answers the exit code and how long it took. */
  stop(): Promise<{ code: number | null; tookMs: number }>;
}

/** Of one server after the other: what each leaves behind the next begins with, which takes half as long as on an empty folder. */
let dataDir: string;
beforeAll(() => {
  dataDir = newDataDir();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const started: Child[] = [];
afterEach(async () => {
  for (const { process: child, sql } of started.splice(0)) {
    sql.destroy();
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await new Promise((done) => child.once('exit', done));
    }
  }
});

async function start(): Promise<Child> {
  const child = spawn(process.execPath, [compiled('src/main')], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let password = '';
  for await (const line of createInterface({ input: child.stdout })) {
    password = /^sanne@\S+ +ADMIN +(\S+)/.exec(line)?.[1] ?? password;
    const port = Number(/http:\/\/localhost:(\d+)\/graphql$/.exec(line)?.[1] ?? 0);
    if (port > 0) return finishStart(child, port, password);
  }
  throw new Error('The server ended before it was ready.');
}

async function finishStart(child: ChildProcess, port: number, password: string): Promise<Child> {
  const sign = 'mutation ($i: SignInInput!) { signIn(input: $i) { result { ... on SignedIn { token } } } }';
  const answer = await ask(port, null, sign, { i: { identifier: 'sanne@bisiklet.example', password } });
  const { socket: socketPath } = preparePlaces(dataDir);
  const sql = await createConnection({ socketPath, user: 'root', database: 'muster' });
  sql.on('error', () => undefined);
  const [rows] = await sql.query<RowDataPacket[]>('SELECT @@pid_file AS pidFile');
  const enginePid = Number(readFileSync(rows[0]!['pidFile'] as string, 'utf8'));
  const stop = async () => {
    const begunAt = performance.now();
    const code = new Promise<number | null>((exited) => child.once('exit', exited));
    child.kill('SIGTERM');
    return { code: await code, tookMs: performance.now() - begunAt };
  };
  const { token } = (JSON.parse(answer.text) as { data: { signIn: { result: { token: string } } } }).data.signIn.result;
  const one = { process: child, port, token, sql, enginePid, stop };
  started.push(one);
  return one;
}

function isAlive({ enginePid }: Child): boolean {
  try {
    return process.kill(enginePid, 0);
  } catch {
    return false;
  }
}

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

function ask(port: number, token: string | null, query: string, variables: object = {}, agent?: Agent): Promise<Reply> {
  return new Promise((answered, failed) => {
    const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
    const sent = request({ port, path: '/graphql', method: 'POST', headers, ...(agent && { agent }) }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => answered({ status: response.statusCode, headers: response.headers, text }));
      response.on('error', failed);
    });
    sent.on('error', failed);
    sent.end(JSON.stringify({ query, variables }));
  });
}

/** A connection on which this much was sent, and nothing comes after it. */
async function connectAndSend(port: number, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await new Promise((connected) => socket.once('connect', connected));
  if (text !== '') socket.write(text);
  return socket.resume();
}

const portOf = ({ url }: World) => Number(new URL(url).port);

const THREE = `mutation ($i: UpdateCompanyInput!) { first: requestPasswordReset(input: { email: "nobody@example.com" }) { errors { code } }
  second: updateCompany(input: $i) { errors { code } } third: requestPasswordReset(input: { email: "nobody@example.com" }) { errors { code } } }`;
const RENAME = 'mutation ($i: UpdateCompanyInput!) { updateCompany(input: $i) { company { name } errors { code } } }';
const versionOf = async ({ port, token }: Child) =>
  (JSON.parse((await ask(port, token, '{ company { version } }')).text) as { data: { company: { version: number } } })
    .data.company.version;

/** A mutation that waits for a row that somebody else holds, and does so by now. */
async function waitingRename(child: Child, name: string, document = RENAME): Promise<{ answer: Promise<Reply> }> {
  const version = await versionOf(child);
  await child.sql.query('BEGIN');
  await child.sql.query('SELECT * FROM company FOR UPDATE');
  const answer = ask(child.port, child.token, document, { i: { version, name } });
  answer.catch(() => undefined);
  await pause(300);
  return { answer };
}

it('whatever is connected, the server ends: what was in flight is answered and done, new requests are refused, the engine is stopped', async () => {
  const child = await start();
  const head = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\n';
  const sockets = await Promise.all([
    ...Array.from({ length: 5 }, () => connectAndSend(child.port, '')),
    connectAndSend(child.port, head),
    connectAndSend(child.port, `${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"`),
    connectAndSend(
      child.port,
      'PUT /upload/upload_x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n12345678',
    ),
  ]);
  const agent = new Agent({ keepAlive: true });
  expect((await ask(child.port, null, '{ viewer { signedIn } }', {}, agent)).status).toBe(200);
  const waiting = await waitingRename(child, 'Renamed');
  const stopped = child.stop();
  await pause(1_000);
  await expect(ask(child.port, null, '{ viewer { signedIn } }')).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  // Those that asked for nothing are gone while the request still waits.
  expect(sockets.slice(0, 6).map(({ readable }) => readable)).toEqual(Array(6).fill(false));
  await child.sql.query('COMMIT');
  const answer = await waiting.answer;
  expect([answer.status, JSON.parse(answer.text)]).toEqual([
    200,
    { data: { updateCompany: { company: { name: 'Renamed' }, errors: [] } } },
  ]);
  expect(answer.headers.connection).toBe('close');
  const { code, tookMs } = await stopped;
  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(MAX_MS);
  for (const socket of sockets) expect(socket.readable).toBe(false);
  expect(isAlive(child)).toBe(false);
  agent.destroy();
}, 120_000);

it('a connection that sends its request after the server began to stop is refused, while others are still answered', async () => {
  const world = await startWorld();
  const half = await connectAndSend(
    portOf(world),
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 35\r\n\r\n{"query"',
  );
  let heard = '';
  half.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
  await pause(200);
  const begunAt = performance.now();
  const stopped = world.close();
  await pause(500);
  half.write(':"{ viewer { signedIn } }"}POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}');
  await new Promise((closed) => half.once('close', closed));
  expect(heard).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(heard).toMatch(/connection: close/i);
  expect(heard.match(/HTTP\/1\.1/g)).toHaveLength(1);
  await stopped;
  expect(performance.now() - begunAt).toBeLessThan(MAX_MS);
}, 60_000);

it('a request that waits for a stuck row is told with 503 what was done of it, and keeps nobody', async () => {
  const child = await start();
  const waiting = await waitingRename(child, 'Renamed again', THREE);
  const { code, tookMs } = await child.stop();
  const answer = await waiting.answer;
  expect([answer.status, answer.headers.connection, answer.headers['retry-after']]).toEqual([503, 'close', '1']);
  expect(JSON.parse(answer.text)).toEqual({
    data: null,
    errors: [
      {
        message: expect.stringMatching(
          /^De server stopte voordat dit verzoek klaar was\. Wat onder `done` staat is gedaan/,
        ),
        extensions: {
          ...{ code: 'UNAVAILABLE', done: ['first'], uncertain: ['second'], notStarted: ['third'] },
          retryAfterSeconds: 1,
        },
      },
    ],
  });
  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(MAX_MS);
  // MySQL is told to end, and does when the wait for the row is over.
  for (const until = Date.now() + MAX_MYSQL_MS; IS_MYSQL && isAlive(child) && Date.now() < until;) await pause(100);
  expect(isAlive(child)).toBe(false);
}, 120_000);

it('what was sent before the server began to stop is never cut off unread', async () => {
  const world = await startWorld();
  const body = '{"query":"{ viewer { signedIn } }"}';
  const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  const sockets = await Promise.all(Array.from({ length: 20 }, () => connectAndSend(portOf(world), '')));
  const heard = sockets.map((socket) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    return new Promise<string>((closed) => socket.once('close', () => closed(text)));
  });
  for (const socket of sockets) socket.write(head + body);
  const stopped = world.close();
  for (const text of await Promise.all(heard)) expect(text).toMatch(/^HTTP\/1\.1 (200|503) /);
  await stopped;
}, 60_000);

it('from the first moment nobody else is let in, and whoever was let in before is answered: a balancer that goes on to another process loses no request', async () => {
  const world = await startWorld();
  const port = portOf(world);
  const body = '{"query":"{ viewer { signedIn } }"}';
  const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
  const before = await connectAndSend(port, '');
  let heard = '';
  before.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
  const gone = new Promise((closed) => before.once('close', closed));
  const isRefused = () =>
    new Promise<boolean>((known) => {
      const socket = connect(port, '127.0.0.1', () => known(!socket.destroy().destroyed));
      socket.once('error', () => known(true));
    });
  const closed = world.close();
  while (!(await isRefused())) await pause(5);
  before.write(head + body);
  await gone;
  expect(heard).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(heard).toMatch(/connection: close/i);
  await closed;
}, 60_000);

it('a database that answers nobody keeps nobody either, and ends by itself once it can', async () => {
  const child = await start();
  process.kill(child.enginePid, 'SIGSTOP');
  const answer = ask(child.port, child.token, '{ company { name } }').catch(() => null);
  await pause(200);
  const { code, tookMs } = await child.stop();
  process.kill(child.enginePid, 'SIGCONT');
  expect((await answer)?.status).toBe(503);
  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(MAX_MS);
  for (let look = 0; look < 200 && isAlive(child); look += 1) await pause(50);
  expect(isAlive(child)).toBe(false);
}, 120_000);

it('emails whose server does not answer are anybody’s again when the process stops, and no attempt is counted', async () => {
  const held: Socket[] = [];
  const silent = createServer((socket) => held.push(socket));
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
  const world = await startWorld({ SMTP_URL: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}` });
  const [row] = await world.db.query<{ name: string }[]>('SELECT DATABASE() AS name');
  const invite = 'mutation ($i: InviteUsersInput!) { inviteUsers(input: $i) { errors { code } } }';
  await world.run(world.acme.admin, invite, { i: { emails: ['guest@example.com'] } });
  const leased = async () => (await world.db.query<object[]>('SELECT id FROM outbox WHERE leaseId IS NOT NULL')).length;
  while ((await leased()) === 0) await pause(20);
  await world.close();
  const sql = await createConnection({
    socketPath: process.env['MUSTER_TEST_SOCKET'] ?? '',
    user: 'root',
    database: row!.name,
  });
  const [rows] = await sql.query('SELECT leaseId, leaseUntil, attempts, doneAt FROM outbox');
  expect(rows).toEqual([{ leaseId: null, leaseUntil: null, attempts: 0, doneAt: null }]);
  await sql.end();
  for (const socket of held) socket.destroy();
  silent.close();
}, 60_000);

import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { preparePlaces } from '../../src/database/engine/places';
import { idFromBytes } from '../../src/core/ids';
import { newDataDir } from '../data-dir';
import { ask, signInAdmin, startDemoServer, stopAll, type DemoServer } from '../demo-server';

const IS_LONG = process.env['MUSTER_LONG'] !== undefined;
const ROUNDS = IS_LONG ? 500 : 12;
/** Of the rounds, after how many all that was written is compared with what is there. */
const COMPARED_EVERY = IS_LONG ? 50 : ROUNDS;
/** Who dies in a round, one after the other: the engine more often, since the death of the server alone is tried elsewhere, too. */
const VICTIMS: readonly (readonly ('engine' | 'server')[])[] = [
  ['engine'],
  ['engine'],
  ['engine', 'server'],
  ['engine'],
  ['server'],
  ['engine'],
];
const LANES = 8;
/** After the first write of a round was acknowledged. */
const DIES_WITHIN_MS = 300;

let dataDir: string;
const servers: DemoServer[] = [];
beforeAll(() => {
  dataDir = newDataDir();
});
afterAll(async () => {
  await stopAll(servers);
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<DemoServer> {
  const server = await startDemoServer(dataDir);
  servers.push(server);
  return server;
}

/** A kind of write whose every instance has a name of its own, and where that stands once it is there. */
interface Kind {
  readonly write: string;
  readonly input: (name: string, place: Place) => object;
  readonly there: string;
}

/** What the writes are about: made before the storm. */
interface Place {
  readonly inboxId: string;
  /** One for each lane. */
  readonly conversations: readonly string[];
  readonly conversation: string;
}

const KINDS: readonly Kind[] = [
  {
    write: 'mutation ($input: InviteUsersInput!) { done: inviteUsers(input: $input) { errors { code } } }',
    input: (name) => ({ emails: [`${name}@storm.example`] }),
    there: "SELECT SUBSTRING_INDEX(email, '@', 1) AS name FROM invitation WHERE email LIKE '%@storm.example'",
  },
  {
    write:
      'mutation ($input: CreateConversationInput!) { done: createConversation(input: $input) { errors { code } } }',
    input: (name, { inboxId }) => ({ inboxId, subject: name }),
    there: "SELECT subject AS name FROM conversation WHERE subject LIKE 's-%'",
  },
  {
    write:
      'mutation ($input: ReplyToConversationInput!) { done: replyToConversation(input: $input) { errors { code } } }',
    input: (name, { conversation }) => ({ conversationId: conversation, body: name }),
    there: "SELECT body AS name FROM message WHERE body LIKE 's-%'",
  },
  {
    write: 'mutation ($input: CreateTaskInput!) { done: createTask(input: $input) { errors { code } } }',
    input: (name) => ({ title: name }),
    there: "SELECT title AS name FROM task WHERE title LIKE 's-%'",
  },
  {
    write: 'mutation ($input: CreateFirmInput!) { done: createFirm(input: $input) { errors { code } } }',
    input: (name) => ({ name }),
    there: "SELECT name FROM firm WHERE name LIKE 's-%'",
  },
];

const TAKE = 'mutation ($input: TakeConversationInput!) { done: takeConversation(input: $input) { errors { code } } }';
const UNASSIGN =
  'mutation ($input: UnassignConversationInput!) { done: unassignConversation(input: $input) { errors { code } } }';

/** What clients know: names whose writes were acknowledged, and those of which nothing is known. */
class Ledger {
  readonly acknowledged = KINDS.map(() => new Set<string>());
  readonly uncertain = KINDS.map(() => new Set<string>());
  /** Of each lane's conversation: what it may be now, taken or not. */
  readonly taken: Set<boolean>[] = Array.from({ length: LANES }, () => new Set([false]));
  /** Codes of refusals; one of ours or a connection that broke off is to be expected, a mistake of the server is not. */
  readonly codes = new Set<string>();
  count = 0;
}

interface Done {
  readonly data: { readonly done: { readonly errors: readonly { readonly code: string }[] } | null } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Why it is not done; empty where it is. */
function codesOf({ data, errors }: Done): string[] {
  if (errors !== undefined) return errors.map(({ extensions }) => extensions.code);
  return data?.done?.errors.map(({ code }) => code) ?? ['no answer'];
}

/** True: the server says that it is done. False: nobody knows. */
async function write(at: string, token: string, document: string, input: object, ledger: Ledger): Promise<boolean> {
  const answer = (await ask(at, token, document, { input }).catch(() => null)) as Done | null;
  if (answer === null) return false;
  const codes = codesOf(answer);
  for (const code of codes) ledger.codes.add(code);
  return codes.length === 0;
}

/** One who writes, until the round is over. */
async function lane(
  index: number,
  server: DemoServer,
  token: string,
  place: Place,
  ledger: Ledger,
  over: () => boolean,
) {
  while (!over()) {
    ledger.count += 1;
    const which = ledger.count % (KINDS.length + 1);
    const kind = KINDS[which];
    const isDone = await (kind === undefined
      ? turn(index, server, token, place, ledger)
      : writeNamed(which, `s-${ledger.count}`, server, token, place, ledger));
    if (!isDone) await pause(20);
  }
}

async function writeNamed(
  which: number,
  name: string,
  { url }: DemoServer,
  token: string,
  place: Place,
  ledger: Ledger,
): Promise<boolean> {
  const { write: document, input } = KINDS[which]!;
  const isDone = await write(url, token, document, input(name, place), ledger);
  (isDone ? ledger.acknowledged : ledger.uncertain)[which]!.add(name);
  return isDone;
}

/** Takes the lane's conversation, or gives it back. */
async function turn(index: number, { url }: DemoServer, token: string, place: Place, ledger: Ledger): Promise<boolean> {
  const known = ledger.taken[index]!;
  const takes = !known.has(true);
  const conversationId = place.conversations[index]!;
  const isDone = await write(url, token, takes ? TAKE : UNASSIGN, { conversationId }, ledger);
  if (isDone) known.clear();
  known.add(takes);
  return isDone;
}

async function makePlace(url: string, token: string): Promise<Place> {
  const { data } = await ask(url, token, '{ inboxes { id } }', {});
  const inboxId = data.inboxes[0].id;
  const made = await Promise.all(
    Array.from({ length: LANES + 1 }, async () => {
      const answer = await ask(
        url,
        token,
        'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } } }',
        { input: { inboxId } },
      );
      return answer.data.createConversation.conversation.id;
    }),
  );
  return { inboxId, conversation: made[LANES]!, conversations: made.slice(0, LANES) };
}

function connect(): Promise<Connection> {
  return createConnection({
    socketPath: preparePlaces(dataDir).socket,
    user: 'root',
    database: 'muster',
    timezone: 'Z',
  });
}

async function killEngine(): Promise<void> {
  const sql = await connect();
  const [rows] = await sql.query<RowDataPacket[]>('SELECT @@pid_file AS pidFile');
  sql.destroy();
  process.kill(Number(readFileSync(rows[0]!['pidFile'] as string, 'utf8')), 'SIGKILL');
}

/** As a load balancer asks. */
async function untilReady({ url }: DemoServer): Promise<void> {
  for (;;) {
    const answer = await fetch(new URL('/health/ready', url)).catch(() => null);
    if (answer?.status === 200) return;
    await pause(20);
  }
}

/** What is there of what was written: acknowledged once, of the rest nobody knows, and nothing else. */
async function compare(sql: Connection, ledger: Ledger): Promise<void> {
  for (const [which, { there }] of KINDS.entries()) {
    const [rows] = await sql.query<RowDataPacket[]>(there);
    const names = rows.map(({ name }) => name as string);
    const [acknowledged, uncertain] = [ledger.acknowledged[which]!, ledger.uncertain[which]!];
    expect(names.length).toBe(new Set(names).size);
    expect([...acknowledged].filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !acknowledged.has(name) && !uncertain.has(name))).toEqual([]);
  }
}

async function compareTurns(sql: Connection, url: string, token: string, place: Place, ledger: Ledger): Promise<void> {
  for (const [index, id] of place.conversations.entries()) {
    const { data } = await ask(url, token, 'query ($id: ID!) { conversation(id: $id) { assignee { id } } }', { id });
    expect([...ledger.taken[index]!]).toContain(data.conversation.assignee !== null);
  }
  const [loads] = await sql.query<RowDataPacket[]>(
    `SELECT l.userId, l.activeConversations AS counted, COUNT(c.id) AS held FROM user_load l
      LEFT JOIN conversation c ON c.companyId = l.companyId AND c.assigneeId = l.userId AND c.status <> 2
      GROUP BY l.companyId, l.userId, l.activeConversations HAVING counted <> held`,
  );
  expect(loads).toEqual([]);
}

/** Every event has a number, none is missing, and each record has the one event of its making. */
async function compareEvents(sql: Connection): Promise<void> {
  const [gaps] = await sql.query<RowDataPacket[]>(
    `SELECT e.companyId, e.last, COUNT(a.id) AS entries, MAX(a.sequence) AS highest FROM event_counter e
      LEFT JOIN audit_entry a ON a.companyId = e.companyId GROUP BY e.companyId, e.last HAVING e.last <> entries OR e.last <> highest`,
  );
  expect(gaps).toEqual([]);
  const [made] = await sql.query<RowDataPacket[]>("SELECT id FROM conversation WHERE subject LIKE 's-%'");
  const [told] = await sql.query<RowDataPacket[]>(
    "SELECT targetId FROM audit_entry WHERE action = 'conversation.create'",
  );
  const ids = made.map(({ id }) => idFromBytes('cnv', id as Buffer) as string);
  const targets = told.map(({ targetId }) => targetId as string).filter((id) => ids.includes(id));
  expect(targets.sort()).toEqual(ids.sort());
}

/** All laws at once, of all that was written until now; long runs tell how far they have come. */
async function compareAll(server: DemoServer, token: string, place: Place, ledger: Ledger, rounds: number) {
  const sql = await connect();
  await compare(sql, ledger);
  await compareTurns(sql, server.url, token, place, ledger);
  await compareEvents(sql);
  sql.destroy();
  expect([...ledger.codes].filter((code) => code !== 'UNAVAILABLE')).toEqual([]);
  if (!IS_LONG) return;
  const sum = (of: readonly Set<string>[]) => of.reduce((total, { size }) => total + size, 0);
  const known = `${sum(ledger.acknowledged)} writes acknowledged, of ${sum(ledger.uncertain)} nobody knows`;
  process.stdout.write(`${rounds} rounds, ${Math.round(performance.now() / 1000)} s: ${known}; all of it holds.\n`);
}

/** Kills them at some instant after the first write of the round was acknowledged; answers once nobody writes any more. */
async function killWhileWriting(
  victims: readonly ('engine' | 'server')[],
  server: DemoServer,
  token: string,
  place: Place,
  ledger: Ledger,
) {
  let isOver = false;
  const acknowledged = () => ledger.acknowledged.reduce((sum, { size }) => sum + size, 0);
  const before = acknowledged();
  const lanes = Array.from({ length: LANES }, (_, index) => lane(index, server, token, place, ledger, () => isOver));
  while (acknowledged() === before) await pause(5);
  await pause(Math.random() * DIES_WITHIN_MS);
  if (victims.includes('engine')) await killEngine();
  if (victims.includes('server')) server.child.kill('SIGKILL');
  await pause(50);
  isOver = true;
  await Promise.all(lanes);
}

it(
  'whoever is killed at whatever instant, what was acknowledged is there once, and what is there was asked for',
  async () => {
    const ledger = new Ledger();
    let server = await start();
    let token = await signInAdmin(server);
    const place = await makePlace(server.url, token);
    for (let round = 0; round < ROUNDS; round += 1) {
      const victims = VICTIMS[round % VICTIMS.length]!;
      await killWhileWriting(victims, server, token, place, ledger);
      if (victims.includes('server')) {
        server = await start();
        token = await signInAdmin(server);
      }
      await untilReady(server);
      // The last round is one of them.
      if ((round + 1) % COMPARED_EVERY === 0) await compareAll(server, token, place, ledger, round + 1);
    }
    for (const { size } of ledger.acknowledged) expect(size).toBeGreaterThan(0);
  },
  IS_LONG ? 3_600_000 : 180_000,
);

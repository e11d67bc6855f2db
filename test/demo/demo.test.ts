import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource, createEmbeddedDatabase } from '../../src/database/connection';
import { ENTITIES } from '../../src/domains/all';
import { MIGRATIONS } from '../../src/database/migrations';
import { createLog } from '../../src/log';
import { readSettings } from '../../src/settings';
import { startMuster } from '../../src/start';

const dataDir = mkdtempSync(join(tmpdir(), 'muster-demo-'));
const target = { socketPath: process.env['MUSTER_TEST_SOCKET'] ?? '', database: `demo_${process.pid}` };
const log: string[] = [];
let muster: Awaited<ReturnType<typeof start>>;
let db: DataSource;

function start(folder = dataDir, database = target) {
  return startMuster({
    settings: readSettings({ PORT: '0', DATA_DIR: folder, DEMO: 'on' }),
    log: createLog('error', { write: (line) => log.push(line) }),
    print: () => undefined,
    target: database,
  });
}

beforeAll(async () => {
  await createEmbeddedDatabase(target.socketPath, target.database);
  muster = await start();
  db = await createDataSource(target, { ...target, entities: ENTITIES, migrations: MIGRATIONS }).initialize();
});
afterAll(async () => {
  await db.destroy();
  await muster.stop();
  rmSync(dataDir, { recursive: true, force: true });
  expect(log).toEqual([]);
});

it('two starts on one new database make one company, and both print passwords that are right', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-demo-'));
  const twice = { ...target, database: `demo_twice_${process.pid}` };
  await createEmbeddedDatabase(twice.socketPath, twice.database);
  const both = await Promise.all([start(folder, twice), start(folder, twice)]);
  expect(both[0].demo).toEqual(both[1].demo);
  expect(both[0].demo.length).toBeGreaterThan(0);
  const [identifier, , password] = both[0].demo[0]!.split(/ +/);
  for (const { port } of both) {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($i: SignInInput!) { signIn(input: $i) { errors { code } } }',
        variables: { i: { identifier, password } },
      }),
    });
    expect(await answer.json()).toMatchObject({ data: { signIn: { errors: [] } } });
  }
  await Promise.all(both.map((one) => one.stop()));
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const printed = () => muster.demo.map((line) => line.split(/ +/) as [email: string, role: string, password: string]);

interface SignedIn {
  readonly signIn: {
    readonly result: { readonly token: string; readonly viewer: { readonly user: { id: string; role: string } } };
    readonly errors: readonly object[];
  };
}

interface Lists {
  readonly all: Counted & { readonly nodes: readonly { readonly viewerMay: string[]; readonly messages: Counted }[] };
  readonly mine: Counted;
}

interface Counted {
  readonly totalCount: number;
}

async function ask<Data>(query: string, variables: object, token?: string): Promise<Data> {
  const response = await fetch(`http://127.0.0.1:${muster.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data: Data; errors?: unknown };
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

async function signIn([identifier, , password]: [string, string, string]) {
  const data = await ask<SignedIn>(
    `mutation ($input: SignInInput!) { signIn(input: $input) {
      result { ... on SignedIn { token viewer { user { id role } } } } errors { code } } }`,
    { input: { identifier, password } },
  );
  expect(data.signIn.errors).toEqual([]);
  return data.signIn.result;
}

/** The rows that a statement finds: of the places where a rule is broken, none. */
const rows = (sql: string) => db.query<Record<string, unknown>[]>(sql);

it('a first start fills an empty database with people who can sign in as they are printed, and a second prints the same', async () => {
  const people = printed();
  expect(people.map(([, role]) => role)).toEqual(['ADMIN', 'ADMIN', 'MODERATOR', 'USER', 'LIMITED_USER']);
  for (const person of people) expect((await signIn(person)).viewer.user.role).toBe(person[1]);
  const first = muster.demo;
  await muster.stop();
  muster = await start();
  expect(muster.demo).toEqual(first);
  expect(await rows('SELECT COUNT(*) AS many FROM conversation')).toEqual([{ many: 200 }]);
});

it('each role of the demo finds conversations to look at, some of their own, and some that they may do something to', async () => {
  const totals: number[] = [];
  for (const person of printed()) {
    const { token, viewer } = await signIn(person);
    const { all, mine } = await ask<Lists>(
      `query ($me: ID!) {
        all: conversations(first: 100) { totalCount nodes { viewerMay messages { totalCount } } }
        mine: conversations(filter: { assigneeId: $me }) { totalCount } }`,
      { me: viewer.user.id },
      token,
    );
    totals.push(all.totalCount);
    expect(mine.totalCount).toBeGreaterThan(0);
    expect(all.nodes.some(({ viewerMay }) => viewerMay.length > 0)).toBe(true);
    for (const { messages } of all.nodes) expect(messages.totalCount).toBeGreaterThanOrEqual(1);
  }
  expect(totals.slice(0, 3)).toEqual([200, 200, 200]);
  expect(totals[4]).toBeLessThan(totals[3] ?? 0);
});

it('two hundred conversations in four languages are open and closed, wait, came by questionnaires and were handed over with a note', async () => {
  expect(await rows('SELECT language, COUNT(*) AS many FROM conversation GROUP BY language ORDER BY language')).toEqual(
    [
      { language: 'en', many: 40 },
      { language: 'fr', many: 40 },
      { language: 'nl', many: 40 },
      { language: 'tr', many: 80 },
    ],
  );
  expect(
    await rows(
      'SELECT status, assigneeId IS NULL AS waits, COUNT(*) AS many FROM conversation GROUP BY 1, 2 ORDER BY 1, 2',
    ),
  ).toMatchObject([{ many: 40 }, { many: 30 }, { many: 130 }]);
  const [counts] = await rows(`SELECT COUNT(DISTINCT questionnaireId) AS questionnaires,
    (SELECT COUNT(*) FROM conversation_assignment WHERE reason = 3 AND note IS NOT NULL) AS handed,
    (SELECT COUNT(*) FROM conversation_assignment WHERE reason = 4 AND trace IS NOT NULL AND assignedById IS NULL) AS automatic,
    (SELECT COUNT(DISTINCT subject) FROM conversation) > 60 AS varied FROM conversation`);
  expect(counts).toMatchObject({ questionnaires: 3, handed: 30, varied: 1 });
  expect(Number(counts?.['automatic'])).toBeGreaterThan(10);
  expect(await rows("SELECT 1 FROM message WHERE body LIKE '%{%' OR body = ''")).toEqual([]);
});

it('nobody of the demo has a conversation that the rules keep from them, or ever had more than they may have', async () => {
  expect(
    await rows(`SELECT k.subject FROM conversation_assignment a
      JOIN conversation k ON k.companyId = a.companyId AND k.id = a.conversationId
      JOIN user u ON u.companyId = a.companyId AND u.id = a.assigneeId
      WHERE NOT FIND_IN_SET(k.language, u.languages) OR u.status <> 2 OR a.startedAt < u.joinedAt`),
  ).toEqual([]);
  // A moderator has rank 3; nobody else has what neither an inbox nor a questionnaire gives them.
  expect(
    await rows(`SELECT k.subject, u.displayName FROM conversation_assignment a
      JOIN conversation k ON k.companyId = a.companyId AND k.id = a.conversationId
      JOIN user u ON u.companyId = a.companyId AND u.id = a.assigneeId
      WHERE u.displayName NOT IN ('Emre Çelik', 'Grace Whitfield', 'Sanne de Vries', 'Defne Yılmaz')
        AND NOT EXISTS (SELECT 1 FROM questionnaire_user q WHERE q.userId = u.id AND q.questionnaireId = k.questionnaireId)
        AND (k.questionnaireId IS NOT NULL
          OR NOT EXISTS (SELECT 1 FROM inbox_member m WHERE m.userId = u.id AND m.inboxId = k.inboxId))`),
  ).toEqual([]);
  const most = await rows(`SELECT u.displayName, u.conversationLimit, (SELECT COUNT(*) FROM conversation_assignment o
        WHERE o.assigneeId = a.assigneeId AND o.startedAt <= a.startedAt AND (o.endedAt IS NULL OR o.endedAt > a.startedAt)) AS open
      FROM conversation_assignment a JOIN user u ON u.id = a.assigneeId WHERE u.conversationLimit IS NOT NULL`);
  expect(most.length).toBeGreaterThan(10);
  expect(most.filter(({ open, conversationLimit }) => Number(open) > Number(conversationLimit))).toEqual([]);
});

it('rows of the demo that say the same agree: loads, the current assignment, the latest message and instants in their order', async () => {
  expect(
    await rows(`SELECT l.userId FROM user_load l WHERE l.activeConversations <>
      (SELECT COUNT(*) FROM conversation k WHERE k.companyId = l.companyId AND k.assigneeId = l.userId AND k.status = 1)`),
  ).toEqual([]);
  expect(
    await rows(`SELECT k.subject FROM conversation k LEFT JOIN conversation_assignment a
        ON a.companyId = k.companyId AND a.conversationId = k.id AND a.isCurrent = 1
      WHERE (k.status = 1 AND NOT (k.assigneeId <=> a.assigneeId)) OR (k.status = 2 AND (a.id IS NOT NULL OR k.closedAt IS NULL))
        OR (a.id IS NOT NULL AND a.endedAt IS NOT NULL)`),
  ).toEqual([]);
  expect(
    await rows(`SELECT k.subject FROM conversation k WHERE k.lastMessageAt <>
        (SELECT MAX(at) FROM message m WHERE m.companyId = k.companyId AND m.conversationId = k.id)
      OR k.updatedAt < k.lastMessageAt OR k.createdAt > k.lastMessageAt OR k.updatedAt > UTC_TIMESTAMP(3)
      OR k.createdAt < UTC_TIMESTAMP(3) - INTERVAL 31 DAY`),
  ).toEqual([]);
  expect(
    await rows(`SELECT m.body FROM message m WHERE (m.sender = 2) <> (m.authorId IS NOT NULL) OR (m.sender = 2 AND NOT EXISTS
      (SELECT 1 FROM conversation_assignment a WHERE a.conversationId = m.conversationId AND a.assigneeId = m.authorId
        AND a.startedAt <= m.at AND (a.endedAt IS NULL OR a.endedAt >= m.at)))`),
  ).toEqual([]);
});

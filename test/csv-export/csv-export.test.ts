import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { numbers } from '../../bench/numbers';
import { idBytes } from '../../src/core/ids';
import { linesOf } from '../../src/domains/csv-export/csv';
import { fileOf } from '../../src/server/exports';
import { beforeStatements } from '../before-statements';
import { PASSWORD, startWorld, type Answer, type Person, type World } from '../world';
import { cellsOf, EXPORT_AUDIT, EXPORT_USERS, exportsOf, refusalOf } from './loading';

let world: World;
let exports: ReturnType<typeof exportsOf>;
let crowd: Awaited<ReturnType<World['crowd']>>;
let closed: Promise<void> | null = null;
beforeAll(async () => {
  world = await startWorld();
  exports = exportsOf(world);
  crowd = await world.crowd(320);
});
afterAll(() => closed ?? world.close());

/** What looks for the one who loads: once when the address is called, once for each page. */
const AUTHENTICATION = /FROM session s/;

/** What a spreadsheet takes for a formula, wherever one thinks that a cell begins. */
const FORMULA = /(?:^|[;\t\r\n])["\s\p{C}]*[=+\-@＝＋－＠]/u;

const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '  =1',
  '\u00A0\u200B=1',
  '＝1＋2',
  '＠SUM',
  'a;=1',
  'a\n=HYPERLINK("http://x")',
  '"=1"',
  'a;"=1"',
];
const HARMLESS = ['Ada "the" Countess', 'two\nlines', 'one, two', 'عبد الله', '👩‍🚀 Ünal', "O'Neill", 'a-b=c@d', ''];

it.each(HOSTILE)('no spreadsheet takes %j for a formula, and nothing of it is lost', (text) => {
  const [[cell]] = cellsOf(`\uFEFF${linesOf([[text, 'x']])}`) as [string[]];
  expect(cell).not.toMatch(FORMULA);
  expect(cell!.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
});

it('what is no formula stands in the file as it is', () => {
  expect(cellsOf(`\uFEFF${linesOf([HARMLESS])}`)).toEqual([HARMLESS]);
});

const FIELDS = `id displayName firstName lastName email phone role isOwner status emailVerified conversationLimit
  activeConversationCount languages inboxes { name } customRoles { name } permissions { module level } createdAt lastSeenAt` as const;
const COLUMNS = [
  ...[
    'ID',
    'NAME',
    'FIRST_NAME',
    'LAST_NAME',
    'EMAIL',
    'PHONE',
    'ROLE',
    'OWNER',
    'STATUS',
    'VERIFIED',
    'CONVERSATION_LIMIT',
  ],
  ...['ACTIVE_CONVERSATIONS', 'LANGUAGES', 'INBOXES', 'CUSTOM_ROLES', 'PERMISSIONS', 'CREATED_AT', 'LAST_SEEN'],
];

interface PageOfUsers {
  readonly nodes: object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** All that the query answers page after page, as text. */
async function listed(as: { token: string }, input: object): Promise<string[][]> {
  const rows: string[][] = [];
  for (let after: string | null = null; ;) {
    const query = `query ($after: String, $filter: UserFilter, $orderBy: UserOrder) {
      users(first: 100, after: $after, filter: $filter, orderBy: $orderBy) { nodes { ${FIELDS} } pageInfo { endCursor hasNextPage } } }` as const;
    const answer: Answer = await world.run(as, query, { after, ...input });
    const { users } = answer.data as { users: PageOfUsers };
    for (const user of users.nodes) rows.push(Object.values(user).map(plain));
    if (!users.pageInfo.hasNextPage) return rows;
    after = users.pageInfo.endCursor;
  }
}

function plain(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(plain).join('; ');
  if (typeof value === 'object') return Object.values(value).join(':');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

it('an export holds what the query answers, each of 320 people once over several pages, whatever they are called', async () => {
  const some = await world.db.query('SELECT id FROM `user` WHERE companyId = ? ORDER BY id LIMIT 20', [
    idBytes(crowd.id),
  ]);
  const texts = [...HOSTILE, ...HARMLESS].slice(0, 20);
  for (const [index, { id }] of (some as { id: Buffer }[]).entries())
    await world.db.query('UPDATE `user` SET firstName = ?, phone = ? WHERE id = ?', [
      texts[index],
      '+905321112233',
      id,
    ]);
  const viewer = await world.person(crowd.id, { role: 'USER', grants: [{ module: 'USERS', level: 'USE' }] });
  for (const input of [{}, { orderBy: { field: 'EMAIL', direction: 'DESC' }, filter: { role: ['USER'] } }]) {
    const expected = await listed(viewer, input);
    const [headings, ...rows] = await exports.cells(await exports.ofUsers(viewer, { ...input, columns: COLUMNS }));
    expect(headings).toEqual(
      FIELDS.replace(/\{[^}]*\}/g, '')
        .trim()
        .split(/\s+/),
    );
    expect(rows.length).toBeGreaterThan(300);
    const bare = (all: string[][]) => all.map((row) => row.map((cell) => cell.replaceAll("'", '')));
    expect(bare(rows)).toEqual(bare(expected));
    expect(rows.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
  }
});

it('the file is one for spreadsheets that nobody keeps or takes for a page', async () => {
  const response = await fetch(await exports.ofUsers(world.acme.admin, { columns: ['ID'] }));
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': expect.stringMatching(/^attachment; filename="users-\d{4}-\d\d-\d\d\.csv"$/),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const lines = (await response.text()).split('\r\n');
  expect([lines[0], lines.length, lines.at(-1)]).toEqual(['id', 7, '']);
});

async function newToken() {
  const create = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { apiToken { id } token } }`;
  const grants = [{ module: 'USERS', level: 'USE' }];
  const made = await world.run(world.acme.admin, create, { input: { name: 'files', grants, password: PASSWORD } });
  return made.data.createApiToken;
}

type Entry = Record<string, unknown> & Record<'actor' | 'apiToken', { id: string } | null>;

it('the audit is exported as its query answers it, and that it was is an entry of it', async () => {
  const { admin } = world.acme;
  await exports.ofUsers(admin, { columns: ['ID'], filter: { search: 'Ursula', role: ['USER'] } });
  const { apiToken, token } = await newToken();
  await exports.ofUsers({ token }, { columns: ['ID'] });
  const filter = { action: ['company.exportUsers', 'session.enter'] };
  const query = `query ($filter: AuditFilter) { auditLog(first: 100, filter: $filter) {
    nodes { id at action actorLabel actor { id } apiToken { id } targetId ip changes { field before after } } } }`;
  const { nodes } = (await world.run(admin, query, { filter })).data.auditLog;
  const [headings, ...rows] = await exports.cells(await exports.ofAudit(admin, { filter }));
  expect(headings).toEqual(['id', 'at', 'action', 'actorLabel', 'actor', 'apiToken', 'targetId', 'ip', 'changes']);
  expect(rows).toEqual(
    nodes.map(({ actor, apiToken, changes, ...one }: Entry) => [
      ...[one['id'], one['at'], one['action'], one['actorLabel'], actor?.id ?? '', apiToken?.id ?? ''],
      ...[one['targetId'] ?? '', one['ip'] ?? '', JSON.stringify(changes)],
    ]),
  );
  expect(nodes[0]).toMatchObject({ action: 'company.exportUsers', targetId: world.acme.id, apiToken });
  expect(nodes[1].changes).toEqual([
    { field: 'columns', before: null, after: 'ID' },
    { field: 'filter', before: null, after: '{"role":["USER"],"search":"…"}' },
  ]);
});

it('a filter, a column or a size that cannot be is refused where it stands', async () => {
  const { admin } = world.acme;
  const users = async (as: Person, input: object) =>
    (await world.run(as, EXPORT_USERS, { input })).data.exportUsers.errors.map(
      ({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`,
    );
  expect(await users(admin, { columns: [] })).toEqual(['INVALID columns']);
  expect(await users(admin, { filter: { search: 'x'.repeat(201) } })).toEqual(['INVALID filter.search']);
  const viewer = await world.person(world.acme.id, { role: 'USER', grants: [{ module: 'USERS', level: 'USE' }] });
  expect(await users(viewer, { columns: ['ID', 'TWO_FACTOR', 'SALES_REPRESENTATIVES'] })).toEqual([
    'FORBIDDEN columns.1',
    'FORBIDDEN columns.2',
  ]);
  const audit = await world.run(admin, EXPORT_AUDIT, { input: { filter: { action: ['user.fly'] } } });
  expect(audit.data.exportAuditLog.errors).toMatchObject([{ code: 'INVALID', path: ['filter', 'action', '0'] }]);
  const long = { filter: { targetId: '€'.repeat(2_000) } };
  expect((await world.run(admin, EXPORT_AUDIT, { input: long })).data.exportAuditLog.errors).toMatchObject([
    { code: 'INVALID', path: ['filter'] },
  ]);
  await world.db.query(
    `INSERT INTO audit_entry (companyId, id, sequence, at, action, actorLabel, changes)
       SELECT ?, UNHEX(LPAD(HEX(n), 32, '0')), 1000000 + n, '2020-01-01', 'user.update', '', '[]' FROM ${numbers(1, 100_001)}`,
    [idBytes(world.globex.id)],
  );
  const all = await world.run(world.globex.admin, EXPORT_AUDIT, { input: {} });
  expect(all.data.exportAuditLog.errors).toMatchObject([{ code: 'LIMIT_REACHED', path: [] }]);
});

it('an address of which a letter was changed is none, one that is too old is refused, and nothing of another list opens', async () => {
  const url = await exports.ofUsers(world.acme.admin);
  for (const place of [30, 60, url.length - 40]) {
    const at = url.indexOf('/export/') + 8 + (place % (url.length - url.indexOf('/export/') - 12));
    const other = url[at] === 'A' ? 'B' : 'A';
    expect(await refusalOf(url.slice(0, at) + other + url.slice(at + 1))).toEqual([404, 'NOT_FOUND']);
  }
  const sealed = (await world.ctx(null)).app.secrets.seal('{"companyId":"x"}');
  expect(await refusalOf(exports.here(`http://x/export/${sealed}`))).toEqual([404, 'NOT_FOUND']);
  expect(await refusalOf(`${url}${'A'.repeat(9_000)}`)).toEqual([404, 'NOT_FOUND']);
  world.clock.advance(5 * 60_000 + 1);
  expect(await refusalOf(url)).toEqual([410, 'EXPIRED']);
});

it('an address dies with the session or the API token that asked for it, and with the place in the company', async () => {
  const [person, second] = [
    await world.person(world.acme.id, { role: 'ADMIN' }),
    await world.person(world.acme.id, { role: 'ADMIN' }),
  ];
  const [ended, moved] = [await exports.ofUsers(person), await exports.ofUsers(second)];
  await world.run(person, 'mutation { signOut { errors { code } } }');
  expect(await refusalOf(ended)).toEqual([403, 'FORBIDDEN']);
  await world.db.query('UPDATE session SET companyId = ?, userId = ? WHERE userId = ?', [
    ...[idBytes(world.globex.id), idBytes(world.globex.admin.userId), idBytes(second.userId)],
  ]);
  expect(await refusalOf(moved)).toEqual([403, 'FORBIDDEN']);
  const { apiToken, token } = await newToken();
  const byToken = await exports.ofUsers({ token });
  expect((await exports.cells(byToken)).length).toBeGreaterThan(5);
  await world.run(world.acme.admin, 'mutation ($id: ID!) { revokeApiToken(input: { id: $id }) { errors { code } } }', {
    id: apiToken.id,
  });
  expect(await refusalOf(byToken)).toEqual([403, 'FORBIDDEN']);
});

it('of somebody who is demoted while they load, the connection breaks off and nothing looks whole', async () => {
  const actor = await world.person(crowd.id, { role: 'MODERATOR' });
  const url = await exports.ofUsers(actor, { columns: ['ID'] });
  const stop = beforeStatements(world, AUTHENTICATION, async (count) => {
    if (count === 4) await world.db.query('UPDATE `user` SET role = 1 WHERE id = ?', [idBytes(actor.userId)]);
  });
  try {
    const response = await fetch(url);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  } finally {
    stop();
  }
  expect(await refusalOf(url)).toEqual([403, 'FORBIDDEN']);
});

it('without chunks, too, an end that came early is a fault and no end', async () => {
  const actor = await world.person(crowd.id, { role: 'MODERATOR' });
  const { port, pathname } = new URL(await exports.ofUsers(actor, { columns: ['ID'] }));
  const stop = beforeStatements(world, AUTHENTICATION, async (count) => {
    if (count === 4) await world.db.query('UPDATE `user` SET role = 1 WHERE id = ?', [idBytes(actor.userId)]);
  });
  try {
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(`GET ${pathname} HTTP/1.0\r\n\r\n`);
    socket.resume();
    const [error] = await once(socket, 'close').catch((cause: unknown) => [cause]);
    expect(error).toMatchObject({ code: 'ECONNRESET' });
  } finally {
    stop();
  }
});

it('two exports of a company are loaded at once, more are told to come again, and a place is free once one has ended', async () => {
  const urls = await Promise.all(Array.from({ length: 5 }, () => exports.ofUsers(crowd.admin)));
  const other = await exports.ofUsers(world.acme.admin);
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  const stop = beforeStatements(world, /ORDER BY[^]*LIMIT/, () => gate);
  try {
    const answers = urls.map((url) => fetch(url));
    const elsewhere = fetch(other);
    const refused = await firstThree(answers);
    expect(refused.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual(
      Array(3).fill([429, '5']),
    );
    go();
    const all = await Promise.all([...answers, elsewhere]);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429, 429]);
    await Promise.all(all.map((answer) => answer.text()));
  } finally {
    go();
    stop();
  }
  expect((await exports.cells(urls[0]!)).length).toBeGreaterThan(320);
});

async function firstThree<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const settled: T[] = [];
  return new Promise((resolve) => {
    for (const one of promises)
      void one.then((value) => {
        if (settled.push(value) === 3) resolve([...settled]);
      });
  });
}

it('what is too much for one answer is read in smaller pages, and is all there', async () => {
  const { id, admin } = await world.crowd(120);
  await world.db.query(
    `INSERT INTO inbox (companyId, id, name, assignment, version, createdAt)
       SELECT i.companyId, UNHEX(LPAD(HEX(n), 32, 'E')), CONCAT('Inbox ', n), i.assignment, 1, i.createdAt
       FROM inbox i JOIN ${numbers(1, 110)} WHERE i.companyId = ?`,
    [idBytes(id)],
  );
  await world.db.query(
    `INSERT IGNORE INTO inbox_member (companyId, inboxId, userId)
       SELECT u.companyId, i.id, u.id FROM \`user\` u JOIN inbox i ON i.companyId = u.companyId WHERE u.companyId = ?`,
    [idBytes(id)],
  );
  const [, ...rows] = await exports.cells(await exports.ofUsers(admin, { columns: ['ID', 'INBOXES'] }));
  expect(new Set(rows.map(([user]) => user)).size).toBe(120);
  expect(new Set(rows.map(([, inboxes]) => inboxes!.split('; ').length))).toEqual(new Set([111]));
});

it('pages are read as fast as they are taken, and no faster', async () => {
  let asked = 0;
  async function* pages() {
    for (; asked < 1_000;) {
      asked += 1;
      yield 'x'.repeat(10_000);
      await turn();
    }
  }
  const file = fileOf(pages());
  file.read(1);
  for (let index = 0; index < 200; index += 1) await turn();
  expect(asked).toBeLessThan(12);
  file.destroy();
  await once(file, 'close');
});

it('a file that is being loaded when the server is told to stop arrives whole, and one that cannot is broken off', async () => {
  const [url, stuck] = [await exports.ofUsers(crowd.admin, { columns: ['ID'] }), await exports.ofUsers(crowd.admin)];
  let isStuck: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (isStuck = resolve));
  beforeStatements(world, AUTHENTICATION, (count) => {
    if (count === 6) closed = world.close();
    if (count !== 3) return null;
    isStuck();
    return new Promise(() => undefined);
  });
  const { port, pathname } = new URL(stuck);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(`GET ${pathname} HTTP/1.0\r\n\r\n`);
  socket.resume();
  const end = once(socket, 'close').catch((cause: unknown) => [cause]);
  await reached;
  expect((await exports.cells(url)).length).toBeGreaterThan(320);
  expect(closed).not.toBeNull();
  expect((await end)[0]).toMatchObject({ code: 'ECONNRESET' });
});

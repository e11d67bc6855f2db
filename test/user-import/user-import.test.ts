import { numbers } from '../../bench/numbers';
import { idBytes, type Id, type UserImportId } from '../../src/core/ids';
import { record } from '../../src/domains/audit/record-event';
import { purgeOldImports } from '../../src/domains/user-import/purge';
import { subscribe, TRANSPORTS } from '../live/listening';
import { PASSWORD, startWorld, type Answer, type World } from '../world';

type As = { readonly token: string };

let world: World;
beforeAll(async () => {
  world = await startWorld({ RATE_LIMITS: 'on' });
});
afterAll(() => world.close());

const IMPORT =
  'id status detail resumesAt counts { total valid waiting invited skipped refused } madeBy { id } startedBy { id } startedAt finishedAt' as const;
const PREPARE = `mutation ($input: PrepareUserImportInput!) {
  prepareUserImport(input: $input) { userImport { ${IMPORT} } upload { url expiresAt maxBytes } errors { code path message } }
}` as const;
const START =
  `mutation ($input: ImportUsersInput!) { importUsers(input: $input) { userImport { ${IMPORT} } errors { code path } } }` as const;
const CANCEL =
  `mutation ($input: CancelUserImportInput!) { cancelUserImport(input: $input) { userImport { ${IMPORT} } errors { code path } } }` as const;
const DELETE =
  'mutation ($input: DeleteUserImportInput!) { deleteUserImport(input: $input) { deletedId errors { code path } } }' as const;
const READ = `query ($id: ID!) { userImport(id: $id) { ${IMPORT} } }` as const;
const ROWS =
  `query ($id: ID!, $status: [UserImportRowStatus!]) { userImport(id: $id) { rows(first: 100, status: $status) {
  nodes { line email status errors { code path message } invitation { id email } } totalCount pageInfo { hasNextPage endCursor } } } }` as const;

const COLUMNS = [
  { header: 'E-mail', field: 'EMAIL' },
  { header: 'Name', field: 'FIRST_NAME' },
  { header: 'Role', field: 'ROLE' },
] as const;

async function prepare(as: As, more: object = {}) {
  const answer = await world.run(as, PREPARE, { input: { columns: [...COLUMNS], ...more } });
  expect(answer.errors).toBeUndefined();
  return answer.data.prepareUserImport;
}

async function put(url: string, file: string | Buffer) {
  const response = await fetch(url.replace(/^https?:\/\/[^/]+/, new URL(world.url).origin), {
    method: 'PUT',
    body: typeof file === 'string' ? file : new Uint8Array(file),
  });
  const body = (await response.json()) as {
    status?: string;
    counts?: object;
    errors?: { message: string; extensions: { code: string } }[];
  };
  const [error] = body.errors ?? [];
  return { status: response.status, body, code: error?.extensions.code, sentence: error?.message };
}

/** An import whose file has come. */
async function prepared(as: As, file: string, more: object = {}): Promise<string> {
  const { userImport, upload } = await prepare(as, more);
  const sent = await put(upload.url, file);
  expect([sent.status, sent.body.status]).toEqual([200, 'READY']);
  return userImport.id;
}

const read = async (as: As, id: string) => (await world.run(as, READ, { id })).data.userImport;
const rowsOf = async (as: As, id: string, status?: ('INVITED' | 'WAITING')[]) =>
  (await world.run(as, ROWS, status ? { id, status } : { id })).data.userImport.rows.nodes;

async function start(as: As, id: string) {
  const { errors } = (await world.run(as, START, { input: { id } })).data.importUsers;
  expect(errors).toEqual([]);
}

/** Once the import stands like this. */
async function until(as: As, id: string, is: (found: Awaited<ReturnType<typeof read>>) => boolean) {
  for (;;) {
    const found = await read(as, id);
    if (is(found)) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
}

const isDone = ({ status }: { status: string }) => status === 'DONE';
const statuses = (rows: readonly { status: string; errors: readonly { code: string; path: readonly string[] }[] }[]) =>
  rows.map(({ status, errors }) => [status, ...errors.map(({ code, path }) => `${code} ${path.join('.')}`)].join(' '));

/** Deletes what is there, as a company keeps few. */
afterEach(async () => {
  await world.db.query('DELETE FROM user_import');
  await world.db.query('DELETE FROM user_import_row');
  // A subscription that is let go in the midst of a statement is logged by the transport.
  expect(world.log.filter((line) => line.includes('user-import'))).toEqual([]);
});

it('a file is judged row by row before anybody is invited, and what can be is invited once it is started', async () => {
  const { admin } = world.acme;
  const file = [
    'Name;E-mail;Role',
    'Ann;ann@import.example;user',
    'Bad;not an address;',
    `Ursula;${world.acme.user.email};`,
    'Ann;ANN@import.example;',
    'Bo;bo@import.example;limited user',
    'Root;root@import.example;emperor',
    'Short;short@import.example',
    `Long;long@import.example;${'x'.repeat(2_001)}`,
  ].join('\r\n');
  const id = await prepared(admin, `\ufeff${file}`);
  const judged = await rowsOf(admin, id);
  expect(judged.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect(statuses(judged)).toEqual([
    'VALID',
    'REFUSED INVALID email',
    'SKIPPED ALREADY_EXISTS email',
    'SKIPPED ALREADY_EXISTS email',
    'VALID',
    'REFUSED INVALID membership.role',
    'REFUSED INVALID ',
    'REFUSED INVALID  INVALID membership.role',
  ]);
  const counts = { total: 8, valid: 2, waiting: 0, invited: 0, skipped: 2, refused: 4 };
  expect(await read(admin, id)).toMatchObject({
    status: 'READY',
    counts,
    madeBy: { id: admin.userId },
    startedBy: null,
  });
  await start(admin, id);
  const done = await until(admin, id, isDone);
  expect(done).toMatchObject({
    counts: { ...counts, valid: 0, invited: 2 },
    startedBy: { id: admin.userId },
    detail: null,
  });
  expect((await world.letterbox.next('ann@import.example')).subject).toContain('Acme');
  const [ann, bo] = await rowsOf(admin, id, ['INVITED']);
  expect([ann.invitation.email, bo.invitation.email]).toEqual(['ann@import.example', 'bo@import.example']);
  const asked = 'query ($email: EmailAddress!) { invitations(email: $email) { nodes { role user { firstName } } } }';
  const found = await world.run(admin, asked, { email: 'bo@import.example' });
  expect(found.data.invitations.nodes).toEqual([{ role: 'LIMITED_USER', user: { firstName: 'Bo' } }]);
  expect(await eventsAbout(id)).toEqual(['prepare', 'read', 'start', 'finish']);
});

const bytes = (id: string) => idBytes(id as Id);

async function eventsAbout(id: string): Promise<string[]> {
  const query = 'query ($id: ID!) { auditLog(filter: { targetId: $id }) { nodes { action } } }' as const;
  const { nodes } = (await world.run(world.acme.owner, query, { id })).data.auditLog;
  return nodes.map(({ action }) => action.replace('userImport.', '')).reverse();
}

/** What the audit says of an import, the latest first. */
async function changesAbout(id: string): Promise<Record<string, string | null>[]> {
  const query =
    'query ($id: ID!) { auditLog(filter: { targetId: $id }) { nodes { action changes { field after } } } }' as const;
  const { nodes } = (await world.run(world.acme.owner, query, { id })).data.auditLog;
  return nodes.map(({ action, changes }) =>
    Object.assign({ action }, Object.fromEntries(changes.map(({ field, after }) => [field, after]))),
  );
}

it('what a row does not say is as for everybody; inboxes, questionnaires and custom roles are named or have ids', async () => {
  const { admin } = world.acme;
  const make = `mutation { a: createInbox(input: { name: "Sales" }) { inbox { id } }
    b: createInbox(input: { name: "Support" }) { inbox { id } }
    createCustomRole(input: { name: "Tutor", grants: [] }) { customRole { id } } }` as const;
  const made = (await world.run(admin, make)).data;
  const columns = [
    ...([
      { header: 'mail', field: 'EMAIL' },
      { header: 'boxes', field: 'INBOXES' },
    ] as const),
    ...([
      { header: 'roles', field: 'CUSTOM_ROLES' },
      { header: 'speaks', field: 'LANGUAGES' },
    ] as const),
    ...([
      { header: 'calls', field: 'CAN_TAKE_CALLS' },
      { header: 'at once', field: 'CONVERSATION_LIMIT' },
    ] as const),
  ];
  const file = [
    '"AT ONCE",mail,boxes,roles,speaks,calls,not read',
    `7,says@defaults.example,"sales; ${made.b.inbox.id}",TUTOR,"nl; en-GB",yes,x`,
    ',silent@defaults.example,,,,,',
    'many,wrong@defaults.example,Nowhere,Nobody,klingon,perhaps,',
  ].join('\n');
  const defaults = { role: 'MODERATOR', inboxIds: [made.b.inbox.id], languages: ['fr'], conversationLimit: 3 };
  const id = await prepared(admin, file, { columns, defaults });
  expect(statuses(await rowsOf(admin, id))).toEqual([
    'VALID',
    'VALID',
    [
      ...[
        'REFUSED INVALID membership.languages',
        'INVALID membership.conversationLimit',
        'INVALID membership.canTakeCalls',
      ],
      ...['NOT_FOUND membership.inboxIds', 'NOT_FOUND membership.customRoleIds'],
    ].join(' '),
  ]);
  await start(admin, id);
  await until(admin, id, isDone);
  const asked =
    `{ users(filter: { search: "defaults.example" }) { nodes { email role languages conversationLimit canTakeCalls inboxes { name } customRoles { name } } } }` as const;
  const { nodes } = (await world.run(admin, asked)).data.users;
  const byEmail = new Map(nodes.map((node: { email: string }) => [node.email, node]));
  expect(byEmail.get('says@defaults.example')).toMatchObject({
    ...{ role: 'MODERATOR', languages: ['nl', 'en'], conversationLimit: 7, canTakeCalls: true },
    ...{ inboxes: [{ name: 'Sales' }, { name: 'Support' }], customRoles: [{ name: 'Tutor' }] },
  });
  expect(byEmail.get('silent@defaults.example')).toMatchObject({
    ...{ role: 'MODERATOR', languages: ['fr'], conversationLimit: 3, canTakeCalls: false },
    ...{ inboxes: [{ name: 'Support' }], customRoles: [] },
  });
});

it('words are read as a Turkish keyboard and Excel write them, whatever its lines end with', async () => {
  const columns = [
    { header: 'mail', field: 'EMAIL' },
    { header: 'role', field: 'ROLE' },
    { header: 'calls', field: 'CAN_TAKE_CALLS' },
  ] as const;
  const lines = ['sep=;\r\n', 'mail;role;calls\r\n', 'a@w.example;LimitedUser;HAYIR\n'];
  const more = ['b@w.example;moder-ator;EVET\n', '"c@w.example";ADMİN;hayır\r', 'd@w.example;limited-USER;perhaps\r\n'];
  const id = await prepared(world.acme.admin, [...lines, ...more].join(''), { columns });
  const rows = await rowsOf(world.acme.admin, id);
  expect(statuses(rows)).toEqual(['VALID', 'VALID', 'VALID', 'REFUSED INVALID membership.canTakeCalls']);
  expect(rows.map(({ line }) => line)).toEqual([3, 4, 5, 6]);
});

it('nobody gives by a file what they do not have: judged when it comes, and again as whoever starts it', async () => {
  const { admin } = world.acme;
  const file = ['Name,E-mail,Role', 'A,high@law.example,ADMIN', 'B,low@law.example,LIMITED_USER'].join('\n');
  const hr = await world.person(world.acme.id, { role: 'USER', grants: [...GRANTS] });
  const own = await prepared(hr, file);
  expect(statuses(await rowsOf(hr, own))).toEqual(['REFUSED FORBIDDEN membership.role', 'VALID']);
  const anothers = await prepared(admin, file);
  expect(statuses(await rowsOf(admin, anothers))).toEqual(['VALID', 'VALID']);
  await start(hr, anothers);
  await until(admin, anothers, isDone);
  expect(statuses(await rowsOf(admin, anothers))).toEqual(['REFUSED FORBIDDEN membership.role', 'INVITED']);
  // Refused to this starter alone: whoever may give it goes on, once.
  await start(admin, anothers);
  const done = await until(admin, anothers, isDone);
  expect(done).toMatchObject({ startedBy: { id: admin.userId }, counts: { invited: 2, refused: 0 } });
  expect(statuses(await rowsOf(admin, anothers))).toEqual(['INVITED', 'INVITED']);
  const over = (await world.run(admin, START, { input: { id: anothers } })).data.importUsers.errors;
  expect(over).toEqual([{ code: 'ALREADY_USED', path: ['id'] }]);
  const [finished, started] = await changesAbout(anothers);
  expect(finished).toMatchObject({ action: 'userImport.finish', total: '2', invited: '2' });
  expect(started).toMatchObject({ action: 'userImport.start', valid: '1', invited: '1', refused: '0' });
});

const GRANTS = [
  { module: 'USERS', level: 'MANAGE' },
  { module: 'CONVERSATIONS', level: 'USE' },
  { module: 'DASHBOARD', level: 'USE' },
] as const;

it('an import whose starter may no longer invite people is paused and says so; somebody else goes on with it', async () => {
  const { admin } = world.acme;
  for (const [column, value, sentence] of [
    ['archivedAt', '2026-01-01', 'may no longer invite people'],
    ['managesModules', 0, 'may no longer invite people'],
    ['mustChangePassword', 1, 'first has to change their password'],
  ] as const) {
    const hr = await world.person(world.acme.id, { role: 'USER', grants: [...GRANTS] });
    const id = await prepared(hr, `Name,E-mail,Role\nA,${column}@pause.example,LIMITED_USER`);
    const table = column === 'mustChangePassword' ? 'account' : '`user`';
    const status = column === 'archivedAt' ? ', status = 4' : '';
    // In one statement with the start: the worker finds them as they are by then.
    await world.db.query(`UPDATE ${table} SET ${column} = ?${status} WHERE id = ?`, [
      value,
      idBytes(column === 'mustChangePassword' ? hr.accountId : hr.userId),
    ]);
    await world.db.query(
      'UPDATE user_import SET status = 3, startedById = ?, startedAt = createdAt, nextAttemptAt = createdAt WHERE id = ?',
      [idBytes(hr.userId), bytes(id)],
    );
    const paused = await until(admin, id, ({ status: now }) => now === 'PAUSED');
    expect(paused).toMatchObject({ resumesAt: null, counts: { valid: 1, invited: 0 } });
    expect(paused.detail).toContain(sentence);
    const [why, was, begun] = await changesAbout(id);
    const reason = column === 'mustChangePassword' ? 'STARTER_HELD_UP' : 'STARTER_LEFT';
    expect(why).toMatchObject({ action: 'userImport.pause', reason, valid: '1', total: '1' });
    expect(was).toMatchObject({ action: 'userImport.read', valid: '1', total: '1', refused: '0', skipped: '0' });
    expect(begun).toEqual({ action: 'userImport.prepare', columns: 'EMAIL, FIRST_NAME, ROLE' });
    await start(admin, id);
    expect(await until(admin, id, isDone)).toMatchObject({ startedBy: { id: admin.userId }, counts: { invited: 1 } });
    await world.db.query('DELETE FROM user_import');
  }
});

it('rows that a mailbox takes no more emails for wait until it does, and none is lost', async () => {
  const { admin } = world.acme;
  const rows = Array.from({ length: 7 }, (_, index) => `,box+${index}@mailbox.example,`);
  const id = await prepared(admin, ['Name,E-mail,Role', ...rows].join('\n'));
  await start(admin, id);
  const waits = await until(admin, id, ({ counts }) => counts.waiting === 2);
  expect(waits).toMatchObject({ status: 'RUNNING', counts: { invited: 5, waiting: 2, valid: 0 } });
  expect(waits.detail).toContain('goes on by itself');
  expect(new Date(waits.resumesAt).getTime()).toBeGreaterThan(world.clock.now().getTime());
  expect(statuses(await rowsOf(admin, id, ['WAITING']))).toEqual(Array(2).fill('WAITING RATE_LIMITED email'));
  world.clock.advance(61 * 60_000);
  expect((await until(admin, id, isDone)).counts).toMatchObject({ invited: 7, waiting: 0 });
});

it('what a company may invite in a day is not passed by a file: the rest waits, and goes on by itself', async () => {
  const { id: companyId, admin } = await world.company('New');
  // As if all but two of its first day had been invited: 1,000, and two for each of its five people.
  await world.db.query(
    `INSERT INTO invitation (companyId, id, userId, email, status, tokenHash, invitedById, createdAt, expiresAt)
      SELECT ?, UNHEX(LPAD(HEX(n), 32, '0')), ?, NULL, 2, UNHEX(SHA2(n, 256)), NULL, ?, ? FROM ${numbers(1, 1_008)}`,
    [idBytes(companyId), idBytes(admin.userId), world.clock.now(), world.clock.now()],
  );
  const rows = Array.from({ length: 5 }, (_, index) => `,n${index}@day.example,`);
  const id = await prepared(admin, ['Name,E-mail,Role', ...rows].join('\n'));
  await start(admin, id);
  const waits = await until(admin, id, ({ counts }) => counts.invited === 2);
  expect(waits).toMatchObject({ status: 'RUNNING', counts: { valid: 3, waiting: 0 } });
  expect(waits.detail).toContain('24 hours');
  expect(new Date(waits.resumesAt).getTime() - world.clock.now().getTime()).toBeGreaterThan(23 * 3_600_000);
  await world.db.query('DELETE FROM invitation WHERE companyId = ? AND email IS NULL', [idBytes(companyId)]);
  await world.db.query('UPDATE user_import SET nextAttemptAt = ? WHERE id = ?', [world.clock.now(), bytes(id)]);
  expect((await until(admin, id, isDone)).counts).toMatchObject({ invited: 5 });
});

const purge = async () => purgeOldImports.run(await world.ctx(null));

describe('the file', () => {
  it('that is refused says why, speaks of no picture, and can be mended and sent again', async () => {
    const { userImport, upload } = await prepare(world.acme.admin);
    const header = 'Name,E-mail,Role';
    const bad: readonly (readonly [file: string | Buffer, code: string, words: string])[] = [
      ['', 'INVALID', 'Nothing was sent'],
      [Buffer.from([0x4e, 0xe9, 0x0a]), 'INVALID', 'UTF-8'],
      [Buffer.from(`${header}\nA,a@b.example,`, 'utf16le'), 'INVALID', 'UTF-8'],
      [header, 'INVALID', 'no row'],
      [`${header}\nA,"a@b.example,`, 'INVALID', 'cannot be read as CSV'],
      ['Name,Mail,Role\nA,a@b.example,', 'INVALID', '“E-mail”'],
      ['Name,E-mail,Role,e-MAIL\nA,a@b.example,,', 'INVALID', 'several columns'],
      [`${header}${','.repeat(48)}\nA,a@b.example,`, 'LIMIT_REACHED', '50 columns'],
      [`${header}\n${'A,a@b.example,\n'.repeat(10_001)}`, 'LIMIT_REACHED', '10000 rows'],
      [Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'LIMIT_REACHED', '5 MB'],
    ];
    for (const [file, code, words] of bad) {
      const sent = await put(upload.url, file);
      expect([sent.code, sent.sentence]).toEqual([code, expect.stringContaining(words)]);
      expect(sent.sentence).not.toMatch(/picture/i);
    }
    // More rows lie between the two of one address than are judged at a time.
    const between = `"C\nC",no address,\n${'C,no address,\n'.repeat(299)}`;
    const good = `${header}\n"A, B",a@mended.example,\n${between}D,A@mended.example,`;
    const sent = await Promise.all(Array.from({ length: 4 }, () => put(upload.url, good)));
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const counts = { total: 302, valid: 1, waiting: 0, invited: 0, refused: 300, skipped: 1 };
    expect(sent.flatMap(({ body }) => body.counts ?? [])).toEqual([counts]);
    expect((await put(upload.url, good)).code).toBe('ALREADY_USED');
    const [first, second] = await rowsOf(world.acme.admin, userImport.id);
    expect([first.status, first.line, second.line]).toEqual(['VALID', 2, 4]);
    expect((await put(`${upload.url.slice(0, -1)}!`, good)).sentence).toContain('prepareUserImport');
  });

  it('is taken for an hour, of whoever may still invite people', async () => {
    const hr = await world.person(world.acme.id, { role: 'USER', grants: [...GRANTS] });
    const late = await prepare(hr);
    world.clock.advance(61 * 60_000);
    expect((await put(late.upload.url, 'x')).code).toBe('EXPIRED');
    const gone = await prepare(hr);
    await world.run(hr, 'mutation { signOut { errors { code } } }');
    expect((await put(gone.upload.url, 'x')).code).toBe('FORBIDDEN');
    await purge();
    const left = await world.db.query<object[]>('SELECT id FROM user_import');
    expect(left).toHaveLength(1);
  });
});

it('a call that is repeated under its key prepares nothing twice, and answers an address in place of the one before', async () => {
  const first = await prepare(world.acme.admin, { idempotencyKey: 'import' });
  const again = await prepare(world.acme.admin, { idempotencyKey: 'import' });
  expect(again.userImport.id).toBe(first.userImport.id);
  expect((await put(first.upload.url, 'x')).code).toBe('NOT_FOUND');
  expect((await put(again.upload.url, 'E-mail,Name,Role\nkey@key.example,,')).status).toBe(200);
  expect((await prepare(world.acme.admin, { idempotencyKey: 'import' })).upload).toBeNull();
  await world.run(world.acme.admin, DELETE, { input: { id: first.userImport.id } });
  const gone = await prepare(world.acme.admin, { idempotencyKey: 'import' });
  expect(gone.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['idempotencyKey'] }]);
});

it('what is prepared has to make sense', async () => {
  const refused = async (input: object) =>
    (await prepare(world.acme.admin, input)).errors.map(({ code, path }) => `${code} ${path.join('.')}`);
  expect(await refused({ columns: [] })).toEqual(['INVALID columns']);
  expect(await refused({ columns: [{ header: 'A', field: 'ROLE' }] })).toEqual(['INVALID columns']);
  expect(await refused({ columns: [COLUMNS[0], { header: ' e-MAIL ', field: 'EMAIL' }] })).toEqual([
    ...['INVALID columns.1.header', 'INVALID columns.1.field'],
  ]);
  expect(await refused({ defaults: { role: 'USER', inboxIds: ['ibx_nothing'], conversationLimit: -1 } })).toEqual([
    ...['NOT_FOUND defaults.inboxIds.0', 'INVALID defaults.conversationLimit'],
  ]);
});

it('of many at once a company keeps ten, and one of them runs', async () => {
  const { admin, owner } = world.acme;
  const many = await Promise.all(Array.from({ length: 14 }, (_, index) => prepare(index % 2 === 0 ? admin : owner)));
  const made = many.filter(({ userImport }) => userImport !== null);
  expect(many.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(Array(4).fill('LIMIT_REACHED'));
  expect(made).toHaveLength(10);
  await world.db.query('UPDATE user_import SET status = 2, nextAttemptAt = NULL');
  // A row of each waits for longer than this test takes.
  await world.db.query(
    `INSERT INTO user_import_row (companyId, importId, position, line, status, address, cells, dueAt)
      SELECT companyId, id, 0, 2, 2, 'a@later.example', '{}', '2100-01-01' FROM user_import`,
  );
  const started = await Promise.all(
    made.map(async ({ userImport: { id } }) => (await world.run(admin, START, { input: { id } })).data.importUsers),
  );
  expect(started.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(started.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(Array(9).fill('LIMIT_REACHED'));
});

it('an import is stopped, goes on, and is deleted with all that it says; what is done or has not begun is refused', async () => {
  const { admin } = world.acme;
  const verb = async (document: typeof START | typeof CANCEL | typeof DELETE, id: string) => {
    const answer = await world.run(admin, document, { input: { id } });
    const [{ errors }] = Object.values(answer.data) as [{ errors: { code: string; path: string[] }[] }];
    return errors.map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  const waiting = (await prepare(admin)).userImport.id;
  expect(await verb(START, waiting)).toEqual(['INVALID id']);
  expect(await verb(CANCEL, waiting)).toEqual(['INVALID id']);
  const id = await prepared(admin, 'Name,E-mail,Role\nA,stop@verbs.example,');
  expect(await verb(CANCEL, id)).toEqual([]);
  expect(await verb(CANCEL, id)).toEqual([]);
  expect(await read(admin, id)).toMatchObject({ status: 'CANCELLED', counts: { valid: 1 } });
  await start(admin, id);
  await start(admin, id).catch(() => undefined);
  await until(admin, id, isDone);
  expect([await verb(START, id), await verb(CANCEL, id)]).toEqual([['ALREADY_USED id'], ['ALREADY_USED id']]);
  // Running, and with nothing to do for a while: whoever looks for work would finish it once more.
  await world.db.query("UPDATE user_import SET status = 3, nextAttemptAt = '2100-01-01' WHERE id = ?", [bytes(id)]);
  expect(await verb(DELETE, id)).toEqual(['INVALID id']);
  await world.db.query('UPDATE user_import SET status = 6 WHERE id = ?', [bytes(id)]);
  expect(await verb(DELETE, id)).toEqual([]);
  expect(await verb(DELETE, id)).toEqual(['NOT_FOUND id']);
  expect(await world.db.query('SELECT 1 FROM user_import_row WHERE importId = ?', [bytes(id)])).toEqual([]);
  expect(await eventsAbout(id)).toEqual(['prepare', 'read', 'cancel', 'start', 'finish', 'delete']);
});

it('is seen by whoever manages people, and by whoever made it while they still work with people', async () => {
  const { admin, limited } = world.acme;
  const maker = await world.person(world.acme.id, { role: 'USER', grants: [...GRANTS] });
  const user = await world.person(world.acme.id, { role: 'USER', grants: [{ module: 'USERS', level: 'USE' }] });
  const id = await prepared(maker, 'Name,E-mail,Role\nA,seen@seen.example,');
  await world.db.query('UPDATE `user` SET managesModules = 0 WHERE id = ?', [idBytes(maker.userId)]);
  for (const as of [admin, maker]) expect(await shownTo(as, id)).toEqual([id]);
  for (const as of [user, world.globex.admin]) {
    expect(await shownTo(as, id)).toEqual([]);
    const heard = subscribe(world, 'a WebSocket', as, { query: CHANGED, variables: { id } });
    expect(JSON.stringify(await Promise.race([heard.next(), heard.over]))).toContain('NOT_FOUND');
  }
  expect((await world.run(maker, START, { input: { id } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await world.run(limited, LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

const LIST = '{ userImports { nodes { id } totalCount } }' as const;

/** The imports of the list, of which this one is read by itself and by `node(id)` as well. */
async function shownTo(as: As, id: string): Promise<string[]> {
  const { nodes, totalCount } = (await world.run(as, LIST)).data.userImports;
  const ids: string[] = nodes.map((node) => node.id);
  const one = await world.run(as, READ, { id });
  const node = await world.run(as, 'query ($id: ID!) { node(id: $id) { id } }', { id });
  const expected = ids.includes(id) ? [id, id] : ['NOT_FOUND', 'NOT_FOUND'];
  const codes = [one, node].map(({ errors }) => errors?.[0]?.extensions.code);
  expect([one.data.userImport?.id ?? codes[0], node.data.node?.id ?? codes[1]]).toEqual(expected);
  expect(totalCount).toBe(ids.length);
  return ids;
}

const CHANGED = 'subscription ($id: ID!) { userImportChanged(id: $id) { status counts { invited } } }' as const;

it('its progress is told until it is done, by either transport; each batch is an event', async () => {
  const { admin } = world.acme;
  const rows = Array.from({ length: 150 }, (_, index) => `,p${index}@progress.example,`);
  const id = await prepared(admin, ['Name,E-mail,Role', ...rows].join('\n'));
  const heard = TRANSPORTS.map((transport) =>
    subscribe(world, transport, admin, { query: CHANGED, variables: { id } }),
  );
  // Until both are known to have begun.
  while (heard.some(({ answers }) => answers.length === 0)) {
    const ctx = await world.ctx(admin);
    await ctx.transaction((tx) => {
      record(tx, { action: 'userImport.read', targetId: id as UserImportId });
      return Promise.resolve();
    });
  }
  await start(admin, id);
  for (const one of heard) {
    const told: { status: string; counts: { invited: number } }[] = [];
    while (told.at(-1)?.status !== 'DONE')
      told.push(((await one.next()) as Answer<typeof CHANGED>).data.userImportChanged);
    expect(told.at(-1)).toEqual({ status: 'DONE', counts: { invited: 150 } });
    one.stop();
  }
  expect((await eventsAbout(id)).slice(-3)).toEqual(['start', 'advance', 'finish']);
});

it('whoever is erased is taken out of the rows, and their own files go with them', async () => {
  const { admin, owner } = world.acme;
  const maker = await world.person(world.acme.id, { role: 'ADMIN' });
  const id = await prepared(admin, 'Name,E-mail,Role\nEve,eve@erased.example,\nBob,bob@erased.example,');
  const own = await prepared(maker, 'Name,E-mail,Role\nCy,cy@erased.example,');
  await start(admin, id);
  await until(admin, id, isDone);
  const [eve] = await rowsOf(admin, id);
  const REVOKE =
    'mutation ($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { errors { code } } }' as const;
  await world.run(admin, REVOKE, { input: { id: eve.invitation.id } });
  expect((await rowsOf(admin, id)).map(({ email }) => email)).toEqual([null, 'bob@erased.example']);
  const kept = await world.db.query<object[]>('SELECT * FROM user_import_row WHERE importId = ?', [bytes(id)]);
  expect(JSON.stringify(kept)).not.toMatch(/eve/i);
  const asked = 'query ($id: ID!) { user(id: $id) { deletionConfirmation } }' as const;
  const { deletionConfirmation: confirmation } = (await world.run(owner, asked, { id: maker.userId })).data.user;
  const REMOVE = 'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { errors { code } } }' as const;
  const removed = await world.run(owner, REMOVE, { input: { id: maker.userId, confirmation } });
  expect(removed.data.deleteUser.errors).toEqual([]);
  expect((await world.run(admin, READ, { id: own })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await read(admin, id)).status).toBe('DONE');
  world.clock.advance(7 * 24 * 3_600_000 + 1_000);
  await purge();
  expect(await world.db.query('SELECT id FROM user_import')).toEqual([]);
  expect(await world.db.query('SELECT position FROM user_import_row')).toEqual([]);
});

it('an API token imports as far as its maker may, and stops once it is revoked', async () => {
  const { admin } = world.acme;
  const CREATE =
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { apiToken { id } token errors { code } } }' as const;
  const input = { name: 'HR sync', grants: [...GRANTS], password: PASSWORD };
  const { apiToken, token } = (await world.run(admin, CREATE, { input })).data.createApiToken;
  const api = { token };
  const id = await prepared(api, 'Name,E-mail,Role\nA,api@token.example,LIMITED_USER\nB,high@token.example,ADMIN');
  expect(statuses(await rowsOf(admin, id))).toEqual(['VALID', 'REFUSED FORBIDDEN membership.role']);
  const REVOKE =
    'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { errors { code } } }' as const;
  await start(api, id);
  expect((await until(admin, id, isDone)).counts).toMatchObject({ invited: 1, refused: 1 });
  const later = await prepared(api, 'Name,E-mail,Role\nC,late@token.example,LIMITED_USER');
  await world.run(admin, REVOKE, { input: { id: apiToken.id } });
  await world.db.query(
    'UPDATE user_import SET status = 3, startedById = ?, startedByTokenId = ?, nextAttemptAt = createdAt WHERE id = ?',
    [idBytes(admin.userId), bytes(apiToken.id), bytes(later)],
  );
  expect((await until(admin, later, ({ status }) => status === 'PAUSED')).counts).toMatchObject({
    valid: 1,
    invited: 0,
  });
});

// The last: others are signed out by then.
it('what is running is never too old; the days of the others begin when they stop, and the audit has their end', async () => {
  const { admin } = world.acme;
  const rows = Array.from({ length: 7 }, (_, index) => `,old+${index}@aged.example,`);
  const id = await prepared(admin, ['Name,E-mail,Role', ...rows].join('\n'));
  await start(admin, id);
  await until(admin, id, ({ counts }) => counts.waiting === 2);
  // Nobody gets to it for as long as this takes.
  await world.db.query(
    "UPDATE user_import SET nextAttemptAt = createdAt, leaseId = 'nobody', leaseUntil = '2100-01-01' WHERE id = ?",
    [bytes(id)],
  );
  const days = (count: number) => {
    world.clock.advance(count * 24 * 3_600_000 + 1_000);
    return purge();
  };
  await days(8);
  expect((await read(admin, id)).counts).toMatchObject({ waiting: 2, invited: 5 });
  await world.run(admin, CANCEL, { input: { id } });
  await days(6);
  expect(await read(admin, id)).toMatchObject({ status: 'CANCELLED', resumesAt: null, counts: { waiting: 2 } });
  await days(1);
  expect((await world.run(admin, READ, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const query = `query ($id: ID!) { auditLog(first: 1, filter: { targetId: $id }) {
    nodes { action actorLabel changes { field after } } } }` as const;
  const [last] = (await world.run(admin, query, { id })).data.auditLog.nodes;
  expect(last).toMatchObject({ action: 'userImport.delete', actorLabel: 'Muster' });
  expect(last.changes).toContainEqual({ field: 'total', after: '7' });
});

import { startWorld, type Person, type World } from '../world';

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

async function prepare(as: Person, more: object = {}) {
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
  return { status: response.status, body, code: body.errors?.[0]?.extensions.code };
}

/** An import whose file has come. */
async function prepared(as: Person, file: string, more: object = {}): Promise<string> {
  const { userImport, upload } = await prepare(as, more);
  const sent = await put(upload.url, file);
  expect([sent.status, sent.body.status]).toEqual([200, 'READY']);
  return userImport.id;
}

const read = async (as: Person, id: string) => (await world.run(as, READ, { id })).data.userImport;
const rowsOf = async (as: Person, id: string) => (await world.run(as, ROWS, { id })).data.userImport.rows.nodes;

async function start(as: Person, id: string) {
  const { errors } = (await world.run(as, START, { input: { id } })).data.importUsers;
  expect(errors).toEqual([]);
}

/** Once the import stands like this. */
async function until(as: Person, id: string, is: (found: Awaited<ReturnType<typeof read>>) => boolean) {
  for (;;) {
    const found = await read(as, id);
    if (is(found)) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
}

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
  ].join('\r\n');
  const id = await prepared(admin, `\ufeff${file}`);
  const judged = await rowsOf(admin, id);
  expect(judged.map(({ line, status, errors }) => [line, status, errors.map(({ code }) => code)])).toEqual([
    [2, 'VALID', []],
    [3, 'REFUSED', ['INVALID']],
    [4, 'SKIPPED', ['ALREADY_EXISTS']],
    [5, 'SKIPPED', ['ALREADY_EXISTS']],
    [6, 'VALID', []],
    [7, 'REFUSED', ['INVALID']],
  ]);
  expect(await read(admin, id)).toMatchObject({
    status: 'READY',
    counts: { total: 6, valid: 2, skipped: 2, refused: 2 },
  });
  await start(admin, id);
  const done = await until(admin, id, ({ status }) => status === 'DONE');
  expect(done.counts).toEqual({ total: 6, valid: 0, waiting: 0, invited: 2, skipped: 2, refused: 2 });
  expect((await world.letterbox.next('ann@import.example')).subject).toContain('Acme');
  await world.letterbox.next('bo@import.example');
});

import { parse } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { formatError } from '../../src/server/format-error';
import { startWorld, type Answer, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const UPDATE = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code path message } } }';
const first = (answer: Answer) => answer.errors![0]!;
const update = (input: object, language = 'en') =>
  world.run(
    world.acme.admin,
    UPDATE,
    { input: { id: world.acme.user.userId, version: 1, ...input } },
    { 'accept-language': language },
  );

describe('a value that does not fit', () => {
  it.each([
    [{ phone: '12' }, ['phone'], 'phone number'],
    [{ phone: 7 }, ['phone'], 'phone number'],
    [{ birthDate: '2023-02-29' }, ['birthDate'], 'calendar'],
    [{ birthDate: 'yesterday' }, ['birthDate'], 'calendar'],
    [{ birthDate: '1899-12-31' }, ['birthDate'], '1900-01-01 to 9999-12-31'],
    [{ birthDate: '10000-01-01' }, ['birthDate'], '1900-01-01 to 9999-12-31'],
    [{ birthDate: '1899-02-29' }, ['birthDate'], 'calendar'],
    [{ phone: '+31 20 123 4567 ext. 12' }, ['phone'], 'without it: +31201234567'],
    [{ language: 'nl_NL' }, ['language'], 'Write nl.'],
    [{ language: 'zh-Hant' }, ['language'], 'Write zh.'],
    [{ languages: ['tr', 'pt-BR'] }, ['languages', '1'], 'Write pt.'],
    [{ language: 'EN' }, ['language'], 'two or three letters'],
    [{ languages: ['tr', 'klingon'] }, ['languages', '1'], 'two or three letters'],
    [{ role: 'OWNER' }, ['role'], 'ADMIN, MODERATOR, USER, LIMITED_USER'],
    [{ grants: [{ module: 'CHAT', level: 'USE' }] }, ['grants', '0', 'module'], 'CONVERSATIONS'],
    [{ grants: [{ level: 'USE' }] }, ['grants', '0', 'module'], 'required'],
    [{ version: '1' }, ['version'], 'A whole number'],
    [{ version: null }, ['version'], 'required'],
    [{ conversationLimit: 1.5 }, ['conversationLimit'], 'A whole number'],
    [{ active: 'yes' }, ['active'], 'Boolean'],
    [{ nickname: 'x' }, ['nickname'], 'no field'],
    [{ firstName: 'a\0b' }, ['firstName'], 'cannot be kept'],
    [{ firstName: 'half \ud83d' }, ['firstName'], 'cannot be kept'],
    [{ firstName: ['x'] }, ['firstName'], 'String'],
    [{ languages: { a: 1 } }, ['languages'], 'two or three letters'],
  ])('%j is one BAD_USER_INPUT at its path', async (input, path, words) => {
    const answer = await update(input);
    expect(answer.errors).toHaveLength(1);
    expect(first(answer).extensions).toEqual({ code: 'BAD_USER_INPUT', path });
    expect(first(answer).message).toContain(words);
    expect(answer.data).toBeUndefined();
  });

  it.each([
    '1899-12-31T23:59:59Z',
    '1900-01-01T00:30:00+01:00',
    '9999-12-31T23:30:00-01:00',
    '+010000-01-01T00:00:00Z',
  ])('the instant %s is told of the range of years, not of the form', async (at) => {
    const query = 'query ($at: DateTime!) { company { workingHours { isOpen(at: $at) } } }';
    const inVariable = await world.run(world.acme.admin, query, { at }, { 'accept-language': 'nl' });
    expect(first(inVariable).extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['at'] });
    expect(first(inVariable).message).toBe(
      'Een tijdstip ligt, in UTC, tussen 1900-01-01T00:00:00Z en 9999-12-31T23:59:59Z.',
    );
    const literal = await world.run(world.acme.admin, `{ company { workingHours { isOpen(at: "${at}") } } }`);
    expect(first(literal).message).toContain('from 1900-01-01T00:00:00Z to 9999-12-31T23:59:59Z');
  });

  it.each(['1900-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'])('the instant %s is within the range', async (at) => {
    const answer = await world.run(
      world.acme.admin,
      'query ($at: DateTime!) { company { workingHours { isOpen(at: $at) } } }',
      { at },
    );
    expect(answer.errors).toBeUndefined();
  });

  it('in the document itself is answered alike', async () => {
    const answer = await world.run(
      world.acme.admin,
      'mutation { updateUser(input: { id: "x", version: 1, languages: ["tr", "x1"] }) { errors { code } } }',
      {},
      { 'accept-language': 'nl' },
    );
    expect(first(answer)).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', path: ['languages', '1'] },
      message: expect.stringContaining('Een taal'),
    });
    const nul = await world.run(
      null,
      'mutation { requestPasswordReset(input: { email: "a\\u0000@b.example" }) { errors { code } } }',
    );
    expect(first(nul).extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['email'] });
  });

  it('in a variable somewhere inside the input has its path from there', async () => {
    const answer = await world.run(
      world.acme.admin,
      'mutation ($l: [LanguageCode!]) { updateUser(input: { id: "x", version: 1, languages: $l }) { errors { code } } }',
      { l: ['x1'] },
    );
    expect(first(answer).extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['languages', '0'] });
    const n = 'many' as unknown as number;
    const page = await world.run(world.acme.admin, 'query ($n: Int) { users(first: $n) { totalCount } }', { n });
    expect(first(page).extensions).toEqual({ code: 'BAD_USER_INPUT', path: ['first'] });
  });

  it.each([
    ['__proto__', 'BAD_REQUEST'],
    ['toString', 'BAD_USER_INPUT'],
  ])('a field named %s is refused like any other', async (name, code) => {
    const input = JSON.parse(`{ "id": "x", "version": 1, "${name}": {} }`) as object;
    const answer = await world.run(world.acme.admin, UPDATE, { input });
    expect(first(answer).extensions.code).toBe(code);
  });
});

describe('the language of a message', () => {
  const refusals = {
    en: 'You lack this access: Users (use).',
    tr: 'Şu yetkiniz eksik: Kullanıcılar (kullanma).',
    nl: 'Je mist deze toegang: Gebruikers (gebruiken).',
    fr: 'Il vous manque cet accès : Utilisateurs (utilisation).',
  };

  it.each(Object.entries(refusals))('follows Accept-Language: %s', async (language, words) => {
    const answer = await world.run(
      world.acme.user,
      '{ users { totalCount } }',
      {},
      { 'accept-language': `de, ${language};q=0.9, en;q=0.1` },
    );
    expect(first(answer).message).toContain(words);
  });

  it('otherwise the account’s, otherwise the company’s', async () => {
    const french = await world.person(world.acme.id, { language: 'fr' });
    expect(first(await world.run(french, '{ users { totalCount } }')).message).toContain(refusals.fr);
    await world.db.query("UPDATE company SET language = 'tr' WHERE name = 'Acme'");
    expect(first(await world.run(world.acme.user, '{ users { totalCount } }')).message).toContain(refusals.tr);
    expect(first(await world.run(french, '{ users { totalCount } }')).message).toContain(refusals.fr);
    await world.db.query("UPDATE company SET language = 'en' WHERE name = 'Acme'");
  });

  it('reaches what a policy refuses, and ids that are not there', async () => {
    const stale = await update({ version: 77, screenName: 'X' }, 'fr');
    expect(stale.data.updateUser.errors[0]).toMatchObject({
      code: 'STALE',
      message: expect.stringContaining('Quelqu’un'),
    });
    const gone = await world.run(world.acme.admin, '{ user(id: "usr_x") { id } }', {}, { 'accept-language': 'tr' });
    expect(first(gone)).toMatchObject({ message: 'Bu kimlikle bir kayıt yok.', extensions: { code: 'NOT_FOUND' } });
  });
});

// Invalid on purpose.
describe('a document that is none', () => {
  it.each([
    ['{ viewer { signedIn ', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ viewer }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ viewer { ...loop } } fragment loop on Viewer { signedIn ...loop }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { viewer { signedIn } } query B { viewer { signedIn } }', 'OPERATION_RESOLUTION_FAILURE'],
    ['subscription { viewer }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s', async (query, code) => {
    const answer = await world.run(null, query);
    expect(first(answer).extensions.code).toBe(code);
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|at \w+ \(/);
  });

  it('names of the schema are suggested only where it may be read', async () => {
    expect(first(await world.run(null, '{ viewr { signedIn } }')).message).toContain('Did you mean');
    const closed = await startWorld({ INTROSPECTION: 'off' });
    for (const query of [
      '{ viewr { signedIn } }',
      'mutation { signIn(input: { identifer: "x", password: "y" }) { errors { code } } }',
      '{ viewer { signdIn } }',
    ]) {
      expect(JSON.stringify(await closed.run(null, query))).not.toContain('Did you mean');
    }
    const asked = await closed.run(null, '{ __schema { types { name } } }');
    expect(asked.errors).toHaveLength(1);
    expect([first(asked).message, first(asked).extensions.code]).toEqual([
      expect.stringMatching(/^Introspection is off on this server.*INTROSPECTION=on\.$/),
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect(JSON.stringify(asked)).not.toContain('Apollo');
    await closed.close();
  });
});

describe('limits of a document', () => {
  const nested = (levels: number) => `{ ${'company { owner { '.repeat(levels)} id ${'} }'.repeat(levels)} }`;

  it('fifteen levels, not one more', async () => {
    expect((await world.run(world.acme.admin, nested(7))).errors).toBeUndefined();
    const deep = `{ company { owner { ${'company { owner { '.repeat(7)} id ${'} }'.repeat(7)} } } }`;
    expect(first(await world.run(world.acme.admin, deep))).toMatchObject({
      message: expect.stringContaining('15 levels'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    const byFragments = `{ company { ...a } } fragment a on Company { owner { company { owner { company { ...b } } } } }
      fragment b on Company { owner { company { owner { company { ...c } } } } } fragment c on Company { owner { company { owner { company { owner { company { owner { id } } } } } } } }`;
    expect(first(await world.run(world.acme.admin, byFragments)).message).toContain('15 levels');
  });

  it('thirty aliases, not one more, also by fragments', async () => {
    const aliases = (count: number) => Array.from({ length: count }, (_, index) => `a${index}: signedIn`).join(' ');
    expect((await world.run(null, `{ viewer { ${aliases(30)} } }`)).errors).toBeUndefined();
    expect(first(await world.run(null, `{ viewer { ${aliases(31)} } }`)).message).toContain('30 aliases');
    const doubled = `{ viewer { ...f } b: viewer { ...f } } fragment f on Viewer { ${aliases(15)} }`;
    expect(first(await world.run(null, doubled)).message).toContain('30 aliases');
  });

  it('five mutations, not one more', async () => {
    const reset = (count: number) =>
      `mutation { ${Array.from({ length: count }, (_, index) => `m${index}: resendVerificationEmail(input: { email: "a@b.example" }) { errors { code } }`).join(' ')} }`;
    expect((await world.run(null, reset(5))).errors).toBeUndefined();
    expect(first(await world.run(null, reset(6))).message).toContain('5 mutations');
  });

  it('a thousand tokens', async () => {
    expect(first(await world.run(null, `{ viewer { ${'signedIn '.repeat(1000)} } }`)).extensions.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  it('ten thousand rows, whether the sizes stand in the document or in variables', async () => {
    const pages = (count: number) =>
      Array.from({ length: count }, (_, index) => `p${index}: users(first: 100) { totalCount }`).join(' ');
    expect((await world.run(world.acme.admin, `{ ${pages(30)} }`)).errors).toBeUndefined();
    const huge = await world.run(world.acme.admin, 'query ($n: Int) { users(first: $n) { totalCount } }', {
      n: 10_001,
    });
    expect(first(huge).message).toContain('10000 rows');
  });
});

describe('what goes wrong with us', () => {
  it('is one sentence and a request id, and nothing of the cause', async () => {
    const broken = await startWorld();
    await broken.db.query('RENAME TABLE custom_role TO custom_role_away');
    const answer = await broken.run(
      null,
      'mutation { signIn(input: { identifier: "admin@x", password: "y" }) { errors { code } } }',
    );
    expect(answer.data.signIn.errors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
    const failed = await broken.run(broken.acme.admin, '{ users { totalCount } }', {}, { 'accept-language': 'nl' });
    expect(failed.errors).toHaveLength(1);
    expect(first(failed).extensions).toEqual({ code: 'INTERNAL', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(JSON.stringify(failed)).not.toMatch(/custom_role|SELECT|ER_NO|QueryFailed/);
    // The cause is in the log, under the same id, without what was asked for.
    const logged = broken.log.join('');
    expect(logged).toContain(first(failed).extensions.requestId!);
    expect(logged).toContain('custom_role');
    expect(logged).not.toMatch(/tokenHash|parameters|SELECT/);
    await broken.db.query('RENAME TABLE custom_role_away TO custom_role');
    expect((await broken.run(broken.acme.admin, '{ users { totalCount } }')).errors).toBeUndefined();
    await broken.close();
  });

  it('a resolver that fails in the middle takes only its own field down, in the reader’s language', async () => {
    const broken = await startWorld();
    await broken.db.query('RENAME TABLE conversation TO conversation_away');
    const answer = await broken.run(
      broken.acme.admin,
      '{ viewer { signedIn } inboxes { name openCount } }',
      {},
      { 'accept-language': 'tr' },
    );
    expect(answer.data).toEqual({ viewer: { signedIn: true }, inboxes: null });
    expect(first(answer)).toMatchObject({
      message: expect.stringContaining('Bizim tarafımızda'),
      extensions: { code: 'INTERNAL' },
    });
    expect(JSON.stringify(answer)).not.toContain('conversation');
    await broken.db.query('RENAME TABLE conversation_away TO conversation');
    await broken.close();
  });
});

it('a query whose connection is lost is asked again, and nobody sees it', async () => {
  const locker = world.db.createQueryRunner();
  await locker.query('LOCK TABLES working_hours WRITE');
  const asked = world.run(world.acme.admin, '{ company { workingHours { isOpen } } }');
  const waitingNow =
    "SELECT ID AS id FROM information_schema.PROCESSLIST WHERE STATE LIKE '%lock%' AND ID <> CONNECTION_ID() AND DB = DATABASE()";
  for (let killed = 0; killed === 0;) {
    const waiting = (await locker.query(waitingNow)) as unknown as { id: number }[];
    for (const { id } of waiting) await locker.query(`KILL CONNECTION ${id}`);
    killed = waiting.length;
  }
  await locker.query('UNLOCK TABLES');
  await locker.release();
  expect((await asked).errors).toBeUndefined();
});

it.each([{ code: 'PROTOCOL_CONNECTION_LOST' }, { errno: 1047 }])(
  'a database that stays away (%j) is UNAVAILABLE: a query may be repeated; of a mutation it says what is known',
  (failure) => {
    const error = new QueryFailedError('SELECT 1', [], Object.assign(new Error('It is gone.'), failure));
    const said = (document: string, path: string[]) =>
      formatError({ message: '', path }, error, {
        ...{ language: 'en' as const, requestId: null, suggestions: false, log: () => undefined },
        document: parse(document),
      }).extensions;
    const facts = { code: 'UNAVAILABLE', retryAfterSeconds: expect.any(Number) };
    expect(said('{ company { name } }', ['company'])).toEqual(facts);
    const mutation = 'mutation { signOut { errors { code } } }';
    expect(said(mutation, ['signOut'])).toEqual({ ...facts, uncertain: ['signOut'] });
    expect(said(mutation, ['signOut', 'errors'])).toEqual({ ...facts, done: ['signOut'] });
  },
);

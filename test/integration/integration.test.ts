import { idBytes } from '../../src/core/ids';
import { openOtherSystem, type OtherSystem } from '../other-system';
import { startWorld, type Person, type World } from '../world';

const KEY = '0123456789abcdef0123456789aba1b2-us6';
const SECRETS = ['set secret', 'own secret', KEY];

let world: World;
let erp: OtherSystem;
beforeAll(async () => {
  erp = await openOtherSystem();
  world = await startWorld({ OUTGOING_ALLOW: '127.0.0.1', MAILCHIMP_URL: `${erp.url}/{dc}` });
});
afterAll(async () => {
  await world.close();
  await erp.close();
});
beforeEach(() => {
  erp.behaviour = 'well';
  erp.received.length = 0;
});

const SET = 'id version name connector baseUrl hasCredentials active lastCheck { ok detail }' as const;
const CREATE =
  `mutation ($input: CreateErpSetInput!) { createErpSet(input: $input) { erpSet { ${SET} } errors { code path } } }` as const;
const UPDATE =
  `mutation ($input: UpdateErpSetInput!) { updateErpSet(input: $input) { erpSet { ${SET} } errors { code path } } }` as const;
const REMOVE =
  'mutation ($input: DeleteErpSetInput!) { deleteErpSet(input: $input) { deletedId errors { code path } } }' as const;
const CHECK =
  `mutation ($input: CheckErpSetInput!) { checkErpSet(input: $input) { erpSet { ${SET} } errors { code path } } }` as const;
const SETTINGS =
  'erpSet { id } erpUserName hasErpPassword onFirmSaved onProductSaved pbxId extension onIncomingCall mailchimpKey version' as const;
const SETTLE = `mutation ($input: UpdateUserIntegrationsInput!) {
  updateUserIntegrations(input: $input) { user { id integrations { ${SETTINGS} } } errors { code path message } }
}` as const;
const OF = `query ($id: ID!) { user(id: $id) { integrations { ${SETTINGS} } } }` as const;
const MAILCHIMP =
  'mutation ($input: CheckMailchimpInput!) { checkMailchimp(input: $input) { accountName errors { code path } } }' as const;

async function settings(as: Person, of: Person = as) {
  return (await world.run(as, OF, { id: of.userId })).data.user.integrations;
}

/** Changes settings as somebody who has just read them. */
async function settle(as: Person, of: Person, change: object) {
  const [row] = await world.db.query<{ version: number }[]>('SELECT version FROM user_integration WHERE userId = ?', [
    idBytes(of.userId),
  ]);
  const input = { userId: of.userId, version: row?.version ?? 1, ...change };
  return (await world.run(as, SETTLE, { input })).data.updateUserIntegrations;
}

async function newSet(as: Person, more: object = {}) {
  const input = { name: 'Logo', baseUrl: erp.url, userName: 'set', password: 'set secret', ...more };
  const { erpSet, errors } = (await world.run(as, CREATE, { input })).data.createErpSet;
  expect(errors).toEqual([]);
  return erpSet;
}

const manager = () => world.person(world.acme.id, { grants: [{ module: 'ERP', level: 'MANAGE' }] });
const worker = () => world.person(world.acme.id, { grants: [{ module: 'ERP', level: 'USE' }] });
const codes = (errors: readonly { code: string; path: readonly string[] | null }[]) =>
  errors.map(({ code, path }) => `${code} ${(path ?? []).join('.')}`);

describe('ERP sets', () => {
  it('are made, changed and deleted at MANAGE, and nothing of a password is ever read back', async () => {
    const boss = await manager();
    const set = await newSet(boss);
    expect(set).toMatchObject({ name: 'Logo', connector: 'rest', hasCredentials: true, active: true, lastCheck: null });
    const change = { id: set.id, version: 1, name: 'SAP', active: false };
    expect((await world.run(boss, UPDATE, { input: change })).data.updateErpSet).toMatchObject({
      erpSet: { name: 'SAP', active: false, version: 2 },
      errors: [],
    });
    const empty = { id: set.id, version: 2, name: null, baseUrl: null, active: null };
    const refused = await world.run(boss, UPDATE, { input: empty });
    expect(codes(refused.data.updateErpSet.errors)).toEqual(['INVALID name', 'INVALID baseUrl', 'INVALID active']);
    const stale = await world.run(boss, UPDATE, { input: { ...change, name: 'Late' } });
    expect(codes(stale.data.updateErpSet.errors)).toEqual(['STALE version']);
    const gone = await world.run(boss, REMOVE, { input: { id: set.id } });
    expect(gone.data.deleteErpSet).toEqual({ deletedId: set.id, errors: [] });
    const again = await world.run(boss, REMOVE, { input: { id: set.id } });
    expect(codes(again.data.deleteErpSet.errors)).toEqual(['NOT_FOUND id']);
  });

  it('are one for a key, of twenty calls at once', async () => {
    const boss = await manager();
    const once = Array.from({ length: 20 }, () => newSet(boss, { idempotencyKey: 'one set', name: 'Once' }));
    expect(new Set((await Promise.all(once)).map(({ id }) => id)).size).toBe(1);
  });

  it.each([
    [{ baseUrl: 'http://10.0.0.1/erp' }, 'INVALID baseUrl'],
    [{ baseUrl: 'https://[::ffff:10.0.0.1]/erp' }, 'INVALID baseUrl'],
    [{ baseUrl: 'http://127.0.0.1/erp?x=1' }, 'INVALID baseUrl'],
    [{ name: ' ' }, 'INVALID name'],
    [{ connector: 'telex' }, 'INVALID connector'],
    [{ password: 'x'.repeat(201) }, 'INVALID password'],
  ])('are refused with %j', async (bad, expected) => {
    const input = { name: 'Logo', baseUrl: erp.url, ...bad };
    const { erpSet, errors } = (await world.run(await manager(), CREATE, { input })).data.createErpSet;
    expect([erpSet, codes(errors)]).toEqual([null, [expected]]);
  });

  it('are one’s own default set alone at USE, and all of them at MANAGE', async () => {
    const boss = await manager();
    const [mine, other] = [await newSet(boss, { name: 'Mine' }), await newSet(boss, { name: 'Other' })];
    const person = await worker();
    expect((await settle(world.acme.admin, person, { erpSetId: mine.id })).errors).toEqual([]);
    const seen = async (as: Person) => (await world.run(as, '{ erpSets { id } }')).data.erpSets?.map(({ id }) => id);
    expect(await seen(person)).toEqual([mine.id]);
    expect(await seen(boss)).toEqual(expect.arrayContaining([mine.id, other.id]));
    const node = 'query ($id: ID!) { node(id: $id) { id } }' as const;
    expect((await world.run(person, node, { id: mine.id })).data.node).toEqual({ id: mine.id });
    expect((await world.run(person, node, { id: other.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const check = await world.run(person, CHECK, { input: { id: other.id } });
    expect(codes(check.data.checkErpSet.errors)).toEqual(['NOT_FOUND id']);
    expect(await seen(world.acme.limited)).toBeUndefined();
  });

  it('do not send a password to another host than it was meant for', async () => {
    const boss = await manager();
    const set = await newSet(boss);
    const person = await worker();
    await settle(world.acme.admin, person, { erpSetId: set.id, erpUserName: 'own', erpPassword: 'own secret' });
    const change = { id: set.id, version: 1, baseUrl: erp.url.replace('http:', 'https:') };
    const refused = await world.run(boss, UPDATE, { input: change });
    expect(codes(refused.data.updateErpSet.errors)).toEqual(['INVALID password']);
    expect(await settings(person)).toMatchObject({ hasErpPassword: true });
    const moved = await world.run(boss, UPDATE, { input: { ...change, password: null } });
    expect(moved.data.updateErpSet).toMatchObject({ erpSet: { hasCredentials: false }, errors: [] });
    expect(await settings(person)).toMatchObject({ hasErpPassword: false, erpUserName: 'own', version: 3 });
  });

  it('in use need one that takes their place, for which nobody has a password yet', async () => {
    const boss = await manager();
    const [set, next] = [await newSet(boss), await newSet(boss, { name: 'Next' })];
    const person = await worker();
    await settle(world.acme.admin, person, { erpSetId: set.id, erpUserName: 'own', erpPassword: 'own secret' });
    const refused = await world.run(boss, REMOVE, { input: { id: set.id } });
    expect(codes(refused.data.deleteErpSet.errors)).toEqual(['INVALID replacementId']);
    const replaced = await world.run(boss, REMOVE, { input: { id: set.id, replacementId: next.id } });
    expect(replaced.data.deleteErpSet.errors).toEqual([]);
    expect(await settings(person)).toMatchObject({ erpSet: { id: next.id }, erpUserName: null, hasErpPassword: false });
  });

  it('are tested as oneself where one has a user name and a password there, otherwise as the set', async () => {
    const boss = await manager();
    const set = await newSet(boss);
    const person = await worker();
    const check = async (as: Person) => (await world.run(as, CHECK, { input: { id: set.id } })).data.checkErpSet;
    await settle(world.acme.admin, person, { erpSetId: set.id });
    expect(await check(person)).toMatchObject({ erpSet: { lastCheck: { ok: true, detail: null }, version: 1 } });
    await settle(person, person, { erpUserName: 'own', erpPassword: 'own secret' });
    await check(person);
    await check(boss);
    expect(erp.received.map(({ path, as }) => [path, as])).toEqual([
      ['/ping', 'set:set secret'],
      ['/ping', 'own:own secret'],
      ['/ping', 'set:set secret'],
    ]);
  });

  it.each([
    ['fails', 'The system answered with the HTTP status 500.'],
    ['refuses', 'The system did not accept the user name and password.'],
    ['redirects', 'The system answered with the HTTP status 302.'],
    ['cuts', 'The connection was cut before there was a whole answer.'],
  ] as const)('whose system %s say so, and the call itself is no error', async (behaviour, detail) => {
    const boss = await manager();
    const set = await newSet(boss);
    erp.behaviour = behaviour;
    const answer = (await world.run(boss, CHECK, { input: { id: set.id } })).data.checkErpSet;
    expect(answer).toMatchObject({ erpSet: { lastCheck: { ok: false, detail } }, errors: [] });
    expect(erp.received).toHaveLength(1);
  });
});

describe('how a person works with the systems around', () => {
  it('is one’s own to say, but for what one works in the company', async () => {
    const boss = await manager();
    const set = await newSet(boss);
    const person = await worker();
    const own = { onFirmSaved: 'CRM_TO_ERP', onProductSaved: 'ERP_TO_CRM', onIncomingCall: 'TASK', mailchimpKey: KEY };
    expect(await settle(person, person, own)).toMatchObject({
      user: { integrations: { ...own, mailchimpKey: '…a1b2-us6', version: 2, erpSet: null, extension: null } },
      errors: [],
    });
    const refused = await settle(person, person, { erpSetId: set.id, pbxId: 'main', extension: '12' });
    expect(codes(refused.errors)).toEqual(['FORBIDDEN erpSetId', 'FORBIDDEN pbxId', 'FORBIDDEN extension']);
    expect((await settle(boss, boss, { erpSetId: set.id })).errors).toEqual([]);
    const others = await settle(person, world.acme.user, { onFirmSaved: 'ASK' });
    expect(codes(others.errors)).toEqual(['FORBIDDEN userId']);
    const above = await settle(world.acme.moderator, world.acme.admin, { extension: '1' });
    expect(codes(above.errors)).toEqual(['FORBIDDEN userId']);
    expect(await settings(world.acme.admin, person)).toMatchObject({ mailchimpKey: '…a1b2-us6' });
    const peek = await world.run(person, OF, { id: world.acme.admin.userId });
    expect(peek.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('keeps what is left out, clears what is null, and is stale for whoever read it before', async () => {
    const { admin } = world.acme;
    const person = await worker();
    await settle(admin, person, { pbxId: 'main', extension: '44', mailchimpKey: KEY });
    await settle(admin, person, { extension: null });
    expect(await settings(admin, person)).toMatchObject({ pbxId: 'main', extension: null, mailchimpKey: '…a1b2-us6' });
    await settle(admin, person, { onFirmSaved: 'CRM_TO_ERP', onIncomingCall: 'TASK' });
    await settle(admin, person, { onFirmSaved: null, onIncomingCall: null });
    expect(await settings(admin, person)).toMatchObject({ onFirmSaved: 'ASK', onIncomingCall: 'NONE' });
    const stale = await settle(admin, person, { version: 2, extension: '45' });
    expect(codes(stale.errors)).toEqual(['STALE version']);
  });

  it.each([
    [{ pbxId: 'x'.repeat(65) }, 'INVALID pbxId'],
    [{ extension: '12 34' }, 'INVALID extension'],
    [{ mailchimpKey: 'hello' }, 'INVALID mailchimpKey'],
    [{ erpUserName: 'x'.repeat(201) }, 'INVALID erpUserName'],
    [{ erpSetId: 'ers_unknown' }, 'NOT_FOUND erpSetId'],
  ])('refuses %j', async (change, expected) => {
    expect(codes((await settle(world.acme.admin, await worker(), change)).errors)).toEqual([expected]);
  });

  it('an extension is one person’s within a telephone system, also when twenty want it at once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, worker));
    const answers = await Promise.all(
      people.map((person) => settle(world.acme.admin, person, { pbxId: 'pbx', extension: '700' })),
    );
    expect(answers.flatMap(({ errors }) => codes(errors))).toEqual(
      Array.from({ length: 19 }, () => 'ALREADY_EXISTS extension'),
    );
    expect((await settle(world.acme.admin, people[0]!, { pbxId: 'other', extension: '700' })).errors).toEqual([]);
  });

  it('forgets the password of a set when somebody gets another set', async () => {
    const boss = await manager();
    const [set, next] = [await newSet(boss), await newSet(boss, { name: 'Next' })];
    const person = await worker();
    await settle(world.acme.admin, person, { erpSetId: set.id });
    await settle(person, person, { erpUserName: 'own', erpPassword: 'own secret' });
    await settle(world.acme.admin, person, { erpSetId: next.id });
    expect(await settings(person)).toMatchObject({ erpSet: { id: next.id }, erpUserName: null, hasErpPassword: false });
  });
});

describe('a Mailchimp key', () => {
  const check = async (as: Person, { userId }: Person) =>
    (await world.run(as, MAILCHIMP, { input: { userId } })).data.checkMailchimp;

  it('is asked of the data centre that it names, and nobody but its owner and who manages them asks', async () => {
    const person = await worker();
    await settle(person, person, { mailchimpKey: KEY });
    erp.records.set('/us6/', { account_name: 'Acme Mailings' });
    expect(await check(person, person)).toEqual({ accountName: 'Acme Mailings', errors: [] });
    expect(erp.received).toEqual([{ method: 'GET', path: '/us6/', as: `muster:${KEY}`, body: '' }]);
    expect((await check(world.acme.admin, person)).errors).toEqual([]);
    expect(codes((await check(world.acme.limited, person)).errors)).toEqual(['FORBIDDEN userId']);
    expect(codes((await check(world.acme.user, world.acme.user)).errors)).toEqual(['INVALID userId']);
  });

  it.each([
    ['refuses', 'WRONG_CREDENTIALS userId'],
    ['fails', 'UPSTREAM_FAILED '],
    ['malformed', 'UPSTREAM_FAILED '],
  ] as const)('of a service that %s is answered with the sentence for it', async (behaviour, expected) => {
    const person = await worker();
    await settle(person, person, { mailchimpKey: KEY });
    erp.behaviour = behaviour;
    expect(codes((await check(person, person)).errors)).toEqual([expected]);
  });
});

it('no secret stands in the database, the log or the audit', async () => {
  const found: string[] = [];
  for (const table of ['erp_set', 'user_integration', 'audit_entry', 'idempotency_key', 'outbox']) {
    const rows = JSON.stringify(await world.db.query(`SELECT * FROM ${table}`));
    found.push(...SECRETS.filter((secret) => rows.includes(secret)).map((secret) => `${secret} in ${table}`));
  }
  found.push(...SECRETS.filter((secret) => world.log.join('\n').includes(secret)).map((secret) => `${secret} logged`));
  expect(found).toEqual([]);
  const { data } = await world.run(
    world.acme.admin,
    '{ auditLog(first: 100, filter: { action: ["user.updateIntegrations"] }) { nodes { changes { field before after } } } }',
  );
  expect(JSON.stringify(data)).toContain('REPLACED');
});

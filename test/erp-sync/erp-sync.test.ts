import { setTimeout as sleep } from 'node:timers/promises';
import { idBytes } from '../../src/core/ids';
import { CONNECTORS } from '../../src/domains/integration/connectors';
import { openOtherSystem, type OtherSystem } from '../other-system';
import { startWorld, type Person, type World } from '../world';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let world: World;
let erp: OtherSystem;
beforeAll(async () => {
  erp = await openOtherSystem();
  world = await startWorld({ OUTGOING_ALLOW: '127.0.0.1' });
});
afterAll(async () => {
  await world.close();
  await erp.close();
});
beforeEach(() => {
  erp.behaviour = 'well';
  erp.received.length = 0;
  erp.records.clear();
});

const SYNC =
  'id status direction attempts detail nextAttemptAt endedAt erpSet { id } causedBy { id } subject { ... on Firm { id name } ... on Product { id name } }' as const;
const CREATE_SET =
  'mutation ($input: CreateErpSetInput!) { createErpSet(input: $input) { erpSet { id } errors { code } } }' as const;
const SETTLE_PERSON =
  'mutation ($input: UpdateUserIntegrationsInput!) { updateUserIntegrations(input: $input) { errors { code path } } }' as const;
const CREATE = `mutation ($input: CreateFirmInput!) {
  createFirm(input: $input) { firm { id version name } sync { ${SYNC} } errors { code } }
}` as const;
const UPDATE = `mutation ($input: UpdateFirmInput!) {
  updateFirm(input: $input) { firm { id version name } sync { ${SYNC} } errors { code } }
}` as const;
const CREATE_PRODUCT = `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) { product { id version } sync { ${SYNC} } errors { code } }
}` as const;
const SETTLE =
  `mutation ($input: SettleErpSyncInput!) { settleErpSync(input: $input) { sync { ${SYNC} } errors { code path } } }` as const;
const RETRY =
  `mutation ($input: RetryErpSyncInput!) { retryErpSync(input: $input) { sync { ${SYNC} } errors { code path } } }` as const;
const LIST = `query ($filter: ErpSyncFilter) { erpSyncs(filter: $filter) { nodes { ${SYNC} } totalCount } }` as const;

type Action = 'ASK' | 'ERP_TO_CRM' | 'CRM_TO_ERP';
const MODULES = [
  { module: 'CONTACTS', level: 'MANAGE' },
  { module: 'PRODUCTS', level: 'MANAGE' },
] as const;
let counter = 0;
const code = () => `F${(counter += 1)}`;

async function newSet(more: object = {}): Promise<string> {
  const input = { name: 'Logo', baseUrl: erp.url, userName: 'set', password: 'secret', ...more };
  return (await world.run(world.acme.admin, CREATE_SET, { input })).data.createErpSet.erpSet.id;
}

async function settings(person: Person, change: object) {
  const [row] = await world.db.query<{ version: number }[]>('SELECT version FROM user_integration WHERE userId = ?', [
    idBytes(person.userId),
  ]);
  const input = { userId: person.userId, version: row?.version ?? 1, ...change };
  const answer = await world.run(world.acme.admin, SETTLE_PERSON, { input });
  expect(answer.data.updateUserIntegrations.errors).toEqual([]);
}

/** Somebody who saves firms and products, with a set of their own. */
async function saver(action: Action, set?: string): Promise<Person> {
  const grants = [...MODULES, { module: 'ERP', level: 'USE' } as const];
  const person = await world.person(world.acme.id, { grants });
  await settings(person, { erpSetId: set ?? (await newSet()), onFirmSaved: action, onProductSaved: action });
  return person;
}

async function create(as: Person, more: object = {}) {
  const answer = await world.run(as, CREATE, { input: { name: 'Firm', code: code(), ...more } });
  expect(answer.data.createFirm.errors).toEqual([]);
  return answer.data.createFirm;
}

const update = async (as: Person, { id, version }: { id: string; version: number }, more: object = {}) =>
  (await world.run(as, UPDATE, { input: { id, version, name: `Firm ${(counter += 1)}`, ...more } })).data.updateFirm;

const syncsOf = async (as: Person, subjectId: string) =>
  (await world.run(as, LIST, { filter: { subjectId } })).data.erpSyncs.nodes;

const codes = (errors: readonly { code: string; path: readonly string[] | null }[]) =>
  errors.map(({ code: word, path }) => `${word} ${(path ?? []).join('.')}`);

/** Waits until the latest sync of a record is as expected. */
async function until(as: Person, subjectId: string, holds: (sync: { status: string; attempts: number }) => boolean) {
  for (;;) {
    const [latest] = await syncsOf(as, subjectId);
    if (latest !== undefined && holds(latest)) return latest;
    await sleep(20);
  }
}
const ended = (as: Person, subjectId: string) =>
  until(as, subjectId, ({ status }) => !['PENDING', 'ASKING'].includes(status));

/** Once a sync that was begun later is over, whatever could run before it has been looked at. */
async function anotherWasSynced() {
  const person = await saver('CRM_TO_ERP');
  await ended(person, (await create(person)).firm.id);
}

describe('a save by somebody who works with an ERP set', () => {
  it('CRM_TO_ERP sends the record, as the saver', async () => {
    const person = await saver('CRM_TO_ERP');
    await settings(person, { erpUserName: 'own', erpPassword: 'own secret' });
    const { firm, sync } = await create(person, {
      code: 'A/1',
      name: 'Ünal',
      email: 'INFO@unal.example',
      country: 'TR',
    });
    expect(sync).toMatchObject({ status: 'PENDING', direction: 'CRM_TO_ERP', subject: { id: firm.id } });
    expect(await ended(person, firm.id)).toMatchObject({
      status: 'DONE',
      attempts: 1,
      detail: null,
      nextAttemptAt: null,
    });
    expect(erp.received.map(({ method, path, as }) => [method, path, as])).toEqual([
      ['PUT', '/firms/A%2F1', 'own:own secret'],
    ]);
    expect(JSON.parse(erp.received[0]!.body)).toEqual({
      ...{ code: 'A/1', name: 'Ünal', email: 'info@unal.example', phone: null, taxNumber: null, address: null },
      ...{ city: null, country: 'TR', salesRepresentative: null },
    });
    const seen = await world.run(person, 'query ($id: ID!) { firm(id: $id) { erpSyncedAt version } }', { id: firm.id });
    expect(seen.data.firm).toMatchObject({ erpSyncedAt: expect.any(String), version: 1 });
  });

  it('ERP_TO_CRM takes over what the ERP says, as the saver’s in the audit, and nothing where it has none', async () => {
    const person = await saver('ERP_TO_CRM');
    erp.records.set('/firms/K1', { name: 'As the ERP has it', city: 'Utrecht', phone: '+31 20 123 4567', unknown: 1 });
    const { firm } = await create(person, { code: 'K1', taxNumber: '42' });
    expect((await ended(person, firm.id)).status).toBe('DONE');
    const asked = 'query ($id: ID!) { firm(id: $id) { name city phone taxNumber version } }' as const;
    expect((await world.run(person, asked, { id: firm.id })).data.firm).toEqual({
      ...{ name: 'As the ERP has it', city: 'Utrecht', phone: '+31201234567', taxNumber: '42', version: 2 },
    });
    const audit =
      `query ($id: ID!) { auditLog(filter: { targetId: $id, action: ["firm.update"] }) { nodes { actor { id } } } }` as const;
    expect((await world.run(world.acme.admin, audit, { id: firm.id })).data.auditLog.nodes).toEqual([
      { actor: { id: person.userId } },
    ]);
    const { firm: unknown } = await create(person, { code: 'K2' });
    expect(await ended(person, unknown.id)).toMatchObject({
      status: 'NOTHING_TO_DO',
      detail: 'The ERP has no record of this code.',
    });
    expect(erp.received.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it.each([
    [{ name: 7 }, 'name'],
    [{ email: 'nobody' }, 'email'],
    [{ country: 'Turkey' }, 'country'],
    [{ name: 'x'.repeat(201) }, 'name'],
  ])('takes over nothing of %j, names the field, and tries again', async (foreign, field) => {
    const person = await saver('ERP_TO_CRM');
    const key = code();
    erp.records.set(`/firms/${key}`, foreign);
    const { firm } = await create(person, { code: key });
    const sync = await until(person, firm.id, ({ attempts }) => attempts === 1);
    expect(sync).toMatchObject({
      status: 'PENDING',
      detail: `The answer does not have the agreed shape: see “${field}”.`,
      nextAttemptAt: expect.any(String),
    });
  });

  it('products go the same way', async () => {
    const person = await saver('CRM_TO_ERP');
    const input = { code: 'P1', name: 'Tea', price: '12.50', currency: 'EUR' };
    const { product, sync } = (await world.run(person, CREATE_PRODUCT, { input })).data.createProduct;
    expect(sync).toMatchObject({ subject: { id: product.id, name: 'Tea' } });
    expect((await ended(person, product.id)).status).toBe('DONE');
    expect(erp.records.get('/products/P1')).toEqual({
      ...{ code: 'P1', name: 'Tea', unit: null, price: '12.50', currency: 'EUR', active: true },
    });
  });

  it('is synced with nothing without a set, without ERP, or with a set that is not active', async () => {
    const set = await newSet();
    const grants = [...MODULES];
    const without = await world.person(world.acme.id, { grants });
    await settings(without, { erpSetId: set, onFirmSaved: 'CRM_TO_ERP' });
    const setless = await world.person(world.acme.id, { grants: [...MODULES, { module: 'ERP', level: 'USE' }] });
    const inactive = await saver('CRM_TO_ERP', set);
    const off = 'mutation ($input: UpdateErpSetInput!) { updateErpSet(input: $input) { errors { code } } }' as const;
    await world.run(world.acme.admin, off, { input: { id: set, version: 1, active: false } });
    for (const person of [without, setless, inactive]) expect((await create(person)).sync).toBeNull();
  });

  it('fails with a sentence without a code, and the save stands', async () => {
    const person = await saver('CRM_TO_ERP');
    const { firm } = await create(person, { code: null });
    expect(await ended(person, firm.id)).toMatchObject({
      status: 'FAILED',
      detail: 'The record has no code, by which the ERP could know it.',
    });
  });
});

describe('a question', () => {
  it('is answered once, by whoever saved, of twenty answers at once', async () => {
    const person = await saver('ASK');
    const { firm, sync } = await create(person);
    expect(sync).toMatchObject({ status: 'ASKING', direction: null, nextAttemptAt: null });
    const input = { id: sync.id, direction: 'CRM_TO_ERP' } as const;
    const admin = await world.run(world.acme.admin, SETTLE, { input });
    expect(codes(admin.data.settleErpSync.errors)).toEqual(['FORBIDDEN id']);
    const other = await saver('ASK');
    expect(codes((await world.run(other, SETTLE, { input })).data.settleErpSync.errors)).toEqual(['NOT_FOUND id']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.run(person, SETTLE, { input })));
    const errors = answers.flatMap(({ data }) => codes(data.settleErpSync.errors));
    expect(errors).toEqual(Array.from({ length: 19 }, () => 'ALREADY_USED id'));
    expect((await ended(person, firm.id)).status).toBe('DONE');
    expect(erp.received).toHaveLength(1);
  });

  it('takes neither direction for an answer, which has to be said', async () => {
    const person = await saver('ASK');
    const { sync } = await create(person);
    const left = await world.run(person, SETTLE, { input: { id: sync.id } });
    expect(codes(left.data.settleErpSync.errors)).toEqual(['INVALID direction']);
    const answer = await world.run(person, SETTLE, { input: { id: sync.id, direction: null } });
    expect(answer.data.settleErpSync).toMatchObject({ sync: { status: 'DECLINED', direction: null }, errors: [] });
    expect(erp.received).toEqual([]);
  });

  it('gives way to that of a later save', async () => {
    const person = await saver('ASK');
    const { firm, sync } = await create(person);
    const later = await update(person, firm);
    const late = await world.run(person, SETTLE, { input: { id: sync.id, direction: 'CRM_TO_ERP' } });
    expect(codes(late.data.settleErpSync.errors)).toEqual(['EXPIRED id']);
    expect((await syncsOf(person, firm.id)).map(({ id, status }) => [id, status])).toEqual([
      [later.sync.id, 'ASKING'],
      [sync.id, 'EXPIRED'],
    ]);
  });

  it('of one record is one at a time, of twenty saves at once', async () => {
    const person = await saver('ASK');
    const { firm } = await create(person);
    const asked = 'query ($id: ID!) { firm(id: $id) { id version } }' as const;
    /** Saves on top of whoever was faster. */
    const save = async (): Promise<void> => {
      const { errors } = await update(person, (await world.run(person, asked, { id: firm.id })).data.firm);
      if (errors.length > 0) await save();
    };
    await Promise.all(Array.from({ length: 20 }, save));
    const states = (await syncsOf(person, firm.id)).map(({ status }) => status);
    expect(states.sort()).toEqual(['ASKING', ...Array.from({ length: 20 }, () => 'EXPIRED')]);
  });
});

describe('an ERP that is not well', () => {
  it('is asked again after 1, 2, 4 … minutes, and its failure is seen', async () => {
    const person = await saver('CRM_TO_ERP');
    erp.behaviour = 'fails';
    const { firm } = await create(person);
    const first = await until(person, firm.id, ({ attempts }) => attempts === 1);
    expect(first).toMatchObject({ status: 'PENDING', detail: 'The system answered with the HTTP status 500.' });
    world.clock.advance(MINUTE_MS);
    const second = await until(person, firm.id, ({ attempts }) => attempts === 2);
    const pause = new Date(second.nextAttemptAt).getTime() - world.clock.now().getTime();
    expect(pause).toBeGreaterThan(MINUTE_MS);
    expect(pause).toBeLessThanOrEqual(2 * MINUTE_MS);
    erp.behaviour = 'well';
    world.clock.advance(2 * MINUTE_MS);
    expect(await ended(person, firm.id)).toMatchObject({ status: 'DONE', attempts: 3, detail: null });
  });

  it('is given up after a day, and asked anew for another by whoever may', async () => {
    const person = await saver('CRM_TO_ERP');
    erp.behaviour = 'cuts';
    const { firm, sync } = await create(person);
    await until(person, firm.id, ({ attempts }) => attempts === 1);
    world.clock.advance(25 * HOUR_MS);
    expect((await ended(person, firm.id)).status).toBe('FAILED');
    erp.behaviour = 'well';
    const input = { id: sync.id };
    const other = await saver('ASK');
    expect(codes((await world.run(other, RETRY, { input })).data.retryErpSync.errors)).toEqual(['NOT_FOUND id']);
    expect((await world.run(world.acme.admin, RETRY, { input })).data.retryErpSync.errors).toEqual([]);
    expect(await ended(person, firm.id)).toMatchObject({ status: 'DONE', attempts: 1 });
    const again = await world.run(person, RETRY, { input });
    expect(codes(again.data.retryErpSync.errors)).toEqual(['INVALID id']);
  });

  it('that hangs delays no save, and the next sync of the record comes after it', async () => {
    const person = await saver('CRM_TO_ERP');
    erp.behaviour = 'hangs';
    const key = code();
    const { firm } = await create(person, { code: key, name: 'Before' });
    while (erp.received.length === 0) await sleep(10);
    erp.behaviour = 'well';
    const { firm: saved, sync } = await update(person, firm, { name: 'After' });
    expect([saved.name, sync?.status]).toEqual(['After', 'PENDING']);
    await anotherWasSynced();
    expect(erp.received.filter(({ path }) => path === `/firms/${key}`)).toHaveLength(1);
    erp.cutHanging();
    expect(await ended(person, firm.id)).toMatchObject({ status: 'DONE' });
    const sent = erp.received.filter(({ path }) => path === `/firms/${key}`);
    expect(sent.map(({ body }) => (JSON.parse(body) as { name: string }).name)).toEqual(['Before', 'After']);
    expect((await syncsOf(person, firm.id)).map(({ status }) => status)).toEqual(['DONE', 'NOTHING_TO_DO']);
  });

  it('does not keep a sync whose process died: another goes on when its lease has ended', async () => {
    const person = await saver('ASK');
    const { firm, sync } = await create(person);
    await world.db.query(
      "UPDATE erp_sync SET status = 2, direction = 2, nextAttemptAt = createdAt, leaseId = 'dead', leaseUntil = ? WHERE subjectId = ?",
      [new Date(world.clock.now().getTime() + MINUTE_MS), idBytes(firm.id)],
    );
    await anotherWasSynced();
    expect(erp.received).toHaveLength(1);
    world.clock.advance(2 * MINUTE_MS);
    expect(await ended(person, firm.id)).toMatchObject({ id: sync.id, status: 'DONE' });
  });

  it('changes nothing for whoever saved a record and may not save it any more', async () => {
    const person = await saver('ASK');
    const key = code();
    erp.records.set(`/firms/${key}`, { name: 'As the ERP has it' });
    const { firm, sync } = await create(person, { code: key, name: 'As it was' });
    const asked = 'query ($id: ID!) { user(id: $id) { version } }' as const;
    const { version } = (await world.run(world.acme.admin, asked, { id: person.userId })).data.user;
    const take = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }' as const;
    const grants = [{ module: 'ERP', level: 'USE' } as const];
    await world.run(world.acme.admin, take, { input: { id: person.userId, version, grants } });
    await world.run(person, SETTLE, { input: { id: sync.id, direction: 'ERP_TO_CRM' } });
    expect(await ended(world.acme.admin, firm.id)).toMatchObject({
      status: 'FAILED',
      subject: { name: 'As it was' },
      detail: 'Whoever saved the record is no longer active, or may no longer save it or work with the ERP.',
    });
    expect(erp.received).toEqual([]);
  });

  it('is asked nothing in the name of somebody who left', async () => {
    const person = await saver('CRM_TO_ERP');
    erp.behaviour = 'fails';
    const { firm } = await create(person);
    await until(person, firm.id, ({ attempts }) => attempts === 1);
    erp.received.length = 0;
    await world.run(
      world.acme.admin,
      'mutation ($input: ArchiveUserInput!) { archiveUser(input: $input) { errors { code } } }',
      {
        input: { id: person.userId },
      },
    );
    world.clock.advance(MINUTE_MS);
    expect((await ended(world.acme.admin, firm.id)).status).toBe('FAILED');
    expect(erp.received).toEqual([]);
  });
});

it('are listed to whoever caused them at USE, to all at MANAGE, and by foreign ids not at all', async () => {
  const [one, other] = [await saver('ASK'), await saver('ASK')];
  const { sync } = await create(one);
  const ids = async (as: Person, filter: object = {}) =>
    (await world.run(as, LIST, { filter })).data.erpSyncs.nodes.map(({ id }) => id);
  expect(await ids(one)).toEqual([sync.id]);
  expect(await ids(other)).toEqual([]);
  expect(await ids(world.acme.admin, { causedById: one.userId })).toEqual([sync.id]);
  expect(await ids(world.acme.admin, { causedById: one.userId, status: ['DONE'] })).toEqual([]);
  expect(await ids(world.globex.admin, { causedById: one.userId })).toEqual([]);
  const node = 'query ($id: ID!) { node(id: $id) { id } }' as const;
  expect((await world.run(other, node, { id: sync.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

it('another system takes another connector, and no more', async () => {
  const sent: unknown[] = [];
  CONNECTORS.set('toy', {
    ping: () => Promise.resolve(),
    read: () => Promise.resolve(null),
    write: (_, collection, key, record) => Promise.resolve(void sent.push([collection, key, record['name']])),
  });
  const person = await saver('CRM_TO_ERP', await newSet({ connector: 'toy' }));
  const { firm } = await create(person, { code: 'TOY', name: 'Toys' });
  expect((await ended(person, firm.id)).status).toBe('DONE');
  expect(sent).toEqual([['firms', 'TOY', 'Toys']]);
  CONNECTORS.delete('toy');
});

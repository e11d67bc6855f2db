import { newId } from '../../src/core/ids';
import { insertRows } from '../../src/database/rows';
import { Firm } from '../../src/domains/firm/entity';
import { EXPLAIN } from '../sql';
import { startWorld, type DataOf, type Person, type World } from '../world';

type Change = Record<string, unknown> & { id: string; version: number };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const SHOWN = `firm { id version code name email phone taxNumber address city country salesRepresentative { id } erpSyncedAt createdAt updatedAt }
  errors { code path message }`;
const CREATE = `mutation ($input: CreateFirmInput!) { createFirm(input: $input) { ${SHOWN} } }` as const;
const UPDATE = `mutation ($input: UpdateFirmInput!) { updateFirm(input: $input) { ${SHOWN} } }` as const;
const DELETE = 'mutation ($input: DeleteFirmInput!) { deleteFirm(input: $input) { deletedId errors { code path } } }';

const create = async (as: Person, input: object) =>
  (await world.run(as, CREATE, { input: { name: 'A firm', ...input } })).data.createFirm;
const update = async (as: Person, input: Change) => (await world.run(as, UPDATE, { input })).data.updateFirm;
const codes = ({ errors }: { errors: { code: string; path: string[] }[] }) =>
  errors.map(({ code, path }) => [code, path.join('.')]);

const WHOLE = {
  ...{ code: 'F-1', name: 'Ünlü & Søn', email: 'Info@Unlu.example', phone: '+90 212 123 45 67', taxNumber: '123 456' },
  ...{ address: 'Rıhtım 1\r\n2. kat', city: 'İstanbul', country: 'tr' },
};

it('is entered whole, read by id, changed field by field, cleared and deleted', async () => {
  const { admin, moderator } = world.acme;
  const { firm, errors } = await create(moderator, WHOLE);
  expect(errors).toEqual([]);
  expect(firm).toMatchObject({
    ...{ version: 1, code: 'F-1', name: 'Ünlü & Søn', email: 'info@unlu.example', phone: '+902121234567' },
    ...{ taxNumber: '123 456', address: 'Rıhtım 1\n2. kat', city: 'İstanbul', country: 'TR', erpSyncedAt: null },
  });
  const read = await world.run(moderator, 'query ($id: ID!) { firm(id: $id) { name } node(id: $id) { id } }', {
    id: firm.id,
  });
  expect(read.data).toEqual({ firm: { name: 'Ünlü & Søn' }, node: { id: firm.id } });
  const changed = await update(admin, {
    id: firm.id,
    version: 1,
    city: 'Ankara',
    address: null,
    email: null,
    code: '',
  });
  expect(changed.firm).toMatchObject({
    version: 2,
    city: 'Ankara',
    address: null,
    email: null,
    code: null,
    country: 'TR',
  });
  expect((await update(admin, { id: firm.id, version: 2, city: 'Ankara' })).firm.version).toBe(2);
  expect(codes(await update(admin, { id: firm.id, version: 1, name: 'Late' }))).toEqual([['STALE', 'version']]);
  const stale = await world.run(admin, DELETE, { input: { id: firm.id, version: 1 } });
  expect(codes(stale.data.deleteFirm)).toEqual([['STALE', 'version']]);
  const gone = await world.run(admin, DELETE, { input: { id: firm.id, version: 2 } });
  expect(gone.data.deleteFirm).toEqual({ deletedId: firm.id, errors: [] });
  const query = 'query ($id: ID!) { firm(id: $id) { name } }';
  expect((await world.run(admin, query, { id: firm.id })).errors).toMatchObject([
    { extensions: { code: 'NOT_FOUND' } },
  ]);
  const log = 'query ($id: ID!) { auditLog(filter: { targetId: $id }) { nodes { action changes { field after } } } }';
  const { nodes } = (await world.run(admin, log, { id: firm.id })).data.auditLog;
  expect(nodes.map(({ action }) => action)).toEqual(['firm.delete', 'firm.update', 'firm.create']);
  expect(nodes[1]?.changes).toContainEqual({ field: 'city', after: 'Ankara' });
});

it('says all that is wrong at once, and what a scalar refuses in words', async () => {
  const { admin } = world.acme;
  const long = 'x'.repeat(600);
  const refused = await create(admin, {
    ...{ code: long, name: ' ', taxNumber: long, address: long, city: long, salesRepresentativeId: newId('rep') },
  });
  expect(refused.firm).toBeNull();
  expect(codes(refused).sort()).toEqual([
    ...[
      ['INVALID', 'address'],
      ['INVALID', 'city'],
      ['INVALID', 'code'],
      ['INVALID', 'name'],
      ['INVALID', 'taxNumber'],
    ],
    ['NOT_FOUND', 'salesRepresentativeId'],
  ]);
  const { firm } = await create(admin, {});
  expect(codes(await update(admin, { id: firm.id, version: 1, name: null }))).toEqual([['INVALID', 'name']]);
  for (const country of ['Turkey', 'XX', 'T', 'ıt', '']) {
    const answer = await world.run(admin, CREATE, { input: { name: 'x', country } }, { 'accept-language': 'fr' });
    expect(answer.errors).toMatchObject([
      { message: expect.stringContaining('ISO 3166-1'), extensions: { code: 'BAD_USER_INPUT', path: ['country'] } },
    ]);
  }
});

it('a code is one firm’s: twenty at once make one, and updating to it is refused', async () => {
  const { admin } = world.acme;
  const made = await Promise.all(Array.from({ length: 20 }, () => create(admin, { code: 'ONE' })));
  expect(made.filter(({ firm }) => firm !== null)).toHaveLength(1);
  expect(made.flatMap(codes)).toEqual(Array(19).fill(['ALREADY_EXISTS', 'code']));
  const other = (await create(admin, { code: 'one' })).firm;
  expect(other.code).toBe('one');
  expect(codes(await update(admin, { id: other.id, version: 1, code: ' ONE ' }))).toEqual([['ALREADY_EXISTS', 'code']]);
  expect((await create(world.globex.admin, { code: 'ONE' })).errors).toEqual([]);
  for (let none = 0; none < 2; none += 1) expect((await create(admin, { code: null })).errors).toEqual([]);
});

it('twenty updates of one version: one is done', async () => {
  const { admin } = world.acme;
  const { firm } = await create(admin, {});
  const many = Array.from({ length: 20 }, (_, index) => update(admin, { id: firm.id, version: 1, city: `C${index}` }));
  const done = await Promise.all(many);
  expect(done.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(done.flatMap(codes)).toEqual(Array(19).fill(['STALE', 'version']));
});

it('one key makes one firm, however often it is sent at once', async () => {
  const { admin } = world.acme;
  const input = { name: 'Once', idempotencyKey: 'firm once' };
  const made = await Promise.all(Array.from({ length: 20 }, () => create(admin, input)));
  expect(new Set(made.map(({ firm }) => firm.id)).size).toBe(1);
  expect(codes(await create(admin, { ...input, name: 'Other' }))).toEqual([['INVALID', 'idempotencyKey']]);
});

const LIST = `query ($first: Int, $after: String, $filter: FirmFilter, $orderBy: FirmOrder) {
  firms(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { totalCount nodes { name code } pageInfo { hasNextPage endCursor } } }` as const;

describe('lists', () => {
  let admin: Person;
  let names: string[];
  beforeAll(async () => {
    ({ admin } = await world.company('Lists'));
    const firms = [
      { name: 'Zeynep Ltd', code: 'Z9', city: 'Ankara', email: 'zey@firm.example' },
      { name: 'École Neuve', code: null, phone: '+31201234567' },
      { name: 'Ecole Ancienne', code: 'a1', taxNumber: 'TX-77' },
      { name: 'Çelik A.Ş.', code: 'B2' },
      { name: 'çelik 100%', code: null },
      { name: 'Same', code: 'C1' },
      { name: 'Same', code: 'C2' },
    ];
    for (const firm of firms) expect((await create(admin, firm)).errors).toEqual([]);
    names = firms.map(({ name }) => name);
  });

  async function walk(variables: object, size: number) {
    const nodes: { name: string; code: string | null }[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 20; pages += 1) {
      const { firms }: DataOf<typeof LIST> = (await world.run(admin, LIST, { first: size, after, ...variables })).data;
      nodes.push(...firms.nodes);
      if (!firms.pageInfo.hasNextPage) return nodes;
      after = firms.pageInfo.endCursor;
    }
    throw new Error('It does not end.');
  }

  it.each(['NAME', 'CODE', 'UPDATED_AT'])('are the same in pages of any size, by %s both ways', async (field) => {
    for (const direction of ['ASC', 'DESC']) {
      const whole = await walk({ orderBy: { field, direction } }, 100);
      expect(whole.map(({ name }) => name).sort()).toEqual([...names].sort());
      for (const size of [1, 2, 3]) expect(await walk({ orderBy: { field, direction } }, size)).toEqual(whole);
    }
    const [up, down] = await Promise.all(
      ['ASC', 'DESC'].map((direction) => walk({ orderBy: { field, direction } }, 100)),
    );
    expect(down).toEqual([...up!].reverse());
  });

  it('by name as people sort, by code with those without one last', async () => {
    const byName = (await walk({}, 100)).map(({ name }) => name);
    expect(byName.indexOf('École Neuve')).toBe(byName.indexOf('Ecole Ancienne') + 1);
    const byCode = await walk({ orderBy: { field: 'CODE' } }, 100);
    expect(byCode.map(({ code }) => code)).toEqual(['B2', 'C1', 'C2', 'Z9', 'a1', null, null]);
  });

  it.each([
    ['ecole', ['Ecole Ancienne', 'École Neuve']],
    ['CELIK', ['Çelik A.Ş.', 'çelik 100%']],
    ['celik 100%', ['çelik 100%']],
    ['z9', ['Zeynep Ltd']],
    ['ankara zeynep', ['Zeynep Ltd']],
    ['zey@firm.example', ['Zeynep Ltd']],
    ['tx-77', ['Ecole Ancienne']],
    ['1234567', ['École Neuve']],
    ['%', ['çelik 100%']],
    ['nobody', []],
    [' ', null],
  ])('search “%s”', async (search, expected) => {
    const { firms } = (await world.run(admin, LIST, { filter: { search } })).data;
    expect(firms.nodes.map(({ name }) => name).sort()).toEqual([...(expected ?? names)].sort());
    expect(firms.totalCount).toBe((expected ?? names).length);
  });

  it('refuse what makes no sense', async () => {
    const code = async (variables: object) => (await world.run(admin, LIST, variables)).errors?.[0]?.extensions.code;
    expect(await code({ first: 101 })).toBe('BAD_USER_INPUT');
    expect(await code({ first: -1 })).toBe('BAD_USER_INPUT');
    expect(await code({ after: 'made up' })).toBe('INVALID');
    expect(await code({ filter: { search: 'x'.repeat(201) } })).toBe('BAD_USER_INPUT');
    const { endCursor } = (await world.run(admin, LIST, { first: 1 })).data.firms.pageInfo;
    expect(await code({ after: endCursor, orderBy: { field: 'CODE' } })).toBe('INVALID');
    expect((await world.run(world.acme.admin, LIST, { after: endCursor })).errors).toMatchObject([
      { extensions: { code: 'INVALID' } },
    ]);
  });

  it('walk an index, whatever the order', async () => {
    const many = await world.company('Many');
    await create(many.admin, {});
    const [row] = await (await world.ctx(many.admin)).db.findBy(Firm, { companyId: many.id });
    const rows = Array.from({ length: 2000 }, (_, index) => ({
      ...{ ...row!, id: newId('frm'), code: index % 2 === 0 ? null : `C${index}` },
      nameKey: Buffer.from(`${(index * 7919) % 2000}`),
    }));
    await insertRows(await world.ctx(many.admin), Firm, rows);
    await world.db.query('ANALYZE TABLE firm');
    const orders = ['NAME', 'CODE', 'UPDATED_AT'].map((field) => ({ field, direction: 'DESC' }));
    for (const orderBy of orders) {
      const first = (await world.run(many.admin, LIST, { first: 2, orderBy })).data.firms.pageInfo.endCursor;
      const sent = await world.statements(() => world.run(many.admin, LIST, { first: 2, after: first, orderBy }));
      const walks = sent.filter(({ sql }) => sql.includes('AS sortValue'));
      expect(walks.length).toBeGreaterThan(0);
      for (const { sql, parameters } of walks) {
        const plan = await world.db.query<{ Extra: string; key: string }[]>(`${EXPLAIN} ${sql}`, [...parameters]);
        expect([sql, plan.filter(({ Extra }) => Extra.includes('filesort'))]).toEqual([sql, []]);
      }
    }
  });
});

it('nobody without CONTACTS sees a firm, and USE changes none', async () => {
  const { user } = world.acme;
  const reader = await world.person(world.acme.id, { grants: [{ module: 'CONTACTS', level: 'USE' }] });
  const { firm } = await create(world.acme.admin, {});
  const read = (as: Person) => world.run(as, 'query ($id: ID!) { firm(id: $id) { name } }', { id: firm.id });
  expect((await read(user)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await read(reader)).data.firm).toEqual({ name: 'A firm' });
  const refused = await world.run(reader, UPDATE, { input: { id: firm.id, version: 1, name: 'x' } });
  expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

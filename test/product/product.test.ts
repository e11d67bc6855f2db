import { readDecimal } from '../../src/core/decimal';
import { readCountry, readCurrency } from '../../src/core/iso-codes';
import { newId } from '../../src/core/ids';
import { startWorld, type Person, type World } from '../world';

type Change = Record<string, unknown> & { id: string; version: number };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const SHOWN = 'product { id version code name unit price currency active erpSyncedAt } errors { code path }';
const CREATE = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { ${SHOWN} } }` as const;
const UPDATE = `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { ${SHOWN} } }` as const;
const DELETE =
  'mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { deletedId errors { code path } } }';

let made = 0;
const fresh = () => `P${(made += 1)}`;

const create = async (as: Person, input: object) =>
  (await world.run(as, CREATE, { input: { code: fresh(), name: 'A product', ...input } })).data.createProduct;
const update = async (as: Person, input: Change) => (await world.run(as, UPDATE, { input })).data.updateProduct;
const codes = ({ errors }: { errors: { code: string; path: string[] }[] }) =>
  errors.map(({ code, path }) => [code, path.join('.')]);

it('is entered, changed, cleared and deleted', async () => {
  const { admin, moderator } = world.acme;
  const { product } = await create(moderator, {
    code: 'T-1',
    name: 'Tea',
    unit: 'kg',
    price: '12.50',
    currency: 'try',
  });
  expect(product).toMatchObject({
    ...{ version: 1, code: 'T-1', name: 'Tea', unit: 'kg', price: '12.50', currency: 'TRY', active: true },
  });
  const changed = await update(admin, { id: product.id, version: 1, price: '13', unit: null, active: false });
  expect(changed.product).toMatchObject({ version: 2, price: '13.00', currency: 'TRY', unit: null, active: false });
  // The same number, written otherwise, changes nothing.
  expect((await update(admin, { id: product.id, version: 2, price: '013.0000' })).product.version).toBe(2);
  const bare = await update(admin, { id: product.id, version: 2, price: null, currency: null });
  expect(bare.product).toMatchObject({ version: 3, price: null, currency: null });
  expect(codes(await update(admin, { id: product.id, version: 2, name: 'Late' }))).toEqual([['STALE', 'version']]);
  const gone = await world.run(admin, DELETE, { input: { id: product.id, version: 3 } });
  expect(gone.data.deleteProduct).toEqual({ deletedId: product.id, errors: [] });
});

it('has a price and a currency, or neither, as it is after the change', async () => {
  const { admin } = world.acme;
  expect(codes(await create(admin, { price: '1' }))).toEqual([['INVALID', 'currency']]);
  expect(codes(await create(admin, { currency: 'EUR' }))).toEqual([['INVALID', 'price']]);
  expect(codes(await create(admin, { price: '-0.01', currency: 'EUR' }))).toEqual([['INVALID', 'price']]);
  expect((await create(admin, { price: '-0', currency: 'EUR' })).product.price).toBe('0.00');
  const { product } = await create(admin, { price: '5', currency: 'EUR' });
  expect(codes(await update(admin, { id: product.id, version: 1, price: null }))).toEqual([['INVALID', 'price']]);
  expect(codes(await update(admin, { id: product.id, version: 1, currency: null }))).toEqual([['INVALID', 'currency']]);
  expect((await update(admin, { id: product.id, version: 1, currency: 'USD' })).product.currency).toBe('USD');
});

it('says all that is wrong at once', async () => {
  const { admin } = world.acme;
  const long = 'x'.repeat(201);
  expect(codes(await create(admin, { code: long, name: '', unit: long })).sort()).toEqual([
    ...[
      ['INVALID', 'code'],
      ['INVALID', 'name'],
      ['INVALID', 'unit'],
    ],
  ]);
  const { product } = await create(admin, {});
  const nulls = await update(admin, { id: product.id, version: 1, code: null, name: null, active: null });
  expect(codes(nulls).sort()).toEqual([
    ['INVALID', 'active'],
    ['INVALID', 'code'],
    ['INVALID', 'name'],
  ]);
  expect(codes(await update(admin, { id: newId('prd'), version: 1 }))).toEqual([['NOT_FOUND', 'id']]);
});

it.each<[text: string, shown: string | null]>([
  ['12.50', '12.50'],
  ['12', '12.00'],
  ['12.5', '12.50'],
  ['012.5000', '12.50'],
  ['0.0125', '0.0125'],
  ['-3.1', '-3.10'],
  ['-0.0', '0.00'],
  ['999999999999999.9999', '999999999999999.9999'],
  ['1000000000000000', null],
  ['1.00001', null],
  ...['', ' 1', '1.', '.5', '1,5', '1e3', '+1', '١', 'NaN', '0x1', '1.2.3', '9'.repeat(100)].map(
    (text): [string, null] => [text, null],
  ),
])('the decimal number “%s” is %s', (text, shown) => {
  expect(readDecimal(text)).toBe(shown);
});

it('every digit of a price comes back, and what is no text is refused in words', async () => {
  const { admin } = world.acme;
  const most = { price: '999999999999999.9999', currency: 'EUR' };
  expect((await create(admin, most)).product.price).toBe(most.price);
  for (const price of [12.5, 12, true]) {
    const input = { code: fresh(), name: 'x', price, currency: 'EUR' };
    const answer = await world.run<string>(admin, CREATE, { input });
    expect(answer.errors).toMatchObject([
      { message: expect.stringContaining('"12.50"'), extensions: { code: 'BAD_USER_INPUT', path: ['price'] } },
    ]);
  }
  const answer = await world.run(admin, CREATE, { input: { code: fresh(), name: 'x', price: '1', currency: 'EURO' } });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['currency'] } }]);
});

it('codes of countries and currencies are those that are in use', () => {
  const known = (type: 'region' | 'currency') => new Intl.DisplayNames('en', { type, fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const countries = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => readCountry(code));
  expect(countries).toHaveLength(249);
  expect(countries.filter((code) => known('region').of(code) === undefined)).toEqual([]);
  expect([readCountry('tr'), readCountry('UK'), readCountry('EU'), readCountry('ZZ')]).toEqual([
    'TR',
    null,
    null,
    null,
  ]);
  expect(['try', 'EUR', 'DEM', 'XAU', 'BTC'].map(readCurrency)).toEqual(['TRY', 'EUR', null, null, null]);
});

it('a code is one product’s: twenty at once make one', async () => {
  const { admin } = world.acme;
  const all = await Promise.all(Array.from({ length: 20 }, () => create(admin, { code: 'ONE' })));
  expect(all.filter(({ product }) => product !== null)).toHaveLength(1);
  expect(all.flatMap(codes)).toEqual(Array(19).fill(['ALREADY_EXISTS', 'code']));
  const { product } = await create(admin, {});
  expect(codes(await update(admin, { id: product.id, version: 1, code: 'ONE' }))).toEqual([['ALREADY_EXISTS', 'code']]);
});

it('lists find by code, name and whether it is sold, in every order', async () => {
  const { admin, user } = await world.company('Shop');
  for (const [code, name, active] of [
    ['X1', 'Şeker', true],
    ['A1', 'Un', false],
    ['B1', 'Çay', true],
  ] as const) {
    expect((await create(admin, { code, name, active })).errors).toEqual([]);
  }
  const list = `query ($filter: ProductFilter, $orderBy: ProductOrder, $first: Int, $after: String) {
    products(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount nodes { code } pageInfo { endCursor } } }` as const;
  const listed = async (variables: object) => {
    const { nodes, totalCount } = (await world.run(admin, list, variables)).data.products;
    return [...nodes.map(({ code }) => code), totalCount];
  };
  expect(await listed({})).toEqual(['B1', 'X1', 'A1', 3]);
  expect(await listed({ orderBy: { field: 'CODE', direction: 'DESC' } })).toEqual(['X1', 'B1', 'A1', 3]);
  expect(await listed({ orderBy: { field: 'UPDATED_AT' } })).toEqual(['X1', 'A1', 'B1', 3]);
  expect(await listed({ filter: { active: true, search: 'cay' } })).toEqual(['B1', 1]);
  expect(await listed({ filter: { active: false } })).toEqual(['A1', 1]);
  const { endCursor } = (await world.run(admin, list, { first: 1 })).data.products.pageInfo;
  expect(await listed({ first: 5, after: endCursor })).toEqual(['X1', 'A1', 3]);
  expect((await world.run(user, list)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

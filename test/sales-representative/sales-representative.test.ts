import { idBytes, newId } from '../../src/core/ids';
import { insertRows } from '../../src/database/rows';
import { SalesRepresentative } from '../../src/domains/sales-representative/entity';
import { STATUS_CODES } from '../../src/domains/user/entity';
import { startWorld, type Person, type World } from '../world';

type Change = Record<string, unknown> & { id: string; version: number };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const SHOWN = 'salesRepresentative { id version name erpCode user { id status } active } errors { code path }';
const CREATE =
  `mutation ($input: CreateSalesRepresentativeInput!) { createSalesRepresentative(input: $input) { ${SHOWN} } }` as const;
const UPDATE =
  `mutation ($input: UpdateSalesRepresentativeInput!) { updateSalesRepresentative(input: $input) { ${SHOWN} } }` as const;
const DELETE =
  'mutation ($input: DeleteSalesRepresentativeInput!) { deleteSalesRepresentative(input: $input) { deletedId errors { code path } } }';
const FIRM =
  'mutation ($input: CreateFirmInput!) { createFirm(input: $input) { firm { id version salesRepresentative { id } } errors { code path } } }';
const UPDATE_FIRM =
  'mutation ($input: UpdateFirmInput!) { updateFirm(input: $input) { firm { name salesRepresentative { id } } errors { code path } } }';

const create = async (as: Person, input: object) =>
  (await world.run(as, CREATE, { input: { name: 'North', ...input } })).data.createSalesRepresentative;
const update = async (as: Person, input: Change) =>
  (await world.run(as, UPDATE, { input })).data.updateSalesRepresentative;
const codes = ({ errors }: { errors: { code: string; path: string[] }[] }) =>
  errors.map(({ code, path }) => [code, path.join('.')]);

it('is a person of the company or only a name, is changed and stands at the person', async () => {
  const { admin, moderator, user } = world.acme;
  const { salesRepresentative: made, errors } = await create(moderator, { name: 'Ada', erpCode: 'A1' });
  expect(errors).toEqual([]);
  expect(made).toMatchObject({ version: 1, name: 'Ada', erpCode: 'A1', user: null, active: true });
  const changed = await update(admin, { id: made.id, version: 1, userId: user.userId, erpCode: null, active: false });
  expect(changed.salesRepresentative).toMatchObject({
    ...{ version: 2, name: 'Ada', erpCode: null, user: { id: user.userId }, active: false },
  });
  const own = await world.run(user, '{ viewer { user { salesRepresentatives { id } } } }');
  expect(own.data.viewer.user.salesRepresentatives).toEqual([{ id: made.id }]);
  const listed = await world.run(moderator, '{ salesRepresentatives { id } }');
  expect(listed.data.salesRepresentatives).toContainEqual({ id: made.id });
  const cleared = await update(admin, { id: made.id, version: 2, userId: null });
  expect(cleared.salesRepresentative.user).toBeNull();
});

it('refuses what is wrong, all of it at its place', async () => {
  const { admin, user } = world.acme;
  const blocked = await world.person(world.acme.id, { status: 'BLOCKED' });
  expect(codes(await create(admin, { name: '', erpCode: 'x'.repeat(51), userId: blocked.userId }))).toEqual([
    ['INVALID', 'name'],
    ['INVALID', 'erpCode'],
    ['NOT_ELIGIBLE', 'userId'],
  ]);
  expect(codes(await create(admin, { userId: newId('usr') }))).toEqual([['NOT_FOUND', 'userId']]);
  const { salesRepresentative: made } = await create(admin, {});
  expect(codes(await update(admin, { id: made.id, version: 1, name: null, active: null })).sort()).toEqual([
    ['INVALID', 'active'],
    ['INVALID', 'name'],
  ]);
  expect(codes(await update(admin, { id: made.id, version: 7 }))).toEqual([['STALE', 'version']]);
  expect(codes(await update(admin, { id: newId('rep'), version: 1 }))).toEqual([['NOT_FOUND', 'id']]);
  const refused = await world.run(user, CREATE, { input: { name: 'x' } });
  expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

it('stays the person that they are while these are away, and is nobody else who is', async () => {
  const { admin } = world.acme;
  const person = await world.person(world.acme.id);
  const { salesRepresentative: made } = await create(admin, { userId: person.userId });
  await world.db.query('UPDATE user SET status = ? WHERE id = ?', [STATUS_CODES.INACTIVE, idBytes(person.userId)]);
  const kept = await update(admin, { id: made.id, version: 1, name: 'South', userId: person.userId });
  expect(kept).toMatchObject({ salesRepresentative: { name: 'South', user: { id: person.userId } }, errors: [] });
  const other = await create(admin, {});
  const named = { id: other.salesRepresentative.id, version: 1, userId: person.userId };
  expect(codes(await update(admin, named))).toEqual([['NOT_ELIGIBLE', 'userId']]);
});

it('deleted, loses all its firms; not active, it keeps them and gets no others', async () => {
  const { admin } = world.acme;
  const { salesRepresentative: rep } = await create(admin, {});
  const firms = await Promise.all(
    ['One', 'Two'].map(async (name) => {
      const made = await world.run(admin, FIRM, { input: { name, salesRepresentativeId: rep.id } });
      return made.data.createFirm.firm;
    }),
  );
  expect(firms.map(({ salesRepresentative }) => salesRepresentative?.id)).toEqual([rep.id, rep.id]);
  await update(admin, { id: rep.id, version: 1, active: false });
  const another = await world.run(admin, FIRM, { input: { name: 'Three', salesRepresentativeId: rep.id } });
  expect(codes(another.data.createFirm)).toEqual([['NOT_ELIGIBLE', 'salesRepresentativeId']]);
  const input = { id: firms[0]!.id, version: 1, name: 'First', salesRepresentativeId: rep.id };
  const kept = await world.run(admin, UPDATE_FIRM, { input });
  expect(kept.data.updateFirm).toMatchObject({ firm: { name: 'First' }, errors: [] });
  const list = 'query ($id: ID!) { firms(filter: { salesRepresentativeId: $id }) { totalCount nodes { name } } }';
  expect((await world.run(admin, list, { id: rep.id })).data.firms).toMatchObject({ totalCount: 2 });
  expect((await world.run(admin, DELETE, { input: { id: rep.id } })).data.deleteSalesRepresentative.errors).toEqual([]);
  expect((await world.run(admin, list, { id: rep.id })).data.firms).toEqual({ totalCount: 0, nodes: [] });
  const after = await world.run(admin, 'query ($id: ID!) { firm(id: $id) { version salesRepresentative { id } } }', {
    id: firms[1]!.id,
  });
  expect(after.data.firm).toEqual({ version: 2, salesRepresentative: null });
});

it('whose person is deleted for good loses the name, also in the audit, and stays', async () => {
  const { admin } = world.acme;
  const person = await world.person(world.acme.id);
  const { salesRepresentative: rep } = await create(admin, {
    name: 'Zsa Zsa Somebody',
    erpCode: 'Z',
    userId: person.userId,
  });
  const asked = await world.run(admin, 'query ($id: ID!) { user(id: $id) { deletionConfirmation } }', {
    id: person.userId,
  });
  const input = { id: person.userId, confirmation: asked.data.user.deletionConfirmation };
  const remove = 'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { errors { code } } }';
  expect((await world.run(admin, remove, { input })).data.deleteUser.errors).toEqual([]);
  const query = 'query ($id: ID!) { node(id: $id) { ... on SalesRepresentative { name erpCode user { status } } } }';
  expect((await world.run(admin, query, { id: rep.id }, { 'accept-language': 'nl' })).data.node).toEqual({
    ...{ name: 'verwijderde persoon', erpCode: 'Z', user: { status: 'DELETED' } },
  });
  const [{ total }] = await world.db.query("SELECT COUNT(*) AS total FROM audit_entry WHERE changes LIKE '%Zsa Zsa%'");
  expect(Number(total)).toBe(0);
});

it('a company has a thousand, and no more however many are made at once', async () => {
  const { id: companyId, admin } = await world.company('Many representatives');
  const some = { companyId, name: 'North', erpCode: null, userId: null, active: true };
  const more = { version: 1, createdAt: world.clock.now() };
  const rows = Array.from({ length: 998 }, () => ({ ...some, ...more, id: newId('rep') }));
  await insertRows(await world.ctx(admin), SalesRepresentative, rows);
  const made = await Promise.all(Array.from({ length: 6 }, () => create(admin, {})));
  expect(made.filter(({ salesRepresentative }) => salesRepresentative !== null)).toHaveLength(2);
  expect(made.flatMap(codes)).toEqual(Array(4).fill(['LIMIT_REACHED', '']));
});

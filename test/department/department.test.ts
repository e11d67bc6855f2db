import { idBytes, newId } from '../../src/core/ids';
import { insertRows } from '../../src/database/rows';
import { Department } from '../../src/domains/department/entity';
import { STATUS_CODES } from '../../src/domains/user/entity';
import { startWorld, type Person, type World } from '../world';

type Change = Record<string, unknown> & { id: string; version: number };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const SHOWN = 'department { id version name users { id } } errors { code path message }';
const CREATE = `mutation ($input: CreateDepartmentInput!) { createDepartment(input: $input) { ${SHOWN} } }` as const;
const UPDATE = `mutation ($input: UpdateDepartmentInput!) { updateDepartment(input: $input) { ${SHOWN} } }` as const;
const DELETE =
  'mutation ($input: DeleteDepartmentInput!) { deleteDepartment(input: $input) { deletedId errors { code path } } }';

let names = 0;
const fresh = () => `Department ${(names += 1)}`;

const create = async (as: Person, input: object) =>
  (await world.run(as, CREATE, { input: { name: fresh(), ...input } })).data.createDepartment;
const update = async (as: Person, input: Change) => (await world.run(as, UPDATE, { input })).data.updateDepartment;
const codes = (payload: { errors: { code: string; path: string[] }[] }) =>
  payload.errors.map(({ code, path }) => [code, path.join('.')]);

const departmentsOf = async (as: Person, id: string) =>
  (await world.run(as, 'query ($id: ID!) { node(id: $id) { ... on User { departments { name } } } }', { id })).data.node
    .departments as { name: string }[];

it('is made, shown to everybody of the company with its people, changed and deleted', async () => {
  const { admin, user, limited } = world.acme;
  const made = await create(admin, { name: 'Sales', userIds: [user.userId, limited.userId] });
  expect(made).toMatchObject({ department: { version: 1, name: 'Sales' }, errors: [] });
  const { id } = made.department;
  const seen = await world.run(limited, '{ departments { id name users { id } } }');
  expect(seen.data.departments.find((one) => one.id === id)?.users).toHaveLength(2);
  expect(await departmentsOf(limited, user.userId)).toEqual([{ name: 'Sales' }]);
  const changed = await update(admin, { id, version: 1, name: 'Sales & service', userIds: [user.userId] });
  expect(changed.department).toMatchObject({ version: 2, name: 'Sales & service', users: [{ id: user.userId }] });
  // Nothing changes: neither does the version.
  expect((await update(admin, { id, version: 2, name: 'Sales & service' })).department.version).toBe(2);
  expect(codes(await update(admin, { id, version: 1, name: 'Late' }))).toEqual([['STALE', 'version']]);
  const gone = await world.run(admin, DELETE, { input: { id } });
  expect(gone.data.deleteDepartment).toEqual({ deletedId: id, errors: [] });
  expect(await departmentsOf(admin, user.userId)).toEqual([]);
  const log = await world.run(admin, 'query ($id: ID!) { auditLog(filter: { targetId: $id }) { nodes { action } } }', {
    id,
  });
  expect(log.data.auditLog.nodes.map(({ action }) => action)).toEqual([
    ...['department.delete', 'department.update', 'department.create'],
  ]);
});

it('says all that is wrong at once, and refuses what is no department', async () => {
  const { admin } = world.acme;
  const taken = fresh();
  await create(admin, { name: taken });
  const archived = await world.person(world.acme.id, { status: 'ARCHIVED' });
  const refused = await create(admin, { name: taken.toUpperCase(), userIds: [archived.userId, newId('usr'), 'x'] });
  expect(refused.department).toBeNull();
  expect(codes(refused).sort()).toEqual([
    ['ALREADY_EXISTS', 'name'],
    ['NOT_ELIGIBLE', 'userIds.0'],
    ['NOT_FOUND', 'userIds.1'],
    ['NOT_FOUND', 'userIds.2'],
  ]);
  expect(codes(await create(admin, { name: '  ' }))).toEqual([['INVALID', 'name']]);
  expect(codes(await create(admin, { name: 'x'.repeat(101) }))).toEqual([['INVALID', 'name']]);
  expect(codes(await create(admin, { userIds: Array(501).fill('usr_x') }))).toEqual([['INVALID', 'userIds']]);
  const { department } = await create(admin, {});
  const nulls = { id: department.id, version: 1, name: null, userIds: null };
  expect(codes(await update(admin, nulls)).sort()).toEqual([
    ['INVALID', 'name'],
    ['INVALID', 'userIds'],
  ]);
  for (const id of ['x', newId('dep'), newId('frm')]) {
    expect(codes(await update(admin, { id, version: 1 }))).toEqual([['NOT_FOUND', 'id']]);
  }
});

it.each(['INVITED', 'INACTIVE', 'BLOCKED', 'ARCHIVED'] as const)(
  'nobody who is %s is put into one; who becomes it stays without being named, and is not shown',
  async (status) => {
    const { admin, user } = world.acme;
    const person = await world.person(world.acme.id);
    const { department } = await create(admin, { userIds: [person.userId, user.userId] });
    await world.db.query('UPDATE user SET status = ? WHERE id = ?', [STATUS_CODES[status], idBytes(person.userId)]);
    const shown = await world.run(admin, '{ departments { id users { id } } }');
    expect(shown.data.departments.find(({ id }) => id === department.id)?.users).toEqual([{ id: user.userId }]);
    const named = { id: department.id, version: 1, userIds: [person.userId] };
    expect(codes(await update(admin, named))).toEqual([['NOT_ELIGIBLE', 'userIds.0']]);
    expect((await update(admin, { id: department.id, version: 1, userIds: [] })).department.users).toEqual([]);
    await world.db.query('UPDATE user SET status = ? WHERE id = ?', [STATUS_CODES.ACTIVE, idBytes(person.userId)]);
    expect(await departmentsOf(admin, person.userId)).toHaveLength(1);
  },
);

it('twenty at once make one of a name, and nobody changes one without USERS', async () => {
  const { admin, moderator } = world.acme;
  const name = fresh();
  const made = await Promise.all(Array.from({ length: 20 }, () => create(admin, { name })));
  expect(made.filter(({ department }) => department !== null)).toHaveLength(1);
  expect(made.filter(({ errors }) => errors[0]?.code === 'ALREADY_EXISTS')).toHaveLength(19);
  const refused = await world.run(moderator, CREATE, { input: { name: fresh() } });
  expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

it('leaves nobody in one who is deleted for good', async () => {
  const { admin } = world.acme;
  const person = await world.person(world.acme.id);
  const { department } = await create(admin, { userIds: [person.userId] });
  const asked = await world.run(admin, 'query ($id: ID!) { user(id: $id) { deletionConfirmation } }', {
    id: person.userId,
  });
  const input = { id: person.userId, confirmation: asked.data.user.deletionConfirmation };
  const remove = 'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { errors { code } } }';
  expect((await world.run(admin, remove, { input })).data.deleteUser.errors).toEqual([]);
  const rows = await world.db.query('SELECT 1 FROM department_user WHERE userId = ?', [idBytes(person.userId)]);
  expect(rows).toEqual([]);
  expect(codes(await update(admin, { id: department.id, version: 1, name: fresh() }))).toEqual([['STALE', 'version']]);
});

it('a company has five hundred, and no more however many are made at once', async () => {
  const { id: companyId, admin } = await world.company('Many departments');
  const some = { companyId, version: 1, createdAt: world.clock.now() };
  const rows = Array.from({ length: 498 }, (_, index) => ({ ...some, id: newId('dep'), name: `Known ${index}` }));
  await insertRows(await world.ctx(admin), Department, rows);
  const made = await Promise.all(Array.from({ length: 6 }, () => create(admin, {})));
  expect(made.filter(({ department }) => department !== null)).toHaveLength(2);
  expect(made.flatMap(codes)).toEqual(Array(4).fill(['LIMIT_REACHED', '']));
});

import { idBytes, idFromBytes } from '../../src/core/ids';
import { LocksMoved } from '../../src/database/failures';
import { lookThenLock } from '../../src/database/locks';
import { overtaken } from '../overtaken';
import { startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const CREATE = `mutation ($input: CreateCustomRoleInput!) { createCustomRole(input: $input) {
  customRole { id } errors { code } } }`;
const DELETE =
  'mutation ($id: ID!, $replacementId: ID!) { deleteCustomRole(input: { id: $id, replacementId: $replacementId }) { deletedId errors { code } } }';
const GIVE = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id } errors { code } } }';

let counter = 0;
async function roleHeldBy(people: readonly Person[]): Promise<`rol_${string}`> {
  const input = { name: `Role ${(counter += 1)}`, grants: [], userIds: people.map(({ userId }) => userId) };
  return (await world.run(world.acme.admin, CREATE, { input })).data.createCustomRole.customRole.id;
}

async function holdersOf(id: `rol_${string}`): Promise<string[]> {
  const sql = 'SELECT userId FROM custom_role_user WHERE customRoleId = ?';
  const rows = await world.db.query<{ userId: Buffer }[]>(sql, [idBytes(id)]);
  return rows.map(({ userId }) => idFromBytes('usr', userId));
}

it('a verb that finds, with its locks, that somebody else is concerned too looks again and locks them as well', async () => {
  const id = await roleHeldBy([world.acme.user]);
  const replacementId = await roleHeldBy([]);
  const { limited, admin, user } = world.acme;
  const answer = await overtaken(
    world,
    ['SELECT companyId FROM company_lock WHERE companyId = ?', world.acme.id],
    () => world.run(admin, DELETE, { id, replacementId }),
    (sql) =>
      sql('INSERT INTO custom_role_user (companyId, customRoleId, userId) VALUES (?, ?, ?)', [
        idBytes(world.acme.id),
        idBytes(id),
        idBytes(limited.userId),
      ]),
  );
  expect(answer).toEqual({ data: { deleteCustomRole: { deletedId: id, errors: [] } } });
  expect(await holdersOf(id)).toEqual([]);
  expect(new Set(await holdersOf(replacementId))).toEqual(new Set([user, limited].map(({ userId }) => userId)));
});

it('a custom role that many are given while it is deleted is nobody’s afterwards', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => world.person(world.acme.id)));
  const [id, replacementId] = [await roleHeldBy([]), await roleHeldBy([])];
  const give = ({ userId }: Person) =>
    world.run(world.acme.owner, GIVE, { input: { id: userId, version: 1, customRoleIds: [id] } });
  const before = people.slice(0, 10).map(give);
  const deletion = world.run(world.acme.admin, DELETE, { id, replacementId });
  const answers = await Promise.all([...before, ...people.slice(10).map(give)]);
  const deleted = await deletion;
  for (const { errors } of [deleted, ...answers]) expect(errors).toBeUndefined();
  expect(deleted.data.deleteCustomRole).toEqual({ deletedId: id, errors: [] });
  expect(await holdersOf(id)).toEqual([]);
  // Those who were given it before, and nobody who asked too late.
  const given = people.filter((_, index) => answers[index]!.data.updateUser.errors.length === 0);
  expect(new Set(await holdersOf(replacementId))).toEqual(new Set(given.map(({ userId }) => userId)));
});

it('what has moved at every look is UNAVAILABLE, and no failure of ours', async () => {
  let looks = 0;
  const moving = lookThenLock(
    () => Promise.resolve((looks += 1)),
    () => Promise.reject(new LocksMoved()),
  );
  await expect(moving).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE', retryAfterSeconds: 1 } });
  expect(looks).toBe(20);
});

it('any other failure is not looked at again', async () => {
  let looks = 0;
  const failing = lookThenLock(
    () => Promise.resolve((looks += 1)),
    () => Promise.reject(new Error('no')),
  );
  await expect(failing).rejects.toThrow('no');
  expect(looks).toBe(1);
});

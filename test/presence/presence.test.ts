import { PASSWORD, startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const set = async (as: Person, presence: string) =>
  world.run(as, `mutation { setPresence(input: { presence: ${presence} }) { user { presence } errors { code } } }`);
const read = async (person: Person) =>
  (await world.run(world.acme.admin, 'query ($id: ID!) { user(id: $id) { presence } }', { id: person.userId })).data
    .user.presence;

it('somebody is as they say, for colleagues too, until nothing was heard of them for three minutes', async () => {
  const person = await world.person(world.acme.id);
  expect(await read(person)).toBe('OFFLINE');
  expect((await set(person, 'ONLINE')).data.setPresence).toEqual({ user: { presence: 'ONLINE' }, errors: [] });
  expect(await read(person)).toBe('ONLINE');
  expect((await set(person, 'AWAY')).data.setPresence.user.presence).toBe('AWAY');
  world.clock.advance(2 * 60_000);
  expect(await read(person)).toBe('AWAY');
  // A request in their session is a sign of life.
  await world.run(person, '{ viewer { signedIn } }');
  world.clock.advance(2 * 60_000);
  expect(await read(person)).toBe('AWAY');
  world.clock.advance(2 * 60_000);
  expect(await read(person)).toBe('OFFLINE');
});

it('the dashboard counts those who are online', async () => {
  const { id, admin, user } = await world.company('Online');
  const count = async () => (await world.run(admin, '{ dashboard { peopleOnline } }')).data.dashboard.peopleOnline;
  expect(await count()).toBe(0);
  await set(user, 'ONLINE');
  await set(admin, 'AWAY');
  expect(await count()).toBe(1);
  await world.db.query('UPDATE `user` SET active = 0, status = 3 WHERE email = ?', [user.email]);
  expect(await count()).toBe(0);
  expect(id).toMatch(/^cmp_/);
});

it('whoever is taken out of work is offline, also when they are let in again at once', async () => {
  const person = await world.person(world.acme.id);
  await set(person, 'ONLINE');
  const update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }';
  for (const [index, active] of [false, true].entries()) {
    const input = { id: person.userId, version: index + 1, active };
    expect((await world.run(world.acme.admin, update, { input })).data.updateUser.errors).toEqual([]);
  }
  expect(await read(person)).toBe('OFFLINE');
});

it('presence is a person’s own: an API token has none', async () => {
  const { data } = await world.run(
    world.acme.admin,
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token errors { code } } }',
    { input: { name: 'a script', password: PASSWORD, grants: [{ module: 'USERS', level: 'MANAGE' }] } },
  );
  const set = 'mutation { setPresence(input: { presence: ONLINE }) { errors { code } } }';
  const byToken = await world.run({ token: data.createApiToken.token }, set);
  expect(byToken.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await world.run(null, set)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(await read(world.acme.admin)).toBe('OFFLINE');
});

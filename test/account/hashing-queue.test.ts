import { inShare, MAX_WAITING } from '../../src/domains/account/hashing-queue';
import { PASSWORD, startWorld, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const CREATE = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } errors { code path } } }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  result { ... on SignedIn { token } } errors { code } } }`;

/** Work that holds every processor until it is let go. */
function held(share: string, count: number): { release(): void; done: Promise<unknown> } {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  return { release, done: Promise.all(Array.from({ length: count }, () => inShare(share, () => gate))) };
}

it('whoever has a hundred passwords to hash delays the one of somebody else by the next, not by a hundred', async () => {
  const order: string[] = [];
  const blocked = held('first', 8);
  const many = Array.from({ length: 100 }, (_, index) =>
    inShare('many', () => Promise.resolve(order.push(`many ${index}`))),
  );
  const one = inShare('one', () => Promise.resolve(order.push('one')));
  blocked.release();
  await Promise.all([blocked.done, one, ...many]);
  expect(order.indexOf('one')).toBeLessThan(20);
  expect(order.filter((what) => what !== 'one')).toEqual(Array.from({ length: 100 }, (_, index) => `many ${index}`));
});

it('a storm from many addresses that come again and again keeps nobody waiting who signs in once', async () => {
  const order: string[] = [];
  const storm = Array.from({ length: 60 }, (_, address) => `storm ${address}`);
  const round = () => storm.map((share) => inShare(share, () => Promise.resolve(order.push(share))));
  for (let time = 0; time < 3; time += 1) await Promise.all(round());
  order.length = 0;
  const blocked = held('before', 8);
  const again = round();
  const one = inShare('signs in once', () => Promise.resolve(order.push('one')));
  blocked.release();
  await Promise.all([blocked.done, one, ...again]);
  expect(order.indexOf('one')).toBeLessThan(8);
  expect(order).toHaveLength(61);
});

it('whoever has asked for much comes to an end although others keep coming', async () => {
  const much = () => Array.from({ length: 10 }, () => inShare('much', () => Promise.resolve()));
  await Promise.all(much());
  const order: string[] = [];
  const blocked = held('before much', 3);
  const mine = inShare('much', () => Promise.resolve(order.push('much')));
  const others = Array.from({ length: 60 }, (_, n) => inShare(`new ${n}`, () => Promise.resolve(order.push('new'))));
  blocked.release();
  await Promise.all([blocked.done, mine, ...others]);
  expect(order.indexOf('much')).toBeLessThan(8);
});

it('what fails gives its place back', async () => {
  for (let time = 0; time < 20; time += 1) {
    await expect(inShare('failing', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  }
  await expect(inShare('failing', () => Promise.resolve('yes'))).resolves.toBe('yes');
});

it('creating somebody who cannot be created hashes nothing, and too many in the queue are refused', async () => {
  const { admin, id, user } = world.acme;
  const create = (email: string) => world.run(admin, CREATE, { input: { email, password: PASSWORD, membership: {} } });
  const blocked = held(id, MAX_WAITING + 8);
  try {
    await blocked.done;
  } catch {
    // One too many of ours; those before it wait.
  }
  const known = await create(user.email);
  expect(known.data.createUser).toEqual({ user: null, errors: [{ code: 'ALREADY_EXISTS', path: ['email'] }] });
  const refused = await create('one-too-many@guests.example');
  expect(refused.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 1 } }]);
  blocked.release();
  const other = await world.run(null, SIGN_IN, { input: { identifier: world.globex.user.email, password: PASSWORD } });
  expect(other.data.signIn.result.token).toEqual(expect.any(String));
  expect((await create('in-time@guests.example')).data.createUser.errors).toEqual([]);
  expect(await world.db.query("SELECT 1 FROM `user` WHERE email = 'one-too-many@guests.example'")).toEqual([]);
});

it('a repeated call with its key is answered from the first, though the person is there by now', async () => {
  const input = { email: 'twice@guests.example', password: PASSWORD, membership: {}, idempotencyKey: 'create once' };
  const answers = [];
  for (let time = 0; time < 2; time += 1) answers.push((await world.run(world.acme.admin, CREATE, { input })).data);
  expect(answers[0]!.createUser.errors).toEqual([]);
  expect(answers[1]).toEqual(answers[0]);
});

import { PASSWORD, startWorld, type World } from '../world';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { result { __typename } errors { code } } }';
const AUDIT = '{ auditLog(first: 1) { nodes { action ip } } }';
const RENAME = 'mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { errors { code } } }';

/** How many of 45 wrong passwords from these addresses were looked at, and how many were turned away. */
async function burst(world: World, forwardedFor: (index: number) => string): Promise<[number, number]> {
  const answers = await Promise.all(
    Array.from({ length: 45 }, (_, index) =>
      world.run(
        null,
        SIGN_IN,
        { input: { identifier: `nobody${index}@example.com`, password: 'wrong' } },
        { 'x-forwarded-for': forwardedFor(index) },
      ),
    ),
  );
  const limited = answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'RATE_LIMITED').length;
  const lookedAt = answers.filter(({ data }) => data?.signIn?.errors[0]?.code === 'WRONG_CREDENTIALS').length;
  return [lookedAt, limited];
}

/** The address in the record of what a request with this header did. */
async function recorded(world: World, forwardedFor: string): Promise<string | null> {
  const { version } = (await world.run(world.acme.admin, '{ company { version } }')).data.company;
  const input = { version, name: `Acme ${version}` };
  const done = await world.run(world.acme.admin, RENAME, { input }, { 'x-forwarded-for': forwardedFor });
  expect(done.data.updateCompany.errors).toEqual([]);
  const [entry] = (await world.run(world.acme.admin, AUDIT)).data.auditLog.nodes;
  expect(entry.action).toBe('company.update');
  return entry.ip;
}

describe('behind one proxy, that is TRUST_PROXY=1', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ TRUST_PROXY: '1', RATE_LIMITS: 'on' });
  });
  afterAll(() => world.close());

  it('whatever a client writes to the left of what the proxy wrote is not looked at: 30 sign-ins, then no more', async () => {
    expect(await burst(world, (index) => `203.0.113.${index}, 198.51.100.7`)).toEqual([30, 15]);
    expect(await burst(world, (index) => `<img src=x>${index}, 198.51.100.8`)).toEqual([30, 15]);
  });

  it('the addresses of one IPv6 /64 are one address, those of another are not concerned', async () => {
    expect(await burst(world, (index) => `2001:db8:1:2::${index.toString(16)}`)).toEqual([30, 15]);
    const [lookedAt, limited] = await burst(world, (index) => `2001:db8:1:${index + 100}::1`);
    expect([lookedAt > 30, limited]).toEqual([true, 0]);
  });

  it('what is no address counts as one address', async () => {
    expect(await burst(world, (index) => `${'x'.repeat(60)}${index}`)).toEqual([30, 15]);
  });

  it('an address without a session is counted likewise for requests of every kind', async () => {
    const ask = (from: string) =>
      fetch(world.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
        body: '{"query":"{ viewer { signedIn } }"}',
      });
    const first = await ask('2001:db8:9:9::1');
    const second = await ask('2001:db8:9:9:ffff::2');
    expect([first, second].map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['599', '598']);
  });

  it.each([
    ['203.0.113.9, 198.51.100.7', '198.51.100.7'],
    ['198.51.100.7:51234', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['<script>alert(1)</script>', null],
    ['x'.repeat(60), null],
  ])('the record of what was done from %s says %s', async (forwardedFor, ip) => {
    expect(await recorded(world, forwardedFor)).toBe(ip);
    expect(world.log).toEqual([]);
  });
});

it('a list of networks: the address is the rightmost that none of the proxies has', async () => {
  const world = await startWorld({ TRUST_PROXY: '127.0.0.0/8, 10.0.0.0/8' });
  expect(await recorded(world, '203.0.113.1, 198.51.100.7, 10.1.2.3')).toBe('198.51.100.7');
  expect(await recorded(world, '10.9.9.9, 198.51.100.7')).toBe('198.51.100.7');
  await world.close();
});

it.each([
  ['off', {}],
  ['a network in which the connection does not end', { TRUST_PROXY: '10.0.0.0/8' }],
])('TRUST_PROXY %s: headers are not looked at', async (_, environment) => {
  const world = await startWorld({ ...environment });
  expect(await recorded(world, '198.51.100.7')).toBe('127.0.0.1');
  await world.close();
});

it('ten wrong passwords from one /64 close the account to all of it, and to no other', async () => {
  const world = await startWorld({ TRUST_PROXY: '1' });
  const signIn = (password: string, from: string) =>
    world.run(null, SIGN_IN, { input: { identifier: world.acme.user.email, password } }, { 'x-forwarded-for': from });
  for (let tries = 0; tries < 10; tries += 1) await signIn('wrong', `2001:db8:5:5::${tries}`);
  expect((await signIn(PASSWORD, '2001:db8:5:5::abcd')).data.signIn.result).toBeNull();
  world.clock.advance(61_000);
  expect((await signIn(PASSWORD, '2001:db8:5:5::abcd')).data.signIn.result).toBeNull();
  expect((await signIn(PASSWORD, '2001:db8:5:6::abcd')).data.signIn.result).not.toBeNull();
  await world.close();
});

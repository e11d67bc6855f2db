import { PASSWORD, startWorld, type CompanyOfWorld, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token } } errors { code } } }';
const ENTER = `mutation ($input: EnterCompanyInput!) { enterCompany(input: $input) {
  result { ... on SignedIn { token } } errors { code path } } }`;
const SESSIONS = '{ viewer { sessions { id current device expiresAt } } }';
const REVOKE = 'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { revokedIds errors { code } } }';
const RESET = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code } } }';
const DAY = 24 * 3_600_000;

interface Tab {
  readonly token: string;
}

/** One account that belongs to both companies, signed in to the first. */
async function signedIn(device = 'Laptop'): Promise<{ email: string; tab: Tab }> {
  const there = await world.person(world.globex.id);
  const here = await world.person(world.acme.id);
  await world.db.query(
    'UPDATE user SET accountId = (SELECT accountId FROM (SELECT accountId FROM user WHERE email = ?) a), email = ? WHERE email = ?',
    [there.email, there.email, here.email],
  );
  const input = { identifier: there.email, password: PASSWORD, companyId: world.acme.id, device };
  return { email: there.email, tab: tabIn(await world.run(null, SIGN_IN, { input }), 'signIn') };
}

const tabIn = <K extends string>({ data }: { data: Record<K, { result: Tab }> }, field: K): Tab => ({
  token: data[field].result.token,
});
const enter = (tab: Tab, company: CompanyOfWorld) => world.run(tab, ENTER, { input: { companyId: company.id } });
const enterFrom = async (tab: Tab, company: CompanyOfWorld) => tabIn(await enter(tab, company), 'enterCompany');
/** The company that a tab works in; null when its token is nobody's. */
const companyOf = async (tab: Tab) =>
  ((await world.run(tab, '{ company { id } }')).data?.company?.id ?? null) as string | null;

it('entering a company in one tab leaves the other tab where it was', async () => {
  const { tab } = await signedIn();
  const second = await enterFrom(tab, world.globex);
  expect(second.token).not.toBe(tab.token);
  expect(await Promise.all([companyOf(tab), companyOf(second)])).toEqual([world.acme.id, world.globex.id]);
  const third = await enterFrom(second, world.acme);
  expect(await Promise.all([tab, second, third].map(companyOf))).toEqual([
    world.acme.id,
    world.globex.id,
    world.acme.id,
  ]);
});

it('signing out in one tab signs out all of them, and no other device', async () => {
  const { email, tab } = await signedIn();
  const input = { identifier: email, password: PASSWORD, companyId: world.acme.id };
  const phone = tabIn(await world.run(null, SIGN_IN, { input }), 'signIn');
  const second = await enterFrom(tab, world.globex);
  const third = await enterFrom(second, world.acme);
  await world.run(second, 'mutation { signOut { errors { code } } }');
  expect(await Promise.all([tab, second, third].map(companyOf))).toEqual([null, null, null]);
  expect(await companyOf(phone)).toBe(world.acme.id);
});

it('ending a session from the list ends what was opened beside it, and says so', async () => {
  const { email, tab } = await signedIn();
  const second = await enterFrom(tab, world.globex);
  const input = { identifier: email, password: PASSWORD, companyId: world.acme.id };
  const phone = tabIn(await world.run(null, SIGN_IN, { input }), 'signIn');
  const listed = (await world.run(second, SESSIONS)).data.viewer.sessions as { id: string; device: string | null }[];
  const lost = listed.filter(({ device }) => device === 'Laptop').map(({ id }) => id);
  expect(lost).toHaveLength(2);
  const ended = (await world.run(phone, REVOKE, { input: { id: lost[0] } })).data.revokeSession;
  expect([[...ended.revokedIds].sort(), ended.errors]).toEqual([[...lost].sort(), []]);
  expect(await Promise.all([tab, second, phone].map(companyOf))).toEqual([null, null, world.acme.id]);
});

it('a new password ends the other tabs’ sessions at once', async () => {
  const { tab } = await signedIn();
  const second = await enterFrom(tab, world.globex);
  const input = { currentPassword: PASSWORD, newPassword: 'another quiet harbour at dusk' };
  expect((await world.run(second, RESET, { input })).data.changePassword.errors).toEqual([]);
  expect(await Promise.all([companyOf(tab), companyOf(second)])).toEqual([null, world.globex.id]);
});

it('entering again and again makes no session last longer than the one that was signed in with', async () => {
  const { tab } = await signedIn();
  let last = tab;
  for (let weeks = 0; weeks < 12; weeks += 1) {
    world.clock.advance(7 * DAY);
    last = await enterFrom(last, weeks % 2 === 0 ? world.globex : world.acme);
  }
  expect(await companyOf(last)).not.toBeNull();
  world.clock.advance(6 * DAY + DAY / 2);
  expect(await companyOf(last)).toBeNull();
});

it('at most ten sessions of a sign-in live, however many enter at once, and the one that asks is among them', async () => {
  const { tab } = await signedIn();
  const entered = await Promise.all(
    Array.from({ length: 25 }, (_, index) => enterFrom(tab, index % 2 === 0 ? world.globex : world.acme)),
  );
  const living = await Promise.all([tab, ...entered].map(companyOf));
  expect(living.filter((company) => company !== null)).toHaveLength(10);
  expect(living[0]).toBe(world.acme.id);
});

it('a sign-in that is ended while tabs enter companies leaves none of them signed in, ten times over', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { tab } = await signedIn();
    const [, ...answers] = await Promise.all([
      world.run(tab, 'mutation { signOut { errors { code } } }'),
      ...Array.from({ length: 4 }, () => enter(tab, world.globex)),
    ]);
    const entered = answers.flatMap(({ data }) => data?.enterCompany?.result ?? []);
    expect(await Promise.all([tab, ...entered].map(companyOf))).toEqual([null, ...entered.map(() => null)]);
  }
});

it('a session in a cookie moves, because all tabs share it', async () => {
  const { tab } = await signedIn();
  const cookie = {
    'muster-session': 'cookie',
    cookie: `__Host-session=${tab.token}`,
    host: 'localhost',
    origin: 'http://muster.test',
  };
  const { data } = await world.run(null, ENTER, { input: { companyId: world.globex.id } }, cookie);
  expect(data.enterCompany).toEqual({ result: { token: '' }, errors: [] });
  expect(await companyOf(tab)).toBeNull();
});

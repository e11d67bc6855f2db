import { hash } from '@node-rs/argon2';
import { idBytes } from '../../src/core/ids';
import { tokenIn } from '../letters';
import { PASSWORD, startWorld, type Answer, type Person, type World } from '../world';

/** People get in with the names, keyboards and telephones that they have. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { result { __typename ... on SignedIn { token viewer { user { id } } } } errors { code path } } }';
const INVITE =
  'mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { email invitation { email } errors { code path } } errors { code path } } }';
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { email errors { code path } } }';
const PROFILE =
  'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { user { displayName } account { username } errors { code path } } }';
const ACCEPT =
  'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { user { displayName firstName lastName } errors { code path } } }';

const signIn = async (identifier: string, password = PASSWORD) =>
  (await world.run(null, SIGN_IN, { input: { identifier, password } })).data.signIn;
const userOf = async (identifier: string, password = PASSWORD) =>
  (await signIn(identifier, password)).result?.viewer.user.id as string | undefined;
const profile = async (as: Person, input: object) => (await world.run(as, PROFILE, { input })).data.updateProfile;
const invite = async (...emails: string[]): Promise<{ errors: { code: string }[] }[]> =>
  (await world.run(world.acme.admin, INVITE, { input: { emails } })).data.inviteUsers.results;
const countOf = async (table: string) =>
  (await world.db.query<{ n: number }[]>(`SELECT COUNT(*) AS n FROM \`${table}\``))[0]?.n;
/** Seconds of work for whoever puts these marks in order. */
const MARKS = `a${'\u0300'.repeat(20_000)}${'\u0316'.repeat(20_000)}`;

describe('an address in Turkish capitals', () => {
  it.each(['İREM.IŞIL@acme.example', 'IREM.IŞIL@ACME.EXAMPLE', 'i̇rem.ışıl@acme.example', 'ırem.ışıl@acme.example'])(
    'signs the person in: %s',
    async (identifier) => {
      const email = 'irem.işil@acme.example';
      const [found] = await world.db.query<{ id: Buffer }[]>('SELECT id FROM account WHERE email = ?', [email]);
      if (found === undefined) await world.person(world.acme.id, { email });
      const [user] = await world.db.query<{ id: Buffer }[]>('SELECT id FROM `user` WHERE email = ?', [email]);
      const userId = await userOf(identifier);
      expect(userId && idBytes(userId as never)).toEqual(user?.id);
    },
  );

  it('is the person who is invited already, and no second email leaves', async () => {
    const [first] = await invite('irem@guests.example');
    await world.letterbox.next('irem@guests.example');
    const people = await countOf('user');
    const letters = await countOf('outbox');
    const again = await invite(
      'İREM@guests.example',
      'İrem@GUESTS.EXAMPLE',
      'ırem@guests.example',
      'IREM@guests.example',
    );
    expect([first?.errors, ...again.map(({ errors }) => errors.map(({ code }) => code))]).toEqual([
      [],
      ...Array(4).fill(['ALREADY_EXISTS']),
    ]);
    expect([await countOf('user'), await countOf('outbox')]).toEqual([people, letters]);
  });

  it('is one person, also when twenty sign up with it at once', async () => {
    const forms = ['ışıl@one.example', 'IŞIL@one.example', 'İŞİL@one.example', 'işil@one.example'];
    const input = (index: number) => ({
      ...{ email: forms[index % forms.length], password: PASSWORD, firstName: 'Işıl', companyName: 'One' },
    });
    await Promise.all(Array.from({ length: 20 }, (_, index) => world.run(null, SIGN_UP, { input: input(index) })));
    const rows = await world.db.query<{ email: string }[]>(
      "SELECT email FROM account WHERE email LIKE '%@one.example'",
    );
    expect(rows).toEqual([{ email: 'işil@one.example' }]);
  });

  it('is counted as one name by the throttle, whoever has it or not', async () => {
    const before = await countOf('sign_in_throttle');
    for (const name of ['İLGİ@nobody.example', 'ilgi@nobody.example', 'ILGI@nobody.example', 'ılgı@nobody.example'])
      await signIn(name, 'wrong');
    expect(Number(await countOf('sign_in_throttle')) - Number(before)).toBe(2);
  });
});

it.each([
  'bo@example.com/hr',
  'bo@example.com?subject=Hi',
  'bo@example.com#x',
  'bo@example.com\\x',
  'bo@exam%70le.com',
  'bo@exa\tmple.com',
])('the address %j invites nobody', async (email) => {
  const people = await countOf('user');
  expect(await invite(email)).toMatchObject([{ email, errors: [{ code: 'INVALID', path: ['email'] }] }]);
  expect(await countOf('user')).toBe(people);
});

it('an address of another script is shown as people write it, and found by both forms', async () => {
  const person = await world.person(world.acme.id, { email: 'ünal@xn--mller-kva.example' });
  expect(await userOf('ünal@müller.example')).toBe(person.userId);
  expect(await userOf('ÜNAL@XN--MLLER-KVA.EXAMPLE')).toBe(person.userId);
  const users = async (search: string) =>
    (
      await world.run(world.acme.admin, 'query ($s: String!) { users(filter: { search: $s }) { nodes { email } } }', {
        s: search,
      })
    ).data.users.nodes;
  for (const search of ['ünal@müller.example', 'ÜNAL', 'müller', 'xn--mller']) {
    expect([search, await users(search)]).toEqual([search, [{ email: 'ünal@müller.example' }]]);
  }
});

describe('a username', () => {
  it('is one name in Turkish capitals, small letters and ASCII, also when twenty want it at once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => world.person(world.acme.id)));
    const forms = ['IŞIK', 'ışık', 'isik', 'İŞİK', 'işik'];
    const all = await Promise.all(people.map((one, index) => profile(one, { username: forms[index % forms.length] })));
    const winner = people[all.findIndex(({ errors }) => errors.length === 0)]!;
    expect(all.flatMap(({ errors }) => errors)).toEqual(Array(19).fill({ code: 'ALREADY_EXISTS', path: ['username'] }));
    for (const form of forms) expect(await userOf(form)).toBe(winner.userId);
    expect((await profile(winner, { username: 'ışık' })).account.username).toBe('ışık');
  });

  it.each([
    ['thirty-two letters of which each becomes two', 'İ'.repeat(32)],
    ['thirty-two sharp s', 'ß'.repeat(32)],
    ['Greek letters that become three', 'ΐ'.repeat(32)],
    ['Devanagari with its vowels', 'सुनीता'],
    ['Thai', 'สมชาย'],
    ['Arabic', 'سارا_۱۲'],
    ['Korean in its parts', '김민수'.normalize('NFD')],
    ['letters of two units', '𐐔𐐯𐑅𐐨'],
  ])('may be %s, and signs in as it was typed and in capitals', async (_, username) => {
    const person = await world.person(world.acme.id);
    expect((await profile(person, { username })).errors).toEqual([]);
    expect([await userOf(username), await userOf(username.toUpperCase())]).toEqual([person.userId, person.userId]);
    await profile(person, { username: null });
  });

  it.each([
    ['thirty-three letters', 'x'.repeat(33)],
    ['a character that becomes eighteen', 'ﷺﷺﷺ'],
    ['letters nobody sees', '\u3164\u3164\u3164'],
    ['one of them among others', 'ad\u115fa'],
    ['a form of nothing', 'ada\ufe0f'],
    ['a mark alone', '\u0301da'],
    ['more marks than a name has room for', `a${'\u0300'.repeat(1_900)}`],
  ])('of %s is INVALID, and nothing is written', async (_, username) => {
    expect((await profile(world.acme.user, { username })).errors).toEqual([{ code: 'INVALID', path: ['username'] }]);
  });
});

describe('a password from another keyboard', () => {
  const COMPOSED = 'çok gizli bir şifre'.normalize('NFC');
  const APART = COMPOSED.normalize('NFD');
  const setHash = (person: Person, passwordHash: string) =>
    world.db.query('UPDATE account SET passwordHash = ? WHERE email = ?', [passwordHash, person.email]);
  const hashOf = async (person: Person) =>
    (
      await world.db.query<{ passwordHash: string }[]>('SELECT passwordHash FROM account WHERE email = ?', [
        person.email,
      ])
    )[0]?.passwordHash;

  it('is the same with its marks apart, and the same is no new one', async () => {
    const person = await world.person(world.acme.id);
    const change = async (currentPassword: string, newPassword: string) =>
      (
        await world.run(
          person,
          'mutation ($i: ChangePasswordInput!) { changePassword(input: $i) { errors { code path } } }',
          {
            i: { currentPassword, newPassword },
          },
        )
      ).data.changePassword.errors;
    expect(await change(PASSWORD, APART)).toEqual([]);
    expect([await userOf(person.email, COMPOSED), await userOf(person.email, APART)]).toEqual([
      person.userId,
      person.userId,
    ]);
    expect(await change(APART, COMPOSED)).toEqual([{ code: 'INVALID', path: ['newPassword'] }]);
  });

  it('hashed as it was typed in earlier days opens six times at once, and is hashed anew, of its normal form', async () => {
    const person = await world.person(world.acme.id);
    const earlier = await hash(APART, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await setHash(person, earlier);
    expect(await userOf(person.email, COMPOSED)).toBeUndefined();
    const all = await Promise.all(Array.from({ length: 6 }, () => userOf(person.email, APART)));
    expect(all).toEqual(Array(6).fill(person.userId));
    const now = await hashOf(person);
    expect(now).not.toBe(earlier);
    expect([await userOf(person.email, COMPOSED), await userOf(person.email, APART)]).toEqual([
      person.userId,
      person.userId,
    ]);
    expect(await hashOf(person)).toBe(now);
  });
});

describe('a person with one name', () => {
  it('signs up, and is called by it', async () => {
    const input = { email: 'suharto@one.example', password: PASSWORD, firstName: 'Suharto', companyName: 'Cendana' };
    expect((await world.run(null, SIGN_UP, { input })).data.signUp).toEqual({ email: input.email, errors: [] });
    const names = await world.db.query('SELECT firstName, lastName, displayName FROM `user` WHERE email = ?', [
      input.email,
    ]);
    expect(names).toEqual([{ firstName: 'Suharto', lastName: null, displayName: 'Suharto' }]);
  });

  it('joins, with a last name that is left out, null or blank', async () => {
    for (const [index, names] of [{}, { lastName: null }, { lastName: ' ' }].entries()) {
      const email = `suharto${index}@guests.example`;
      await invite(email);
      const token = tokenIn(await world.letterbox.next(email));
      const answer = await world.run(null, ACCEPT, {
        input: { token, password: 'thirteen owls in a barn', firstName: 'Suharto', ...names },
      });
      expect(answer.data.acceptInvitation).toEqual({
        user: { displayName: 'Suharto', firstName: 'Suharto', lastName: null },
        errors: [],
      });
    }
  });

  it('still has one', async () => {
    const input = { email: 'none@one.example', password: PASSWORD, firstName: '\u3164', companyName: 'None' };
    expect((await world.run(null, SIGN_UP, { input })).data.signUp.errors).toEqual([
      { code: 'INVALID', path: ['firstName'] },
    ]);
    expect(await world.db.query("SELECT id FROM account WHERE email = 'none@one.example'")).toEqual([]);
  });
});

describe('text of 120 KB of marks in the wrong order is refused before it is put in order', () => {
  const normalize = jest.spyOn(String.prototype, 'normalize');
  afterAll(() => {
    normalize.mockRestore();
  });
  const upTo = () => Math.max(0, ...normalize.mock.contexts.map((text) => String(text).length));

  it.each<[name: string, send: () => Promise<Answer>]>([
    [
      'a name when signing up',
      () =>
        world.run(null, SIGN_UP, {
          input: { email: 'm@one.example', password: PASSWORD, firstName: MARKS, companyName: 'M' },
        }),
    ],
    [
      'a password when signing up',
      () =>
        world.run(null, SIGN_UP, {
          input: { email: 'm@one.example', password: MARKS, firstName: 'M', companyName: 'M' },
        }),
    ],
    ['a name for signing in', () => world.run(null, SIGN_IN, { input: { identifier: MARKS, password: PASSWORD } })],
    [
      'a password for signing in',
      () => world.run(null, SIGN_IN, { input: { identifier: world.acme.user.email, password: MARKS } }),
    ],
    ['a device', () => world.run(null, SIGN_IN, { input: { identifier: 'x', password: 'x', device: MARKS } })],
    ['a username', () => world.run(world.acme.user, PROFILE, { input: { username: MARKS } })],
    ['a screen name', () => world.run(world.acme.user, PROFILE, { input: { screenName: MARKS } })],
    ['an address to invite', () => world.run(world.acme.admin, INVITE, { input: { emails: [`${MARKS}@x.example`] } })],
    [
      'a code',
      () =>
        world.run(
          null,
          'mutation ($c: String!) { verifyTwoFactor(input: { challenge: "x", code: $c }) { errors { code } } }',
          { c: MARKS },
        ),
    ],
  ])('%s', async (_, send) => {
    normalize.mockClear();
    const { data, errors } = await send();
    expect([errors?.length ?? 0, JSON.stringify(data ?? null).includes('"code"')]).not.toEqual([0, false]);
    expect(JSON.stringify(errors ?? [])).not.toContain('INTERNAL');
    expect(upTo()).toBeLessThan(2_000);
  });
});

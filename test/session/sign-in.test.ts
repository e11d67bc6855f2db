import { createHash } from 'node:crypto';
import { idBytes, idFromBytes } from '../../src/core/ids';
import { overtaken } from '../overtaken';
import { PASSWORD, startWorld, type Answer, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  result { __typename ... on SignedIn { token viewer {
    signedIn user { id email displayName } session { restrictions current device } permissions { module } memberships { companyId companyName status } } } }
  errors { code message path } } }`;

const signIn = (input: object, headers = {}) => world.run(null, SIGN_IN, { input }, headers);
const codes = ({ data }: { data: { signIn: { errors: { code: string }[] } } }) =>
  data.signIn.errors.map(({ code }) => code);

it('signs in by e-mail in any disguise, and the rest of the answer is resolved as the new viewer', async () => {
  const { admin } = world.acme;
  for (const identifier of [admin.email, `  ${admin.email.toUpperCase()} `, admin.email.replace('a', 'ａ')]) {
    const answer = await signIn({ identifier, password: PASSWORD, device: 'a phone' });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.signIn.result).toMatchObject({
      __typename: 'SignedIn',
      viewer: {
        signedIn: true,
        user: { email: admin.email },
        session: { restrictions: [], current: true, device: 'a phone' },
      },
    });
  }
});

it('signs in by username, whatever its case', async () => {
  const person = await world.person(world.acme.id);
  await world.db.query('UPDATE account SET username = ?, usernameKey = ? WHERE email = ?', [
    'Ada.L',
    'ada.l',
    person.email,
  ]);
  const answer = await signIn({ identifier: 'ADA.l', password: PASSWORD });
  expect(answer.data.signIn.result.viewer.user.id).toBe(person.userId);
});

it('answers an unknown name and a wrong password alike, byte for byte', async () => {
  const wrong = await signIn({ identifier: world.acme.admin.email, password: 'not this one' });
  for (const identifier of ['nobody@acme.example', 'nobody', '', "' OR 1=1 -- ", 'a'.repeat(300)]) {
    expect(await signIn({ identifier, password: 'not this one' })).toEqual(wrong);
  }
  expect(wrong.data.signIn).toMatchObject({ result: null, errors: [{ code: 'WRONG_CREDENTIALS', path: [] }] });
});

it('keeps no token, only its hash', async () => {
  const answer = await signIn({ identifier: world.acme.user.email, password: PASSWORD });
  const token: string = answer.data.signIn.result.token;
  const rows = await world.db.query<object[]>('SELECT id FROM session WHERE tokenHash = ?', [
    createHash('sha256').update(token).digest(),
  ]);
  expect(rows).toHaveLength(1);
});

it.each(['BLOCKED', 'INACTIVE', 'ARCHIVED'] as const)(
  'tells somebody who is %s so only after the right password, and opens no session',
  async (status) => {
    const person = await world.person(world.acme.id, { status });
    expect(codes(await signIn({ identifier: person.email, password: 'wrong password' }))).toEqual([
      'WRONG_CREDENTIALS',
    ]);
    expect(codes(await signIn({ identifier: person.email, password: PASSWORD }))).toEqual(['BLOCKED']);
    const answer = await world.run(person, '{ viewer { signedIn } }');
    expect(answer.data.viewer.signedIn).toBe(false);
  },
);

it('allows one try in an HTTP request, whatever the aliases', async () => {
  const one = `signIn(input: { identifier: "${world.acme.admin.email}", password: "${PASSWORD}" }) { result { __typename } errors { code } }`;
  const answer = await world.run(null, `mutation { a: ${one} b: ${one} c: ${one} }`);
  const data = answer.data as Record<'a' | 'b' | 'c', object>;
  expect(data.a).toEqual({ result: { __typename: 'SignedIn' }, errors: [] });
  expect([data.b, data.c]).toEqual([1, 2].map(() => ({ result: null, errors: [{ code: 'RATE_LIMITED' }] })));
});

it('fifty at the same instant all get a session of their own', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => signIn({ identifier: world.globex.admin.email, password: PASSWORD })),
  );
  const tokens = answers.map((answer) => answer.data.signIn.result?.token as string | undefined);
  expect(new Set(tokens).size).toBe(50);
  expect(tokens).not.toContain(undefined);
});

describe('with several companies', () => {
  const ENTER = `mutation ($input: EnterCompanyInput!) { enterCompany(input: $input) {
    result { ... on SignedIn { token viewer { user { company { id name } } } } } errors { code path } } }`;

  /** One account that belongs to both companies. */
  async function twice() {
    const there = await world.person(world.globex.id, { role: 'USER' });
    const here = await world.person(world.acme.id, { role: 'MODERATOR' });
    await world.db.query(
      'UPDATE user SET accountId = (SELECT accountId FROM (SELECT accountId FROM user WHERE email = ?) a), email = ? WHERE email = ?',
      [there.email, there.email, here.email],
    );
    return { email: there.email };
  }

  it('the session has yet to choose one: it can see where to go, and do nothing else', async () => {
    const { email } = await twice();
    const { result } = (await signIn({ identifier: email, password: PASSWORD })).data.signIn;
    expect(result.viewer).toMatchObject({
      user: null,
      permissions: [],
      session: { restrictions: ['COMPANY_NOT_CHOSEN'] },
    });
    expect(result.viewer.memberships.map(({ companyName }: { companyName: string }) => companyName).sort()).toEqual([
      'Acme',
      'Globex',
    ]);
    const refused = await world.run(result, '{ company { id } users { totalCount } inboxes { id } }');
    expect(refused.data).toEqual({ company: null, users: null, inboxes: null });
    for (const error of refused.errors!)
      expect(error.extensions).toMatchObject({ code: 'FORBIDDEN', restriction: 'COMPANY_NOT_CHOSEN' });
    const entered = await world.run(result, ENTER, { input: { companyId: world.globex.id } });
    expect(entered.data.enterCompany.result.viewer.user.company.name).toBe('Globex');
    expect((await world.run(result, '{ viewer { signedIn } }')).data.viewer.signedIn).toBe(false);
    const next = entered.data.enterCompany.result;
    expect((await world.run(next, '{ company { name } }')).data.company.name).toBe('Globex');
  });

  it('of twenty who enter with one token at once one enters, and its token works', async () => {
    const { email } = await twice();
    const { result } = (await signIn({ identifier: email, password: PASSWORD })).data.signIn;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        world.run(result, ENTER, { input: { companyId: [world.acme, world.globex][index % 2]!.id } }),
      ),
    );
    const entered = answers.flatMap(({ data }) => data?.enterCompany?.result ?? []);
    expect(entered).toHaveLength(1);
    expect((await world.run(entered[0]!, '{ company { id } }')).errors).toBeUndefined();
  });

  it('signing in can name one; one that the account is not in is NOT_FOUND like one that never was', async () => {
    const { email } = await twice();
    const named = await signIn({ identifier: email, password: PASSWORD, companyId: world.acme.id });
    expect(named.data.signIn.result.viewer.user.email).toBe(email);
    for (const companyId of ['cmp_00000000000000000000000000', 'nonsense', world.acme.owner.userId]) {
      const answer = await signIn({ identifier: email, password: PASSWORD, companyId });
      expect(answer.data.signIn).toMatchObject({ result: null, errors: [{ code: 'NOT_FOUND', path: ['companyId'] }] });
    }
    const foreign = await signIn({ identifier: world.acme.user.email, password: PASSWORD, companyId: world.globex.id });
    expect(codes(foreign)).toEqual(['NOT_FOUND']);
  });

  describe('who has entered one before', () => {
    const enteredBy = ({ data }: Answer<typeof SIGN_IN_WHERE>) => data.signIn.result.viewer.user?.company.name;
    const again = (email: string) =>
      world.run(null, SIGN_IN_WHERE, { input: { identifier: email, password: PASSWORD } });
    const SIGN_IN_WHERE = `mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token viewer {
      user { company { name } } session { restrictions } } } } errors { code path } } }`;

    async function whoEntered(companyId: string) {
      const { email } = await twice();
      expect((await signIn({ identifier: email, password: PASSWORD, companyId })).data.signIn.errors).toEqual([]);
      return email;
    }

    it('signing in without a company enters the one that was named last', async () => {
      const email = await whoEntered(world.globex.id);
      const answer = await again(email);
      expect(enteredBy(answer)).toBe('Globex');
      expect(answer.data.signIn.result.viewer.session.restrictions).toEqual([]);
      await signIn({ identifier: email, password: PASSWORD, companyId: world.acme.id });
      expect(enteredBy(await again(email))).toBe('Acme');
    });

    it('signing in without a company enters the one that enterCompany entered last', async () => {
      const email = await whoEntered(world.globex.id);
      const { result } = (await again(email)).data.signIn;
      await world.run(result, ENTER, { input: { companyId: world.acme.id } });
      expect(enteredBy(await again(email))).toBe('Acme');
    });

    it('a company that may not be entered any more is not: the session has yet to choose', async () => {
      const { email } = await twice();
      const third = await world.company('Initech');
      const there = await world.person(third.id);
      await world.db.query(
        'UPDATE user SET accountId = (SELECT accountId FROM (SELECT accountId FROM user WHERE email = ? LIMIT 1) a), email = ? WHERE email = ?',
        [email, email, there.email],
      );
      await signIn({ identifier: email, password: PASSWORD, companyId: third.id });
      expect(enteredBy(await again(email))).toBe('Initech');
      await world.db.query('UPDATE user SET loginBlocked = 1, status = 4 WHERE id = ?', [idBytes(there.userId)]);
      const answer = await again(email);
      expect(answer.data.signIn.errors).toEqual([]);
      expect(answer.data.signIn.result.viewer).toEqual({
        user: null,
        session: { restrictions: ['COMPANY_NOT_CHOSEN'] },
      });
    });

    it('a session that has something else to do first changes nothing of it', async () => {
      const email = await whoEntered(world.globex.id);
      await world.db.query('UPDATE user SET mustChangePassword = 1 WHERE email = ? AND companyId = ?', [
        email,
        idBytes(world.acme.id),
      ]);
      const restricted = await signIn({ identifier: email, password: PASSWORD, companyId: world.acme.id });
      expect(restricted.data.signIn.result.viewer.session.restrictions).toEqual(['PASSWORD_CHANGE_REQUIRED']);
      expect(enteredBy(await again(email))).toBe('Globex');
    });

    it('deleting a person leaves no trace of the company at their account', async () => {
      const email = await whoEntered(world.globex.id);
      const last = () => world.db.query('SELECT lastCompanyId FROM account WHERE email = ?', [email]);
      expect(await last()).toEqual([{ lastCompanyId: idBytes(world.globex.id) }]);
      const [row] = await world.db.query<[{ id: Buffer }]>('SELECT id FROM user WHERE email = ? AND companyId = ?', [
        email,
        idBytes(world.globex.id),
      ]);
      const input = { id: idFromBytes('usr', row.id), confirmation: `delete ${email}` };
      const remove = 'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { errors { code } } }';
      expect((await world.run(world.globex.admin, remove, { input })).data.deleteUser.errors).toEqual([]);
      expect(await last()).toEqual([{ lastCompanyId: null }]);
    });
  });
});

describe('sessions', () => {
  const SESSIONS = '{ viewer { session { id } sessions { id device current } } }';

  it('are listed, named, and end one by one or all but this one', async () => {
    const person = await world.person(world.acme.id);
    const enter = async (device: string) =>
      (await signIn({ identifier: person.email, password: PASSWORD, device })).data.signIn.result;
    const [laptop, phone, tablet] = [await enter('laptop'), await enter('phone'), await enter('tablet')];
    const listed = (await world.run(phone, SESSIONS)).data.viewer.sessions;
    expect(listed.map(({ device, current }) => [device, current])).toEqual([
      ['tablet', false],
      ['phone', true],
      ['laptop', false],
      [null, false],
    ]);
    const REVOKE =
      'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { revokedIds errors { code path } } }';
    const one = listed[0].id;
    expect((await world.run(phone, REVOKE, { input: { id: one } })).data.revokeSession).toEqual({
      revokedIds: [one],
      errors: [],
    });
    expect((await world.run(tablet, SESSIONS)).data.viewer.session).toBeNull();
    expect((await world.run(phone, REVOKE, { input: { id: one } })).data.revokeSession.errors).toEqual([
      { code: 'NOT_FOUND', path: ['id'] },
    ]);
    const foreign = (await world.run(world.globex.admin, SESSIONS)).data.viewer.session.id;
    expect((await world.run(phone, REVOKE, { input: { id: foreign } })).data.revokeSession.errors).toEqual([
      { code: 'NOT_FOUND', path: ['id'] },
    ]);
    expect((await world.run(phone, REVOKE, { input: {} })).data.revokeSession.errors).toMatchObject([
      { code: 'INVALID' },
    ]);
    expect((await world.run(phone, REVOKE, { input: { allOthers: true } })).data.revokeSession.revokedIds).toHaveLength(
      2,
    );
    expect((await world.run(laptop, SESSIONS)).data.viewer.session).toBeNull();
    expect((await world.run(phone, SESSIONS)).data.viewer.sessions).toHaveLength(1);
  });

  it('signing out ends the session, and the answer knows it', async () => {
    const { result } = (await signIn({ identifier: world.acme.user.email, password: PASSWORD })).data.signIn;
    expect((await world.run(result, 'mutation { signOut { errors { code } } }')).data.signOut.errors).toEqual([]);
    expect((await world.run(result, '{ viewer { signedIn user { id } } }')).data.viewer).toEqual({
      signedIn: false,
      user: null,
    });
  });

  it('end when they are left unused, and after their longest time however much they are used', async () => {
    const day = 24 * 60 * 60 * 1000;
    const own = await startWorld();
    const alive = async (person: { token: string }) =>
      (await own.run(person, '{ viewer { signedIn } }')).data.viewer.signedIn;
    expect(await alive(own.acme.admin)).toBe(true);
    for (let days = 10; days < 90; days += 10) {
      own.clock.advance(10 * day);
      expect([days, await alive(own.acme.admin)]).toEqual([days, true]);
      // The use is noted beside the answer: the next request has to see it.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await alive(own.acme.user)).toBe(false);
    own.clock.advance(11 * day);
    expect(await alive(own.acme.admin)).toBe(false);
    await own.close();
  });

  it.each([
    '',
    'null',
    'x',
    'session_short',
    `session_${'a'.repeat(43)}`,
    `verify_${'a'.repeat(43)}`,
    '../../etc/passwd',
  ])('the token %j of no session is nobody', async (token) => {
    const answer = await world.run({ token }, '{ viewer { signedIn } company { id } }');
    expect(answer.data).toEqual({ viewer: { signedIn: false }, company: null });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('a change of rights holds on the next request of a session that is open', async () => {
    const person = await world.person(world.acme.id, { role: 'ADMIN' });
    expect((await world.run(person, '{ users { totalCount } }')).errors).toBeUndefined();
    await world.db.query('UPDATE user SET role = 2 WHERE email = ?', [person.email]);
    expect((await world.run(person, '{ users { totalCount } }')).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

describe('a person who is removed from work while they sign in', () => {
  const ENTER =
    'mutation ($input: EnterCompanyInput!) { enterCompany(input: $input) { result { ... on SignedIn { token } } errors { code } } }';

  it.each([
    ['signIn', SIGN_IN, (person: Person) => ({ identifier: person.email, password: PASSWORD }), false],
    ['enterCompany', ENTER, (person: Person) => ({ companyId: person.companyId }), true],
  ] as const)('%s opens nothing that would live again later', async (field, mutation, inputOf, signedIn) => {
    const person = await world.person(world.acme.id);
    const answer = await overtaken(
      world,
      ['SELECT userId FROM user_load WHERE userId = ?', person.userId],
      () => world.run(signedIn ? person : null, mutation, { input: inputOf(person) }),
      (sql) => sql('UPDATE `user` SET active = 0, status = 3 WHERE id = ?', [idBytes(person.userId)]),
    );
    expect(answer.data).toMatchObject({
      [field]: { result: null, errors: [expect.objectContaining({ code: 'BLOCKED' })] },
    });
  });

  it('keeps no session, whichever of the two comes first, twenty times over', async () => {
    for (let round = 0; round < 20; round += 1) {
      const person = await world.person(world.acme.id);
      const blocking = { id: person.userId, version: 1, loginBlocked: true };
      const update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }';
      const [, blocked] = await Promise.all([
        world.run(null, SIGN_IN, { input: { identifier: person.email, password: PASSWORD } }),
        world.run(world.acme.admin, update, { input: blocking }),
      ]);
      expect(blocked.data.updateUser.errors).toEqual([]);
      const open = await world.db.query('SELECT id FROM session WHERE userId = ? AND endedAt IS NULL', [
        idBytes(person.userId),
      ]);
      expect(open).toEqual([]);
    }
  });
});

import { tokenIn } from '../letters';
import { PASSWORD, startWorld, type Person, type VariablesOf, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const NEW_PASSWORD = 'thirteen owls in a barn';
const run = <const D extends string>(query: D, input: object) =>
  world.run(null, query, { input } as object as VariablesOf<D>);
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { email errors { code path message } } }';
const VERIFY =
  'mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { account { id } errors { code path } } }';
const RESEND =
  'mutation ($input: ResendVerificationEmailInput!) { resendVerificationEmail(input: $input) { errors { code } } }';
const REQUEST =
  'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { errors { code } } }';
const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code path } } }';
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token viewer { user { role isOwner inboxes { name } company { name } } session { restrictions } } } } errors { code } } }';

const errorsOf = <K extends string, E>({ data }: { data: Record<K, { errors: E }> }, field: K) => data[field].errors;
const signIn = (identifier: string, password: string) => run(SIGN_IN, { identifier, password });

let counter = 0;
/** Signs somebody new up and answers their letter's token. */
async function newcomer(): Promise<{ email: string; token: string }> {
  counter += 1;
  const email = `new${counter}@people.example`;
  const answer = await run(SIGN_UP, {
    email,
    password: PASSWORD,
    firstName: 'Nina',
    lastName: 'Novak',
    companyName: 'Novak & Söhne',
  });
  expect(answer.data.signUp).toEqual({ email, errors: [] });
  return { email, token: tokenIn(await world.letterbox.next(email)) };
}

it('from signing up to the first look around: the address is proved first, the owner has a company and its inbox', async () => {
  const { email, token } = await newcomer();
  expect(errorsOf(await signIn(email, 'wrong'), 'signIn')).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
  expect(errorsOf(await signIn(email, PASSWORD), 'signIn')).toEqual([{ code: 'EMAIL_NOT_VERIFIED' }]);
  expect(errorsOf(await run(VERIFY, { token }), 'verifyEmail')).toEqual([]);
  expect(errorsOf(await run(VERIFY, { token }), 'verifyEmail')).toEqual([{ code: 'ALREADY_USED', path: ['token'] }]);
  const { viewer } = (await signIn(email, PASSWORD)).data.signIn.result;
  expect(viewer).toEqual({
    user: { role: 'ADMIN', isOwner: true, inboxes: [{ name: 'Chat & Tasks' }], company: { name: 'Novak & Söhne' } },
    session: { restrictions: [] },
  });
});

it('an address that has an account gets the same answer, and a letter that says so', async () => {
  const { admin } = world.acme;
  const answer = await run(SIGN_UP, {
    email: admin.email.toUpperCase(),
    password: NEW_PASSWORD,
    firstName: 'E',
    lastName: 'F',
    companyName: 'G',
  });
  expect(answer.data.signUp).toEqual({ email: admin.email, errors: [] });
  const letter = await world.letterbox.next(admin.email);
  expect(letter.subject).toBe('You have an account already');
  expect(letter.text).not.toContain('token=');
  expect(errorsOf(await signIn(admin.email, PASSWORD), 'signIn')).toEqual([]);
  expect(errorsOf(await signIn(admin.email, NEW_PASSWORD), 'signIn')).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
});

it('twenty sign-ups of one address at once make one account', async () => {
  const input = {
    email: 'crowd@people.example',
    password: PASSWORD,
    firstName: 'C',
    lastName: 'D',
    companyName: 'Crowd',
  };
  const answers = await Promise.all(Array.from({ length: 20 }, () => run(SIGN_UP, input)));
  for (const answer of answers) expect(answer.data.signUp).toEqual({ email: input.email, errors: [] });
  const rows = await world.db.query('SELECT id FROM account WHERE email = ?', [input.email]);
  expect(rows).toHaveLength(1);
  expect(await world.db.query("SELECT id FROM company WHERE name = 'Crowd'")).toHaveLength(1);
});

it('says of each field what is wrong with a sign-up, and writes nothing', async () => {
  const before = await world.db.query('SELECT COUNT(*) AS n FROM account');
  const answer = await run(SIGN_UP, {
    email: 'x@people.example',
    password: 'password',
    firstName: ' ',
    lastName: 'x'.repeat(101),
    companyName: '\u202eevil',
  });
  expect(errorsOf(answer, 'signUp')).toMatchObject([
    { code: 'INVALID', path: ['firstName'] },
    { code: 'INVALID', path: ['lastName'] },
    { code: 'INVALID', path: ['companyName'] },
    { code: 'INVALID', path: ['password'] },
  ]);
  expect(await world.db.query('SELECT COUNT(*) AS n FROM account')).toEqual(before);
});

it('of twenty uses of one verification link at once one succeeds', async () => {
  const { token } = await newcomer();
  const answers = await Promise.all(Array.from({ length: 20 }, () => run(VERIFY, { token })));
  const done = answers.filter((answer) => errorsOf(answer, 'verifyEmail').length === 0);
  expect(done).toHaveLength(1);
  for (const answer of answers.filter((one) => !done.includes(one))) {
    expect(errorsOf(answer, 'verifyEmail')).toEqual([{ code: 'ALREADY_USED', path: ['token'] }]);
  }
});

it('a new verification letter ends the link of the one before', async () => {
  const { email, token } = await newcomer();
  await run(RESEND, { email });
  const second = tokenIn(await world.letterbox.next(email));
  expect(errorsOf(await run(VERIFY, { token }), 'verifyEmail')).toEqual([{ code: 'EXPIRED', path: ['token'] }]);
  expect(errorsOf(await run(VERIFY, { token: second }), 'verifyEmail')).toEqual([]);
});

it.each([REQUEST, RESEND])('answers alike for an address that nobody has: %s', async (mutation) => {
  const known = await run(mutation, { email: world.acme.moderator.email });
  expect(await run(mutation, { email: 'nobody@nowhere.example' })).toEqual(known);
});

async function resetToken(person: Person): Promise<string> {
  await run(REQUEST, { email: person.email });
  return tokenIn(await world.letterbox.next(person.email));
}

describe('a password reset', () => {
  it('chooses a new password, ends every session, signs nobody in, and tells the person', async () => {
    const person = await world.person(world.acme.id);
    const token = await resetToken(person);
    expect(errorsOf(await run(RESET, { token, password: NEW_PASSWORD }), 'resetPassword')).toEqual([]);
    expect((await world.run(person, '{ viewer { signedIn } }')).data.viewer.signedIn).toBe(false);
    expect(errorsOf(await signIn(person.email, PASSWORD), 'signIn')).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
    expect(errorsOf(await signIn(person.email, NEW_PASSWORD), 'signIn')).toEqual([]);
    expect((await world.letterbox.next(person.email)).subject).toBe('Your password was changed');
  });

  it('works once, however many try at the same instant', async () => {
    const person = await world.person(world.acme.id);
    const token = await resetToken(person);
    const passwords = Array.from({ length: 20 }, (_, index) => `${NEW_PASSWORD} ${index}`);
    const answers = await Promise.all(passwords.map((password) => run(RESET, { token, password })));
    const done = answers.flatMap((answer, index) => (errorsOf(answer, 'resetPassword').length === 0 ? [index] : []));
    expect(done).toHaveLength(1);
    expect(errorsOf(await signIn(person.email, passwords[done[0]!]!), 'signIn')).toEqual([]);
  });

  it('refuses a bad password at its path and leaves the link usable', async () => {
    const person = await world.person(world.acme.id);
    const token = await resetToken(person);
    for (const password of ['short', 'password1234', 'x'.repeat(129), person.email]) {
      expect(errorsOf(await run(RESET, { token, password }), 'resetPassword')).toEqual([
        { code: 'INVALID', path: ['password'] },
      ]);
    }
    expect(errorsOf(await run(RESET, { token, password: NEW_PASSWORD }), 'resetPassword')).toEqual([]);
  });

  it('a second letter ends the first link, and a link ends after 30 minutes', async () => {
    const own = await startWorld();
    const { user } = own.acme;
    const ask = async () => {
      await own.run(null, REQUEST, { input: { email: user.email } });
      return tokenIn(await own.letterbox.next(user.email));
    };
    const use = async (token: string) =>
      errorsOf(await own.run(null, RESET, { input: { token, password: NEW_PASSWORD } }), 'resetPassword');
    const first = await ask();
    const second = await ask();
    expect(await use(first)).toEqual([{ code: 'EXPIRED', path: ['token'] }]);
    own.clock.advance(30 * 60 * 1000);
    expect(await use(second)).toEqual([{ code: 'EXPIRED', path: ['token'] }]);
    const third = await ask();
    own.clock.advance(29 * 60 * 1000);
    expect(await use(third)).toEqual([]);
    await own.close();
  });

  it('takes no link of another kind, and says so', async () => {
    const { token: verify } = await newcomer();
    const reset = await resetToken(world.globex.user);
    expect(errorsOf(await run(RESET, { token: verify, password: NEW_PASSWORD }), 'resetPassword')).toEqual([
      { code: 'NOT_FOUND', path: ['token'] },
    ]);
    expect(errorsOf(await run(VERIFY, { token: reset }), 'verifyEmail')).toEqual([
      { code: 'NOT_FOUND', path: ['token'] },
    ]);
    for (const token of ['', 'nonsense', `reset_${'a'.repeat(43)}`, world.acme.admin.token]) {
      expect(errorsOf(await run(RESET, { token, password: NEW_PASSWORD }), 'resetPassword')).toEqual([
        { code: 'NOT_FOUND', path: ['token'] },
      ]);
    }
  });
});

describe('changing one’s own password', () => {
  const CHANGE =
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { session { restrictions } permissions { module } } errors { code path } } }';

  it('needs the current one, ends all other sessions and keeps this one', async () => {
    const person = await world.person(world.acme.id);
    const other = (await signIn(person.email, PASSWORD)).data.signIn.result;
    const change = (currentPassword: string, newPassword: string) =>
      world.run(person, CHANGE, { input: { currentPassword, newPassword } });
    expect(errorsOf(await change('wrong', NEW_PASSWORD), 'changePassword')).toEqual([
      { code: 'WRONG_CREDENTIALS', path: ['currentPassword'] },
    ]);
    expect(errorsOf(await change(PASSWORD, PASSWORD), 'changePassword')).toEqual([
      { code: 'INVALID', path: ['newPassword'] },
    ]);
    expect(errorsOf(await change(PASSWORD, 'qwerty123456'), 'changePassword')).toEqual([
      { code: 'INVALID', path: ['newPassword'] },
    ]);
    expect(errorsOf(await change(PASSWORD, NEW_PASSWORD), 'changePassword')).toEqual([]);
    expect((await world.run(other, '{ viewer { signedIn } }')).data.viewer.signedIn).toBe(false);
    expect((await world.run(person, '{ viewer { signedIn } }')).data.viewer.signedIn).toBe(true);
  });

  it('is all that somebody may do who has to, and opens the rest at once', async () => {
    const person = await world.person(world.acme.id, { role: 'ADMIN' });
    await world.db.query('UPDATE user SET mustChangePassword = 1 WHERE email = ?', [person.email]);
    const refused = await world.run(
      person,
      '{ viewer { user { id } session { restrictions } permissions { module } } users { totalCount } node(id: "x") { id } }',
    );
    expect(refused.data.viewer).toEqual({
      user: null,
      session: { restrictions: ['PASSWORD_CHANGE_REQUIRED'] },
      permissions: [],
    });
    expect(refused.errors!.map(({ extensions }) => [extensions.code, extensions.restriction])).toEqual(
      [1, 2].map(() => ['FORBIDDEN', 'PASSWORD_CHANGE_REQUIRED']),
    );
    const changed = await world.run(person, CHANGE, {
      input: { currentPassword: PASSWORD, newPassword: NEW_PASSWORD },
    });
    expect(changed.data.changePassword.viewer.session.restrictions).toEqual([]);
    expect(changed.data.changePassword.viewer.permissions.length).toBe(16);
    expect((await world.run(person, '{ users { totalCount } }')).errors).toBeUndefined();
  });
});

it('a session opened with the old password while it was being changed does not survive', async () => {
  for (let round = 0; round < 5; round += 1) {
    const person = await world.person(world.acme.id);
    const token = await resetToken(person);
    const [, ...signIns] = await Promise.all([
      run(RESET, { token, password: NEW_PASSWORD }),
      ...Array.from({ length: 8 }, () => signIn(person.email, PASSWORD)),
    ]);
    for (const answer of signIns) {
      const { result } = answer.data.signIn;
      if (result !== null)
        expect((await world.run(result, '{ viewer { signedIn } }')).data.viewer.signedIn).toBe(false);
    }
  }
});

describe('createCompany', () => {
  const CREATE =
    'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { id name language timeZone owner { displayName company { name } } } errors { code path } } }';

  it('opens another company for the account, without entering it', async () => {
    const { admin } = world.acme;
    const answer = await world.run(admin, CREATE, {
      input: { name: 'Second', language: 'nl', timeZone: 'europe/amsterdam' },
    });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.createCompany).toMatchObject({
      company: {
        name: 'Second',
        language: 'nl',
        timeZone: 'Europe/Amsterdam',
        owner: { displayName: 'Adam Acme', company: { name: 'Second' } },
      },
      errors: [],
    });
    expect((await world.run(admin, '{ company { name } viewer { memberships { companyName role } } }')).data).toEqual({
      company: { name: 'Acme' },
      viewer: {
        memberships: [
          { companyName: 'Acme', role: 'ADMIN' },
          { companyName: 'Second', role: 'ADMIN' },
        ],
      },
    });
  });

  it('refuses a name of nothing and a zone that is none', async () => {
    expect(errorsOf(await world.run(world.acme.user, CREATE, { input: { name: '  ' } }), 'createCompany')).toEqual([
      { code: 'INVALID', path: ['name'] },
    ]);
    const answer = await world.run(world.acme.user, CREATE, { input: { name: 'X', timeZone: '+03:00' } });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['timeZone'] } }]);
  });
});

it('of a reset and many changes of one password at once exactly one is done: the old password opens nothing any more', async () => {
  const person = await world.person(world.acme.id);
  await run(REQUEST, { email: person.email });
  const token = tokenIn(await world.letterbox.next(person.email));
  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code path } } }';
  const chosen = Array.from({ length: 8 }, (_, index) => `${NEW_PASSWORD}, number ${index}`);
  const [reset, ...changes] = await Promise.all([
    run(RESET, { token, password: NEW_PASSWORD }),
    ...chosen.map((newPassword) => world.run(person, change, { input: { currentPassword: PASSWORD, newPassword } })),
  ]);
  const done = [
    ...(errorsOf(reset, 'resetPassword').length === 0 ? [NEW_PASSWORD] : []),
    ...chosen.filter((_, index) => changes[index]!.data?.changePassword?.errors.length === 0),
  ];
  expect(done).toHaveLength(1);
  for (const password of [PASSWORD, NEW_PASSWORD, ...chosen]) {
    const { result } = (await signIn(person.email, password)).data.signIn;
    expect([password, result !== null]).toEqual([password, password === done[0]]);
  }
  expect(world.log).toEqual([]);
});

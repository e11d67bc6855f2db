import { createHash } from 'node:crypto';
import { tokenIn } from '../letters';
import { PASSWORD, startWorld, type Answer, type Person, type VariablesOf, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const FIRST = 'set by the admin 42';
const CREATE = `mutation ($input: CreateUserInput!) { createUser(input: $input) {
  user { id email status role displayName screenName firstName username emailVerified phone mustChangePassword inboxes { name } conversationLimit } errors { code path } } }`;
const SIGN_IN =
  'mutation ($i: SignInInput!) { signIn(input: $i) { result { ... on SignedIn { token viewer { session { restrictions } } } } errors { code } } }';

const create = (input: object, as: Person = world.acme.admin) =>
  world.run(as, CREATE, { input: { membership: {}, ...input } });
const errorsOf = (answer: Answer<typeof CREATE>) => answer.data.createUser.errors;
const signIn = async (identifier: string, password: string) =>
  (await world.run(null, SIGN_IN, { i: { identifier, password } })).data.signIn;

let counter = 0;
const fresh = () => `made${(counter += 1)}@made.example`;

it('with a password: INVITED until the letter is followed, then it has to be changed, and only then all is open', async () => {
  const email = fresh();
  const answer = await create({
    email,
    password: FIRST,
    firstName: 'Mara',
    lastName: 'Made',
    screenName: 'Mara from Acme',
    username: 'mara.made',
    phone: '+902121234567',
    membership: { role: 'MODERATOR', conversationLimit: 2 },
  });
  expect(answer.errors).toBeUndefined();
  expect(answer.data.createUser).toMatchObject({
    user: {
      email,
      status: 'INVITED',
      role: 'MODERATOR',
      displayName: 'Mara from Acme',
      username: null,
      emailVerified: false,
      mustChangePassword: true,
      inboxes: [{ name: 'Chat & Tasks' }],
      conversationLimit: 2,
    },
    errors: [],
  });
  expect((await signIn(email, FIRST)).errors).toEqual([{ code: 'EMAIL_NOT_VERIFIED' }]);
  const letter = await world.letterbox.next(email);
  expect(letter.text).toContain('http://muster.test/verify?token=');
  expect(letter.text).not.toContain(FIRST);
  await world.run(null, 'mutation ($t: String!) { verifyEmail(input: { token: $t }) { errors { code } } }', {
    t: tokenIn(letter),
  });
  const { result } = await signIn('MARA.made', FIRST);
  expect(result.viewer.session.restrictions).toEqual(['PASSWORD_CHANGE_REQUIRED']);
  expect((await world.run(result, '{ company { id } }')).errors).toMatchObject([
    { extensions: { restriction: 'PASSWORD_CHANGE_REQUIRED' } },
  ]);
  await world.run(
    result,
    'mutation ($n: String!, $c: String!) { changePassword(input: { currentPassword: $c, newPassword: $n }) { errors { code } } }',
    { c: FIRST, n: PASSWORD },
  );
  const shown = await world.run(
    result,
    '{ viewer { user { status username screenName firstName } } invitations { nodes { email status } } }',
  );
  expect(shown.data.viewer.user).toEqual({
    status: 'ACTIVE',
    username: 'mara.made',
    screenName: 'Mara from Acme',
    firstName: 'Mara',
  });
  expect(shown.data.invitations.nodes).toContainEqual({ email, status: 'ACCEPTED' });
});

it('without a password: the letter is an invitation', async () => {
  const email = fresh();
  expect(errorsOf(await create({ email, firstName: 'Ivo', lastName: 'Invited', username: 'ivo' }))).toEqual([]);
  const letter = await world.letterbox.next(email);
  expect(letter.text).toContain('/join?token=');
  const joined = await world.run(
    null,
    'mutation ($i: AcceptInvitationInput!) { acceptInvitation(input: $i) { user { displayName username status } errors { code } } }',
    {
      i: { token: tokenIn(letter), firstName: 'Ivo', lastName: 'Joined', password: PASSWORD },
    },
  );
  expect(joined.data.acceptInvitation).toEqual({
    user: { displayName: 'Ivo Joined', username: 'ivo', status: 'ACTIVE' },
    errors: [],
  });
});

it('an address that has an account keeps its password, gets an invitation, and the answer looks the same', async () => {
  const known = await world.person(world.globex.id, { firstName: 'Known', lastName: 'Already' });
  const input = { password: FIRST, firstName: 'Mara', lastName: 'Made' };
  const one = await create({ ...input, email: known.email });
  const email = fresh();
  const two = await create({ ...input, email });
  const plain = (answer: Answer<typeof CREATE>, address: string) =>
    JSON.stringify(answer)
      .replaceAll(address, 'address')
      .replaceAll(/usr_\w{26}/g, 'usr');
  expect(plain(one, known.email)).toBe(plain(two, email));
  expect((await world.letterbox.next(known.email)).text).toContain('/join?token=');
  expect((await world.letterbox.next(email)).text).toContain('/verify?token=');
  expect((await signIn(known.email, PASSWORD)).errors).toEqual([]);
  expect((await signIn(known.email, FIRST)).errors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
  const LIST = 'query { invitations(first: 2) { nodes { status expiresAt deliveries { status } } } }';
  const [a, b] = (await world.run(world.acme.admin, LIST)).data.invitations.nodes;
  expect([a.status, a.deliveries.length]).toEqual([b.status, b.deliveries.length]);
});

it('says of each field what is wrong, and nothing is written', async () => {
  const before = await world.db.query('SELECT COUNT(*) AS n FROM user');
  const email = fresh();
  expect(
    errorsOf(
      await create({
        email,
        firstName: 'x'.repeat(101),
        username: 'a b',
        membership: { conversationLimit: 10_001, languages: [] },
      }),
    ),
  ).toEqual([
    { code: 'INVALID', path: ['membership', 'conversationLimit'] },
    { code: 'INVALID', path: ['membership', 'languages'] },
    { code: 'INVALID', path: ['firstName'] },
    { code: 'INVALID', path: ['username'] },
  ]);
  expect(errorsOf(await create({ email, password: '' }))).toEqual([{ code: 'INVALID', path: ['password'] }]);
  expect(errorsOf(await create({ email, password: 'password1' }))).toEqual([{ code: 'INVALID', path: ['password'] }]);
  expect(errorsOf(await create({ email: world.acme.user.email }))).toEqual([
    { code: 'ALREADY_EXISTS', path: ['email'] },
  ]);
  expect(await world.db.query('SELECT COUNT(*) AS n FROM user')).toEqual(before);
});

it.each(['ab', 'a@b', 'x'.repeat(33), 'white space', '../up'])('refuses the username %j', async (username) => {
  expect(errorsOf(await create({ email: fresh(), username }))).toEqual([{ code: 'INVALID', path: ['username'] }]);
});

it('a username is taken whatever its case and its form, also by twenty at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      create({ email: fresh(), username: index % 2 === 0 ? 'Taken.Name' : 'taken.NAME' }),
    ),
  );
  expect(answers.filter((answer) => errorsOf(answer).length === 0)).toHaveLength(1);
  for (const answer of answers)
    expect([[], [{ code: 'ALREADY_EXISTS', path: ['username'] }]]).toContainEqual(errorsOf(answer));
});

it('twenty of one address at once make one person', async () => {
  const email = fresh();
  const answers = await Promise.all(Array.from({ length: 20 }, () => create({ email, password: FIRST })));
  expect(answers.filter((answer) => errorsOf(answer).length === 0)).toHaveLength(1);
  expect(await world.db.query('SELECT id FROM user WHERE email = ?', [email])).toHaveLength(1);
});

it('an idempotency key makes twenty calls one, and no password is kept with it', async () => {
  const email = fresh();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => create({ email, password: FIRST, idempotencyKey: 'make one' })),
  );
  expect(new Set(answers.map((answer) => answer.data.createUser.user.id)).size).toBe(1);
  for (const answer of answers) expect(errorsOf(answer)).toEqual([]);
});

it('law 1 holds: nobody creates what they could not give', async () => {
  const giver = await world.person(world.acme.id, {
    role: 'MODERATOR',
    grants: [{ module: 'USERS', level: 'MANAGE' }],
  });
  expect(errorsOf(await create({ email: fresh(), membership: { role: 'ADMIN' } }, giver))).toEqual([
    { code: 'FORBIDDEN', path: ['membership', 'role'] },
  ]);
  expect(errorsOf(await create({ email: fresh(), membership: { grants: [{ module: 'SECURITY' }] } }, giver))).toEqual([
    { code: 'FORBIDDEN', path: ['membership', 'grants'] },
  ]);
  expect((await create({ email: fresh() }, world.acme.moderator)).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
});

it('a created person can be taken back, and their name for signing in is free again', async () => {
  const email = fresh();
  await create({ email, password: FIRST, username: 'free.again' });
  const { invitations } = (await world.run(world.acme.admin, '{ invitations(first: 1) { nodes { id email } } }')).data;
  expect(invitations.nodes[0].email).toBe(email);
  await world.run(
    world.acme.admin,
    'mutation ($id: ID!) { revokeInvitation(input: { id: $id }) { errors { code } } }',
    { id: invitations.nodes[0].id },
  );
  const link = tokenIn(await world.letterbox.next(email));
  const followed = await world.run(
    null,
    'mutation ($t: String!) { verifyEmail(input: { token: $t }) { errors { code } } }',
    { t: link },
  );
  expect(followed.data.verifyEmail.errors).toEqual([{ code: 'NOT_FOUND' }]);
  expect(errorsOf(await create({ email: fresh(), username: 'free.again' }))).toEqual([]);
});

describe('somebody created by an admin who could no longer give it', () => {
  const verify = (token: string) =>
    world.run(null, 'mutation ($t: String!) { verifyEmail(input: { token: $t }) { errors { code } } }', { t: token });
  const statusOf = async (id: string) =>
    (await world.run(world.acme.owner, 'query ($id: ID!) { user(id: $id) { status version } }', { id })).data.user;
  const update = (id: string, version: number, change: object) =>
    world.run(world.acme.owner, 'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code } } }', {
      i: { id, version, ...change },
    });

  it.each(['verification', 'reset'])(
    'does not join by the link of a %s letter, until somebody sets it anew',
    async (by) => {
      const admin = await world.person(world.acme.id, { role: 'ADMIN' });
      const email = fresh();
      const { id } = (await create({ email, password: FIRST, membership: { role: 'ADMIN' } }, admin)).data.createUser
        .user;
      const first = tokenIn(await world.letterbox.next(email));
      await update(admin.userId, 1, { role: 'USER' });
      if (by === 'verification') {
        await verify(first);
      } else {
        await world.run(
          null,
          'mutation ($e: EmailAddress!) { requestPasswordReset(input: { email: $e }) { errors { code } } }',
          {
            e: email,
          },
        );
        const token = tokenIn(await world.letterbox.next(email));
        await world.run(null, 'mutation ($i: ResetPasswordInput!) { resetPassword(input: $i) { errors { code } } }', {
          i: { token, password: PASSWORD },
        });
      }
      expect((await statusOf(id)).status).toBe('INVITED');
      expect((await signIn(email, by === 'reset' ? PASSWORD : FIRST)).errors).toEqual([{ code: 'EMAIL_NOT_VERIFIED' }]);
      await update(id, (await statusOf(id)).version, { role: 'USER' });
      await world.run(
        null,
        'mutation ($e: EmailAddress!) { resendVerificationEmail(input: { email: $e }) { errors { code } } }',
        {
          e: email,
        },
      );
      if (by === 'reset') await world.letterbox.next(email);
      await verify(tokenIn(await world.letterbox.next(email)));
      expect((await statusOf(id)).status).toBe('ACTIVE');
    },
  );
});

describe('a password that an admin knows', () => {
  const run = <const D extends string>(query: D, variables: VariablesOf<D>, as: { token: string } | null = null) =>
    world.run(as, query, variables);
  const VERIFY =
    'mutation ($t: String!) { verifyEmail(input: { token: $t }) { account { mustChangePassword } errors { code } } }';
  const INVITE = 'mutation ($i: InviteUsersInput!) { inviteUsers(input: $i) { results { errors { code } } } }';
  const ACCEPT = `mutation ($i: AcceptInvitationInput!) { acceptInvitation(input: $i) {
    result { ... on SignedIn { token viewer { session { restrictions } account { mustChangePassword } } } } errors { code } } }`;
  const STATUS = 'query ($id: ID!) { user(id: $id) { status } }';

  const invited = async (email: string) => {
    await run(INVITE, { i: { emails: [email] } }, world.globex.admin);
    return tokenIn(await world.letterbox.next(email));
  };

  it('opens no other company of the person either, and no admin takes that back', async () => {
    const email = fresh();
    const { id } = (await create({ email, password: FIRST })).data.createUser.user;
    const verified = await run(VERIFY, { t: tokenIn(await world.letterbox.next(email)) });
    expect(verified.data.verifyEmail).toEqual({ account: { mustChangePassword: true }, errors: [] });
    await run(
      'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code } } }',
      { i: { id, version: 1, mustChangePassword: false } },
      world.acme.admin,
    );
    const restricted = ['PASSWORD_CHANGE_REQUIRED'];
    expect((await signIn(email, FIRST)).result.viewer.session.restrictions).toEqual(restricted);
    const joined = (await run(ACCEPT, { i: { token: await invited(email), password: FIRST } })).data.acceptInvitation;
    expect(joined.result.viewer).toEqual({
      session: { restrictions: restricted },
      account: { mustChangePassword: true },
    });
    const change = 'mutation ($i: ChangePasswordInput!) { changePassword(input: $i) { errors { code } } }';
    await run(change, { i: { currentPassword: FIRST, newPassword: PASSWORD } }, joined.result);
    expect((await run('{ company { name } }', {}, joined.result)).data.company).toEqual({ name: 'Globex' });
  });

  it('joins the company that made the account by its own letter alone', async () => {
    const email = fresh();
    const { id } = (await create({ email, password: FIRST })).data.createUser.user;
    await world.letterbox.next(email);
    const chosen = { firstName: 'Vic', lastName: 'Tim', password: PASSWORD };
    await run(ACCEPT, { i: { token: await invited(email), ...chosen } });
    expect((await run(STATUS, { id }, world.acme.admin)).data.user.status).toBe('INVITED');
    const { result } = await signIn(email, PASSWORD);
    const moved = fresh();
    const change = 'mutation ($i: RequestEmailChangeInput!) { requestEmailChange(input: $i) { errors { code } } }';
    await run(change, { i: { email: moved, password: PASSWORD } }, result);
    const changed = await run(VERIFY, { t: tokenIn(await world.letterbox.next(moved)) });
    expect(changed.data.verifyEmail.errors).toEqual([]);
    expect((await run(STATUS, { id }, world.acme.admin)).data.user.status).toBe('INVITED');
    await run('mutation ($e: EmailAddress!) { resendVerificationEmail(input: { email: $e }) { errors { code } } }', {
      e: moved,
    });
    await run(VERIFY, { t: tokenIn(await world.letterbox.next(moved)) });
    expect((await run(STATUS, { id }, world.acme.admin)).data.user.status).toBe('ACTIVE');
  });
});

describe('a repetition with the same key', () => {
  const hashOf = async (email: string) =>
    world.db.query<{ passwordHash: string }[]>('SELECT passwordHash FROM account WHERE email = ?', [email]);

  it('and another password is another call: INVALID, and the first password stays', async () => {
    const input = { email: fresh(), password: FIRST, idempotencyKey: 'another password' };
    expect(errorsOf(await create(input))).toEqual([]);
    const kept = await hashOf(input.email);
    expect(errorsOf(await create({ ...input, password: 'another quiet harbour' }))).toEqual([
      { code: 'INVALID', path: ['idempotencyKey'] },
    ]);
    expect(errorsOf(await create({ ...input, password: null }))).toEqual([
      { code: 'INVALID', path: ['idempotencyKey'] },
    ]);
    expect(await hashOf(input.email)).toEqual(kept);
  });

  it('and the same password, its marks apart, gets the first answer; nothing that is kept tells the password', async () => {
    const password = 'ein schönes Örtchen';
    const input = { email: fresh(), password, idempotencyKey: 'the same password' };
    const [first, second] = [await create(input), await create({ ...input, password: password.normalize('NFD') })];
    expect(second.data.createUser).toEqual(first.data.createUser);
    const kept = JSON.stringify(await world.db.query('SELECT * FROM idempotency_key'));
    for (const told of [password, createHash('sha256').update(password).digest('base64url')])
      expect(kept).not.toContain(told);
  });
});

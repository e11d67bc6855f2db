import { idBytes, type UserId } from '../../src/core/ids';
import { tokenIn } from '../letters';
import { overtaken } from '../overtaken';
import { PASSWORD, startWorld, type Answer, type Person, type VariablesOf, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const NEW_PASSWORD = 'thirteen owls in a barn';
const INVITE = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { invitation { id user { id } } errors { code } } errors { code path } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
  result { ... on SignedIn { token viewer { user { id } session { restrictions } account { email emailVerified } } } }
  user { id status role displayName firstName phone emailVerified username } errors { code path message } } }`;
const RESEND =
  'mutation ($id: ID!) { resendInvitation(input: { id: $id }) { invitation { status deliveries { status } } errors { code path } } }';
const REVOKE =
  'mutation ($id: ID!) { revokeInvitation(input: { id: $id }) { invitation { status user { id } } errors { code path } } }';
const UPDATE = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code path } } }';

const accept = (token: string, more: object = {}, as: Pick<Person, 'token'> | null = null) =>
  world.run(as, ACCEPT, { input: { token, ...more } });
const payload = (answer: Answer<typeof ACCEPT>) => answer.data.acceptInvitation;
const errorsOf = (answer: Answer<typeof ACCEPT>) => payload(answer).errors.map(({ code, path }) => [code, ...path]);
const NEWCOMER = { firstName: 'Ada', lastName: 'Lovelace', phone: '+902121234567', password: NEW_PASSWORD };

let counter = 0;
interface Guest {
  readonly email: string;
  readonly id: string;
  readonly userId: string;
  readonly token: string;
}

async function guest(options: { as?: Person; email?: string; membership?: object } = {}): Promise<Guest> {
  const email = options.email ?? `joiner${(counter += 1)}@guests.example`;
  const answer = await world.run(options.as ?? world.acme.admin, INVITE, {
    input: { invitations: [{ email, membership: options.membership ?? {} }] },
  });
  const { invitation } = answer.data.inviteUsers.results[0];
  return { email, id: invitation.id, userId: invitation.user.id, token: tokenIn(await world.letterbox.next(email)) };
}

it('someone new chooses names and a password and is in, with the id that they had from the start', async () => {
  const { token, userId, email } = await guest({ membership: { role: 'MODERATOR' } });
  const answer = await accept(token, NEWCOMER);
  expect(answer.errors).toBeUndefined();
  expect(payload(answer)).toMatchObject({
    result: {
      viewer: { user: { id: userId }, session: { restrictions: [] }, account: { email, emailVerified: true } },
    },
    user: {
      id: userId,
      status: 'ACTIVE',
      role: 'MODERATOR',
      displayName: 'Ada Lovelace',
      firstName: 'Ada',
      phone: '+902121234567',
      emailVerified: true,
    },
    errors: [],
  });
  const { result } = payload(answer);
  expect((await world.run(result, '{ users { totalCount } }')).errors).toBeUndefined();
  expect(errorsOf(await accept(token, NEWCOMER))).toEqual([['ALREADY_USED', 'token']]);
});

it('says what is missing, and leaves the link usable', async () => {
  const { token } = await guest();
  expect(errorsOf(await accept(token))).toEqual([
    ['INVALID', 'firstName'],
    ['INVALID', 'password'],
  ]);
  expect(errorsOf(await accept(token, { ...NEWCOMER, password: 'adalovelace1815' }))).toEqual([
    ['INVALID', 'password'],
  ]);
  expect(errorsOf(await accept(token, NEWCOMER))).toEqual([]);
});

it('of twenty parallel acceptances of one link one makes a membership', async () => {
  for (const kind of ['new', 'known'] as const) {
    const email = kind === 'known' ? (await world.person(world.globex.id)).email : undefined;
    const { token, userId } = await guest(email === undefined ? {} : { email });
    const more = kind === 'known' ? { password: PASSWORD } : NEWCOMER;
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept(token, more)));
    const codes = answers.map((answer) => errorsOf(answer)[0]?.[0] ?? 'in');
    expect(codes.filter((code) => code === 'in')).toHaveLength(1);
    for (const code of codes.filter((one) => one !== 'in'))
      expect(['ALREADY_USED', 'WRONG_CREDENTIALS']).toContain(code);
    expect(
      await world.db.query(
        'SELECT id FROM user_load l JOIN user u ON u.id = l.userId WHERE u.email = (SELECT email FROM user WHERE id = ?)',
        [idBytes(userId as UserId)],
      ),
    ).toHaveLength(kind === 'known' ? 2 : 1);
    expect(
      await world.db.query('SELECT 1 FROM audit_entry WHERE action = ? AND targetId = ?', ['user.join', userId]),
    ).toHaveLength(1);
  }
});

describe('with an account', () => {
  it('signed out, by its password, which stays; wrong or missing it is refused', async () => {
    const known = await world.person(world.globex.id, { firstName: 'Grace', lastName: 'Hopper' });
    const { token } = await guest({ email: known.email });
    expect(errorsOf(await accept(token, NEWCOMER))).toEqual([['WRONG_CREDENTIALS', 'password']]);
    expect(errorsOf(await accept(token))).toEqual([['WRONG_CREDENTIALS', 'password']]);
    const answer = await accept(token, { password: PASSWORD, firstName: 'Somebody', lastName: 'Else' });
    expect(payload(answer)).toMatchObject({ user: { displayName: 'Grace Hopper', status: 'ACTIVE' }, errors: [] });
    const memberships = await world.run(known, '{ viewer { memberships { companyName status } } }');
    expect(
      memberships.data.viewer.memberships.map(({ companyName }: { companyName: string }) => companyName).sort(),
    ).toEqual(['Acme', 'Globex']);
  });

  it('signed in, by the token alone; another’s invitation is refused', async () => {
    const known = await world.person(world.globex.id);
    const { token, userId } = await guest({ email: known.email });
    expect(errorsOf(await accept(token, {}, world.globex.admin))).toEqual([['FORBIDDEN', 'token']]);
    const answer = await accept(token, {}, known);
    expect(payload(answer)).toMatchObject({ result: { viewer: { user: { id: userId } } }, errors: [] });
  });

  it('that was never proved, the link proves it: the password given is the one from now on', async () => {
    const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { code } } }';
    const email = 'unproved@guests.example';
    await world.run(null, SIGN_UP, {
      input: { email, password: 'set by a stranger 1', firstName: 'S', lastName: 'T', companyName: 'Strange' },
    });
    await world.letterbox.next(email);
    const { token } = await guest({ email });
    expect(errorsOf(await accept(token, NEWCOMER))).toEqual([]);
    const signIn = (password: string) =>
      world.run(null, 'mutation ($i: SignInInput!) { signIn(input: $i) { errors { code } } }', {
        i: { identifier: email, password },
      });
    expect((await signIn('set by a stranger 1')).data.signIn.errors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
    expect((await signIn(NEW_PASSWORD)).data.signIn.errors).toEqual([]);
  });

  it('two invitations of one new address accepted at once: one account, two memberships', async () => {
    for (let round = 0; round < 5; round += 1) {
      const here = await guest();
      const there = await guest({ as: world.globex.admin, email: here.email });
      const answers = await Promise.all([accept(here.token, NEWCOMER), accept(there.token, NEWCOMER)]);
      expect(answers.map(errorsOf)).toEqual([[], []]);
      expect(await world.db.query('SELECT id FROM account WHERE email = ?', [here.email])).toHaveLength(1);
    }
  });
});

describe('a link that does not work', () => {
  it('unknown, of another kind, or of nobody: NOT_FOUND', async () => {
    for (const token of ['', 'x', `invite_${'a'.repeat(43)}`, `reset_${'a'.repeat(43)}`, world.acme.admin.token]) {
      expect(errorsOf(await accept(token, NEWCOMER))).toEqual([['NOT_FOUND', 'token']]);
    }
  });

  it('sent again, the old one has ended and the new one works, for 72 hours', async () => {
    const own = await startWorld();
    const run = <const D extends string>(query: D, variables: VariablesOf<D>) =>
      own.run(own.acme.admin, query, variables);
    const invited = await run(INVITE, { input: { emails: ['late@guests.example'] } });
    const { id } = invited.data.inviteUsers.results[0].invitation;
    const first = tokenIn(await own.letterbox.next('late@guests.example'));
    const codeOf = async (token: string) =>
      ((await own.run(null, ACCEPT, { input: { token, ...NEWCOMER } })).data.acceptInvitation.errors[0]?.code ??
        'in') as string;
    const again = await run(RESEND, { id });
    expect(again.data.resendInvitation).toMatchObject({ invitation: { status: 'PENDING' }, errors: [] });
    expect(again.data.resendInvitation.invitation.deliveries).toHaveLength(2);
    const second = tokenIn(await own.letterbox.next('late@guests.example'));
    expect(await codeOf(first)).toBe('EXPIRED');
    own.clock.advance(72 * 60 * 60 * 1000);
    expect(await codeOf(second)).toBe('EXPIRED');
    const list = await run('{ invitations { nodes { status } } }', {});
    expect(list.data.invitations.nodes).toEqual([{ status: 'EXPIRED' }]);
    await run(RESEND, { id });
    own.clock.advance(71 * 60 * 60 * 1000);
    expect(await codeOf(tokenIn(await own.letterbox.next('late@guests.example')))).toBe('in');
    expect((await run(RESEND, { id })).data.resendInvitation.errors).toEqual([{ code: 'ALREADY_USED', path: ['id'] }]);
    await own.close();
  });

  it('taken back: the link has ended, the person is gone, and can be invited anew', async () => {
    const { email, id, token, userId } = await guest();
    expect((await world.run(world.acme.admin, REVOKE, { id })).data.revokeInvitation).toEqual({
      invitation: { status: 'REVOKED', user: null },
      errors: [],
    });
    expect(errorsOf(await accept(token, NEWCOMER))).toEqual([['EXPIRED', 'token']]);
    const gone = await world.run(world.acme.admin, 'query ($id: ID!) { user(id: $id) { id } }', { id: userId });
    expect(gone.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await world.run(world.acme.admin, REVOKE, { id })).data.revokeInvitation.errors).toEqual([
      { code: 'EXPIRED', path: ['id'] },
    ]);
    expect((await world.run(world.acme.admin, RESEND, { id })).data.resendInvitation.errors).toEqual([
      { code: 'EXPIRED', path: ['id'] },
    ]);
    expect((await guest({ email })).userId).not.toBe(userId);
  });

  it('taken back and accepted at the same instant: one of the two happens, never both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, token, userId } = await guest();
      const [joined, revoked] = await Promise.all([
        accept(token, NEWCOMER),
        world.run(world.acme.admin, REVOKE, { id }),
      ]);
      const isIn = errorsOf(joined).length === 0;
      expect(revoked.data.revokeInvitation.errors.length === 0).toBe(!isIn);
      const rows = await world.db.query<{ action: string }[]>(
        'SELECT action FROM audit_entry WHERE targetId IN (?, ?) AND action <> ?',
        [userId, id, 'user.invite'],
      );
      expect(rows.map(({ action }) => action).sort()).toEqual(
        isIn ? ['user.join'] : ['invitation.revoke', 'user.delete'],
      );
    }
  });

  it('sent again ten times at once, one link works', async () => {
    const { id, email } = await guest();
    await Promise.all(Array.from({ length: 10 }, () => world.run(world.acme.admin, RESEND, { id })));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const sent = world.letterbox.letters.filter((letter) => JSON.stringify(letter.to).includes(email)).map(tokenIn);
    const answers = [];
    for (const token of sent) answers.push(errorsOf(await accept(token, NEWCOMER))[0]?.[0] ?? 'in');
    expect(answers.filter((code) => code === 'in')).toHaveLength(1);
  });
});

describe('is checked against whoever set the membership last', () => {
  async function inviter(): Promise<Person> {
    return world.person(world.acme.id, { role: 'MODERATOR', grants: [{ module: 'USERS', level: 'MANAGE' }] });
  }
  const change = async (person: Person, input: object) =>
    (await world.run(world.acme.owner, UPDATE, { input: { id: person.userId, version: 1, ...input } })).data.updateUser
      .errors;

  it.each([{ active: false }, { role: 'USER' }, { grants: [] }, { loginBlocked: true }])(
    'who may no longer (%j): NOT_ELIGIBLE',
    async (input) => {
      const giver = await inviter();
      const { token } = await guest({ as: giver, membership: { role: 'MODERATOR' } });
      expect(await change(giver, input)).toEqual([]);
      expect(errorsOf(await accept(token, NEWCOMER))).toEqual([['NOT_ELIGIBLE', 'token']]);
    },
  );

  it('an edit by somebody who may counts instead', async () => {
    const giver = await inviter();
    const { token, userId } = await guest({ as: giver });
    await change(giver, { active: false });
    const edited = await world.run(world.acme.owner, UPDATE, {
      input: { id: userId, version: 1, role: 'LIMITED_USER' },
    });
    expect(edited.data.updateUser.errors).toEqual([]);
    expect(payload(await accept(token, NEWCOMER)).user).toMatchObject({ role: 'LIMITED_USER' });
  });

  it('an invited person who was blocked cannot join', async () => {
    const { token, userId } = await guest();
    await world.run(world.acme.owner, UPDATE, { input: { id: userId, version: 1, loginBlocked: true } });
    expect(errorsOf(await accept(token, NEWCOMER))).toEqual([['BLOCKED', 'token']]);
  });
});

describe('an invitation whose sender has lost the right', () => {
  it('is not sent again in vain, and goes on once somebody who may states the membership, be it as it was', async () => {
    const giver = await world.person(world.acme.id, { role: 'ADMIN' });
    const { id, userId, email } = await guest({ as: giver, membership: { role: 'MODERATOR' } });
    await world.run(world.acme.owner, UPDATE, { input: { id: giver.userId, version: 1, role: 'USER' } });
    const refused = await world.run(world.acme.owner, RESEND, { id });
    expect(refused.data.resendInvitation.errors).toEqual([{ code: 'NOT_ELIGIBLE', path: ['id'] }]);
    const stated = await world.run(world.acme.owner, UPDATE, { input: { id: userId, version: 1, role: 'MODERATOR' } });
    expect(stated.data.updateUser.errors).toEqual([]);
    expect((await world.run(world.acme.owner, RESEND, { id })).data.resendInvitation.errors).toEqual([]);
    expect(payload(await accept(tokenIn(await world.letterbox.next(email)), NEWCOMER)).errors).toEqual([]);
  });

  it('is not taken over by somebody who could not give it', async () => {
    const weak = await world.person(world.acme.id, {
      role: 'MODERATOR',
      grants: [{ module: 'USERS', level: 'MANAGE' }],
    });
    const { userId, token } = await guest({
      as: world.acme.owner,
      membership: { role: 'MODERATOR', grants: [{ module: 'AUDIT', level: 'USE' }] },
    });
    await world.run(weak, UPDATE, { input: { id: userId, version: 1, role: 'MODERATOR' } });
    expect(payload(await accept(token, NEWCOMER)).errors).toEqual([]);
  });
});

it('a session that has something to do first joins nowhere with it', async () => {
  const person = await world.person(world.globex.id);
  const { token } = await guest({ email: person.email });
  await world.run(world.globex.owner, UPDATE, { input: { id: person.userId, version: 1, mustChangePassword: true } });
  const answer = await accept(token, {}, person);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', restriction: 'PASSWORD_CHANGE_REQUIRED' } }]);
});

it.each(['moderator', 'user'] as const)(
  'no acting upwards, and the module: a %s cannot send or take back',
  async (who) => {
    const { id } = await guest({ as: world.acme.owner, membership: { role: 'ADMIN' } });
    for (const mutation of [RESEND, REVOKE]) {
      expect((await world.run(world.acme[who], mutation, { id })).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
    }
    const granted = await world.person(world.acme.id, {
      role: 'MODERATOR',
      grants: [{ module: 'USERS', level: 'MANAGE' }],
    });
    expect((await world.run(granted, REVOKE, { id })).data.revokeInvitation.errors).toEqual([
      { code: 'FORBIDDEN', path: ['id'] },
    ]);
  },
);

it('another company’s invitation is NOT_FOUND like one that never was', async () => {
  const { id } = await guest();
  const unknown = 'inv_00000000000000000000000000';
  for (const mutation of [RESEND, REVOKE]) {
    const [foreign, never, wrongKind] = await Promise.all(
      [id, unknown, world.globex.user.userId].map((one) => world.run(world.globex.admin, mutation, { id: one })),
    );
    expect(foreign).toEqual(never);
    expect(wrongKind).toEqual(never);
  }
});

it.each([RESEND, REVOKE])(
  'is judged by what the viewer may when it is their turn, not when they asked: %s',
  async (mutation) => {
    const giver = await world.person(world.acme.id, { role: 'ADMIN' });
    const { id } = await guest({ as: giver });
    const answer = await overtaken(
      world,
      ['SELECT companyId FROM company_lock WHERE companyId = ?', world.acme.id],
      () => world.run(giver, mutation, { id }),
      (sql) => sql('UPDATE `user` SET role = 2 WHERE id = ?', [idBytes(giver.userId)]),
    );
    expect(Object.values(answer.data as object)).toMatchObject([
      { invitation: null, errors: [{ code: 'FORBIDDEN', path: ['id'] }] },
    ]);
  },
);

it('support staff on a visit join with the password of their account, and not with the visit alone', async () => {
  const sam = await world.person(world.globex.id);
  await world.db.query('UPDATE account SET supportSince = NOW(3), twoFactorSince = NOW(3) WHERE id = ?', [
    idBytes(sam.accountId),
  ]);
  await world.db.query('UPDATE company SET supportAccess = 1 WHERE id = ?', [idBytes(world.globex.id)]);
  const enter = `mutation ($input: EnterCompanyAsSupportInput!) { enterCompanyAsSupport(input: $input) {
    result { ... on SignedIn { token } } } }`;
  const input = { companyId: world.globex.id, reason: 'asked to' };
  const visit = (await world.run(sam, enter, { input })).data.enterCompanyAsSupport.result;
  const { token } = await guest({ email: sam.email });
  const count = () =>
    world.db.query('SELECT COUNT(*) AS total FROM session WHERE accountId = ?', [idBytes(sam.accountId)]);
  const before = await count();
  const refused = payload(await accept(token, {}, visit));
  expect(refused).toMatchObject({ result: null, errors: [{ code: 'WRONG_CREDENTIALS', path: ['password'] }] });
  expect(await count()).toEqual(before);
  expect(payload(await accept(token, { password: PASSWORD }, visit)).errors).toEqual([]);
});

describe('an account that is erased while it joins elsewhere', () => {
  it('signed in: it is nobody any more', async () => {
    const leaving = await world.person(world.globex.id);
    const { token } = await guest({ email: leaving.email });
    const id = idBytes(leaving.accountId);
    const answer = await overtaken(
      world,
      ['SELECT accountId FROM account_lock WHERE accountId = ?', leaving.accountId],
      () => accept(token, {}, leaving),
      async (sql) => {
        await sql('DELETE FROM session WHERE accountId = ?', [id]);
        await sql('UPDATE `user` SET accountId = NULL WHERE accountId = ?', [id]);
        await sql('DELETE FROM account WHERE id = ?', [id]);
      },
    );
    expect(answer.errors).toMatchObject([{ path: ['acceptInvitation'], extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(payload(await accept(token, NEWCOMER)).user).toMatchObject({ status: 'ACTIVE' });
  });

  it('signed in, in a session that was ended meanwhile: it joins nothing', async () => {
    const leaving = await world.person(world.globex.id);
    const { token } = await guest({ email: leaving.email });
    const answer = await overtaken(
      world,
      ['SELECT accountId FROM account_lock WHERE accountId = ?', leaving.accountId],
      () => accept(token, {}, leaving),
      (sql) => sql('UPDATE session SET endedAt = createdAt WHERE accountId = ?', [idBytes(leaving.accountId)]),
    );
    expect(answer.errors).toMatchObject([{ path: ['acceptInvitation'], extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(payload(await accept(token, { password: PASSWORD })).user).toMatchObject({ status: 'ACTIVE' });
  });

  it('either joins and lives, or is gone, twenty times over', async () => {
    for (let round = 0; round < 20; round += 1) {
      const leaving = await world.person(world.globex.id);
      const { token } = await guest({ email: leaving.email });
      const input = { id: leaving.userId, confirmation: `delete ${leaving.email}` };
      const [joined, deleted] = await Promise.all([
        accept(token, {}, leaving),
        world.run(
          world.globex.owner,
          'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { deletedId errors { code } } }',
          { input },
        ),
      ]);
      expect(deleted.data.deleteUser.errors).toEqual([]);
      const accounts = await world.db.query('SELECT id FROM account WHERE id = ?', [idBytes(leaving.accountId)]);
      if (joined.errors === undefined) expect(accounts).toHaveLength(1);
      else {
        expect(joined.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
        expect(accounts).toHaveLength(0);
      }
    }
  });
});

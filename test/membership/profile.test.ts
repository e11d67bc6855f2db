import { PASSWORD, startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const PROFILE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
  user { displayName firstName middleName lastName birthDate gender language phone version username } account { username firstName language } errors { code path } } }`;

const update = async (as: Person, input: object) => (await world.run(as, PROFILE, { input })).data.updateProfile;

describe('one’s own details', () => {
  it('change in this company, with the name for signing in and the language of messages everywhere', async () => {
    const person = await world.person(world.acme.id, { firstName: 'Old' });
    const done = await update(person, {
      ...{ firstName: 'Nur', middleName: 'Ece', lastName: 'Aydın', birthDate: '1990-02-28', gender: 'FEMALE' },
      ...{ language: 'tr', phone: '+902121234567', username: 'nur.aydin' },
    });
    expect(done.errors).toEqual([]);
    expect(done.user).toMatchObject({
      displayName: 'Nur Aydın',
      middleName: 'Ece',
      birthDate: '1990-02-28',
      version: 2,
    });
    expect(done.account).toEqual({ username: 'nur.aydin', firstName: 'Old', language: 'tr' });
    const signedIn = await world.run(
      null,
      'mutation ($i: SignInInput!) { signIn(input: $i) { errors { code message } } }',
      {
        i: { identifier: 'NUR.AYDIN', password: PASSWORD },
      },
    );
    expect(signedIn.data.signIn.errors).toEqual([]);
    const refused = await update(person, { birthDate: '2999-01-01' });
    expect(refused.errors).toEqual([{ code: 'INVALID', path: ['birthDate'] }]);
  });

  it('without a name are still somebody who has joined, in lists and in the record', async () => {
    const person = await world.person(world.acme.id);
    const done = await update(person, { firstName: null, lastName: null });
    expect(done.user.displayName).toBe('Person without a name');
    await update(person, { phone: '+902121234567' });
    const entries = await world.db.query('SELECT actorLabel FROM audit_entry ORDER BY id DESC LIMIT 1');
    expect(entries).toEqual([{ actorLabel: person.userId }]);
  });

  it('makes an edit of a colleague stale, and does nothing when nothing changes', async () => {
    const person = await world.person(world.acme.id, { firstName: 'Same' });
    expect((await update(person, { firstName: 'Same' })).user.version).toBe(1);
    await update(person, { firstName: 'Other' });
    const stale = await world.run(
      world.acme.admin,
      'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code } } }',
      {
        i: { id: person.userId, version: 1, screenName: 'x' },
      },
    );
    expect(stale.data.updateUser.errors).toEqual([{ code: 'STALE' }]);
  });

  it('a username is one person’s, whatever its case, also when twenty want it at once', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => world.person(world.acme.id)));
    const all = await Promise.all(
      people.map((person, index) => update(person, { username: index % 2 ? 'Wanted' : 'wanted' })),
    );
    expect(all.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(all.flatMap(({ errors }) => errors)).toEqual(Array(19).fill({ code: 'ALREADY_EXISTS', path: ['username'] }));
    const winner = people[all.findIndex(({ errors }) => errors.length === 0)]!;
    expect((await update(winner, { username: 'WANTED' })).account.username).toBe('WANTED');
    expect((await update(winner, { username: null })).account.username).toBeNull();
    expect(
      (
        await update(
          people.find((one) => one !== winner)!,
          { username: 'wanted' },
        )
      ).errors,
    ).toEqual([]);
  });

  it.each([
    [{ username: 'ab' }, ['username']],
    [{ username: 'a@b' }, ['username']],
    [{ firstName: 'x'.repeat(101) }, ['firstName']],
    [{ screenName: 'a\u202eb' }, ['screenName']],
  ])('refuses %j, and nothing is written', async (input, path) => {
    expect((await update(world.acme.user, input)).errors).toEqual([{ code: 'INVALID', path }]);
  });
});

describe('the columns of the user list', () => {
  const SET =
    'mutation ($c: [UserListColumn!]!) { setUserListColumns(input: { columns: $c }) { user { listColumns } errors { code path } } }';

  it('are the usual ones until somebody chooses, then theirs, on another device too, and nobody else’s', async () => {
    const shown = async (as: Person) =>
      (await world.run(as, '{ viewer { user { listColumns } } }')).data.viewer.user.listColumns as string[];
    expect(await shown(world.acme.moderator)).toContain('ROLE');
    await world.run(world.acme.moderator, SET, { c: ['STATUS', 'NAME'] });
    expect(await shown(world.acme.moderator)).toEqual(['STATUS', 'NAME']);
    expect(await shown(world.acme.admin)).toContain('ROLE');
    const elsewhere = await world.run(
      null,
      'mutation ($i: SignInInput!) { signIn(input: $i) { result { ... on SignedIn { viewer { user { listColumns } } } } } }',
      {
        i: { identifier: world.acme.moderator.email, password: PASSWORD },
      },
    );
    expect(elsewhere.data.signIn.result.viewer.user.listColumns).toEqual(['STATUS', 'NAME']);
    expect((await world.run(world.acme.moderator, SET, { c: [] })).data.setUserListColumns.user.listColumns).toEqual(
      [],
    );
    const other = await world.run(world.acme.admin, 'query ($id: ID!) { user(id: $id) { listColumns } }', {
      id: world.acme.moderator.userId,
    });
    expect(other).toMatchObject({
      data: { user: { listColumns: null } },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('refuses a column twice', async () => {
    const answer = await world.run(world.acme.user, SET, { c: ['NAME', 'ROLE', 'NAME'] });
    expect(answer.data.setUserListColumns.errors).toEqual([{ code: 'INVALID', path: ['columns', '2'] }]);
  });
});

describe('the ownership', () => {
  const TRANSFER =
    'mutation ($i: TransferOwnershipInput!) { transferOwnership(input: $i) { company { owner { id } } errors { code path } } }';
  const transfer = (as: Person, userId: string, password = PASSWORD) =>
    world.run(as, TRANSFER, { i: { userId, password } });

  it('goes to an active admin, with the password once more, and both are told', async () => {
    const { owner, admin, user, moderator } = world.globex;
    expect((await transfer(owner, admin.userId, 'not the password')).data.transferOwnership.errors).toEqual([
      { code: 'WRONG_CREDENTIALS', path: ['password'] },
    ]);
    for (const [id, code] of [
      [user.userId, 'NOT_ELIGIBLE'],
      [moderator.userId, 'NOT_ELIGIBLE'],
      [owner.userId, 'INVALID'],
      [(await world.person(world.globex.id, { role: 'ADMIN', status: 'BLOCKED' })).userId, 'NOT_ELIGIBLE'],
    ] as const) {
      expect((await transfer(owner, id)).data.transferOwnership).toEqual({
        company: null,
        errors: [{ code, path: ['userId'] }],
      });
    }
    expect((await transfer(admin, owner.userId)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const done = await transfer(owner, admin.userId);
    expect(done.data.transferOwnership).toEqual({ company: { owner: { id: admin.userId } }, errors: [] });
    for (const { email } of [owner, admin]) expect((await world.letterbox.next(email)).subject).toContain('Globex');
    expect((await transfer(owner, owner.userId)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    // Nobody is above the new owner, the former one included.
    const seen = await world.run(owner, 'query ($id: ID!) { user(id: $id) { viewerMay isOwner } }', {
      id: admin.userId,
    });
    expect(seen.data.user).toEqual({ viewerMay: [], isOwner: true });
  });

  it('goes to one of two when it is given to both at the same instant, and never to somebody demoted meanwhile', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await world.crowd(5);
      const [one, other] = [await world.person(id, { role: 'ADMIN' }), await world.person(id, { role: 'ADMIN' })];
      const owner = (await world.run(one, '{ company { owner { id email } } }')).data.company.owner as {
        id: string;
        email: string;
      };
      const signedIn = await world.run(
        null,
        'mutation ($i: SignInInput!) { signIn(input: $i) { result { ... on SignedIn { token } } } }',
        {
          i: { identifier: owner.email, password: PASSWORD },
        },
      );
      const as = { ...one, token: signedIn.data.signIn.result.token };
      const demote = world.run(one, 'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code } } }', {
        i: { id: other.userId, version: 1, role: 'USER' },
      });
      const [a, b] = await Promise.all([transfer(as, one.userId), transfer(as, other.userId), demote]);
      const winners = [a, b].filter(({ data }) => data.transferOwnership?.errors.length === 0);
      expect(winners.length).toBe(1);
      const now = (await world.run(one, '{ company { owner { id role status } } }')).data.company.owner;
      expect(now).toMatchObject({ role: 'ADMIN', status: 'ACTIVE' });
      expect(now.id).toBe(winners[0]!.data.transferOwnership.company.owner.id);
    }
  });
});

import { startWorld, type DataOf, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ROLE =
  'customRole { id name version grants { module level } users(first: 100) { nodes { id } totalCount } } errors { code path }';
const CREATE = `mutation ($input: CreateCustomRoleInput!) { createCustomRole(input: $input) { ${ROLE} } }` as const;
const UPDATE = `mutation ($input: UpdateCustomRoleInput!) { updateCustomRole(input: $input) { ${ROLE} } }` as const;
const DELETE =
  'mutation ($input: DeleteCustomRoleInput!) { deleteCustomRole(input: $input) { deletedId errors { code path } } }';

let names = 0;
const freshName = () => `Role ${(names += 1)}`;

interface Payloads {
  create: DataOf<typeof CREATE>['createCustomRole'];
  update: DataOf<typeof UPDATE>['updateCustomRole'];
  delete: DataOf<typeof DELETE>['deleteCustomRole'];
}

async function call<N extends keyof Payloads>(as: Person, name: N, input: object): Promise<Payloads[N]> {
  const answer = await world.run<string>(as, { create: CREATE, update: UPDATE, delete: DELETE }[name], { input });
  expect(answer.errors).toBeUndefined();
  return (answer.data as Record<string, Payloads[N]>)[`${name}CustomRole`]!;
}

const make = async (as: Person, input: object) =>
  (await call(as, 'create', { name: freshName(), grants: [{ module: 'TASKS' }], ...input })).customRole;

const permissionsOf = async (person: Person) =>
  (await world.run(person, '{ viewer { permissions { module level } } }')).data.viewer.permissions as object[];

const userOf = async (id: string) =>
  (
    await world.run(world.acme.owner, 'query ($id: ID!) { user(id: $id) { version customRoles { id } status } }', {
      id,
    })
  ).data.user;

it('gives what it says to whoever has it, from either side, with the same result', async () => {
  const [one, other] = [await world.person(world.acme.id), await world.person(world.acme.id)];
  const role = await make(world.acme.admin, { grants: [{ module: 'ERP', level: 'MANAGE' }], userIds: [one.userId] });
  expect(await permissionsOf(one)).toContainEqual({ module: 'ERP', level: 'MANAGE' });
  const { version } = await userOf(other.userId);
  await world.run(world.acme.admin, 'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code } } }', {
    i: { id: other.userId, version, customRoleIds: [role.id] },
  });
  expect(await permissionsOf(other)).toEqual(await permissionsOf(one));
  const after = (
    await call(world.acme.admin, 'update', { id: role.id, version: role.version + 1, userIds: [other.userId] })
  ).customRole;
  expect(after.users).toEqual({ nodes: [{ id: other.userId }], totalCount: 1 });
  expect(await permissionsOf(one)).not.toContainEqual({ module: 'ERP', level: 'MANAGE' });
});

it('is in the history of each person, from either side', async () => {
  const [one, other] = [await world.person(world.acme.id), await world.person(world.acme.id)];
  const role = await make(world.acme.admin, { userIds: [one.userId] });
  const { version } = await userOf(other.userId);
  await world.run(world.acme.admin, 'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code } } }', {
    i: { id: other.userId, version, customRoleIds: [role.id] },
  });
  const replacement = await make(world.acme.admin, {});
  await call(world.acme.admin, 'delete', { id: role.id, replacementId: replacement.id });
  const history = async ({ userId }: Person) => {
    const query =
      'query ($id: ID!) { auditLog(filter: { targetId: $id }) { nodes { action actor { id } changes { field before after } } } }';
    const answer = await world.run(world.acme.owner, query, { id: userId });
    expect(answer.errors).toBeUndefined();
    return answer.data.auditLog.nodes as object[];
  };
  const [lists, actor] = [[[], [role.id], [replacement.id]], { id: world.acme.admin.userId }];
  const expected = [1, 0].map((index) => ({
    ...{ action: 'user.update', actor },
    changes: [
      { field: 'customRoleIds', before: JSON.stringify(lists[index]), after: JSON.stringify(lists[index + 1]) },
    ],
  }));
  expect(await history(one)).toEqual(expected);
  expect(await history(other)).toEqual(expected);
});

it('a change from one side makes an edit from the other stale', async () => {
  const person = await world.person(world.acme.id);
  const { version } = await userOf(person.userId);
  const role = await make(world.acme.admin, { userIds: [person.userId] });
  const stale = await world.run(
    world.acme.admin,
    'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code } } }',
    { i: { id: person.userId, version, customRoleIds: [] } },
  );
  expect(stale.data.updateUser.errors).toEqual([{ code: 'STALE' }]);
  const current = (await userOf(person.userId)).version;
  await world.run(world.acme.admin, 'mutation ($i: UpdateUserInput!) { updateUser(input: $i) { errors { code } } }', {
    i: { id: person.userId, version: current, customRoleIds: [] },
  });
  const refused = await call(world.acme.admin, 'update', { id: role.id, version: role.version, name: freshName() });
  expect(refused).toMatchObject({ customRole: null, errors: [{ code: 'STALE', path: ['version'] }] });
});

it.each([
  ['Team 🚀', 'Team 🎯'],
  ['\u{20000}', '\u{20001}'],
  ['Kâr', 'Kar'],
  ['Kır', 'Kir'],
])('takes %s beside %s, and neither a second time in capitals', async (one, other) => {
  const { admin } = await world.company('Names');
  for (const name of [one, other]) expect((await call(admin, 'create', { name, grants: [] })).errors).toEqual([]);
  for (const name of [one, other, one.toLocaleUpperCase('tr'), other.toLocaleUpperCase('tr')]) {
    expect((await call(admin, 'create', { name, grants: [] })).errors).toEqual([
      { code: 'ALREADY_EXISTS', path: ['name'] },
    ]);
  }
});

it('renames, and a name is taken whatever its case, also by ten at once', async () => {
  const role = await make(world.acme.admin, {});
  expect((await call(world.acme.admin, 'update', { id: role.id, version: 1, name: 'Atölye' })).customRole.name).toBe(
    'Atölye',
  );
  expect((await call(world.acme.admin, 'create', { name: 'ATÖLYE', grants: [] })).errors).toEqual([
    { code: 'ALREADY_EXISTS', path: ['name'] },
  ]);
  const many = await Promise.all(
    Array.from({ length: 10 }, () => call(world.acme.admin, 'create', { name: 'At once', grants: [] })),
  );
  expect(many.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
});

it.each([
  ['an empty name', { name: ' ', grants: [] }, 'INVALID', ['name']],
  ['a name of 101 characters', { name: 'x'.repeat(101), grants: [] }, 'INVALID', ['name']],
  [
    'a module twice',
    { name: 'y', grants: [{ module: 'ERP' }, { module: 'ERP', level: 'MANAGE' }] },
    'INVALID',
    ['grants', '1'],
  ],
  ['nobody', { name: 'y', grants: [], userIds: ['nonsense'] }, 'NOT_FOUND', ['userIds', '0']],
])('refuses %s', async (_, input, code, path) => {
  expect((await call(world.acme.admin, 'create', input)).errors).toEqual([{ code, path }]);
});

it('an idempotency key makes ten calls one', async () => {
  const input = { name: freshName(), grants: [], idempotencyKey: 'once' };
  const all = await Promise.all(Array.from({ length: 10 }, () => call(world.acme.admin, 'create', input)));
  expect(new Set(all.map(({ customRole }) => customRole?.id))).toEqual(new Set([all[0]!.customRole.id]));
});

describe('the laws', () => {
  const manager = () =>
    world.person(world.acme.id, {
      grants: [
        { module: 'USERS', level: 'MANAGE' },
        { module: 'CONVERSATIONS', level: 'USE' },
        { module: 'DASHBOARD', level: 'USE' },
        { module: 'TASKS', level: 'USE' },
      ],
    });

  it('no granting above oneself: nobody puts into a role, or gives with one, what they do not have', async () => {
    const giver = await manager();
    const target = await world.person(world.acme.id);
    expect((await call(giver, 'create', { name: freshName(), grants: [{ module: 'ERP' }] })).errors).toEqual([
      { code: 'FORBIDDEN', path: ['grants'] },
    ]);
    const role = await make(world.acme.admin, { grants: [{ module: 'ERP', level: 'USE' }] });
    expect((await call(giver, 'update', { id: role.id, version: 1, userIds: [target.userId] })).errors).toEqual([
      { code: 'FORBIDDEN', path: ['userIds', '0'] },
    ]);
    expect(
      (await call(giver, 'update', { id: role.id, version: 1, grants: [{ module: 'ERP', level: 'MANAGE' }] })).errors,
    ).toEqual([{ code: 'FORBIDDEN', path: ['grants'] }]);
    expect(await userOf(target.userId)).toMatchObject({ version: 1, customRoles: [] });
    const own = await make(giver, { userIds: [target.userId] });
    expect(own.users.totalCount).toBe(1);
  });

  it('no acting upwards: neither from the role’s side: somebody above, the owner and oneself are out of reach', async () => {
    const giver = await manager();
    const ids = [world.acme.moderator.userId, world.acme.owner.userId, giver.userId];
    const refused = await call(giver, 'create', { name: freshName(), grants: [{ module: 'TASKS' }], userIds: ids });
    expect(refused.errors).toEqual(ids.map((_, index) => ({ code: 'FORBIDDEN', path: ['userIds', String(index)] })));
    const shared = await make(world.acme.owner, { grants: [{ module: 'ACTIVITIES' }], userIds: [giver.userId] });
    expect((await call(giver, 'update', { id: shared.id, version: 1, grants: [] })).errors).toEqual([
      { code: 'FORBIDDEN', path: ['grants'] },
    ]);
    expect((await call(giver, 'update', { id: shared.id, version: 1, userIds: [] })).errors).toEqual([
      { code: 'FORBIDDEN', path: ['userIds'] },
    ]);
  });

  it('no acting upwards: a role that gives a level more is out of reach, too, while somebody above has it', async () => {
    const giver = await manager();
    const role = await make(world.acme.owner, { grants: [{ module: 'USERS', level: 'USE' }] });
    const raise = (userIds: string[], version: number) =>
      call(giver, 'update', { id: role.id, version, grants: [{ module: 'USERS', level: 'MANAGE' }], userIds });
    const { moderator } = world.acme;
    const given = await call(world.acme.owner, 'update', { id: role.id, version: 1, userIds: [moderator.userId] });
    const { version } = given.customRole;
    expect((await raise([moderator.userId], version)).errors).toEqual([{ code: 'FORBIDDEN', path: ['grants'] }]);
    const taken = await call(world.acme.owner, 'update', { id: role.id, version, userIds: [] });
    expect((await raise([], taken.customRole.version)).errors).toEqual([]);
  });

  it('an invitation is checked against whoever last changed what its custom role gives', async () => {
    const giver = await manager();
    const role = await make(giver, {});
    const invited = await world.run(
      giver,
      'mutation ($i: InviteUsersInput!) { inviteUsers(input: $i) { results { invitation { user { id } } errors { code } } } }',
      { i: { emails: [`${freshName().replace(' ', '')}@guests.example`], membership: { customRoleIds: [role.id] } } },
    );
    const { id } = invited.data.inviteUsers.results[0].invitation.user;
    await call(world.acme.admin, 'update', { id: role.id, version: role.version, grants: [{ module: 'ERP' }] });
    const [row] = await world.db.query<{ same: number }[]>(
      'SELECT u.membershipSetById = a.id AS same FROM user u JOIN user a ON a.companyId = u.companyId AND a.email = ? WHERE u.displayName = ? AND u.companyId = a.companyId AND u.status = 1 ORDER BY u.id DESC LIMIT 1',
      [world.acme.admin.email, ''],
    );
    expect(row!.same).toBe(1);
    expect((await userOf(id)).status).toBe('INVITED');
  });
});

it('a role that takes the module away takes the conversations, too', async () => {
  const person = await world.person(world.acme.id, { grants: [] });
  const role = await make(world.acme.admin, { grants: [{ module: 'CONVERSATIONS' }], userIds: [person.userId] });
  await world.hold(person, 2);
  await call(world.acme.admin, 'update', { id: role.id, version: role.version, grants: [] });
  const seen = await world.run(world.acme.admin, 'query ($id: ID!) { user(id: $id) { activeConversationCount } }', {
    id: person.userId,
  });
  expect(seen.data.user.activeConversationCount).toBe(0);
});

describe('deleting', () => {
  it('works while nobody has it, otherwise needs a replacement, which they get', async () => {
    const empty = await make(world.acme.admin, {});
    expect(await call(world.acme.admin, 'delete', { id: empty.id })).toEqual({ deletedId: empty.id, errors: [] });
    const person = await world.person(world.acme.id);
    const used = await make(world.acme.admin, { userIds: [person.userId] });
    const other = await make(world.acme.admin, { grants: [{ module: 'ERP' }] });
    for (const replacementId of [undefined, used.id]) {
      expect(await call(world.acme.admin, 'delete', { id: used.id, replacementId })).toEqual({
        deletedId: null,
        errors: [{ code: 'INVALID', path: ['replacementId'] }],
      });
    }
    expect((await call(world.acme.admin, 'delete', { id: used.id, replacementId: 'nonsense' })).errors).toEqual([
      { code: 'NOT_FOUND', path: ['replacementId'] },
    ]);
    expect((await call(world.acme.admin, 'delete', { id: used.id, replacementId: other.id })).errors).toEqual([]);
    expect((await userOf(person.userId)).customRoles).toEqual([{ id: other.id }]);
  });

  it('the archived keep it without being named, and get the replacement', async () => {
    const person = await world.person(world.acme.id);
    const role = await make(world.acme.admin, { userIds: [person.userId] });
    await world.run(
      world.acme.admin,
      'mutation ($i: ArchiveUserInput!) { archiveUser(input: $i) { errors { code } } }',
      {
        i: { id: person.userId },
      },
    );
    await call(world.acme.admin, 'update', { id: role.id, version: role.version, userIds: [] });
    expect((await userOf(person.userId)).customRoles).toEqual([{ id: role.id }]);
    const other = await make(world.acme.admin, {});
    expect((await call(world.acme.admin, 'delete', { id: role.id, replacementId: other.id })).errors).toEqual([]);
    expect((await userOf(person.userId)).customRoles).toEqual([{ id: other.id }]);
  });

  it('no granting above oneself, no acting upwards: the archived come back with nothing that the person who replaced their role has not', async () => {
    const giver = await world.person(world.acme.id, { grants: [{ module: 'USERS', level: 'MANAGE' }] });
    const person = await world.person(world.acme.id);
    const above = await world.person(world.acme.id, { role: 'MODERATOR' });
    const strong = await make(world.acme.admin, { grants: [{ module: 'SECURITY', level: 'MANAGE' }] });
    const archive = 'mutation ($i: ArchiveUserInput!) { archiveUser(input: $i) { errors { code } } }';
    for (const [held, replacement] of [
      [person, strong],
      [above, await make(world.acme.admin, { grants: [] })],
    ] as const) {
      const role = await make(world.acme.admin, { grants: [], userIds: [held.userId] });
      await world.run(world.acme.admin, archive, { i: { id: held.userId } });
      expect((await call(giver, 'delete', { id: role.id, replacementId: replacement.id })).errors).toEqual([
        { code: 'FORBIDDEN', path: ['replacementId'] },
      ]);
      expect((await userOf(held.userId)).customRoles).toEqual([{ id: role.id }]);
    }
  });

  it('of ten at once, with edits between them, one deletes and none leaves half a change', async () => {
    const role = await make(world.acme.admin, {});
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        index % 2 === 0
          ? call(world.acme.admin, 'delete', { id: role.id })
          : call(world.acme.owner, 'update', { id: role.id, version: 1, name: `Edited ${index}` }),
      ),
    );
    expect(all.filter((done) => 'deletedId' in done && done.deletedId === role.id)).toHaveLength(1);
    const left = await world.run(world.acme.admin, 'query ($id: ID!) { node(id: $id) { id } }', { id: role.id });
    expect(left.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

it.each(['moderator', 'user', 'limited'] as const)(
  'a %s without a grant may not, and nothing is written',
  async (who) => {
    const answer = await world.run(
      world.acme[who],
      'mutation { createCustomRole(input: { name: "No", grants: [] }) { errors { code } } }',
    );
    expect(answer).toMatchObject({ data: { createCustomRole: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  },
);

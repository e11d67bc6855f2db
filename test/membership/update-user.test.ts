import { startWorld, type Answer, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const UPDATE = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) {
  user { id role status version conversationLimit languages displayName grants { module level } inboxes { name } } errors { code path message } } }`;

async function update(as: Person, target: Person, change: object, version?: number) {
  const current = version ?? (await read(target)).version;
  return world.run(as, UPDATE, { input: { id: target.userId, version: current, ...change } });
}

async function read(person: Person) {
  const owner = person.companyId === world.acme.id ? world.acme.owner : world.globex.owner;
  const answer = await world.run(
    owner,
    'query ($id: ID!) { user(id: $id) { role status version conversationLimit displayName grants { module level } languages } }',
    {
      id: person.userId,
    },
  );
  return answer.data.user;
}

const errorsOf = (answer: Answer<typeof UPDATE>) => answer.data.updateUser.errors;

it('changes what is named and leaves the rest', async () => {
  const person = await world.person(world.acme.id, { firstName: 'Nur', lastName: 'Aydın', language: 'tr' });
  const answer = await update(world.acme.admin, person, {
    conversationLimit: 3,
    languages: ['tr', 'en', 'tr'],
    screenName: 'Nur from Acme',
  });
  expect(errorsOf(answer)).toEqual([]);
  expect(answer.data.updateUser.user).toMatchObject({
    conversationLimit: 3,
    languages: ['tr', 'en'],
    displayName: 'Nur from Acme',
    role: 'USER',
    version: 2,
  });
  const cleared = await update(world.acme.admin, person, { conversationLimit: null, screenName: null });
  expect(cleared.data.updateUser.user).toMatchObject({
    conversationLimit: null,
    displayName: 'Nur Aydın',
    languages: ['tr', 'en'],
    version: 3,
  });
});

it('refuses an edit that is based on a stale version, and nothing is written', async () => {
  const person = await world.person(world.acme.id);
  await update(world.acme.admin, person, { conversationLimit: 1 });
  const before = await read(person);
  const answer = await update(world.acme.admin, person, { conversationLimit: 9 }, 1);
  expect(answer.data.updateUser).toMatchObject({ user: null, errors: [{ code: 'STALE', path: ['version'] }] });
  expect(await read(person)).toEqual(before);
});

it('of twenty edits of one version at once exactly one is done', async () => {
  const person = await world.person(world.acme.id);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => update(world.acme.admin, person, { conversationLimit: index }, 1)),
  );
  expect(answers.filter((answer) => errorsOf(answer).length === 0)).toHaveLength(1);
  expect((await read(person)).version).toBe(2);
});

describe('law 1: nobody gives what they do not have', () => {
  it('nor in another way what somebody has already: it would outlive what they have it by', async () => {
    const giver = await world.person(world.acme.id, { grants: [{ module: 'USERS', level: 'MANAGE' }] });
    const target = await world.person(world.acme.id, { grants: [] });
    const make = (name: string, userIds: string[]) =>
      world.run(
        world.acme.admin,
        'mutation ($i: CreateCustomRoleInput!) { createCustomRole(input: $i) { customRole { id } errors { code } } }',
        { i: { name, userIds, grants: [{ module: 'TASKS', level: 'MANAGE' }] } },
      );
    const { customRole } = (await make('Workshop', [target.userId])).data.createCustomRole;
    const other = (await make('Second workshop', [])).data.createCustomRole.customRole;
    const grants = [{ module: 'TASKS', level: 'MANAGE' }];
    expect(errorsOf(await update(giver, target, { grants }))).toMatchObject([{ code: 'FORBIDDEN', path: ['grants'] }]);
    expect(errorsOf(await update(giver, target, { customRoleIds: [customRole.id, other.id] }))).toMatchObject([
      { code: 'FORBIDDEN', path: ['customRoleIds'] },
    ]);
    const fromTheRole = await world.run(
      giver,
      'mutation ($i: UpdateCustomRoleInput!) { updateCustomRole(input: $i) { errors { code path } } }',
      { i: { id: other.id, version: 1, userIds: [target.userId] } },
    );
    expect(fromTheRole.data.updateCustomRole.errors).toEqual([{ code: 'FORBIDDEN', path: ['userIds', '0'] }]);
    expect(errorsOf(await update(giver, target, { customRoleIds: [] }))).toEqual([]);
    expect((await read(target)).grants).toEqual([]);
  });

  it.each([
    ['a role above their own', { role: 'MODERATOR' }, ['role']],
    ['a module they lack', { grants: [{ module: 'SECURITY', level: 'USE' }] }, ['grants']],
    ['a level they lack', { grants: [{ module: 'CONVERSATIONS', level: 'MANAGE' }] }, ['grants']],
  ])('a USER with a USERS grant cannot give %s, and nothing is written', async (_, change, path) => {
    const giver = await world.person(world.acme.id, {
      grants: [
        { module: 'USERS', level: 'MANAGE' },
        { module: 'CONVERSATIONS', level: 'USE' },
      ],
    });
    const target = await world.person(world.acme.id, { role: 'LIMITED_USER' });
    const before = await read(target);
    expect(errorsOf(await update(giver, target, change))).toMatchObject([{ code: 'FORBIDDEN', path }]);
    expect(await read(target)).toEqual(before);
  });

  it('counts the defaults of a role as given', async () => {
    const giver = await world.person(world.acme.id, { grants: [{ module: 'USERS', level: 'MANAGE' }] });
    const target = await world.person(world.acme.id, { role: 'LIMITED_USER', grants: [] });
    expect(errorsOf(await update(giver, target, { grants: null }))).toMatchObject([
      { code: 'FORBIDDEN', path: ['grants'] },
    ]);
    expect(errorsOf(await update(giver, target, { grants: [{ module: 'USERS', level: 'USE' }] }))).toEqual([]);
  });

  it('lets stay what the person had already', async () => {
    const giver = await world.person(world.acme.id, { grants: [{ module: 'USERS', level: 'MANAGE' }] });
    const grants = [{ module: 'ERP', level: 'MANAGE' }] as const;
    const target = await world.person(world.acme.id, { grants });
    expect(errorsOf(await update(giver, target, { conversationLimit: 4 }))).toEqual([]);
    expect(errorsOf(await update(giver, target, { grants: [...grants, { module: 'USERS', level: 'USE' }] }))).toEqual(
      [],
    );
  });
});

describe('law 2: nobody acts on someone above them', () => {
  it.each([
    ['moderator with a USERS grant', 'admin'],
    ['admin', 'owner'],
  ])('a %s cannot edit an %s', async (who, whom) => {
    const actor =
      who === 'admin'
        ? world.globex.admin
        : await world.person(world.globex.id, { role: 'MODERATOR', grants: [{ module: 'USERS', level: 'MANAGE' }] });
    const target = world.globex[whom as 'admin' | 'owner'];
    const before = await read(target);
    for (const change of [{ role: 'USER' }, { loginBlocked: true }, { active: false }, { firstName: 'Changed' }]) {
      expect(errorsOf(await update(actor, target, change))).toMatchObject([{ code: 'FORBIDDEN', path: ['id'] }]);
    }
    expect(await read(target)).toEqual(before);
  });

  it('nobody changes their own role, limit or grants', async () => {
    const { admin } = world.globex;
    for (const change of [{ role: 'USER' }, { conversationLimit: 1 }, { grants: [] }, { active: false }]) {
      expect(errorsOf(await update(admin, admin, change))).toMatchObject([{ code: 'FORBIDDEN', path: ['id'] }]);
    }
    const answer = await world.run(admin, '{ viewer { user { viewerMay } } }');
    expect(answer.data.viewer.user.viewerMay).toEqual([]);
  });

  it('of two admins who demote each other at the same instant exactly one remains an admin, a hundred times over', async () => {
    for (let round = 0; round < 100; round += 1) {
      const [a, b] = await Promise.all([1, 2].map(() => world.person(world.globex.id, { role: 'ADMIN' })));
      if (a === undefined || b === undefined) throw new Error('two people were needed');
      await Promise.all([update(a, b, { role: 'USER' }, 1), update(b, a, { role: 'USER' }, 1)]);
      const roles = [(await read(a)).role, (await read(b)).role].sort();
      expect(roles).toEqual(['ADMIN', 'USER']);
    }
  });

  it('viewerMay says what the mutation does', async () => {
    const query = 'query ($id: ID!) { user(id: $id) { viewerMay } }';
    for (const actor of [world.acme.owner, world.acme.admin, world.acme.moderator]) {
      for (const target of [world.acme.owner, world.acme.admin, world.acme.moderator, world.acme.user]) {
        const may: string[] = (await world.run(actor, query, { id: target.userId })).data.user.viewerMay;
        const answer = await update(actor, target, { screenName: 'Same' });
        const done = answer.data.updateUser !== null && errorsOf(answer).length === 0;
        expect([actor.email, target.email, may.includes('EDIT')]).toEqual([actor.email, target.email, done]);
      }
    }
  });
});

describe('a person who may no longer act', () => {
  it.each([{ active: false }, { loginBlocked: true }])(
    'is out at once with %j: the token is dead on the next request',
    async (change) => {
      const person = await world.person(world.acme.id);
      expect((await world.run(person, '{ company { name } }')).data.company.name).toBe('Acme');
      expect(errorsOf(await update(world.acme.admin, person, change))).toEqual([]);
      expect((await world.run(person, '{ company { name } }')).errors).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      const undo = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, !value]));
      expect((await update(world.acme.admin, person, undo)).data.updateUser.user.status).toBe('ACTIVE');
    },
  );

  it('has a new role on the next request', async () => {
    const person = await world.person(world.acme.id, { role: 'ADMIN' });
    expect((await world.run(person, '{ users { totalCount } }')).errors).toBeUndefined();
    await update(world.acme.owner, person, { role: 'USER' });
    expect((await world.run(person, '{ users { totalCount } }')).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

it.each([
  [{ conversationLimit: -1 }, 'INVALID', ['conversationLimit']],
  [{ conversationLimit: 10_001 }, 'INVALID', ['conversationLimit']],
  [{ languages: [] }, 'INVALID', ['languages']],
  [{ inboxIds: ['ibx_00000000000000000000000000'] }, 'NOT_FOUND', ['inboxIds', '0']],
  [{ questionnaireIds: ['nonsense'] }, 'NOT_FOUND', ['questionnaireIds', '0']],
  [{ customRoleIds: ['usr_00000000000000000000000000'] }, 'NOT_FOUND', ['customRoleIds', '0']],
  [{ grants: [{ module: 'ERP' }, { module: 'ERP', level: 'MANAGE' }] }, 'INVALID', ['grants', '0']],
  [{ firstName: 'x'.repeat(101) }, 'INVALID', ['firstName']],
  [{ lastName: 'a\u202eb' }, 'INVALID', ['lastName']],
  [{ birthDate: '2999-01-01' }, 'INVALID', ['birthDate']],
])('refuses %j with its path, and nothing is written', async (change, code, path) => {
  const person = await world.person(world.acme.id);
  const before = await read(person);
  const [error] = errorsOf(await update(world.acme.admin, person, change));
  expect(error).toMatchObject({ code });
  expect(error.path.slice(0, 1)).toEqual(path.slice(0, 1));
  expect(await read(person)).toEqual(before);
});

it('answers an id of another company, one that never was and one of another kind alike', async () => {
  const ids = [world.globex.user.userId, 'usr_00000000000000000000000000', world.acme.id, 'nonsense', ''];
  const answers = await Promise.all(
    ids.map((id) => world.run(world.acme.admin, UPDATE, { input: { id, version: 1, role: 'USER' } })),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(errorsOf(answers[0]!)).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
});

it('writes who changed what into the audit log, inside the same transaction', async () => {
  const person = await world.person(world.acme.id);
  const editor = await world.person(world.acme.id, { role: 'ADMIN', firstName: 'Edith', lastName: 'Editor' });
  await update(editor, person, { role: 'LIMITED_USER' });
  const rows = await world.db.query<{ action: string; actorLabel: string; changes: string }[]>(
    'SELECT action, actorLabel, changes FROM audit_entry WHERE targetId = ?',
    [person.userId],
  );
  expect(rows).toEqual([
    {
      action: 'user.update',
      actorLabel: 'Edith Editor',
      changes: JSON.stringify([{ field: 'role', before: 'USER', after: 'LIMITED_USER' }]),
    },
  ]);
});

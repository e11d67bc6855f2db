import { declarationsOf } from '../../src/permissions/declaration';
import { alternativesOf } from '../../src/permissions/rules';
import { buildSchema } from '../../src/server/schema';
import { startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const EXPLAIN =
  'query ($userId: ID!, $field: String!) { explainAccess(userId: $userId, field: $field) { allowed because { source name allowed } } }';

const explain = (as: Person, userId: string, field: string) => world.run(as, EXPLAIN, { userId, field });

it('says which role, grant or custom role decides', async () => {
  const person = await world.person(world.acme.id);
  const before = await explain(world.acme.admin, person.userId, 'Mutation.inviteUsers');
  expect(before.data.explainAccess).toEqual({
    allowed: false,
    because: [
      { source: 'ROLE', name: 'USER', allowed: false },
      { source: 'GRANT', name: 'USERS MANAGE', allowed: false },
    ],
  });
  await world.run(
    world.acme.admin,
    'mutation ($i: CreateCustomRoleInput!) { createCustomRole(input: $i) { errors { code } } }',
    { i: { name: 'Recruiters', grants: [{ module: 'USERS', level: 'MANAGE' }], userIds: [person.userId] } },
  );
  const after = await explain(world.acme.admin, person.userId, 'Mutation.inviteUsers');
  expect(after.data.explainAccess).toMatchObject({
    allowed: true,
    because: [{ allowed: false }, { allowed: false }, { source: 'CUSTOM_ROLE', name: 'Recruiters', allowed: true }],
  });
});

it('answers SELF as one’s own record only, and OWNER by who owns the company', async () => {
  const own = await explain(world.acme.admin, world.acme.user.userId, 'User.email');
  expect(own.data.explainAccess.because[0]).toEqual({
    source: 'AUDIENCE',
    name: 'one’s own record only',
    allowed: true,
  });
  for (const [person, allowed] of [
    [world.acme.owner, true],
    [world.acme.admin, false],
  ] as const) {
    const answer = await explain(world.acme.admin, person.userId, 'Mutation.transferOwnership');
    expect(answer.data.explainAccess).toEqual({ allowed, because: [{ source: 'OWNER', name: 'OWNER', allowed }] });
  }
});

it('says that a field asks for people in person, which a person is', async () => {
  const answer = await explain(world.acme.admin, world.acme.user.userId, 'Mutation.createApiToken');
  expect(answer.data.explainAccess).toEqual({
    allowed: false,
    because: [
      { source: 'ROLE', name: 'USER', allowed: false },
      { source: 'GRANT', name: 'API MANAGE', allowed: false },
      { source: 'SESSION', name: 'PERSON', allowed: true },
    ],
  });
});

it('says what keeps a person from a session, which outweighs everything', async () => {
  const blocked = await world.person(world.acme.id, { role: 'ADMIN', status: 'BLOCKED' });
  const answer = await explain(world.acme.admin, blocked.userId, 'Query.company');
  expect(answer.data.explainAccess).toEqual({
    allowed: false,
    because: [
      { source: 'AUDIENCE', name: 'MEMBER', allowed: true },
      { source: 'SESSION', name: 'BLOCKED', allowed: false },
    ],
  });
});

/** What is explained of many fields, as many of them in a document as it may ask for by other names. */
async function allowedTo(userId: string, places: readonly string[]): Promise<Map<string, boolean>> {
  const allowed = new Map<string, boolean>();
  for (let from = 0; from < places.length; from += 30) {
    const some = places.slice(from, from + 30);
    const asked = some.map(
      (place, index) => `f${index}: explainAccess(userId: $userId, field: "${place}") { allowed }`,
    );
    const { data } = await world.run(world.acme.admin, `query ($userId: ID!) { ${asked.join(' ')} }`, { userId });
    const answers = Object.values(data as Record<string, { allowed: boolean }>);
    some.forEach((place, index) => allowed.set(place, answers[index]!.allowed));
  }
  return allowed;
}

it('agrees with the rules that run, for every declared field and every kind of person', async () => {
  const changing = await world.person(world.acme.id, { role: 'ADMIN' });
  await world.db.query('UPDATE user SET mustChangePassword = 1 WHERE email = ?', [changing.email]);
  const { owner, admin, moderator, user, limited } = world.acme;
  const people = [
    ...[owner, admin, moderator, user, limited],
    await world.person(world.acme.id, { grants: [{ module: 'SECURITY', level: 'MANAGE' }] }),
    await world.person(world.acme.id, { role: 'MODERATOR', grants: [{ module: 'AUDIT', level: 'USE' }] }),
    changing,
  ];
  const declared = declarationsOf(buildSchema()).filter(({ fieldName }) => fieldName !== null);
  for (const person of people) {
    const { viewer } = await world.ctx(person);
    const own = { id: viewer.member?.userId ?? viewer.account?.id };
    const allowed = await allowedTo(
      person.userId,
      declared.map(({ typeName, fieldName }) => `${typeName}.${fieldName}`),
    );
    for (const { typeName, fieldName, declaration } of declared) {
      const place = `${typeName}.${fieldName}`;
      const runs = alternativesOf(declaration).some(({ holds }) => holds(viewer, own, {}));
      expect([person.email, place, allowed.get(place)]).toEqual([person.email, place, runs]);
    }
  }
}, 120_000);

it.each(['nonsense', 'User.id', 'User', 'User.nothing', '', '__proto__.x'])('refuses the field %j', async (field) => {
  const answer = await explain(world.acme.admin, world.acme.user.userId, field);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'INVALID', path: ['field'] } }]);
});

it('is for whoever has SECURITY', async () => {
  const answer = await explain(world.acme.moderator, world.acme.user.userId, 'User.email');
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

describe('on a record', () => {
  const ON = `query ($userId: ID!, $field: String!, $recordId: ID) {
    explainAccess(userId: $userId, field: $field, recordId: $recordId) { allowed because { source name allowed } } }` as const;
  const on = (as: Person, userId: string, field: string, recordId: string) =>
    world.run(as, ON, { userId, field, recordId });
  const recordOf = (answer: Awaited<ReturnType<typeof on>>) =>
    answer.data.explainAccess.because.find(({ source }) => source === 'RECORD');

  it('says what viewerMay says to each about each, with the sentence of the refusal', async () => {
    const { owner, admin, moderator, user, limited } = world.acme;
    const gone = await world.person(world.acme.id, { status: 'ARCHIVED' });
    const people = [owner, admin, moderator, user, limited];
    const verbs = {
      ...({ updateUser: 'EDIT', archiveUser: 'ARCHIVE', reactivateUser: 'REACTIVATE', deleteUser: 'DELETE' } as const),
    };
    for (const actor of people)
      for (const target of [...people, gone]) {
        const may = 'query ($id: ID!) { node(id: $id) { ... on User { viewerMay } } }';
        const { node } = (await world.run(actor, may, { id: target.userId })).data;
        for (const [verb, action] of Object.entries(verbs)) {
          const answer = await on(admin, actor.userId, `Mutation.${verb}`, target.userId);
          const allowed = node.viewerMay.includes(action);
          expect([actor.email, verb, target.email, recordOf(answer)?.allowed]).toEqual([
            ...[actor.email, verb, target.email, allowed],
          ]);
          if (allowed) expect(answer.data.explainAccess.allowed).toBe(true);
        }
      }
    const grants = [{ module: 'USERS', level: 'MANAGE' } as const];
    const manager = await world.person(world.acme.id, { role: 'MODERATOR', grants });
    const upwards = recordOf(await on(admin, manager.userId, 'Mutation.archiveUser', admin.userId));
    const refuse = 'mutation ($input: ArchiveUserInput!) { archiveUser(input: $input) { errors { message } } }';
    const refused = await world.run(manager, refuse, { input: { id: admin.userId } });
    expect(upwards).toEqual({
      ...{ source: 'RECORD', allowed: false },
      name: refused.data.archiveUser.errors[0].message,
    });
  });

  it('says it of a conversation, by the inboxes of whoever it is about', async () => {
    const { admin, moderator, user, limited } = world.acme;
    const [free] = await world.hold(user, 1);
    const stranger = await world.person(world.acme.id, { grants: [{ module: 'CONVERSATIONS', level: 'USE' }] });
    const verbs = { takeConversation: 'TAKE', replyToConversation: 'REPLY', closeConversation: 'CLOSE' } as const;
    for (const actor of [admin, moderator, user, limited, stranger]) {
      const may = 'query ($id: ID!) { conversation(id: $id) { viewerMay } }';
      const seen = (await world.run(actor, may, { id: free! })).data?.conversation?.viewerMay ?? [];
      for (const [verb, action] of Object.entries(verbs)) {
        const answer = await on(admin, actor.userId, `Mutation.${verb}`, free!);
        expect([actor.email, verb, recordOf(answer)?.allowed]).toEqual([actor.email, verb, seen.includes(action)]);
      }
    }
  });

  it('knows no record of another company, and no other field', async () => {
    const { admin, user } = world.acme;
    const codeOf = async (field: string, recordId: string) =>
      (await on(admin, user.userId, field, recordId)).errors?.[0]?.extensions.code;
    const [foreign] = await world.hold(world.globex.user, 1);
    expect(await codeOf('Mutation.archiveUser', world.globex.user.userId)).toBe('NOT_FOUND');
    expect(await codeOf('Mutation.closeConversation', foreign!)).toBe('NOT_FOUND');
    expect(await codeOf('Mutation.closeConversation', user.userId)).toBe('NOT_FOUND');
    expect(await codeOf('Mutation.inviteUsers', user.userId)).toBe('INVALID');
  });
});

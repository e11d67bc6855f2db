import { newId } from '../../src/core/ids';
import type { AccessLevel, Module } from '../../src/generated/schema-types';
import { PASSWORD, startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ROLES = '{ roles { role rank grants { module level } minimumGrants { module level } } }';
const PERMISSIONS = '{ viewer { permissions { module level } } }';

interface Answered {
  readonly role: 'ADMIN' | 'MODERATOR' | 'USER' | 'LIMITED_USER';
  readonly rank: number;
  readonly grants: object[];
  readonly minimumGrants: object[];
}

const permissionsOf = async (person: Person) =>
  (await world.run(person, PERMISSIONS)).data.viewer.permissions as object[];

it('roles answers what each role gives by itself, as a person of that role has it', async () => {
  const roles = (await world.run(world.acme.limited, ROLES)).data.roles as Answered[];
  expect(roles.map(({ role, rank }) => [role, rank])).toEqual([
    ['LIMITED_USER', 1],
    ['USER', 2],
    ['MODERATOR', 3],
    ['ADMIN', 4],
  ]);
  for (const { role, grants, minimumGrants } of roles) {
    expect([role, grants]).toEqual([role, await permissionsOf(await world.person(world.acme.id, { role }))]);
    const withNothing = await world.person(world.acme.id, { role, grants: [] });
    expect([role, minimumGrants]).toEqual([role, await permissionsOf(withNothing)]);
  }
  expect(roles.find(({ role }) => role === 'USER')?.minimumGrants).toEqual([]);
});

it('roles is refused to whoever has entered no company', async () => {
  const answer = await world.run(null, ROLES);
  expect(answer.data).toEqual({ roles: null });
  expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

describe('viewer.accessVersion', () => {
  const VERSION = '{ viewer { accessVersion } }';
  const versionOf = async (as: Person | { token: string } | null) =>
    (await world.run(as, VERSION)).data.viewer.accessVersion;

  it('is the same for every session and request of a person to whom nothing happened', async () => {
    const person = await world.person(world.acme.id);
    const first = await versionOf(person);
    expect(first).toMatch(/^[\w-]{16}$/);
    expect(await versionOf(person)).toBe(first);
    expect(await versionOf(null)).not.toBe(first);
    expect(await versionOf(await world.person(world.acme.id))).not.toBe(first);
  });

  it.each([
    ['another role', { role: 'MODERATOR' }],
    ['another grant', { grants: [{ module: 'TASKS', level: 'USE' }] }],
    ['another level of a module', { grants: [{ module: 'DASHBOARD', level: 'MANAGE' }] }],
    ['having been blocked', { loginBlocked: true }],
    ['a password that has to be changed', { mustChangePassword: true }],
  ])('%s changes viewer.accessVersion', async (_, change) => {
    const person = await world.person(world.acme.id, { grants: [{ module: 'DASHBOARD', level: 'USE' }] });
    const before = await versionOf(person);
    const update = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }`;
    const answer = await world.run(world.acme.admin, update, { input: { id: person.userId, version: 1, ...change } });
    expect(answer.data.updateUser.errors).toEqual([]);
    expect(await versionOf(person)).not.toBe(before);
  });

  it('a custom role changes viewer.accessVersion, and another name does not', async () => {
    const person = await world.person(world.acme.id);
    const before = await versionOf(person);
    const profile = 'mutation { updateProfile(input: { screenName: "Someone else" }) { errors { code } } }';
    expect((await world.run(person, profile)).data.updateProfile.errors).toEqual([]);
    expect(await versionOf(person)).toBe(before);
    const create = 'mutation ($input: CreateCustomRoleInput!) { createCustomRole(input: $input) { errors { code } } }';
    const input = { name: newId('rol'), grants: [{ module: 'TASKS', level: 'USE' }], userIds: [person.userId] };
    expect((await world.run(world.acme.admin, create, { input })).data.createCustomRole.errors).toEqual([]);
    expect(await versionOf(person)).not.toBe(before);
  });
});

describe('law 1', () => {
  const INVITE = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) {
    results { invitation { id } errors { code path message missing { module level role audience } } } } }`;
  const missing = (module: string, level: string) => ({ module, level, role: null, audience: null });
  const only = (module: Module, level: AccessLevel) => [{ module, level }];

  async function invite(as: Person | { token: string }, membership: object, language = 'en') {
    const input = { invitations: [{ email: `${newId('usr')}@guests.example`, membership }] };
    const answer = await world.run(as, INVITE, { input }, { 'accept-language': language });
    return answer.data.inviteUsers.results[0] as { invitation: object | null; errors: Record<string, unknown>[] };
  }

  async function tokenWith(...modules: string[]): Promise<{ token: string }> {
    const create =
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token errors { code } } }';
    const grants = modules.map((module) => ({ module, level: module === 'USERS' ? 'MANAGE' : 'USE' }));
    const input = { name: 'a script', grants, password: PASSWORD };
    const { token, errors } = (await world.run(world.acme.admin, create, { input })).data.createApiToken;
    expect(errors).toEqual([]);
    return { token };
  }

  it('an API token that lacks what the role gives by default is told what, why, and both ways out', async () => {
    const script = await tokenWith('USERS');
    const refused = await invite(script, { role: 'USER' });
    expect(refused.invitation).toBeNull();
    expect(refused.errors).toEqual([
      {
        code: 'FORBIDDEN',
        path: ['membership', 'role'],
        message: `This API token lacks what the role gives by default: Conversations (use) and Dashboard (use). Set \`grants\` to what the person is to have instead, or create a token that has these modules as well.`,
        missing: [missing('CONVERSATIONS', 'USE'), missing('DASHBOARD', 'USE')],
      },
    ]);
    const turkish = await invite(script, { role: 'USER' }, 'tr');
    expect(turkish.errors[0]!['message']).toContain('Görüşmeler (kullanma) ve Gösterge paneli (kullanma)');
    // Both ways out that the sentence names.
    expect((await invite(script, { role: 'USER', grants: only('USERS', 'USE') })).errors).toEqual([]);
    expect((await invite(await tokenWith('USERS', 'CONVERSATIONS', 'DASHBOARD'), { role: 'USER' })).errors).toEqual([]);
  });

  it('a person is told which of the grants they lack, at which level, and no other', async () => {
    const grants = [...only('USERS', 'MANAGE'), ...only('TASKS', 'USE')];
    const giver = await world.person(world.acme.id, { grants });
    const given = [...only('TASKS', 'MANAGE'), ...only('USERS', 'USE'), ...only('ERP', 'USE')];
    const { errors } = await invite(giver, { role: 'USER', grants: given });
    expect(errors).toEqual([
      {
        code: 'FORBIDDEN',
        path: ['membership', 'grants'],
        message: 'You cannot give what you do not have yourself. You lack: Tasks (manage) and ERP (use).',
        missing: [missing('TASKS', 'MANAGE'), missing('ERP', 'USE')],
      },
    ]);
  });

  it('a role above one’s own is refused with that role as what is missing', async () => {
    const giver = await world.person(world.acme.id, { grants: only('USERS', 'MANAGE') });
    const { errors } = await invite(giver, { role: 'ADMIN' });
    expect(errors).toMatchObject([
      { code: 'FORBIDDEN', path: ['membership', 'role'], missing: [{ module: null, level: null, role: 'ADMIN' }] },
    ]);
  });

  it('what is refused for another reason than access has nothing missing', async () => {
    const { errors } = await invite(world.acme.admin, { role: 'USER', languages: [] });
    expect(errors).toMatchObject([{ code: 'INVALID', missing: null }]);
  });
});

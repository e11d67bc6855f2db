import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { support } from '../../src/commands/support';
import { declarationsOf } from '../../src/permissions/declaration';
import { alternativesOf } from '../../src/permissions/rules';
import { buildSchema } from '../../src/server/schema';
import { enrol, type Authenticator } from '../authenticator';
import { compiled } from '../compiled';
import { newDataDir } from '../data-dir';
import { exportsOf, refusalOf } from '../csv-export/loading';
import { PASSWORD, startWorld, type Answer, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ENTER = `mutation ($input: EnterCompanyAsSupportInput!) { enterCompanyAsSupport(input: $input) {
  result { __typename ... on SignedIn { token viewer { isSupportSession user { id } permissions { module level } } } }
  errors { code path } } }`;
const UPDATE = `mutation ($input: UpdateCompanyInput!) { updateCompany(input: $input) { company { version } errors { code path } } }`;
const BANNER = '{ viewer { isSupportSession supportVisits { visitor reason since until } } }';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  result { __typename ... on SignedIn { token viewer { session { restrictions } } } ... on TwoFactorRequired { challenge } } errors { code } } }`;

const MINUTE_MS = 60_000;
const codeOf = (answer: Answer) => answer.errors?.[0]?.extensions.code ?? 'fine';
const enter = async (as: { token: string }, companyId: string = world.acme.id, reason = 'A question about inboxes') =>
  (await world.run(as, ENTER, { input: { companyId, reason } })).data?.enterCompanyAsSupport;
const isIn = async (as: { token: string }) =>
  (await world.run(as, '{ viewer { isSupportSession } company { id } }')).data?.company?.id === world.acme.id;

/** Puts support access of Acme to what is asked for, as its admin does it. */
async function set(supportAccess: 'ALLOWED' | 'DENIED'): Promise<void> {
  const { version } = (await world.run(world.acme.admin, '{ company { version } }')).data.company;
  const answer = await world.run(world.acme.admin, UPDATE, { input: { version, supportAccess } });
  expect(answer.data.updateCompany.errors).toEqual([]);
}

async function command(...args: string[]) {
  return support(await world.ctx(null), args);
}

async function staff(options: Parameters<World['person']>[1] = {}): Promise<Person & { app: Authenticator }> {
  const person = await world.person(world.globex.id, { firstName: 'Sam', lastName: 'Support', ...options });
  const app = await enrol(world, person);
  // Not told of a second factor, which is there.
  expect(await command('add', person.email)).toEqual({
    done: true,
    lines: [`${person.email} is now support staff.`],
  });
  return { ...person, app };
}

async function visit(as: { token: string }): Promise<{ token: string }> {
  const entered = await enter(as);
  expect(entered.errors).toEqual([]);
  return { token: entered.result.token };
}

beforeEach(() => set('ALLOWED'));

describe('the command', () => {
  it('makes and unmakes support staff of accounts that are there and whose address is proved', async () => {
    const person = await world.person(world.globex.id);
    expect(await command('add', `  ${person.email.toUpperCase()} `)).toMatchObject({ done: true });
    expect((await command('add', person.email)).lines[0]).toContain('already');
    expect((await command('add', person.email)).lines).toContainEqual(expect.stringContaining('has none yet'));
    expect((await command('list')).lines.join('\n')).toMatch(new RegExp(`${person.email}.*without a second factor`));
    expect(await command('remove', person.email)).toMatchObject({ done: true });
    expect((await command('remove', person.email)).lines[0]).toContain('is not support staff');
    expect((await command('list')).lines.join('\n')).not.toContain(person.email);
    await world.db.query('UPDATE account SET emailVerifiedAt = NULL WHERE email = ?', [person.email]);
    expect(await command('add', person.email)).toMatchObject({ done: false });
    expect(
      await world.db.query('SELECT 1 FROM account WHERE email = ? AND supportSince IS NOT NULL', [person.email]),
    ).toEqual([]);
  });

  it.each([
    [[]],
    [['add']],
    [['remove']],
    [['promote', 'x@x.example']],
    [['list', 'x']],
    [['add', 'nobody@nowhere.example']],
    [['add', 'nonsense']],
  ])('%j does nothing and says so', async (args) => {
    const { done, lines } = await command(...args);
    expect([done, lines.length]).toEqual([false, 1]);
  });
});

describe('entering', () => {
  it('gives USE on every module of the company, nothing to manage, and no person of it', async () => {
    const { result, errors } = await enter(await staff());
    expect(errors).toEqual([]);
    expect(result.viewer).toMatchObject({ isSupportSession: true, user: null });
    expect(result.viewer.permissions).toHaveLength(16);
    for (const grant of result.viewer.permissions) expect(grant.level).toBe('USE');
    const seen = await world.run(
      result,
      '{ company { id name } users { totalCount } auditLog { totalCount } apiTokens { id } inboxes { id } }',
    );
    expect(seen.errors).toBeUndefined();
    expect(seen.data.company).toEqual({ id: world.acme.id, name: 'Acme' });
  });

  it('is for support staff alone, and for them only with a second factor', async () => {
    const person = await world.person(world.globex.id, { role: 'ADMIN' });
    const input = { companyId: world.acme.id, reason: 'x' };
    expect(codeOf(await world.run(person, ENTER, { input }))).toBe('FORBIDDEN');
    expect(codeOf(await world.run(null, ENTER, { input }))).toBe('UNAUTHENTICATED');
    await command('add', person.email);
    expect(await enter(person)).toEqual({ result: null, errors: [{ code: 'FORBIDDEN', path: [] }] });
    await enrol(world, person);
    expect((await enter(person)).errors).toEqual([]);
  });

  it.each(['', '   ', 'x'.repeat(501), 'a\u202eb'])('needs a reason: %j is none', async (reason) => {
    const sam = await staff();
    expect((await enter(sam, world.acme.id, reason)).errors[0]).toEqual({ code: 'INVALID', path: ['reason'] });
    expect(
      await world.db.query(
        'SELECT 1 FROM session WHERE accountId = (SELECT id FROM account WHERE email = ?) AND supportTerm IS NOT NULL',
        [sam.email],
      ),
    ).toEqual([]);
  });

  it('is closed unless the company allows it, as every company is at first', async () => {
    const sam = await staff();
    expect((await enter(sam, world.globex.id)).errors).toEqual([{ code: 'NOT_FOUND', path: ['companyId'] }]);
    await set('DENIED');
    expect((await enter(sam)).errors).toEqual([{ code: 'NOT_FOUND', path: ['companyId'] }]);
    expect((await enter(sam, 'nonsense')).errors).toEqual([{ code: 'NOT_FOUND', path: ['companyId'] }]);
  });

  it('obeys what stands in the way of the account', async () => {
    const sam = await staff();
    const inside = await visit(sam);
    await world.db.query('UPDATE account SET mustChangePassword = 1 WHERE email = ?', [sam.email]);
    const input = { companyId: world.acme.id, reason: 'x' };
    expect((await world.run(sam, ENTER, { input })).errors).toMatchObject([
      { extensions: { restriction: 'PASSWORD_CHANGE_REQUIRED' } },
    ]);
    expect((await world.run(inside, '{ company { id } }')).errors).toMatchObject([
      { extensions: { restriction: 'PASSWORD_CHANGE_REQUIRED' } },
    ]);
    const seen = await world.run(
      inside,
      '{ viewer { isSupportSession permissions { module } supportVisits { reason } session { restrictions } } }',
    );
    expect(seen.data.viewer).toEqual({
      isSupportSession: true,
      permissions: [],
      supportVisits: [],
      session: { restrictions: ['PASSWORD_CHANGE_REQUIRED'] },
    });
  });

  it('leaves the session that it came from as it is, also for somebody of the company itself', async () => {
    const member = await world.person(world.acme.id, { firstName: 'Mel', lastName: 'Member' });
    await enrol(world, member);
    await command('add', member.email);
    const inside = await visit(member);
    expect((await world.run(member, '{ viewer { isSupportSession user { id } } }')).data.viewer).toEqual({
      isSupportSession: false,
      user: { id: member.userId },
    });
    expect((await world.run(inside, '{ viewer { isSupportSession user { id } } }')).data.viewer).toEqual({
      isSupportSession: true,
      user: null,
    });
    const sessions = (await world.run(inside, '{ viewer { session { current } sessions { id } } }')).data.viewer;
    expect([sessions.session, sessions.sessions.length]).toEqual([{ current: true }, 2]);
    await world.run(inside, 'mutation { signOut { errors { code } } }');
    expect([await isIn(inside), await isIn(member)]).toEqual([false, true]);
  });
});

describe('what everybody sees', () => {
  it('the record keeps who entered and why', async () => {
    await visit(await staff());
    const { nodes } = (
      await world.run(
        world.acme.admin,
        '{ auditLog(first: 1, filter: { action: ["support.enter"] }) { nodes { actorLabel actor { id } targetId ip changes { field before after } } } }',
      )
    ).data.auditLog;
    expect(nodes).toEqual([
      {
        ...{ actorLabel: 'support: Sam Support', actor: null, targetId: world.acme.id, ip: '127.0.0.1' },
        changes: [{ field: 'reason', before: null, after: 'A question about inboxes' }],
      },
    ]);
  });

  it('exports what it reads, under its name in the audit, and no more once it is over', async () => {
    await set('ALLOWED');
    const inside = await visit(await staff());
    const exports = exportsOf(world);
    const url = await exports.ofUsers(inside, { columns: ['ID'] });
    const ids = (await exports.cells(url)).slice(1).flat();
    const { users } = (await world.run(inside, '{ users(first: 100) { nodes { id } } }')).data;
    expect(ids.sort()).toEqual(users.nodes.map(({ id }) => id).sort());
    const filter = { action: ['company.exportUsers'] };
    const audit = 'query ($filter: AuditFilter) { auditLog(first: 1, filter: $filter) { nodes { actorLabel } } }';
    const { nodes } = (await world.run(world.acme.admin, audit, { filter })).data.auditLog;
    expect(nodes).toEqual([{ actorLabel: 'support: Sam Support' }]);
    await world.run(inside, 'mutation { signOut { errors { code } } }');
    expect(await refusalOf(url)).toEqual([403, 'FORBIDDEN']);
  });

  it('every member sees the visit while it lasts, and nobody of another company does', async () => {
    await set('DENIED');
    await set('ALLOWED');
    const inside = await visit(await staff());
    for (const member of [world.acme.limited, world.acme.owner, inside]) {
      const { viewer } = (await world.run(member, BANNER)).data;
      expect(viewer.isSupportSession).toBe(member === inside);
      expect(viewer.supportVisits).toMatchObject([
        { visitor: 'support: Sam Support', reason: 'A question about inboxes' },
      ]);
      const [{ since, until }] = viewer.supportVisits;
      expect(Date.parse(until) - Date.parse(since)).toBe(60 * MINUTE_MS);
    }
    for (const other of [world.globex.admin, null])
      expect((await world.run(other, BANNER)).data.viewer.supportVisits).toEqual([]);
    await world.run(inside, 'mutation { signOut { errors { code } } }');
    expect((await world.run(world.acme.user, BANNER)).data.viewer.supportVisits).toEqual([]);
  });
});

describe('the end of a visit', () => {
  it('comes after an hour, however busy it is', async () => {
    const inside = await visit(await staff());
    for (let minute = 0; minute < 59; minute += 1) {
      world.clock.advance(MINUTE_MS);
      expect([minute, await isIn(inside)]).toEqual([minute, true]);
    }
    world.clock.advance(MINUTE_MS);
    expect(await isIn(inside)).toBe(false);
    expect((await world.run(world.acme.user, BANNER)).data.viewer.supportVisits).toEqual([]);
  });

  it('comes with the next request once the company denies support; allowing it again readmits nobody', async () => {
    const sam = await staff();
    const inside = await visit(sam);
    await set('DENIED');
    expect(codeOf(await world.run(inside, '{ company { id } }'))).toBe('UNAUTHENTICATED');
    await set('ALLOWED');
    expect(await isIn(inside)).toBe(false);
    const sessions = (await world.run(sam, '{ viewer { sessions { id } } }')).data.viewer.sessions;
    expect(sessions).toHaveLength(1);
    expect(await isIn(await visit(sam))).toBe(true);
  });

  it('does not come with other changes of the company, nor with allowing what is allowed', async () => {
    const inside = await visit(await staff());
    await set('ALLOWED');
    const { version } = (await world.run(world.acme.admin, '{ company { version } }')).data.company;
    await world.run(world.acme.admin, UPDATE, { input: { version, phone: '+902121234567', supportAccess: 'ALLOWED' } });
    expect(await isIn(inside)).toBe(true);
  });

  it('of twenty who enter while support is denied nobody is in afterwards', async () => {
    // One after the other: each enrols with a code of the world's one clock.
    const people = [await staff(), await staff(), await staff(), await staff()];
    for (let round = 0; round < 4; round += 1) {
      await set('ALLOWED');
      const racing = Array.from({ length: 20 }, (_, index) => enter(people[index % people.length]!));
      const [entered] = await Promise.all([Promise.all(racing), set('DENIED')]);
      const tokens = entered.flatMap(({ result }) => (result === null ? [] : [result]));
      for (const token of tokens) expect(await isIn(token)).toBe(false);
      await set('ALLOWED');
      for (const token of tokens) expect(await isIn(token)).toBe(false);
    }
  });

  it('comes at once for whoever is taken off the support staff, also for those who were just entering', async () => {
    const sam = await staff();
    const inside = await visit(sam);
    const racing = Array.from({ length: 10 }, () =>
      world.run(sam, ENTER, { input: { companyId: world.acme.id, reason: 'x' } }),
    );
    const [answers] = await Promise.all([Promise.all(racing), command('remove', sam.email)]);
    const entered = answers.flatMap(({ data }) => data?.enterCompanyAsSupport?.result ?? []);
    for (const token of [inside, ...entered]) expect(await isIn(token)).toBe(false);
    expect(codeOf(await world.run(sam, '{ company { id } }'))).toBe('fine');
    await command('add', sam.email);
    for (const token of [inside, ...entered]) expect(await isIn(token)).toBe(false);
  });

  it('comes with the second factor, which is not turned off from within', async () => {
    const sam = await staff();
    const inside = await visit(sam);
    const off = `mutation ($input: DisableTwoFactorInput!) { disableTwoFactor(input: $input) { viewer { signedIn isSupportSession } errors { code path } } }`;
    const turnOff = (as: { token: string }) =>
      world.run(as, off, { input: { password: PASSWORD, code: sam.app.next() } });
    expect(codeOf(await turnOff(inside))).toBe('FORBIDDEN');
    expect((await turnOff(sam)).data.disableTwoFactor.errors).toEqual([]);
    expect(await isIn(inside)).toBe(false);
    expect((await world.run(world.acme.user, BANNER)).data.viewer.supportVisits).toEqual([]);
  });
});

describe('a visitor', () => {
  it('makes nothing with the modules that visits may use: it is said at its place, and nothing is written', async () => {
    const inside = await visit(await staff());
    const task = await world.run(
      inside,
      'mutation { createTask(input: { title: "By a visitor" }) { errors { code path } } }',
    );
    expect(task.data.createTask.errors).toEqual([{ code: 'FORBIDDEN', path: ['title'] }]);
    const note =
      `mutation { createActivity(input: { kind: NOTE, subject: "By a visitor", startsAt: "2031-01-01T00:00:00Z" }) {
      errors { code path } } }` as const;
    const activity = await world.run(inside, note);
    expect(activity.data.createActivity.errors).toEqual([{ code: 'FORBIDDEN', path: ['subject'] }]);
    expect(await world.db.query('SELECT id FROM task WHERE title = ?', ['By a visitor'])).toEqual([]);
  });

  it('cannot stay on by entering once more, nor open or change anything of their own from within', async () => {
    const sam = await staff();
    const inside = await visit(sam);
    const again = await world.run(inside, ENTER, { input: { companyId: world.acme.id, reason: 'once more' } });
    expect(again).toMatchObject({
      data: { enterCompanyAsSupport: null },
      errors: [
        {
          message:
            'In this session you are visiting a company as support staff. Use your own session, or sign out of this one.',
          extensions: { code: 'FORBIDDEN', missing: [{ audience: 'OWN_SESSION' }], role: null, grantable: false },
        },
      ],
    });
    for (const [field, type, input] of [
      ['createCompany', 'CreateCompanyInput', { name: 'Mine' }],
      ['changePassword', 'ChangePasswordInput', { currentPassword: PASSWORD, newPassword: 'thirteen owls in a barn' }],
      ['requestEmailChange', 'RequestEmailChangeInput', { email: 'new@support.example', password: PASSWORD }],
    ] as const) {
      const mutation = `mutation ($input: ${type}!) { ${field}(input: $input) { errors { code } } }`;
      const answer = await world.run(inside, mutation, { input });
      expect([field, answer.data, codeOf(answer)]).toEqual([field, { [field]: null }, 'FORBIDDEN']);
    }
    expect((await world.run(inside, 'mutation { signOut { errors { code } } }')).data.signOut.errors).toEqual([]);
    expect(await isIn(inside)).toBe(false);
  });

  it('is refused whatever needs a person of the company, and nothing is written', async () => {
    const inside = await visit(await staff());
    const count = async () => (await world.db.query<object[]>('SELECT id FROM audit_entry')).length;
    const before = await count();
    for (const [name, call] of [
      ['updateProfile', 'updateProfile(input: { firstName: "Mallory" })'],
      ['setUserListColumns', 'setUserListColumns(input: { columns: [] })'],
      ['enterCompany', `enterCompany(input: { companyId: "${world.globex.id}" })`],
    ] as const) {
      const answer = await world.run(inside, `mutation { ${call} { errors { code path } } }`);
      expect([name, answer.data, codeOf(answer)]).toEqual([name, { [name]: null }, 'FORBIDDEN']);
    }
    expect(await count()).toBe(before);
    expect(await isIn(inside)).toBe(true);
  });

  it('may do nothing to anybody, and owns nothing', async () => {
    const sam = await staff();
    const inside = await visit(sam);
    const seen = await world.run(inside, '{ users { nodes { viewerMay } } viewer { account { id } session { id } } }');
    for (const { viewerMay } of seen.data.users.nodes) expect(viewerMay).toEqual([]);
    const { account, session } = seen.data.viewer;
    for (const id of [account.id, session.id])
      expect(codeOf(await world.run(inside, 'query ($id: ID!) { node(id: $id) { id } }', { id }))).toBe('NOT_FOUND');
    const own = `{ node(id: "${account.id}") { id } }`;
    expect(codeOf(await world.run(sam, own))).toBe('fine');
  });

  it('passes no rule that manages, names a role or a self, on whatever field', async () => {
    const { viewer } = await world.ctx(await visit(await staff()));
    for (const { typeName, fieldName, declaration } of declarationsOf(buildSchema())) {
      const { who, use, only } = declaration;
      const isOpen =
        use.length > 0 || who.some((one) => ['ANYONE', 'SIGNED_IN', 'MEMBER', 'SUPPORT_STAFF'].includes(one));
      const expected = only === null && isOpen;
      const passes = alternativesOf(declaration).some(({ holds }) => holds(viewer, { id: viewer.account?.id }, {}));
      expect([typeName, fieldName, passes]).toEqual([typeName, fieldName, expected]);
    }
  });

  it('is seen by one statement, like everybody else', async () => {
    const inside = await visit(await staff());
    await isIn(inside);
    expect(await world.statements(() => world.run(inside, '{ viewer { permissions { module } } }'))).toHaveLength(1);
  });
});

describe('an account of the support staff', () => {
  it('outlives its last membership, signs in without a company, enters, and goes with the support staff', async () => {
    const sam = await staff();
    const remove = async () => {
      const { deletionConfirmation } = (
        await world.run(world.globex.admin, 'query ($id: ID!) { user(id: $id) { deletionConfirmation } }', {
          id: sam.userId,
        })
      ).data.user;
      const input = { id: sam.userId, confirmation: deletionConfirmation };
      return world.run(
        world.globex.admin,
        'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { errors { code } } }',
        { input },
      );
    };
    expect((await remove()).data.deleteUser.errors).toEqual([]);
    const answer = (await world.run(null, SIGN_IN, { input: { identifier: sam.email, password: PASSWORD } })).data
      .signIn;
    expect(answer.errors).toEqual([]);
    const verify = `mutation ($input: VerifyTwoFactorInput!) { verifyTwoFactor(input: $input) { result { ... on SignedIn { token viewer { session { restrictions } } } } errors { code } } }`;
    const verified = (
      await world.run(null, verify, { input: { challenge: answer.result.challenge, code: sam.app.next() } })
    ).data.verifyTwoFactor;
    expect(verified.errors).toEqual([]);
    expect(verified.result.viewer.session.restrictions).toEqual(['COMPANY_NOT_CHOSEN']);
    const inside = await visit(verified.result);
    expect(await isIn(inside)).toBe(true);
    await command('remove', sam.email);
    expect(await world.db.query('SELECT 1 FROM account WHERE email = ?', [sam.email])).toEqual([]);
    expect(await isIn(inside)).toBe(false);
  });

  it('of anybody else the login ends with the last membership still', async () => {
    const person = await world.person(world.globex.id);
    await world.db.query('UPDATE user SET loginBlocked = 1, status = 4 WHERE email = ?', [person.email]);
    const answer = await world.run(null, SIGN_IN, { input: { identifier: person.email, password: PASSWORD } });
    expect(answer.data.signIn.errors).toEqual([{ code: 'BLOCKED' }]);
  });
});

describe('as a process', () => {
  it('the commands run on the server, say what was done, and end with 1 where it was not', () => {
    const dataDir = newDataDir();
    const run = (...args: string[]) => {
      const { status, stdout } = spawnSync(process.execPath, [compiled('src/main'), ...args], {
        cwd: resolve(__dirname, '../..'),
        env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
        encoding: 'utf8',
      });
      return [status, stdout];
    };
    expect(run('support', 'list')).toEqual([0, 'There are no support staff.\n']);
    expect(run('support', 'add', 'a@b.example')).toEqual([1, 'There is no account with this address.\n']);
    expect(run('reseal')).toEqual([0, expect.stringMatching(/^outbox\.payload: 0 sealed with the newest key\.\n/)]);
    rmSync(dataDir, { recursive: true, force: true });
  });
});

import { enrol } from '../authenticator';
import { SHARES } from '../../src/database/shares';
import { lockWaits } from '../sql';
import { PASSWORD, startWorld, type Answer, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  token apiToken { id name lastFour grants { module level } createdBy { id } expiresAt lastUsedAt } errors { code path } } }`;
const REVOKE =
  'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { revokedId errors { code path } } }';
const TOKENS = '{ apiTokens { id lastFour lastUsedAt } }';
const INVITE = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) {
  results { invitation { id email } errors { code path } } errors { code path } } }`;
const UPDATE =
  'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id version } errors { code path } } }';

const users = (level: 'USE' | 'MANAGE') => [{ module: 'USERS', level }];
const create = async (as: Person, more: object = {}) =>
  (
    await world.run(as, CREATE, {
      input: { name: 'night import', grants: users('MANAGE'), password: PASSWORD, ...more },
    })
  ).data.createApiToken;
const codeOf = (answer: Answer) => answer.errors?.[0]?.extensions.code;

it('is shown once, known by its last four characters, and kept as a hash alone', async () => {
  const { admin } = world.acme;
  const { token, apiToken, errors } = await create(admin);
  expect(errors).toEqual([]);
  expect(token).toMatch(/^api_[\w-]{43}$/);
  expect(apiToken).toMatchObject({
    name: 'night import',
    lastFour: token.slice(-4),
    grants: users('MANAGE'),
    createdBy: { id: admin.userId },
    expiresAt: null,
    lastUsedAt: null,
  });
  expect((await world.run({ token }, '{ users { totalCount } }')).errors).toBeUndefined();
  const listed = await world.run(admin, TOKENS);
  expect(listed.data.apiTokens[0]).toMatchObject({ id: apiToken.id, lastFour: token.slice(-4) });
  expect(JSON.stringify(listed)).not.toContain(token);
});

it('is found with one statement, like a session', async () => {
  const { token } = await create(world.acme.admin);
  await world.run({ token }, '{ viewer { permissions { module } } }');
  const sent = await world.statements(() => world.run({ token }, '{ viewer { permissions { module } } }'));
  expect(sent).toHaveLength(1);
});

it('ten calls with one idempotency key make one token, which one of them shows', async () => {
  const { admin } = world.acme;
  const answers = await Promise.all(Array.from({ length: 10 }, () => create(admin, { idempotencyKey: 'nightly' })));
  expect(new Set(answers.map(({ apiToken }) => apiToken.id)).size).toBe(1);
  const shown = answers.flatMap(({ token }) => token ?? []);
  expect(shown).toHaveLength(1);
  expect(await create(admin, { idempotencyKey: 'nightly' })).toMatchObject({ token: null, errors: [] });
  expect(await create(admin, { idempotencyKey: 'nightly', password: 'wrong' })).toMatchObject({
    apiToken: null,
    errors: [{ code: 'WRONG_CREDENTIALS' }],
  });
  const kept = JSON.stringify(await world.db.query('SELECT answer FROM idempotency_key'));
  expect(kept).not.toContain(shown[0]);
});

it('needs the password, and a code where there is a second factor', async () => {
  const person = await world.person(world.acme.id, { role: 'ADMIN' });
  expect(await create(person, { password: 'wrong' })).toMatchObject({
    token: null,
    errors: [{ code: 'WRONG_CREDENTIALS', path: ['password'] }],
  });
  const app = await enrol(world, person);
  expect((await create(person)).errors).toEqual([{ code: 'WRONG_CREDENTIALS', path: ['code'] }]);
  expect((await create(person, { code: app.next() })).errors).toEqual([]);
});

it('is never given more than its maker has, and has never more than its maker has now', async () => {
  const maker = await world.person(world.acme.id, {
    grants: [
      { module: 'API', level: 'MANAGE' },
      { module: 'USERS', level: 'MANAGE' },
    ],
  });
  for (const grants of [[{ module: 'AUDIT', level: 'USE' }], [{ module: 'CONVERSATIONS', level: 'USE' }]]) {
    expect((await create(maker, { grants })).errors).toEqual([{ code: 'FORBIDDEN', path: ['grants'] }]);
  }
  const { token } = await create(maker);
  expect((await world.run({ token }, '{ users { totalCount } }')).errors).toBeUndefined();
  await world.db.query('UPDATE user SET usesModules = 0, managesModules = 0 WHERE email = ?', [maker.email]);
  expect(codeOf(await world.run({ token }, '{ users { totalCount } }'))).toBe('FORBIDDEN');
});

it('acts by the same laws: no role above its maker’s, no module beyond its own, also where it is decided again inside', async () => {
  const moderator = await world.person(world.acme.id, {
    role: 'MODERATOR',
    grants: [
      { module: 'API', level: 'MANAGE' },
      { module: 'USERS', level: 'MANAGE' },
    ],
  });
  const { token } = await create(moderator);
  const colleague = await world.person(world.acme.id);
  const update = async (as: { token: string }, id: string, more: object) =>
    (await world.run(as, UPDATE, { input: { id, version: 1, ...more } })).data.updateUser.errors;
  const tasks = { grants: [{ module: 'TASKS', level: 'USE' }] };
  expect(await update({ token }, colleague.userId, { role: 'ADMIN' })).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect(await update({ token }, colleague.userId, tasks)).toMatchObject([{ code: 'FORBIDDEN', path: ['grants'] }]);
  expect(await update({ token }, world.acme.admin.userId, { screenName: 'x' })).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect(await update({ token }, moderator.userId, { screenName: 'x' })).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect(await update({ token }, colleague.userId, { screenName: 'By a script' })).toEqual([]);
  expect(await update(moderator, (await world.person(world.acme.id)).userId, tasks)).toEqual([]);
  const entries = await world.db.query<object[]>(
    "SELECT actorLabel, actorId FROM audit_entry WHERE action = 'user.update' AND targetId = ?",
    [colleague.userId],
  );
  expect(entries).toEqual([{ actorLabel: 'night import (API)', actorId: null }]);
});

it('is a member and nobody: no self, no owner, no account, no session', async () => {
  const { token } = await create(world.acme.owner, {
    grants: [
      { module: 'API', level: 'MANAGE' },
      { module: 'CONVERSATIONS', level: 'USE' },
    ],
  });
  const seen = await world.run(
    { token },
    '{ company { owner { email firstName } } viewer { signedIn user { id } account { id } session { id } sessions { id } memberships { id } permissions { module } } }',
  );
  expect(seen.data).toEqual({
    company: { owner: { email: null, firstName: null } },
    viewer: {
      ...{ signedIn: true, user: null, account: null, session: null, sessions: [], memberships: [] },
      permissions: [{ module: 'CONVERSATIONS' }, { module: 'API' }],
    },
  });
  for (const query of [
    `{ user(id: "${world.acme.owner.userId}") { id } }`,
    'mutation { signOut { errors { code } } }',
    'mutation { beginTwoFactorEnrolment { secret } }',
  ]) {
    expect([query, codeOf(await world.run({ token }, query))]).toEqual([query, 'FORBIDDEN']);
  }
  const input = { name: 'another', grants: users('MANAGE'), password: PASSWORD };
  expect(await world.run({ token }, CREATE, { input })).toMatchObject({
    data: { createApiToken: null },
    errors: [{ extensions: { code: 'FORBIDDEN', missing: [{ audience: 'PERSON' }] } }],
  });
});

it('its idempotency keys are its own', async () => {
  const { token } = await create(world.acme.admin);
  const input = { emails: ['keyed@guests.example'], membership: { grants: [] }, idempotencyKey: 'one' };
  const first = await world.run({ token }, INVITE, { input });
  expect(first.data.inviteUsers.results[0].errors).toEqual([]);
  expect(await world.run({ token }, INVITE, { input })).toEqual(first);
  const maker = await world.run(world.acme.admin, INVITE, { input });
  expect(maker.data.inviteUsers.results[0].errors).toMatchObject([{ code: 'ALREADY_EXISTS' }]);
});

it('ends on its day, when it is revoked, and for good when its maker’s access ends', async () => {
  const alive = async (token: string) => codeOf(await world.run({ token }, '{ users { totalCount } }')) ?? 'alive';
  const hour = 3_600_000;
  const at = (ms: number) => new Date(world.clock.now().getTime() + ms).toISOString();
  expect((await create(world.acme.admin, { expiresAt: at(-1) })).errors).toEqual([
    { code: 'INVALID', path: ['expiresAt'] },
  ]);
  const dated = await create(world.acme.admin, { expiresAt: at(hour) });
  expect(await alive(dated.token)).toBe('alive');
  world.clock.advance(hour);
  expect(await alive(dated.token)).toBe('UNAUTHENTICATED');
  const ended = await create(world.acme.admin);
  const revoked = (await world.run(world.acme.owner, REVOKE, { input: { id: ended.apiToken.id } })).data.revokeApiToken;
  expect(revoked).toEqual({ revokedId: ended.apiToken.id, errors: [] });
  expect(await alive(ended.token)).toBe('UNAUTHENTICATED');
  const again = (await world.run(world.acme.owner, REVOKE, { input: { id: ended.apiToken.id } })).data.revokeApiToken;
  expect(again.errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  const maker = await world.person(world.acme.id, { role: 'ADMIN' });
  const theirs = await create(maker);
  for (const [version, loginBlocked] of [
    [1, true],
    [2, false],
  ]) {
    const input = { id: maker.userId, version, loginBlocked };
    expect((await world.run(world.acme.admin, UPDATE, { input })).data.updateUser.errors).toEqual([]);
    expect(await alive(theirs.token)).toBe('UNAUTHENTICATED');
  }
});

it('where the company requires a second factor nobody makes one without it', async () => {
  const own = await startWorld();
  await own.db.query('UPDATE company SET twoFactorRequired = 1');
  const input = { name: 'x', grants: [], password: PASSWORD };
  const refused = await own.run(own.acme.admin, CREATE, { input });
  expect(refused.errors).toMatchObject([{ extensions: { restriction: 'TWO_FACTOR_ENROLMENT_REQUIRED' } }]);
  const app = await enrol(own, own.acme.admin);
  expect(
    (await own.run(own.acme.admin, CREATE, { input: { ...input, code: app.next() } })).data.createApiToken.errors,
  ).toEqual([]);
  await own.close();
});

it('of twenty revocations at once one revokes', async () => {
  const { apiToken } = await create(world.acme.admin);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => world.run(world.acme.admin, REVOKE, { input: { id: apiToken.id } })),
  );
  expect(answers.filter(({ data }) => data.revokeApiToken.errors.length === 0)).toHaveLength(1);
});

it('its maker is told by mail, in their language', async () => {
  const maker = await world.person(world.acme.id, { role: 'ADMIN', language: 'nl' });
  const { token } = await create(maker, { name: 'nachtimport' });
  const letter = await world.letterbox.next(maker.email);
  expect(letter.subject).toBe('Er is namens jou een API-token gemaakt');
  expect(letter.text).toContain('in Acme het API-token “nachtimport” gemaakt');
  expect(letter.text).not.toContain(token);
  expect((await create(maker, { password: 'wrong' })).errors).toHaveLength(1);
  const sent = world.letterbox.to(maker.email).length;
  expect(sent).toBe(1);
});

/** Holds up the writing of letters until everybody has come as far as they can: what was counted by then is counted. */
async function allAtOnce(makers: readonly Person[]) {
  const runner = world.db.createQueryRunner();
  await runner.startTransaction();
  await runner.query('SELECT id FROM outbox FOR UPDATE');
  const answers = Promise.all(makers.map((maker) => create(maker)));
  const givesUpAt = performance.now() + 15_000;
  // No more of one company have a connection at a time.
  const together = Math.min(makers.length, SHARES.company.transactions);
  while ((await lockWaits(world.db)) < together && performance.now() < givesUpAt)
    await new Promise((resolve) => setTimeout(resolve, 250));
  await runner.rollbackTransaction();
  await runner.release();
  return answers;
}

it('of twelve made at once, where five more may be, five are made', async () => {
  const { id, admin } = await world.crowd(6);
  // Of one maker they would wait for each other by the maker's account.
  const makers = await Promise.all(Array.from({ length: 12 }, () => world.person(id, { role: 'ADMIN' })));
  const { apiToken } = await create(admin);
  for (let index = 0; index < 94; index += 1)
    await world.db.query(
      `INSERT INTO api_token (companyId, id, tokenHash, name, lastFour, usesModules, managesModules, createdById, createdAt)
        SELECT companyId, UNHEX(REPLACE(UUID(), '-', '')), UNHEX(SHA2(UUID(), 256)), name, lastFour, 0, 0, createdById, createdAt
          FROM api_token WHERE lastFour = ? AND name = 'night import' LIMIT 1`,
      [apiToken.lastFour],
    );
  const ended = [await create(admin), await create(admin)];
  await world.run(admin, REVOKE, { input: { id: ended[0]!.apiToken.id } });
  await world.db.query('UPDATE api_token SET expiresAt = ? WHERE lastFour = ?', [
    new Date(world.clock.now().getTime() - 1),
    ended[1]!.apiToken.lastFour,
  ]);
  const answers = await allAtOnce(makers);
  const refused = answers.filter(({ errors }) => errors.length > 0);
  expect(refused).toHaveLength(7);
  for (const { token, errors } of refused)
    expect({ token, errors }).toEqual({ token: null, errors: [{ code: 'LIMIT_REACHED', path: [] }] });
  const [first] = answers.filter(({ errors }) => errors.length === 0);
  await world.run(admin, REVOKE, { input: { id: first!.apiToken.id } });
  expect((await create(admin)).errors).toEqual([]);
  expect((await create(world.globex.admin)).errors).toEqual([]);
});

import { holdsAccount, holdsPerson } from '../../src/database/locks';
import { lockPerson } from '../../src/domains/member/own';
import { idBytes } from '../../src/core/ids';
import { hashToken } from '../../src/core/tokens';
import { codeAt, enrol } from '../authenticator';
import { overtaken } from '../overtaken';
import { PASSWORD, startWorld, type Answer, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

function call(as: { token: string } | null, name: string, input: object | null): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return input === null
    ? world.run(as, `mutation { ${name} { errors { code path } } }`)
    : world.run(as, `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code path } } }`, { input });
}

let counter = 0;
const fresh = () => `own${(counter += 1)}`;
const NEW_PASSWORD = 'another quiet harbour at dusk';
const TOKEN = { name: 'late', grants: [{ module: 'CONVERSATIONS', level: 'USE' }], password: PASSWORD };

async function staff(person: Person): Promise<void> {
  await world.db.query('UPDATE account SET supportSince = NOW(3), twoFactorSince = NOW(3) WHERE id = ?', [
    idBytes(person.accountId),
  ]);
  await world.db.query('UPDATE company SET supportAccess = 1 WHERE id = ?', [idBytes(world.globex.id)]);
}

async function codeOfPending(person: Person): Promise<string> {
  const begun = await world.run(person, 'mutation { beginTwoFactorEnrolment { secret } }');
  return codeAt(begun.data.beginTwoFactorEnrolment.secret, world.clock.now());
}

type Verb = readonly [name: string, inputOf: (own: Person) => Promise<object | null> | object | null];

/** The verbs by which somebody changes something of their own. */
const VERBS: readonly Verb[] = [
  ['createApiToken', () => TOKEN],
  ['enterCompany', ({ companyId }) => ({ companyId })],
  [
    'enterCompanyAsSupport',
    async (own) => {
      await staff(own);
      return { companyId: world.globex.id, reason: 'asked to' };
    },
  ],
  ['createCompany', () => ({ name: fresh() })],
  ['updateProfile', () => ({ username: fresh(), firstName: 'Late' })],
  ['setUserListColumns', () => ({ columns: ['ROLE'] })],
  ['changePassword', () => ({ currentPassword: PASSWORD, newPassword: NEW_PASSWORD })],
  ['requestEmailChange', () => ({ email: `${fresh()}@people.example`, password: PASSWORD })],
  ['beginTwoFactorEnrolment', () => null],
  ['confirmTwoFactorEnrolment', async (own) => ({ code: await codeOfPending(own) })],
  ['disableTwoFactor', async (own) => ({ password: PASSWORD, code: (await enrol(world, own)).next() })],
  ['regenerateRecoveryCodes', async (own) => ({ password: PASSWORD, code: (await enrol(world, own)).next() })],
  ['revokeSession', () => ({ allOthers: true })],
];

/** All that a verb could leave behind, but for its own session and what it was tried how often. */
async function traces({ accountId, userId, token }: Person): Promise<unknown> {
  const ofAccount = (sql: string) => world.db.query(sql, [idBytes(accountId)]);
  return [
    await ofAccount('SELECT username, email, passwordHash, twoFactorSince FROM account WHERE id = ?'),
    await ofAccount('SELECT secret, pendingSecret FROM two_factor WHERE accountId = ?'),
    await ofAccount('SELECT * FROM recovery_code WHERE accountId = ?'),
    await world.db.query('SELECT firstName, listColumns, version FROM `user` WHERE id = ?', [idBytes(userId)]),
    await world.db.query('SELECT id FROM session WHERE accountId = ? AND endedAt IS NULL AND tokenHash <> ?', [
      idBytes(accountId),
      hashToken(token),
    ]),
    await world.db
      .query(`SELECT (SELECT COUNT(*) FROM company) AS companies, (SELECT COUNT(*) FROM api_token) AS tokens,
      (SELECT COUNT(*) FROM outbox) AS letters, (SELECT COUNT(*) FROM audit_entry) AS entries`),
  ];
}

type Sql = (text: string, parameters: unknown[]) => Promise<unknown>;

/** A verb that waits for its account, in the end of which something else has happened. */
function overtakenBy(own: Person, name: string, input: object | null, meanwhile: (sql: Sql) => Promise<unknown>) {
  const lock = ['SELECT accountId FROM account_lock WHERE accountId = ?', own.accountId] as const;
  return overtaken(world, lock, () => call(own, name, input), meanwhile);
}

const endSession = (own: Person) => (sql: Sql) =>
  sql('UPDATE session SET endedAt = createdAt WHERE tokenHash = ?', [hashToken(own.token)]);

it.each(VERBS)(
  '%s is nobody’s in a session that was ended since it was asked, and nothing is written',
  async (name, inputOf) => {
    const own = await world.person(world.acme.id, { role: 'ADMIN' });
    const input = await inputOf(own);
    const signedIn = await call(null, 'signIn', { identifier: own.email, password: PASSWORD });
    expect(signedIn.data.signIn.errors).toEqual([]);
    const before = await traces(own);
    const answer = await overtakenBy(own, name, input, endSession(own));
    expect(answer.data).toEqual({ [name]: null });
    expect(answer.errors).toMatchObject([{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await traces(own)).toEqual(before);
  },
);

it('enterCompany is nobody’s in a session that has run out since it was asked, and opens none', async () => {
  const own = await world.person(world.acme.id);
  const before = await traces(own);
  const answer = await overtakenBy(own, 'enterCompany', { companyId: own.companyId }, (sql) =>
    sql('UPDATE session SET idleUntil = createdAt WHERE tokenHash = ?', [hashToken(own.token)]),
  );
  expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(await traces(own)).toEqual(before);
});

it.each(VERBS)('%s does what it is asked where the session goes on', async (name, inputOf) => {
  const own = await world.person(world.acme.id, { role: 'ADMIN' });
  const input = await inputOf(own);
  await call(null, 'signIn', { identifier: own.email, password: PASSWORD });
  const before = await traces(own);
  const answer = await overtakenBy(own, name, input, () => Promise.resolve());
  expect(answer).toEqual({ data: { [name]: { errors: [] } } });
  expect(await traces(own)).not.toEqual(before);
});

it.each(['requestPictureUpload', 'deletePicture'])(
  '%s for oneself is refused in a session that was ended since it was asked, and nothing is written',
  async (name) => {
    const own = await world.person(world.acme.id);
    const tickets = () => world.db.query('SELECT COUNT(*) AS total FROM picture_ticket');
    const before = [await traces(own), await tickets()];
    const answer = await overtakenBy(own, name, {}, endSession(own));
    expect(answer.data[name].errors).toEqual([{ code: 'FORBIDDEN', path: [] }]);
    expect([await traces(own), await tickets()]).toEqual(before);
  },
);

it('an API token is not made by somebody who was demoted since they asked, whatever it would have been given', async () => {
  const own = await world.person(world.acme.id, { role: 'ADMIN' });
  const before = await traces(own);
  const answer = await overtakenBy(own, 'createApiToken', TOKEN, (sql) =>
    sql('UPDATE `user` SET role = 2 WHERE id = ?', [idBytes(own.userId)]),
  );
  expect(answer.data.createApiToken.errors).toEqual([{ code: 'FORBIDDEN', path: [] }]);
  expect(await traces(own)).toEqual(before);
});

it('one’s own details stay as they are for somebody who has to change the password by now', async () => {
  const own = await world.person(world.acme.id);
  const before = await traces(own);
  const answer = await overtakenBy(own, 'updateProfile', { firstName: 'Late' }, (sql) =>
    sql('UPDATE `user` SET mustChangePassword = 1 WHERE id = ?', [idBytes(own.userId)]),
  );
  expect(answer.data).toEqual({ updateProfile: null });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', restriction: 'PASSWORD_CHANGE_REQUIRED' } }]);
  expect(await traces(own)).toEqual(before);
});

it('one’s own details stay as they are in a session that is in another company by now', async () => {
  const own = await world.person(world.acme.id);
  const before = await traces(own);
  const { companyId, userId } = world.globex.user;
  const answer = await overtakenBy(own, 'updateProfile', { firstName: 'Late' }, (sql) =>
    sql('UPDATE session SET companyId = ?, userId = ? WHERE tokenHash = ?', [
      idBytes(companyId),
      idBytes(userId),
      hashToken(own.token),
    ]),
  );
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', missing: [{ audience: 'PERSON' }] } }]);
  expect(await traces(own)).toEqual(before);
});

it('whoever does something of their own is locked in the company and as an account, until it is done', async () => {
  const { companyId, userId, accountId } = world.acme.user;
  const ctx = await world.ctx(world.acme.user);
  await ctx.transaction(async (tx) => {
    await lockPerson(tx);
    expect([holdsPerson(tx, { companyId, userId }), holdsAccount(tx, accountId)]).toEqual([true, true]);
  });
});

describe('a session that is ended from another at the same instant as it is used', () => {
  it.each(['createApiToken', 'enterCompany', 'createCompany'])(
    'finishes %s before it ends or does nothing, twenty times over',
    async (name) => {
      const input = {
        createApiToken: TOKEN,
        enterCompany: { companyId: world.acme.id },
        createCompany: { name: 'Two' },
      };
      const rounds = Array.from({ length: 20 }, async () => {
        const own = await world.person(world.acme.id, { role: 'ADMIN' });
        const { id } = (await world.run(own, '{ viewer { session { id } } }')).data.viewer.session;
        const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token } } } }`;
        const other = await world.run(null, signIn, { input: { identifier: own.email, password: PASSWORD } });
        const [done, revoked] = await Promise.all([
          call(own, name, input[name as keyof typeof input]),
          call(other.data.signIn.result, 'revokeSession', { id }),
        ]);
        expect(revoked.data.revokeSession.errors).toEqual([]);
        expect((await world.run(own, '{ viewer { signedIn } }')).data.viewer.signedIn).toBe(false);
        const [made] = await world.db.query<{ total: unknown }[]>(
          `SELECT (SELECT COUNT(*) FROM api_token WHERE createdById = ?) +
            (SELECT COUNT(*) FROM session WHERE accountId = ? AND signInId IS NOT NULL) +
            (SELECT COUNT(*) FROM \`user\` WHERE accountId = ? AND companyId <> ?) AS total`,
          [idBytes(own.userId), idBytes(own.accountId), idBytes(own.accountId), idBytes(world.acme.id)],
        );
        const isDone = done.data[name]?.errors.length === 0;
        if (!isDone) expect(done.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
        expect(Number(made!.total)).toBe(isDone ? 1 : 0);
        return isDone;
      });
      expect(await Promise.all(rounds)).toHaveLength(20);
    },
  );
});

import { codeAt, enrol, readQrCode, type Authenticator } from '../authenticator';
import { tokenIn } from '../letters';
import { PASSWORD, startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const MINUTE = 60_000;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  result { __typename ... on TwoFactorRequired { challenge expiresAt } ... on SignedIn { token } } errors { code path } } }`;
const VERIFY = `mutation ($input: VerifyTwoFactorInput!) { verifyTwoFactor(input: $input) {
  result { __typename ... on SignedIn { token viewer { user { id } session { device restrictions } } } } errors { code path } } }`;
const BEGIN = 'mutation { beginTwoFactorEnrolment { secret otpauthUri qrCodeSvg errors { code path } } }';
const CONFIRM = `mutation ($input: ConfirmTwoFactorEnrolmentInput!) { confirmTwoFactorEnrolment(input: $input) {
  recoveryCodes viewer { session { restrictions } account { twoFactorEnabled } user { id } } errors { code path } } }`;
const DISABLE =
  'mutation ($input: DisableTwoFactorInput!) { disableTwoFactor(input: $input) { viewer { account { twoFactorEnabled } } errors { code path } } }';
const REGENERATE =
  'mutation ($input: RegenerateRecoveryCodesInput!) { regenerateRecoveryCodes(input: $input) { recoveryCodes errors { code path } } }';
const RESET =
  'mutation ($input: ResetTwoFactorInput!) { resetTwoFactor(input: $input) { user { id twoFactorEnabled } errors { code path } } }';
const REQUIRE = `mutation ($input: SetTwoFactorRequiredInput!) { setTwoFactorRequired(input: $input) {
  company { twoFactorRequired version } usersWithoutTwoFactor { id } errors { code path } } }`;
const SIGNED_IN = '{ viewer { signedIn } }';

async function challengeOf(person: Pick<Person, 'email'>, more: object = {}): Promise<string> {
  const input = { identifier: person.email, password: PASSWORD, ...more };
  const { result } = (await world.run(null, SIGN_IN, { input })).data.signIn;
  expect(result.__typename).toBe('TwoFactorRequired');
  return result.challenge;
}

const verify = (challenge: string, code: string) => world.run(null, VERIFY, { input: { challenge, code } });
const errorsOf = <K extends string, E>({ data }: { data: Record<K, { errors: E }> }, field = 'verifyTwoFactor' as K) =>
  data[field].errors;
const isIn = async (as: { token: string }) => (await world.run(as, SIGNED_IN)).data?.viewer.signedIn;

async function withFactor(options: Parameters<World['person']>[1] = {}): Promise<Person & { app: Authenticator }> {
  const person = await world.person(world.acme.id, options);
  return { ...person, app: await enrol(world, person) };
}

/** A code that is not the right one now or a step ago. */
const wrong = (app: Authenticator) => {
  const right = [0, 30_000].map((ago) => codeAt(app.secret, new Date(world.clock.now().getTime() - ago)));
  return ['000000', '111111', '222222'].find((code) => !right.includes(code))!;
};

describe('setting it up', () => {
  it('shows a secret that a telephone scans, and turns on with its code: from then on signing in needs both', async () => {
    const person = await world.person(world.acme.id);
    const other = await world.person(world.acme.id);
    const begun = (await world.run(person, BEGIN)).data.beginTwoFactorEnrolment;
    expect(await readQrCode(begun.qrCodeSvg)).toBe(begun.otpauthUri);
    expect(decodeURIComponent(begun.otpauthUri)).toContain(`Muster:Acme (${person.email})`);
    const before = (await world.run(person, '{ viewer { account { twoFactorEnabled } } }')).data.viewer.account;
    expect(before.twoFactorEnabled).toBe(false);
    const secret = new URL(begun.otpauthUri).searchParams.get('secret')!;
    expect(secret).toBe(begun.secret);
    const confirmed = (await world.run(person, CONFIRM, { input: { code: codeAt(secret, world.clock.now()) } })).data
      .confirmTwoFactorEnrolment;
    expect(confirmed).toMatchObject({ errors: [], viewer: { account: { twoFactorEnabled: true } } });
    expect(new Set(confirmed.recoveryCodes).size).toBe(10);
    for (const code of confirmed.recoveryCodes)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect((await world.letterbox.next(person.email)).subject).toBe('Your second factor is on');
    const challenge = await challengeOf(person, { device: 'a phone' });
    world.clock.advance(30_000);
    const { result, errors } = (await verify(challenge, codeAt(secret, world.clock.now()))).data.verifyTwoFactor;
    expect(errors).toEqual([]);
    expect(result.viewer).toEqual({ user: { id: person.userId }, session: { device: 'a phone', restrictions: [] } });
    const colleague = await world.run(null, SIGN_IN, { input: { identifier: other.email, password: PASSWORD } });
    expect(colleague.data.signIn.result.__typename).toBe('SignedIn');
  });

  it('ends the account’s other sessions and keeps the one that did it', async () => {
    const person = await world.person(world.acme.id);
    const { data } = await world.run(null, SIGN_IN, { input: { identifier: person.email, password: PASSWORD } });
    await enrol(world, person);
    expect([await isIn(person), await isIn(data.signIn.result)]).toEqual([true, false]);
  });

  it('a wrong code turns nothing on; without having begun, and after ten minutes, there is nothing to confirm', async () => {
    const person = await world.person(world.acme.id);
    const confirm = async (code: string) =>
      errorsOf(await world.run(person, CONFIRM, { input: { code } }), 'confirmTwoFactorEnrolment');
    expect(await confirm('000000')).toEqual([{ code: 'NOT_FOUND', path: [] }]);
    const { secret } = (await world.run(person, BEGIN)).data.beginTwoFactorEnrolment;
    for (const bad of ['', 'abcdef', '12345', `${codeAt(secret, new Date(0))}0`]) {
      expect(await confirm(bad)).toEqual([{ code: 'WRONG_CREDENTIALS', path: ['code'] }]);
    }
    world.clock.advance(10 * MINUTE);
    expect(await confirm(codeAt(secret, world.clock.now()))).toEqual([{ code: 'EXPIRED', path: [] }]);
    const signedIn = await world.run(null, SIGN_IN, { input: { identifier: person.email, password: PASSWORD } });
    expect(signedIn.data.signIn.result.__typename).toBe('SignedIn');
  });

  it('beginning again makes a new secret, and the one before is worth nothing', async () => {
    const person = await world.person(world.acme.id);
    const first = (await world.run(person, BEGIN)).data.beginTwoFactorEnrolment.secret;
    const second = (await world.run(person, BEGIN)).data.beginTwoFactorEnrolment.secret;
    expect(second).not.toBe(first);
    const confirm = (secret: string) =>
      world.run(person, CONFIRM, { input: { code: codeAt(secret, world.clock.now()) } });
    expect(errorsOf(await confirm(first), 'confirmTwoFactorEnrolment')).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    expect(errorsOf(await confirm(second), 'confirmTwoFactorEnrolment')).toEqual([]);
  });

  it('eight confirmations with one code at once turn it on once, with one set of recovery codes', async () => {
    const person = await world.person(world.acme.id);
    const { secret } = (await world.run(person, BEGIN)).data.beginTwoFactorEnrolment;
    const input = { code: codeAt(secret, world.clock.now()) };
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.run(person, CONFIRM, { input })));
    const shown = answers.flatMap(({ data }) => data.confirmTwoFactorEnrolment.recoveryCodes ?? []);
    expect(shown).toHaveLength(10);
    expect(await verify(await challengeOf(person), shown[0]!)).toMatchObject({
      data: { verifyTwoFactor: { errors: [] } },
    });
  });

  it('while it is on nothing is begun: a stolen session cannot put another telephone in its place', async () => {
    const person = await withFactor();
    expect((await world.run(person, BEGIN)).data.beginTwoFactorEnrolment).toEqual({
      secret: null,
      otpauthUri: null,
      qrCodeSvg: null,
      errors: [{ code: 'ALREADY_EXISTS', path: [] }],
    });
  });
});

describe('signing in with it', () => {
  it('a challenge opens nothing by itself, as a token or as a link', async () => {
    const person = await withFactor();
    const challenge = await challengeOf(person);
    expect(await isIn({ token: challenge })).toBe(false);
    const reset = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code } } }';
    const answer = await world.run(null, reset, { input: { token: challenge, password: 'thirteen owls in a barn' } });
    expect(answer.data.resetPassword.errors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('a code works once, also within its thirty seconds, and an earlier one no more after it', async () => {
    const person = await withFactor();
    const before = person.app.next();
    const code = person.app.next();
    expect(errorsOf(await verify(await challengeOf(person), code))).toEqual([]);
    for (const again of [code, before]) {
      expect(errorsOf(await verify(await challengeOf(person), again))).toEqual([
        { code: 'WRONG_CREDENTIALS', path: ['code'] },
      ]);
    }
  });

  it('a telephone whose clock is fast is believed one step ahead; of nine uses at once one opens a session, and the step before is over', async () => {
    const person = await withFactor();
    world.clock.advance(60_000);
    const ahead = codeAt(person.app.secret, new Date(world.clock.now().getTime() + 30_000));
    const present = codeAt(person.app.secret, world.clock.now());
    const challenges = [];
    for (let index = 0; index < 9; index += 1) challenges.push(await challengeOf(person));
    const all = await Promise.all(challenges.map((challenge) => verify(challenge, ahead)));
    expect(all.filter((answer) => errorsOf(answer).length === 0)).toHaveLength(1);
    expect(errorsOf(await verify(await challengeOf(person), present))).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
  });

  it('what has the shape of no code is not counted, for the challenge or the account; the right one in other digits opens', async () => {
    const person = await withFactor();
    const challenge = await challengeOf(person);
    for (let tries = 0; tries < 12; tries += 1) {
      expect(errorsOf(await verify(challenge, ['', '12345', 'hello', '1234567'][tries % 4] ?? ''))).toEqual([
        { code: 'WRONG_CREDENTIALS', path: ['code'] },
      ]);
    }
    const arabic = [...person.app.next()].map((digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))).join('');
    expect(errorsOf(await verify(challenge, `${arabic.slice(0, 3)}\u2013${arabic.slice(3)}`))).toEqual([]);
  });

  it('twenty uses of one code at once, each with a challenge of its own, open one session', async () => {
    const person = await withFactor();
    const challenges = [];
    for (let index = 0; index < 20; index += 1) challenges.push(await challengeOf(person));
    const code = person.app.next();
    const answers = await Promise.all(challenges.map((challenge) => verify(challenge, code)));
    expect(answers.filter(({ data }) => data.verifyTwoFactor.result !== null)).toHaveLength(1);
  });

  it('twenty uses of one recovery code at once open one session, and it never works again', async () => {
    const person = await withFactor();
    const challenges = [];
    for (let index = 0; index < 20; index += 1) challenges.push(await challengeOf(person));
    const code = person.app.recoveryCodes[3]!;
    const answers = await Promise.all(challenges.map((challenge) => verify(challenge, code)));
    expect(answers.filter(({ data }) => data.verifyTwoFactor.result !== null)).toHaveLength(1);
    world.clock.advance(15 * MINUTE);
    expect(errorsOf(await verify(await challengeOf(person), code))).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    const typed = ` ${person.app.recoveryCodes[4]!.toLowerCase().replaceAll('-', ' ')}`;
    expect(errorsOf(await verify(await challengeOf(person), typed))).toEqual([]);
  });

  it('twenty uses of one challenge at once, each with a recovery code of its own, open one session and burn one code', async () => {
    const person = await withFactor();
    const challenge = await challengeOf(person);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => verify(challenge, person.app.recoveryCodes[index % 10]!)),
    );
    expect(answers.filter(({ data }) => data.verifyTwoFactor.result !== null)).toHaveLength(1);
    const left = await world.db.query<unknown[]>(
      'SELECT 1 FROM recovery_code WHERE usedAt IS NULL AND accountId = (SELECT id FROM account WHERE email = ?)',
      [person.email],
    );
    expect(left).toHaveLength(9);
    expect(errorsOf(await verify(challenge, person.app.next()))).toEqual([
      { code: 'ALREADY_USED', path: ['challenge'] },
    ]);
  });

  it('a challenge takes five codes: after five wrong ones the right one is refused too', async () => {
    const person = await withFactor();
    const challenge = await challengeOf(person);
    const right = person.app.next();
    for (let tries = 0; tries < 5; tries += 1) {
      expect(errorsOf(await verify(challenge, wrong(person.app)))).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    }
    expect(errorsOf(await verify(challenge, right))).toEqual([{ code: 'EXPIRED', path: ['challenge'] }]);
    const fresh = await challengeOf(person);
    for (let tries = 0; tries < 4; tries += 1) await verify(fresh, wrong(person.app));
    expect(errorsOf(await verify(fresh, right))).toEqual([]);
  });

  it('a challenge lives ten minutes', async () => {
    const person = await withFactor();
    const challenge = await challengeOf(person);
    world.clock.advance(10 * MINUTE);
    expect(errorsOf(await verify(challenge, person.app.next()))).toEqual([{ code: 'EXPIRED', path: ['challenge'] }]);
    const next = await challengeOf(person);
    world.clock.advance(9 * MINUTE);
    expect(errorsOf(await verify(next, person.app.next()))).toEqual([]);
  });

  it('what is no challenge of ours is NOT_FOUND', async () => {
    for (const text of ['', 'x', `challenge_${'a'.repeat(43)}`, `session_${'a'.repeat(43)}`]) {
      expect(errorsOf(await verify(text, '123456'))).toEqual([{ code: 'NOT_FOUND', path: ['challenge'] }]);
    }
  });

  it('fifty wrong codes at once count as fifty, and the right one is refused until the lock ends', async () => {
    const person = await withFactor();
    const challenges = [];
    for (let index = 0; index < 10; index += 1) challenges.push(await challengeOf(person));
    const bad = wrong(person.app);
    await Promise.all(challenges.flatMap((challenge) => Array.from({ length: 5 }, () => verify(challenge, bad))));
    const [{ failures }] = await world.db.query<[{ failures: number }]>(
      'SELECT failures FROM two_factor WHERE accountId = (SELECT id FROM account WHERE email = ?)',
      [person.email],
    );
    expect(failures).toBe(50);
    for (const code of [person.app.next(), person.app.recoveryCodes[0]!]) {
      expect(errorsOf(await verify(await challengeOf(person), code))).toEqual([
        { code: 'RATE_LIMITED', path: ['code'] },
      ]);
    }
    world.clock.advance(13 * MINUTE);
    expect(errorsOf(await verify(await challengeOf(person), person.app.next()))).toMatchObject([
      { code: 'RATE_LIMITED' },
    ]);
    world.clock.advance(2 * MINUTE);
    expect(errorsOf(await verify(await challengeOf(person), person.app.next()))).toEqual([]);
  });

  it('one try in an HTTP request, whatever the aliases', async () => {
    const person = await withFactor();
    const challenge = await challengeOf(person);
    const one = (code: string) =>
      `verifyTwoFactor(input: { challenge: "${challenge}", code: "${code}" }) { errors { code } }`;
    const { data } = await world.run(null, `mutation { a: ${one(wrong(person.app))} b: ${one(person.app.next())} }`);
    expect(data).toEqual({ a: { errors: [{ code: 'WRONG_CREDENTIALS' }] }, b: { errors: [{ code: 'RATE_LIMITED' }] } });
  });

  it('whoever was blocked, or changed the password, between the two steps does not get in', async () => {
    const blocked = await withFactor();
    const waiting = await challengeOf(blocked);
    await world.db.query('UPDATE user SET loginBlocked = 1, status = 4 WHERE email = ?', [blocked.email]);
    expect(errorsOf(await verify(waiting, blocked.app.next()))).toMatchObject([{ code: 'BLOCKED' }]);
    const changed = await withFactor();
    const old = await challengeOf(changed);
    const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code } } }';
    const input = { currentPassword: PASSWORD, newPassword: 'thirteen owls in a barn' };
    expect((await world.run(changed, change, { input })).data.changePassword.errors).toEqual([]);
    expect(errorsOf(await verify(old, changed.app.next()))).toEqual([{ code: 'NOT_FOUND', path: ['challenge'] }]);
  });

  it('a password reset leaves it on', async () => {
    const person = await withFactor();
    await world.run(
      null,
      'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { errors { code } } }',
      { input: { email: person.email } },
    );
    await world.letterbox.next(person.email);
    const token = tokenIn(await world.letterbox.next(person.email));
    const reset = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { errors { code } } }';
    await world.run(null, reset, { input: { token, password: PASSWORD } });
    expect(errorsOf(await verify(await challengeOf(person), person.app.next()))).toEqual([]);
  });
});

describe('turning it off', () => {
  it('needs the password and a code; the secret is forgotten, and a new one never takes the old one’s codes', async () => {
    const person = await withFactor();
    const { result } = (await verify(await challengeOf(person), person.app.next())).data.verifyTwoFactor;
    await world.letterbox.next(person.email);
    const disable = (input: object) => world.run(person, DISABLE, { input });
    expect(errorsOf(await disable({ password: 'wrong', code: person.app.next() }), 'disableTwoFactor')).toEqual([
      { code: 'WRONG_CREDENTIALS', path: ['password'] },
    ]);
    for (const code of ['', wrong(person.app)]) {
      expect(errorsOf(await disable({ password: PASSWORD, code }), 'disableTwoFactor')).toEqual([
        { code: 'WRONG_CREDENTIALS', path: ['code'] },
      ]);
    }
    const off = (await disable({ password: PASSWORD, code: person.app.next() })).data.disableTwoFactor;
    expect(off).toEqual({ viewer: { account: { twoFactorEnabled: false } }, errors: [] });
    expect([await isIn(person), await isIn(result)]).toEqual([true, false]);
    expect((await world.letterbox.next(person.email)).subject).toBe('Your second factor is off');
    const [row] = await world.db.query<object[]>(
      'SELECT secret, pendingSecret FROM two_factor WHERE accountId = (SELECT id FROM account WHERE email = ?)',
      [person.email],
    );
    expect(row).toEqual({ secret: null, pendingSecret: null });
    expect(errorsOf(await disable({ password: PASSWORD, code: '123456' }), 'disableTwoFactor')).toEqual([
      { code: 'INVALID', path: [] },
    ]);
    const anew = await enrol(world, person);
    expect(anew.secret).not.toBe(person.app.secret);
    for (const old of [person.app.next(), person.app.recoveryCodes[0]!]) {
      expect(errorsOf(await verify(await challengeOf(person), old))).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    }
    expect(errorsOf(await verify(await challengeOf(person), anew.next()))).toEqual([]);
  });

  it('new recovery codes void all earlier ones', async () => {
    const person = await withFactor();
    const input = { password: PASSWORD, code: person.app.recoveryCodes[0] };
    const { recoveryCodes } = (await world.run(person, REGENERATE, { input })).data.regenerateRecoveryCodes;
    expect(recoveryCodes).toHaveLength(10);
    expect(errorsOf(await verify(await challengeOf(person), person.app.recoveryCodes[1]!))).toMatchObject([
      { code: 'WRONG_CREDENTIALS' },
    ]);
    expect(errorsOf(await verify(await challengeOf(person), recoveryCodes[1]))).toEqual([]);
  });
});

describe('reset by a colleague', () => {
  it('takes the factor away, ends the sessions, is written down and mailed', async () => {
    const person = await withFactor();
    const waiting = await challengeOf(person);
    await world.letterbox.next(person.email);
    const seen = await world.run(
      world.acme.admin,
      'query ($id: ID!) { user(id: $id) { viewerMay twoFactorEnabled } }',
      { id: person.userId },
    );
    expect(seen.data.user).toMatchObject({ twoFactorEnabled: true });
    expect(seen.data.user.viewerMay).toContain('RESET_TWO_FACTOR');
    const answer = (await world.run(world.acme.admin, RESET, { input: { userId: person.userId } })).data.resetTwoFactor;
    expect(answer).toEqual({ user: { id: person.userId, twoFactorEnabled: false }, errors: [] });
    expect(await isIn(person)).toBe(false);
    expect(errorsOf(await verify(waiting, person.app.next()))).toMatchObject([{ code: 'NOT_FOUND' }]);
    const letter = await world.letterbox.next(person.email);
    expect(letter.text).toContain('Adam Acme of Acme has taken your second factor away');
    const rows = await world.db.query<{ actorLabel: string }[]>(
      "SELECT actorLabel FROM audit_entry WHERE action = 'user.resetTwoFactor' AND targetId = ?",
      [person.userId],
    );
    expect(rows).toEqual([{ actorLabel: 'Adam Acme' }]);
    expect(
      errorsOf(await world.run(world.acme.admin, RESET, { input: { userId: person.userId } }), 'resetTwoFactor'),
    ).toEqual([{ code: 'INVALID', path: ['userId'] }]);
  });

  it('is refused for oneself, for somebody above, and for somebody who belongs to another company too', async () => {
    const admin = await withFactor({ role: 'ADMIN' });
    const helper = await world.person(world.acme.id, { grants: [{ module: 'SECURITY', level: 'MANAGE' }] });
    const reset = async (as: Person, userId: string) =>
      errorsOf(await world.run(as, RESET, { input: { userId } }), 'resetTwoFactor');
    expect(await reset(admin, admin.userId)).toMatchObject([{ code: 'FORBIDDEN', path: ['userId'] }]);
    expect(await reset(helper, admin.userId)).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await reset(world.globex.admin, admin.userId)).toMatchObject([{ code: 'NOT_FOUND' }]);
    const shared = await withFactor();
    const there = await world.person(world.globex.id);
    await world.db.query('UPDATE user SET accountId = (SELECT id FROM account WHERE email = ?) WHERE email = ?', [
      shared.email,
      there.email,
    ]);
    expect(await reset(world.acme.admin, shared.userId)).toEqual([{ code: 'NOT_ELIGIBLE', path: ['userId'] }]);
    expect(errorsOf(await verify(await challengeOf(shared), shared.app.next()))).toEqual([]);
  });
});

describe('viewerMay', () => {
  const may = async (as: Person, userId: string): Promise<string[]> =>
    (await world.run(as, 'query ($id: ID!) { user(id: $id) { viewerMay } }', { id: userId })).data.user.viewerMay;

  it('has RESET_TWO_FACTOR exactly where resetting would be done', async () => {
    const [plain, shared, archived] = [await world.person(world.acme.id), await withFactor(), await withFactor()];
    expect(await may(world.acme.admin, plain.userId)).not.toContain('RESET_TWO_FACTOR');
    expect(await may(world.acme.admin, shared.userId)).toContain('RESET_TWO_FACTOR');
    const there = await world.person(world.globex.id);
    await world.db.query('UPDATE user SET accountId = (SELECT id FROM account WHERE email = ?) WHERE email = ?', [
      shared.email,
      there.email,
    ]);
    expect(await may(world.acme.admin, shared.userId)).not.toContain('RESET_TWO_FACTOR');
    expect(await may(world.globex.admin, there.userId)).not.toContain('RESET_TWO_FACTOR');
    await world.db.query('UPDATE user SET joinedAt = NULL, status = 1 WHERE email = ?', [there.email]);
    expect(await may(world.acme.admin, shared.userId)).toContain('RESET_TWO_FACTOR');
    await world.db.query('UPDATE user SET archivedAt = NOW(3), status = 5 WHERE email = ?', [archived.email]);
    expect(await may(world.acme.admin, archived.userId)).not.toContain('RESET_TWO_FACTOR');
    expect(await may(world.acme.moderator, shared.userId)).not.toContain('RESET_TWO_FACTOR');
  });

  it('costs a list one statement more, however many have a second factor', async () => {
    const asked = async (as: Person) => {
      const sent = await world.statements(() => world.run(as, '{ users(first: 100) { nodes { viewerMay } } }'));
      return sent.filter(({ sql }) => sql.includes('SELECT DISTINCT accountId')).length;
    };
    await withFactor();
    expect(await asked(world.acme.admin)).toBe(1);
    await Promise.all(Array.from({ length: 3 }, () => world.person(world.acme.id)));
    await world.db.query("UPDATE account SET twoFactorSince = NOW(3) WHERE email LIKE 'usr\\_%'");
    expect(await asked(world.acme.admin)).toBe(1);
    expect(await asked(world.acme.moderator)).toBe(0);
  });
});

describe('one’s own factor in the record', () => {
  const entriesOf = (userId: string) =>
    world.db.query<object[]>(
      `SELECT action, actorLabel, actorId IS NOT NULL AS byPerson FROM audit_entry
        WHERE targetId = ? AND action LIKE 'user.%TwoFactor' ORDER BY id`,
      [userId],
    );

  it('turning it on and off is written down in the company where it was done', async () => {
    const person = await world.person(world.acme.id, { firstName: 'Fay', lastName: 'Factor' });
    const app = await enrol(world, person);
    const on = { action: 'user.enableTwoFactor', actorLabel: 'Fay Factor', byPerson: 1 };
    expect(await entriesOf(person.userId)).toEqual([on]);
    const wrong = { password: PASSWORD, code: '000000' };
    expect(errorsOf(await world.run(person, DISABLE, { input: wrong }), 'disableTwoFactor')).toHaveLength(1);
    expect(await entriesOf(person.userId)).toEqual([on]);
    const input = { password: PASSWORD, code: app.next() };
    expect(errorsOf(await world.run(person, DISABLE, { input }), 'disableTwoFactor')).toEqual([]);
    expect(await entriesOf(person.userId)).toEqual([on, { ...on, action: 'user.disableTwoFactor' }]);
  });

  it('so are new recovery codes and a new password', async () => {
    const person = await world.person(world.acme.id, { firstName: 'Fay', lastName: 'Factor' });
    const app = await enrol(world, person);
    await world.run(person, REGENERATE, { input: { password: PASSWORD, code: app.next() } });
    await world.run(person, 'mutation ($i: ChangePasswordInput!) { changePassword(input: $i) { errors { code } } }', {
      i: { currentPassword: PASSWORD, newPassword: 'thirteen owls in a barn' },
    });
    const rows = await world.db.query<{ action: string; changes: string }[]>(
      'SELECT action, changes FROM audit_entry WHERE targetId = ? ORDER BY id',
      [person.userId],
    );
    expect(rows).toEqual(
      ['enableTwoFactor', 'regenerateRecoveryCodes', 'changePassword'].map((verb) => ({
        action: `user.${verb}`,
        changes: '[]',
      })),
    );
  });

  it('a session in no company writes it down nowhere', async () => {
    const person = await world.person(world.acme.id);
    await world.db.query(
      'UPDATE session SET companyId = NULL, userId = NULL WHERE accountId = (SELECT id FROM account WHERE email = ?)',
      [person.email],
    );
    await enrol(world, person);
    expect(await entriesOf(person.userId)).toEqual([]);
  });
});

describe('required by the company', () => {
  it('reaches open sessions at once: they can enrol and nothing else, and are whole after it', async () => {
    const own = await startWorld();
    const { admin, user } = own.acme;
    expect(errorsOf(await own.run(admin, REQUIRE, { input: { required: true } }), 'setTwoFactorRequired')).toEqual([
      { code: 'INVALID', path: ['required'] },
    ]);
    expect((await own.run(user, '{ company { name } }')).errors).toBeUndefined();
    const app = await enrol(own, admin);
    await own.run(
      admin,
      'mutation { inviteUsers(input: { emails: ["late@guests.example"] }) { results { errors { code } } } }',
    );
    await own.person(own.acme.id, { status: 'ARCHIVED' });
    const required = (await own.run(admin, REQUIRE, { input: { required: true } })).data.setTwoFactorRequired;
    const { owner, moderator, limited } = own.acme;
    expect(required.company).toEqual({ twoFactorRequired: true, version: 1 });
    expect(required.usersWithoutTwoFactor.map(({ id }: { id: string }) => id).sort()).toEqual(
      [owner, moderator, user, limited].map(({ userId }) => userId).sort(),
    );
    const refused = await own.run(user, '{ company { name } viewer { user { id } session { restrictions } } }');
    expect(refused.data).toEqual({
      company: null,
      viewer: { user: null, session: { restrictions: ['TWO_FACTOR_ENROLMENT_REQUIRED'] } },
    });
    expect(refused.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', restriction: 'TWO_FACTOR_ENROLMENT_REQUIRED' } },
    ]);
    const begun = (await own.run(user, BEGIN)).data.beginTwoFactorEnrolment;
    expect(decodeURIComponent(begun.otpauthUri)).toContain('Acme');
    const confirmed = await own.run(user, CONFIRM, { input: { code: codeAt(begun.secret, own.clock.now()) } });
    expect(confirmed.data.confirmTwoFactorEnrolment.viewer).toMatchObject({
      session: { restrictions: [] },
      user: { id: user.userId },
    });
    expect((await own.run(user, '{ company { name } }')).errors).toBeUndefined();
    const input = { password: PASSWORD, code: app.next() };
    expect(errorsOf(await own.run(admin, DISABLE, { input }), 'disableTwoFactor')).toEqual([
      { code: 'FORBIDDEN', path: [] },
    ]);
    expect((await own.run(own.globex.user, '{ company { name } }')).errors).toBeUndefined();
    const lifted = (await own.run(admin, REQUIRE, { input: { required: false } })).data.setTwoFactorRequired;
    expect(lifted.errors).toEqual([]);
    expect((await own.run(owner, '{ company { name } }')).errors).toBeUndefined();
    await own.close();
  });

  it('never while whoever requires it is turning their own off at the same instant', async () => {
    const own = await startWorld();
    const app = await enrol(own, own.acme.admin);
    for (let round = 0; round < 5; round += 1) {
      const input = { password: PASSWORD, code: app.recoveryCodes[round]! };
      const [off, required] = await Promise.all([
        own.run(own.acme.admin, DISABLE, { input }),
        own.run(own.acme.admin, REQUIRE, { input: { required: true } }),
      ]);
      const outcomes = [off.data.disableTwoFactor, required.data.setTwoFactorRequired];
      expect(outcomes.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      if (outcomes[0]!.errors.length === 0) break;
      await own.run(own.acme.admin, REQUIRE, { input: { required: false } });
    }
    await own.close();
  });
});

describe('joining with an account that has one', () => {
  const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
    user { id } result { __typename ... on TwoFactorRequired { challenge } } errors { code path } } }`;

  it('waits for the code: the person is invited until then, and joins with it', async () => {
    const person = await withFactor();
    const invite =
      'mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { invitation { id user { id } } } } }';
    const invited = await world.run(world.globex.admin, invite, { input: { emails: [person.email] } });
    const { user } = invited.data.inviteUsers.results[0].invitation;
    await world.letterbox.next(person.email);
    const token = tokenIn(await world.letterbox.next(person.email));
    const accept = (await world.run(null, ACCEPT, { input: { token, password: PASSWORD } })).data.acceptInvitation;
    expect(accept).toMatchObject({ user: null, result: { __typename: 'TwoFactorRequired' }, errors: [] });
    const status = async () =>
      (await world.run(world.globex.admin, 'query ($id: ID!) { user(id: $id) { status } }', { id: user.id })).data.user
        .status as string;
    expect(await status()).toBe('INVITED');
    expect(errorsOf(await verify(accept.result.challenge, wrong(person.app)))).toMatchObject([
      { code: 'WRONG_CREDENTIALS' },
    ]);
    expect(await status()).toBe('INVITED');
    const met = (await verify(accept.result.challenge, person.app.next())).data.verifyTwoFactor;
    expect(met).toMatchObject({ errors: [], result: { viewer: { user: { id: user.id } } } });
    expect(await status()).toBe('ACTIVE');
    const again = (await world.run(null, ACCEPT, { input: { token, password: PASSWORD } })).data.acceptInvitation;
    expect(again.errors).toEqual([{ code: 'ALREADY_USED', path: ['token'] }]);
  });

  it('signed in, the token is enough: the session has met the code already', async () => {
    const person = await withFactor();
    await world.run(
      world.globex.admin,
      `mutation { inviteUsers(input: { emails: ["${person.email}"] }) { errors { code } } }`,
    );
    await world.letterbox.next(person.email);
    const token = tokenIn(await world.letterbox.next(person.email));
    const accept = (await world.run(person, ACCEPT, { input: { token } })).data.acceptInvitation;
    expect(accept).toMatchObject({ result: { __typename: 'SignedIn' }, errors: [] });
  });
});

import { numbers } from '../../bench/numbers';
import { idBytes, type CompanyId } from '../../src/core/ids';
import { mailboxOf } from '../../src/domains/mail/mailbox';
import { dailyAllowance } from '../../src/domains/invitation/allowance';
import { PASSWORD, startWorld, type CompanyOfWorld, type Person, type World } from '../world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let world: World;
beforeAll(async () => {
  world = await startWorld({ RATE_LIMITS: 'on', TRUST_PROXY: '1' });
});
afterAll(() => world.close());

const ERRORS = 'errors { code path message retryAfterSeconds }';
const INVITE = `mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) {
  results { email invitation { id } ${ERRORS} } ${ERRORS} } }` as const;
const RESEND = `mutation ($id: ID!) { resendInvitation(input: { id: $id }) { invitation { id } ${ERRORS} } }` as const;
const REVOKE = `mutation ($id: ID!) { revokeInvitation(input: { id: $id }) { ${ERRORS} } }` as const;
const CREATE = `mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } ${ERRORS} } }` as const;
const RESET = 'mutation ($email: EmailAddress!) { requestPasswordReset(input: { email: $email }) { errors { code } } }';
const AGAIN =
  'mutation ($email: EmailAddress!) { resendVerificationEmail(input: { email: $email }) { errors { code } } }';
const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { email ${ERRORS} } }` as const;
const CHANGE =
  `mutation ($input: RequestEmailChangeInput!) { requestEmailChange(input: $input) { ${ERRORS} } }` as const;

const OPEN = 'mutation ($name: String!) { createCompany(input: { name: $name }) { company { id } errors { code } } }';
const ENTER = `mutation ($companyId: ID!) { enterCompany(input: { companyId: $companyId }) { result { ... on SignedIn { token } } errors { code } } }`;

let counter = 0;
const fresh = () => `mailbox${(counter += 1)}@guests.example`;
/** Each from an address of its own, so that no other limit is met. */
const from = () => ({ 'x-forwarded-for': `198.51.100.${(counter += 1) % 250}` });

interface Row {
  email: string;
  invitation: { id: string } | null;
  errors: { code: string; path: string[]; message: string; retryAfterSeconds: number | null }[];
}

const inviteAll = async (as: Person, emails: string[]): Promise<Row[]> => {
  const answer = await world.run(as, INVITE, { input: { emails } });
  expect(answer.errors).toBeUndefined();
  expect(answer.data.inviteUsers.errors).toEqual([]);
  return answer.data.inviteUsers.results;
};
const codeOf = ({ errors }: Row) => errors.map(({ code }) => code).join();
const queuedFor = async (email: string): Promise<number> =>
  Number(
    (await world.db.query<[{ n: unknown }]>('SELECT COUNT(*) AS n FROM outbox WHERE recipient = ?', [email]))[0].n,
  );
const companies = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => world.company(`Company ${index}`)));
const signUp = (email: string) =>
  world.run(
    null,
    SIGN_UP,
    {
      input: { email, password: 'nine quiet herons wading', firstName: 'Nia', lastName: 'New', companyName: 'New' },
    },
    from(),
  );

describe('at most five emails an hour go to one mailbox', () => {
  it('however many companies invite it at once, and each of the others is told how long to wait', async () => {
    const email = fresh();
    const inviters = await companies(12);
    const rows = (await Promise.all(inviters.map(({ admin }) => inviteAll(admin, [email])))).flat();
    expect(rows.map(codeOf).sort()).toEqual([...Array<string>(5).fill(''), ...Array<string>(7).fill('RATE_LIMITED')]);
    for (const row of rows.filter((one) => one.errors.length > 0)) {
      expect(row.invitation).toBeNull();
      expect(row.errors[0]).toMatchObject({ path: ['email'], retryAfterSeconds: expect.any(Number) });
      expect(row.errors[0]!.retryAfterSeconds).toBeGreaterThan(3_500);
      expect(row.errors[0]!.retryAfterSeconds).toBeLessThanOrEqual(3_600);
      expect(row.errors[0]!.message).toMatch(/within the last hour.*60 minutes/);
    }
    expect(await queuedFor(email)).toBe(5);
    const people = await world.db.query('SELECT 1 FROM `user` WHERE email = ?', [email]);
    expect(people).toHaveLength(5);
  });

  it('in any hour, not in each: what was sent 59 minutes ago counts, what was sent 61 minutes ago does not', async () => {
    const email = fresh();
    const [first, second, third] = await companies(3);
    const invite = async ({ admin }: CompanyOfWorld) => (await inviteAll(admin, [email])).map(codeOf).join();
    expect(await invite(first!)).toBe('');
    world.clock.advance(58 * MINUTE);
    const more = await companies(4);
    for (const company of more) expect(await invite(company)).toBe('');
    expect(await invite(second!)).toBe('RATE_LIMITED');
    world.clock.advance(3 * MINUTE);
    expect(await invite(second!)).toBe('');
    expect(await invite(third!)).toBe('RATE_LIMITED');
    expect(await queuedFor(email)).toBe(6);
  });

  it('of a bulk invitation the rows of a full mailbox are refused, the others go out', async () => {
    const full = fresh();
    for (const { admin } of await companies(5)) expect((await inviteAll(admin, [full])).map(codeOf)).toEqual(['']);
    const [one, other] = [fresh(), fresh()];
    const rows = await inviteAll(world.acme.admin, [one, full, other]);
    expect(rows.map(codeOf)).toEqual(['', 'RATE_LIMITED', '']);
    expect([await queuedFor(one), await queuedFor(full), await queuedFor(other)]).toEqual([1, 5, 1]);
    await world.letterbox.next(one);
    await world.letterbox.next(other);
  });

  it('under an idempotency key the rows that were refused for a while are tried again, once of many at once; the others stay', async () => {
    const [full, bad, one] = [fresh(), 'nobody', fresh()];
    for (const { admin } of await companies(5)) await inviteAll(admin, [full]);
    const { admin } = await world.company('Nightly');
    const input = { emails: [one, full, bad, full], idempotencyKey: 'nightly' };
    const call = async (): Promise<Row[]> => (await world.run(admin, INVITE, { input })).data.inviteUsers.results;
    const first = await call();
    expect(first.map(codeOf)).toEqual(['', 'RATE_LIMITED', 'INVALID', 'RATE_LIMITED']);
    expect((await call()).map(codeOf)).toEqual(['', 'RATE_LIMITED', 'INVALID', 'RATE_LIMITED']);
    world.clock.advance(61 * MINUTE);
    const again = await Promise.all(Array.from({ length: 12 }, call));
    for (const rows of again) {
      expect(rows).toEqual(again[0]);
      expect(rows.map(codeOf)).toEqual(['', '', 'INVALID', 'ALREADY_EXISTS']);
      expect(rows[0]).toEqual(first[0]);
      expect(rows[1]!.invitation!.id).toBe(rows[3]!.invitation!.id);
    }
    expect([await queuedFor(one), await queuedFor(full)]).toEqual([1, 6]);
    expect(world.log).toEqual([]);
  });

  it('many bulk invitations of the same addresses in different orders neither deadlock nor send more', async () => {
    const emails = Array.from({ length: 40 }, fresh);
    const inviters = await companies(10);
    const failures = world.log.length;
    const orders = inviters.map((_, index) => (index % 2 === 0 ? emails : [...emails].reverse()));
    const rows = await Promise.all(inviters.map(({ admin }, index) => inviteAll(admin, orders[index]!)));
    expect(rows.flat().filter((row) => codeOf(row) === '')).toHaveLength(5 * emails.length);
    for (const email of emails) expect(await queuedFor(email)).toBe(5);
    expect(world.log.slice(failures)).toEqual([]);
  });

  it('a "+tag" makes no other mailbox of an address, but another person', async () => {
    const name = `tagged${(counter += 1)}`;
    const rows = await inviteAll(
      world.acme.admin,
      Array.from({ length: 8 }, (_, tag) => `${name}+${tag}@guests.example`),
    );
    expect(rows.map(codeOf)).toEqual([...Array<string>(5).fill(''), ...Array<string>(3).fill('RATE_LIMITED')]);
  });

  it.each([
    ['ada+work@example.com', 'ada@example.com'],
    ['a.d.a+work@googlemail.com', 'ada@gmail.com'],
    ['a.d.a@example.com', 'a.d.a@example.com'],
    ['+ada@example.com', '+ada@example.com'],
  ])('%s is counted as %s', (email, mailbox) => {
    expect(mailboxOf(email)).toBe(mailbox);
  });

  it('an address that is invited already, or a row that is refused otherwise, counts nothing', async () => {
    const email = fresh();
    for (let time = 0; time < 8; time += 1) await inviteAll(world.acme.admin, [email]);
    const bad = { invitations: [{ email: fresh(), membership: { conversationLimit: -1 } }] };
    for (let time = 0; time < 8; time += 1) await world.run(world.acme.admin, INVITE, { input: bad });
    const [again] = await inviteAll(world.globex.admin, [email]);
    expect(codeOf(again!)).toBe('');
    const [other] = await inviteAll(world.globex.admin, [bad.invitations[0]!.email]);
    expect(codeOf(other!)).toBe('');
    expect(await queuedFor(email)).toBe(2);
  });

  it('sending again waits a minute and is one of the five; revoking and inviting anew is no way around', async () => {
    const email = fresh();
    let id = (await inviteAll(world.acme.admin, [email]))[0]!.invitation!.id;
    const resend = async () => (await world.run(world.acme.admin, RESEND, { id })).data.resendInvitation;
    const hasty = await resend();
    expect(hasty.errors).toMatchObject([{ code: 'RATE_LIMITED', path: ['id'] }]);
    expect(hasty.errors[0].retryAfterSeconds).toBeLessThanOrEqual(60);
    expect(hasty.errors[0].message).toMatch(/\d+ seconds?/);
    world.clock.advance(MINUTE);
    const many = await Promise.all(Array.from({ length: 10 }, resend));
    expect(many.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    world.clock.advance(MINUTE);
    expect((await resend()).errors).toEqual([]);
    for (let time = 0; time < 2; time += 1) {
      await world.run(world.acme.admin, REVOKE, { id });
      id = (await inviteAll(world.acme.admin, [email]))[0]!.invitation!.id;
    }
    world.clock.advance(MINUTE);
    expect((await resend()).errors).toMatchObject([{ code: 'RATE_LIMITED', path: ['id'] }]);
    await world.run(world.acme.admin, REVOKE, { id });
    expect((await inviteAll(world.acme.admin, [email])).map(codeOf)).toEqual(['RATE_LIMITED']);
    expect(
      (await world.run(world.globex.admin, CREATE, { input: { email, membership: {} } })).data.createUser,
    ).toMatchObject({
      user: null,
      errors: [{ code: 'RATE_LIMITED', path: ['email'] }],
    });
  });

  it('sign-ups, resets, verifications and changes of address are among them, and answer as ever', async () => {
    const person = await world.person(world.acme.id);
    const stranger = fresh();
    const ask = (email: string) => [
      () => signUp(email),
      () => world.run(null, RESET, { email }, from()),
      () => world.run(null, RESET, { email }, from()),
      () => world.run(null, AGAIN, { email }, from()),
      () => signUp(email),
      () => signUp(email),
      () => world.run(null, RESET, { email }, from()),
    ];
    const answers = async (email: string) => {
      const all: unknown[] = [];
      for (const one of ask(email)) all.push(JSON.parse(JSON.stringify(await one()).replaceAll(email, '…')));
      return all;
    };
    const known = await answers(person.email);
    expect(await answers(stranger)).toEqual(known);
    expect(await queuedFor(person.email)).toBeLessThanOrEqual(5);
    expect(await queuedFor(stranger)).toBeLessThanOrEqual(5);
    // Neither tells by a full mailbox who has an account.
    for (const email of [person.email, stranger]) {
      expect((await inviteAll(world.globex.admin, [email])).map(codeOf)).toEqual(['RATE_LIMITED']);
      const input = { email, password: PASSWORD };
      const change = await world.run(world.acme.owner, CHANGE, { input });
      expect(change.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    }
  });

  it.each([
    ['resets', RESET],
    ['verifications', AGAIN],
  ])(
    'a mailbox that is full of %s asked for without a session does not tell whether it has an account',
    async (_, ask) => {
      const person = await world.person(world.acme.id);
      for (const email of [person.email, fresh()]) {
        for (let time = 0; time < 5; time += 1) await world.run(null, ask, { email }, from());
        expect((await inviteAll(world.globex.admin, [email])).map(codeOf)).toEqual(['RATE_LIMITED']);
      }
    },
  );

  it('an account that was opened while its mailbox was full verifies its address later', async () => {
    const email = fresh();
    for (const { admin } of await companies(5)) await inviteAll(admin, [email]);
    expect((await signUp(email)).data.signUp.errors).toEqual([]);
    expect(await queuedFor(email)).toBe(5);
    world.clock.advance(61 * MINUTE);
    await world.run(null, AGAIN, { email }, from());
    expect(await queuedFor(email)).toBe(6);
  });

  it('archiving somebody over and over tells them five times', async () => {
    const person = await world.person(world.acme.id);
    const archive = 'mutation ($id: ID!) { archiveUser(input: { id: $id }) { errors { code } } }';
    const back = 'mutation ($id: ID!) { reactivateUser(input: { id: $id }) { errors { code } } }';
    for (let time = 0; time < 7; time += 1) {
      for (const verb of [archive, back]) {
        const answer = await world.run(world.acme.admin, verb, { id: person.userId });
        expect(Object.values(answer.data as object)).toEqual([{ errors: [] }]);
      }
    }
    expect(await queuedFor(person.email)).toBe(5);
  });

  it('links are looked at thirty times a minute from one network address, whatever they are', async () => {
    const preview = '{ invitationPreview(token: "invite_nobody") { email } }';
    const there = { 'x-forwarded-for': '203.0.113.9' };
    const answers = await Promise.all(Array.from({ length: 40 }, () => world.run(null, preview, {}, there)));
    const codes = answers.map(({ errors }) => errors![0]!.extensions.code);
    expect(codes.filter((code) => code === 'NOT_FOUND')).toHaveLength(30);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(10);
  });

  it('it is nowhere written whose mailbox it is', async () => {
    const email = fresh();
    await inviteAll(world.acme.admin, [email]);
    const dump = JSON.stringify(await world.db.query('SELECT HEX(keyHash), HEX(recent), turn FROM email_quota'));
    expect(dump).not.toContain(email);
    expect(dump).not.toContain(Buffer.from(email).toString('hex').toUpperCase());
  });
});

describe('a company takes in so many new people within 24 hours', () => {
  it('1,000 on its first day, more with its age and its active people', () => {
    const now = new Date('2026-03-01T12:00:00Z');
    const opened = (days: number) => new Date(now.getTime() - days * DAY);
    expect([0, 0.99, 1, 10, 90, 2_000].map((days) => dailyAllowance(opened(days), now, 0))).toEqual([
      1_000, 1_000, 1_100, 2_000, 10_000, 10_000,
    ]);
    expect(dailyAllowance(opened(10), now, 250)).toBe(2_500);
    // A clock that was put back.
    expect(dailyAllowance(opened(-1), now, 0)).toBe(1_000);
  });

  const strangers = (count: number) => Array.from({ length: count }, fresh);

  it('three thousand strangers in six calls at once: 1,010 are invited, the other rows say when there is room', async () => {
    const { admin, id } = await world.company('Very new');
    const calls = await Promise.all(Array.from({ length: 6 }, () => inviteAll(admin, strangers(500))));
    const rows = calls.flat();
    const allowed = 1_000 + 2 * 5;
    expect(rows.filter((row) => codeOf(row) === '')).toHaveLength(allowed);
    const refused = rows.filter((row) => codeOf(row) === 'LIMIT_REACHED');
    expect(refused).toHaveLength(3_000 - allowed);
    expect(refused[0]!.errors[0]).toMatchObject({
      path: ['email'],
      message: expect.stringMatching(/1,010 people within 24 hours/),
    });
    expect(refused[0]!.errors[0]!.retryAfterSeconds).toBeGreaterThan(23 * 3_600);
    const written = await world.db.query('SELECT 1 FROM invitation WHERE companyId = UNHEX(?)', [hexOf(id)]);
    expect(written).toHaveLength(allowed);
    const created = await world.run(admin, CREATE, { input: { email: fresh(), membership: {} } });
    expect(created.data.createUser).toMatchObject({ user: null, errors: [{ code: 'LIMIT_REACHED', path: ['email'] }] });
    // A mailbox that nothing was sent to is not counted.
    const [elsewhere] = await inviteAll(world.acme.admin, [refused[0]!.email]);
    expect(codeOf(elsewhere!)).toBe('');
    world.clock.advance(DAY + MINUTE);
    expect((await inviteAll(world.globex.admin, strangers(3))).map(codeOf)).toEqual(['', '', '']);
  });

  it('companies that one account opens are one in their first week, however many invite at once; afterwards each has its own', async () => {
    const opener = await world.person(world.acme.id);
    const open = async (name: string): Promise<Person> => {
      const made = await world.run(opener, OPEN, { name });
      const entered = await world.run(opener, ENTER, { companyId: made.data.createCompany.company.id });
      return { ...opener, token: entered.data.enterCompany.result.token };
    };
    const [first, second, third] = [await open('One'), await open('Two'), await open('Three')];
    const calls = await Promise.all(
      [first, second, third, first, second, third].map((as) => inviteAll(as, strangers(500))),
    );
    const invited = calls.flat().filter((row) => codeOf(row) === '');
    expect(invited).toHaveLength(1_000 + 2);
    const refused = calls.flat().filter((row) => codeOf(row) === 'LIMIT_REACHED');
    expect(refused).toHaveLength(3_000 - invited.length);
    expect(refused[0]!.errors[0]!.retryAfterSeconds).toBeGreaterThan(23 * 3_600);
    // Nobody else is concerned, nor is a company that the account was only invited to.
    expect((await inviteAll(world.globex.admin, strangers(3))).map(codeOf)).toEqual(['', '', '']);
    expect((await inviteAll(world.acme.admin, strangers(3))).map(codeOf)).toEqual(['', '', '']);
    world.clock.advance(7 * DAY + MINUTE);
    const own = await Promise.all(
      [first, second].map((as) => inviteAll(as, strangers(500)).then((rows) => rows.map(codeOf))),
    );
    expect(own.flat()).toEqual(Array(1_000).fill(''));
    expect(world.log).toEqual([]);
  }, 60_000);

  it('revoking makes no room', async () => {
    const { admin, id } = await world.company('Back and forth');
    await world.db.query(
      `INSERT INTO invitation (companyId, id, userId, email, status, tokenHash, createdAt, expiresAt) SELECT u.companyId, UNHEX(REPLACE(UUID(), "-", "")), u.id, NULL, 3, UNHEX(SHA2(CONCAT(RAND(), numbers.n), 256)), ?, ? FROM (SELECT companyId, id FROM user WHERE companyId = UNHEX(?) LIMIT 1) u JOIN ${numbers(1, 1_010)}`,
      [world.clock.now(), world.clock.now(), hexOf(id)],
    );
    expect((await inviteAll(admin, [fresh()])).map(codeOf)).toEqual(['LIMIT_REACHED']);
  });

  function hexOf(id: CompanyId): string {
    return idBytes(id).toString('hex');
  }
});

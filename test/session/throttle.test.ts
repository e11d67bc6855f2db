import { setTimeout as pause } from 'node:timers/promises';
import { LIMITS } from '../../src/server/rate-limits';
import { tokenIn } from '../letters';
import { PASSWORD, startWorld, type Answer, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ TRUST_PROXY: '1' });
});
afterAll(() => world.close());

const MINUTE = 60_000;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  result { __typename ... on SignedIn { token } } errors { code message path } } }`;
let addresses = 0;
const newAddress = () => {
  addresses += 1;
  return `198.51.${Math.floor(addresses / 250)}.${addresses % 250}`;
};
const signIn = (identifier: string, password: string, from: string) =>
  world.run(null, SIGN_IN, { input: { identifier, password } }, { 'x-forwarded-for': from });
const isIn = (answer: Answer<typeof SIGN_IN>) => answer.data.signIn.result !== null;
const countOf = async (name: string) => {
  const rows = await world.db.query<{ failures: number }[]>(
    'SELECT failures FROM sign_in_throttle WHERE keyHash = UNHEX(SHA2(?, 256))',
    [name],
  );
  return rows[0]?.failures ?? 0;
};

it('after ten wrong passwords the right one is answered like a wrong one, byte for byte, for fifteen minutes', async () => {
  const person = await world.person(world.acme.id);
  const from = newAddress();
  const answers = [];
  for (let tries = 0; tries < 10; tries += 1) answers.push(await signIn(person.email, 'wrong', from));
  const closed = await signIn(person.email, PASSWORD, from);
  expect(closed).toEqual(answers[0]);
  expect(closed.data.signIn.errors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
  world.clock.advance(14 * MINUTE);
  expect(isIn(await signIn(person.email, PASSWORD, from))).toBe(false);
  world.clock.advance(MINUTE);
  expect(isIn(await signIn(person.email, PASSWORD, from))).toBe(true);
});

it('fifty wrong passwords at once, then the right one: refused', async () => {
  const person = await world.person(world.acme.id);
  const from = newAddress();
  await Promise.all(Array.from({ length: 50 }, () => signIn(person.email, 'wrong', from)));
  expect(isIn(await signIn(person.email, PASSWORD, from))).toBe(false);
});

it('by username and e-mail, in whatever disguise, it is one account', async () => {
  const person = await world.person(world.acme.id);
  await world.db.query("UPDATE account SET username = 'Count', usernameKey = 'count' WHERE email = ?", [person.email]);
  const from = newAddress();
  for (const name of ['count', 'COUNT', person.email, person.email.toUpperCase(), ' count']) {
    await signIn(name, 'wrong', from);
    await signIn(name, 'wrong', from);
  }
  expect(isIn(await signIn(person.email, PASSWORD, from))).toBe(false);
});

it('nobody locks somebody else out: from their own address the person gets in through any storm', async () => {
  const person = await world.person(world.acme.id);
  const home = newAddress();
  expect(isIn(await signIn(person.email, PASSWORD, home))).toBe(true);
  const elsewhere = newAddress();
  // A pause of the account is not over before the storm is, however slow the machine.
  world.clock.stop();
  await Promise.all(Array.from({ length: 30 }, () => signIn(person.email, 'wrong', newAddress())));
  expect(isIn(await signIn(person.email, PASSWORD, elsewhere))).toBe(false);
  expect(isIn(await signIn(person.email, PASSWORD, home))).toBe(true);
  for (let attacker = 0; attacker < 30; attacker += 1) await signIn(person.email, 'wrong', newAddress());
  world.clock.advance(MINUTE);
  expect(isIn(await signIn(person.email, PASSWORD, elsewhere))).toBe(true);
  world.clock.go();
});

it('a right password clears the count of its own account alone', async () => {
  const [one, other] = [await world.person(world.acme.id), await world.person(world.acme.id)];
  const from = newAddress();
  for (let tries = 0; tries < 9; tries += 1) await signIn(other.email, 'wrong', from);
  for (let round = 0; round < 4; round += 1) {
    for (let tries = 0; tries < 4; tries += 1) await signIn(one.email, 'wrong', from);
    expect(isIn(await signIn(one.email, PASSWORD, from))).toBe(true);
  }
  await signIn(other.email, 'wrong', from);
  world.clock.advance(MINUTE);
  expect(isIn(await signIn(other.email, PASSWORD, from))).toBe(false);
});

it('the password asked for inside a session is counted like one at the door', async () => {
  const person = await world.person(world.acme.id);
  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code } } }';
  const tryOne = (currentPassword: string) =>
    world.run(person, change, { input: { currentPassword, newPassword: 'thirteen owls in a barn' } });
  for (let tries = 0; tries < 10; tries += 1) await tryOne('wrong');
  expect((await tryOne(PASSWORD)).data.changePassword.errors).toEqual([{ code: 'WRONG_CREDENTIALS' }]);
});

it('a name that nobody has is counted and answered like one that somebody has', async () => {
  const from = newAddress();
  const answers = [];
  for (let tries = 0; tries < 12; tries += 1) answers.push(await signIn('nobody@nowhere.example', 'wrong', from));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await countOf('name nobody@nowhere.example')).toBeGreaterThan(0);
});

it('three hundred tries at one account stand behind one another, not in front of somebody else', async () => {
  const [hammered, other] = [await world.person(world.acme.id), await world.person(world.acme.id)];
  let answered = 0;
  const storm = Array.from({ length: 300 }, () =>
    signIn(hammered.email, 'wrong', newAddress()).finally(() => {
      answered += 1;
    }),
  );
  expect(isIn(await signIn(other.email, PASSWORD, newAddress()))).toBe(true);
  expect(answered).toBeLessThan(150);
  // Some of them wait longer than a request may take.
  await Promise.allSettled(storm);
});

describe('the limits of traffic', () => {
  let limited: World;
  const SAID = { ...LIMITS };
  /** Of a viewer: few enough to be used up cheaply; all that are said with `MUSTER_LONG=1`, as `npm run test:long` sets it. */
  const OF_VIEWER = process.env['MUSTER_LONG'] === undefined ? 300 : SAID.requestsOfViewer;
  beforeAll(async () => {
    Object.assign(LIMITS, { requestsOfViewer: OF_VIEWER });
    limited = await startWorld({ RATE_LIMITS: 'on', TRUST_PROXY: '1' });
  });
  afterAll(async () => {
    Object.assign(LIMITS, SAID);
    await limited.close();
  });

  const ask = (from: string, token?: string) =>
    fetch(limited.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': from,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: '{ viewer { signedIn } }' }),
    });
  const many = async (count: number, from: string, token?: string) => {
    const statuses: number[] = [];
    for (let sent = 0; sent < count; sent += 100) {
      const some = await Promise.all(Array.from({ length: Math.min(100, count - sent) }, () => ask(from, token)));
      statuses.push(...some.map(({ status }) => status));
    }
    return statuses.filter((status) => status === 200).length;
  };

  it('600 requests a minute from an address without a session, then 429 with Retry-After; others are not concerned', async () => {
    expect(await many(610, '203.0.113.1')).toBe(600);
    const refused = await ask('203.0.113.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect((await ask('203.0.113.2')).status).toBe(200);
    expect((await ask('203.0.113.1', limited.acme.admin.token)).status).toBe(200);
  });

  it('as many requests a minute of a viewer as are said, which is 3,000, from wherever, and no more', async () => {
    const { token } = limited.acme.user;
    expect(SAID.requestsOfViewer).toBe(3_000);
    const half = OF_VIEWER / 2;
    expect((await many(half, '203.0.113.3', token)) + (await many(half + 10, '203.0.113.4', token))).toBe(OF_VIEWER);
    expect((await ask('203.0.113.5', token)).status).toBe(429);
    expect((await ask('203.0.113.5', limited.acme.moderator.token)).status).toBe(200);
  });

  it('30 sign-ins a minute from an address, whatever their names', async () => {
    const answers = [];
    for (let tries = 0; tries < 31; tries += 1) {
      answers.push(
        await limited.run(
          null,
          SIGN_IN,
          { input: { identifier: `somebody${tries}`, password: 'wrong' } },
          { 'x-forwarded-for': '203.0.113.9', 'accept-language': 'nl' },
        ),
      );
    }
    expect(answers[29]!.errors).toBeUndefined();
    expect(answers[30]!.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(answers[30]!.errors![0]!.message).toContain('Te veel verzoeken');
  });

  it('five emails an hour to one mailbox, whoever asks; the answer is the same, and the last link works', async () => {
    const { email } = limited.acme.limited;
    const RESET = 'mutation ($e: EmailAddress!) { requestPasswordReset(input: { email: $e }) { errors { code } } }';
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, from) =>
        limited.run(null, RESET, { e: email }, { 'x-forwarded-for': `203.0.113.${100 + from}` }),
      ),
    );
    for (const { data } of answers) expect(data).toEqual({ requestPasswordReset: { errors: [] } });
    const links = [];
    for (let letter = 0; letter < 5; letter += 1) links.push(tokenIn(await limited.letterbox.next(email)));
    // What arrived is known as sent a moment later; what is still to be sent never would be.
    const waiting = () => limited.db.query<unknown[]>('SELECT id FROM outbox WHERE nextAttemptAt IS NOT NULL');
    for (let look = 0; look < 100 && (await waiting()).length > 0; look += 1) await pause(50);
    expect(await waiting()).toEqual([]);
    expect(limited.letterbox.to(email)).toHaveLength(5);
    const use = (token: string) =>
      limited.run(null, 'mutation ($i: ResetPasswordInput!) { resetPassword(input: $i) { errors { code } } }', {
        i: { token, password: 'thirteen owls in a barn' },
      });
    const codes = [];
    for (const token of links) codes.push((await use(token)).data.resetPassword.errors[0]?.code ?? 'done');
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
  });

  it('what sends emails is counted among the sign-ins of an address', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.200' };
    const resend = (index: number) =>
      limited.run(
        null,
        'mutation ($e: EmailAddress!) { resendVerificationEmail(input: { email: $e }) { errors { code } } }',
        { e: `nobody${index}@nowhere.example` },
        headers,
      );
    for (let asked = 0; asked < 30; asked += 1) expect((await resend(asked)).errors).toBeUndefined();
    const input = { email: 'n@nowhere.example', password: PASSWORD, firstName: 'N', lastName: 'N', companyName: 'N' };
    const refused = [
      await resend(31),
      await limited.run(
        null,
        'mutation ($i: SignUpInput!) { signUp(input: $i) { errors { code } } }',
        { i: input },
        headers,
      ),
      await limited.run(
        null,
        'mutation { requestPasswordReset(input: { email: "n@nowhere.example" }) { errors { code } } }',
        {},
        headers,
      ),
    ];
    for (const answer of refused) expect(answer.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });
});

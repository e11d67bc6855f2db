import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { reseal } from '../src/commands/reseal';
import type { Ctx } from '../src/core/ctx';
import { createSecretBox } from '../src/core/secret-box';
import { SEALED } from '../src/database/columns';
import { SEALED_COLUMNS } from '../src/domains/all';
import { createLog } from '../src/log';
import { LostSecrets } from '../src/lost-secrets';
import { readSettings } from '../src/settings';
import { startMuster, withDatabase } from '../src/start';
import { codeAt, enrol, type Authenticator } from './authenticator';
import { tokenIn } from './letters';
import { PASSWORD, startWorld, type Answer, type Person, type World } from './world';

const newKey = () => randomBytes(32).toString('base64');
const [OLD, NEW] = [newKey(), newKey()];

let world: World;
beforeEach(async () => {
  world = await startWorld({ SECRET_KEY: OLD });
});
afterEach(() => world.close());

const log = createLog('silent', { write: () => undefined });

function partsWith(keys: string, more: Record<string, string> = {}) {
  return {
    settings: readSettings({
      ...{ PORT: '0', DATA_DIR: tmpdir(), SMTP_URL: world.letterbox.url, APP_URL: 'http://muster.test' },
      ...{ DEMO: 'off', RATE_LIMITS: 'off', SECRET_KEY: keys, ...more },
    }),
    log,
    target: { socketPath: process.env['MUSTER_TEST_SOCKET'] ?? '', database: String(world.db.options.database) },
    clock: () => world.clock.now(),
  };
}

/** The command, as a process with these keys runs it beside the server. */
const resealWith = (keys: string) => withDatabase(partsWith(keys), (ctx) => reseal(ctx, []));

/** Another server on the same database, with other keys. */
async function serverWith<T>(
  keys: string,
  work: (ask: Ask) => Promise<T>,
  more: Record<string, string> = {},
): Promise<T> {
  const muster = await startMuster({ ...partsWith(keys, more), print: () => undefined });
  const ask: Ask = async <D extends string>(query: D, input: object, as?: Pick<Person, 'token'>) => {
    const response = await fetch(`http://127.0.0.1:${muster.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as && { authorization: `Bearer ${as.token}` }) },
      body: JSON.stringify({ query, variables: { input } }),
    });
    return (await response.json()) as Answer<D>;
  };
  try {
    return await work(ask);
  } finally {
    await muster.stop();
  }
}

type Ask = <const D extends string>(query: D, input: object, as?: Pick<Person, 'token'>) => Promise<Answer<D>>;

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  result { ... on TwoFactorRequired { challenge } } errors { code } } }`;
const VERIFY = `mutation ($input: VerifyTwoFactorInput!) { verifyTwoFactor(input: $input) {
  result { ... on SignedIn { viewer { signedIn } } } errors { code } } }`;
const CONFIRM = `mutation ($input: ConfirmTwoFactorEnrolmentInput!) { confirmTwoFactorEnrolment(input: $input) {
  recoveryCodes errors { code } } }`;
const DISABLE = 'mutation ($input: DisableTwoFactorInput!) { disableTwoFactor(input: $input) { errors { code } } }';
const INVITE = 'mutation ($e: [String!]!) { inviteUsers(input: { emails: $e }) { errors { code } } }';

async function signInWith(ask: Ask, { email }: Pick<Person, 'email'>, code: string) {
  const { challenge } = (await ask(SIGN_IN, { identifier: email, password: PASSWORD })).data.signIn.result;
  return ask(VERIFY, { challenge, code });
}

const sealedNow = async () => {
  const rows = await world.db.query<Record<string, string | null>[]>('SELECT secret, pendingSecret FROM two_factor');
  const letters = await world.db.query<Record<string, string | null>[]>('SELECT payload FROM outbox');
  return [...rows, ...letters].flatMap((row) => Object.values(row)).filter((text) => text !== null);
};

/** Letters that wait hold secrets, too. */
const lettersSent = async () => {
  const waiting = () => world.db.query<unknown[]>('SELECT 1 FROM outbox WHERE payload IS NOT NULL');
  while ((await waiting()).length > 0) await pause(20);
};

const prefixOf = (key: string) => createSecretBox([Buffer.from(key, 'base64')]).newestPrefix;

it('the list of sealed columns names exactly those that are marked so', () => {
  const marked = world.db.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns
      .filter(({ transformer }) => transformer === SEALED)
      .map(({ databaseName }) => `${tableName}.${databaseName}`),
  );
  const listed = SEALED_COLUMNS.map(({ entity, column }) => `${world.db.getMetadata(entity).tableName}.${column}`);
  expect(listed.sort()).toEqual(marked.sort());
  expect(listed).toHaveLength(8);
});

it('after it the old key can be dropped: second factors, pending ones and waiting emails still work', async () => {
  const person = await world.person(world.acme.id);
  const app = await enrol(world, person);
  const beginner = await world.person(world.acme.id);
  const begun = await world.run(beginner, 'mutation { beginTwoFactorEnrolment { secret } }');
  const { secret } = begun.data.beginTwoFactorEnrolment;
  await world.letterbox.down();
  await world.run(world.acme.admin, INVITE, { e: ['waiting@guests.example'] });
  const before = await sealedNow();
  expect(before.length).toBeGreaterThanOrEqual(3);

  const told = await resealWith(`${NEW},${OLD}`);
  expect(told).toMatchObject({ done: true });
  expect(told.lines).toContain('two_factor.secret: 1 sealed with the newest key.');
  expect(told.lines).toContain('two_factor.pendingSecret: 1 sealed with the newest key.');
  const after = await sealedNow();
  expect(after).toHaveLength(before.length);
  for (const text of after) expect(text.startsWith(prefixOf(NEW))).toBe(true);

  await serverWith(NEW, async (ask) => {
    const answer = await signInWith(ask, person, app.next());
    expect(answer.data.verifyTwoFactor).toEqual({ result: { viewer: { signedIn: true } }, errors: [] });
    const confirmed = await ask(CONFIRM, { code: codeAt(secret, world.clock.now()) }, beginner);
    expect(confirmed.data.confirmTwoFactorEnrolment.errors).toEqual([]);
    await world.letterbox.up();
    // The server that has the old key alone goes on as well, and may be the first to try, in vain.
    const later = setInterval(() => world.clock.advance(300_000), 100);
    const letter = await world.letterbox.next('waiting@guests.example').finally(() => {
      clearInterval(later);
    });
    expect(tokenIn(letter)).toMatch(/^invite_/);
  });
});

describe('a server that lacks a key', () => {
  const refused = (keys: string) => serverWith(keys, () => Promise.resolve('started')).catch((error: unknown) => error);

  it('does not start, and names where the secrets stand', async () => {
    await enrol(world, await world.person(world.acme.id));
    await lettersSent();
    const error = await refused(NEW);
    expect(error).toBeInstanceOf(LostSecrets);
    expect((error as Error).message).toMatch(
      /^two_factor\.secret holds secrets that no key .*SECRET_KEY=new,old\. .*LOST_SECRETS=accept/,
    );
    expect((error as Error).message).not.toContain(NEW);
  });

  it('does not start either where one of many secrets is sealed with the key that is missing', async () => {
    await enrol(world, await world.person(world.acme.id));
    await resealWith(`${NEW},${OLD}`);
    await enrol(world, await world.person(world.acme.id));
    expect(await refused(NEW)).toBeInstanceOf(LostSecrets);
    expect(await refused(`${NEW},${OLD}`)).toBe('started');
    expect(await refused(`${OLD},${NEW}`)).toBe('started');
  });

  it.each([
    ['two_factor', 'pendingSecret'],
    ['outbox', 'payload'],
  ])('does not start for %s.%s alone', async (table, column) => {
    if (table === 'outbox') {
      await world.letterbox.down();
      await world.run(world.acme.admin, INVITE, { e: ['waiting@guests.example'] });
    } else {
      await world.run(await world.person(world.acme.id), 'mutation { beginTwoFactorEnrolment { secret } }');
    }
    expect(String(await refused(NEW))).toContain(`${table}.${column} holds secrets`);
    if (table === 'outbox') await world.letterbox.up();
  });

  it('starts where no secret is kept yet', async () => {
    expect(await sealedNow()).toEqual([]);
    expect(await refused(NEW)).toBe('started');
  });

  it('starts where it is told that the key is gone for good, and those secrets open nothing', async () => {
    const person = await world.person(world.acme.id);
    const app = await enrol(world, person);
    await lettersSent();
    const before = await sealedNow();
    await serverWith(
      NEW,
      async (ask) => {
        const answer = await signInWith(ask, person, app.next());
        expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
        expect(JSON.stringify(answer)).not.toContain('SECRET_KEY');
      },
      { LOST_SECRETS: 'accept' },
    );
    expect(await sealedNow()).toEqual(before);
  });
});

it('run again it changes nothing', async () => {
  await enrol(world, await world.person(world.acme.id));
  await lettersSent();
  await resealWith(`${NEW},${OLD}`);
  const before = await sealedNow();
  const { done, lines } = await resealWith(`${NEW},${OLD}`);
  expect(done).toBe(true);
  for (const line of lines) expect(line).toMatch(/: 0 sealed with the newest key\.$/);
  expect(await sealedNow()).toEqual(before);
});

it('a secret that no key opens is named and left as it is, and keeps none of the others', async () => {
  const [lost, other] = [await world.person(world.acme.id), await world.person(world.acme.id)];
  await enrol(world, lost);
  await enrol(world, other);
  const sealedElsewhere = createSecretBox([randomBytes(32)]).seal('x');
  const of = '(SELECT id FROM account WHERE email = ?)';
  await world.db.query(`UPDATE two_factor SET secret = ? WHERE accountId = ${of}`, [sealedElsewhere, lost.email]);
  const [{ hex }] = await world.db.query<[{ hex: string }]>(
    'SELECT LOWER(HEX(id)) AS hex FROM account WHERE email = ?',
    [lost.email],
  );
  const { done, lines } = await resealWith(`${NEW},${OLD}`);
  expect(done).toBe(false);
  expect(lines).toContain('two_factor.secret: 1 sealed with the newest key.');
  expect(lines).toContain(`two_factor.secret: no key of SECRET_KEY opens the one of accountId 0x${hex}.`);
  const now = await world.db.query<{ secret: string }[]>('SELECT secret FROM two_factor');
  expect(now.filter(({ secret }) => secret.startsWith(prefixOf(NEW)))).toHaveLength(1);
  expect(now.filter(({ secret }) => secret === sealedElsewhere)).toHaveLength(1);
});

it('walks through more than one batch', async () => {
  const box = createSecretBox([Buffer.from(OLD, 'base64')]);
  for (let index = 0; index < 450; index += 1)
    await world.db.query(
      'INSERT INTO two_factor (accountId, secret, lastStep, failures) VALUES (UNHEX(REPLACE(UUID(), "-", "")), ?, 0, 0)',
      [box.seal(`secret ${index}`)],
    );
  expect((await resealWith(`${NEW},${OLD}`)).lines).toContain('two_factor.secret: 450 sealed with the newest key.');
  const opened = (await sealedNow()).map((text) => createSecretBox([Buffer.from(NEW, 'base64')]).open(text));
  expect(new Set(opened).size).toBe(450);
});

it('a secret that was forgotten between reading and writing stays forgotten', async () => {
  await enrol(world, await world.person(world.acme.id));
  // The secret is then the first that is written.
  await world.db.query('DELETE FROM outbox');
  const forget = 'UPDATE two_factor SET secret = NULL';
  const { lines } = await withDatabase(partsWith(`${NEW},${OLD}`), (ctx) => {
    const transaction: Ctx['transaction'] = async (work) => {
      await world.db.query(forget);
      return ctx.transaction(work);
    };
    return reseal(Object.assign(Object.create(ctx) as Ctx, { transaction }), []);
  });
  expect(lines).toContain('two_factor.secret: 0 sealed with the newest key.');
  expect(await world.db.query('SELECT secret FROM two_factor')).toEqual([{ secret: null }]);
});

it('beside a server that works it refuses no right code, and brings back no factor that was turned off', async () => {
  const people: (Person & { app: Authenticator })[] = [];
  for (let index = 0; index < 8; index += 1) {
    const person = await world.person(world.acme.id);
    people.push({ ...person, app: await enrol(world, person) });
  }
  const [leaver] = people;
  const keys = `${OLD},${NEW}`;
  await serverWith(keys, async (ask) => {
    for (let round = 0; round < 3; round += 1) {
      const turned = round % 2 === 0 ? `${NEW},${OLD}` : `${OLD},${NEW}`;
      leaver!.app.next();
      const [answers] = await Promise.all([
        Promise.all(people.map(({ email, app }) => signInWith(ask, { email }, codeAt(app.secret, world.clock.now())))),
        resealWith(turned),
      ]);
      for (const { data } of answers) expect(data.verifyTwoFactor.errors).toEqual([]);
    }
    const input = { password: PASSWORD, code: leaver!.app.next() };
    const [answer] = await Promise.all([ask(DISABLE, input, leaver), resealWith(`${OLD},${NEW}`)]);
    expect(answer.data.disableTwoFactor.errors).toEqual([]);
  });
  const of = '(SELECT id FROM account WHERE email = ?)';
  expect(await world.db.query(`SELECT secret FROM two_factor WHERE accountId = ${of}`, [leaver!.email])).toEqual([
    { secret: null },
  ]);
});

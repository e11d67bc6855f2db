import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { NOBODY } from '../../src/core/viewer';
import { createCounters, PATIENCE, type Counters } from '../../src/server/counters';
import { createRateLimits, LIMITS } from '../../src/server/rate-limits';
import { QUERY, subscribe, TRANSPORTS } from '../live/listening';
import { startRedis, type RedisOfTest } from '../redis';
import { startWorld, type Person, type World } from '../world';

const USERS = '{ users(first: 100) { nodes { id } } }';
const AUDIT = 'query ($first: Int!) { auditLog(first: $first) { nodes { id } } }';
const MANY = { ...LIMITS };
const PATIENCE_MS = PATIENCE.answerMs;
/** Long enough for whatever a busy machine does; what it is compared with takes no time. */
const NEVER_MS = 60_000;

let redis: RedisOfTest;
let world: World;
const open: Counters[] = [];

beforeAll(async () => {
  redis = await startRedis();
  // Few enough to be used up in a moment, however busy the machine is.
  Object.assign(LIMITS, { costOfViewer: 1_000, costOfCompany: 2_500 });
  Object.assign(PATIENCE, { answerMs: NEVER_MS });
  world = await startWorld({ RATE_LIMITS: 'on', REDIS_URL: redis.url });
});
afterAll(async () => {
  Object.assign(LIMITS, MANY);
  Object.assign(PATIENCE, { answerMs: PATIENCE_MS });
  for (const one of open) one.stop();
  await world.close();
  await redis.kill();
});

/** What a process counts with, once it has found Redis. Whoever gives no bound waits for it however busy the machine is. */
async function processOf(answerMs: number = NEVER_MS): Promise<Counters> {
  const counters = createCounters(redis.url, answerMs);
  open.push(counters);
  await untilShared(counters);
  return counters;
}

/** Until what is counted is found in Redis. */
async function untilShared(counters: Counters): Promise<void> {
  const reader = new Redis(redis.url);
  const name = `probe-${Math.random()}`;
  const probe = counters.counter(name, 1_000_000);
  for (let tries = 0; (await reader.exists(`muster:limit:${name}:x`)) === 0; tries += 1) {
    if (tries === 1_000) throw new Error('Nothing is counted in Redis.');
    await probe.take('x');
    await pause(5);
  }
  reader.disconnect();
}

const passed = async (taken: Promise<{ waitSeconds: number }>[]) =>
  (await Promise.all(taken)).filter(({ waitSeconds }) => waitSeconds === 0).length;

const times = <T>(count: number, work: (index: number) => T) => Array.from({ length: count }, (_, at) => work(at));

interface Body {
  readonly data?: object;
  readonly errors?: { message: string; extensions: { code: string; retryAfterSeconds: number } }[];
  readonly extensions?: {
    cost: Record<'viewer' | 'company', { limit: number; remaining: number; resetSeconds: number }>;
  };
}

async function ask(as: Person | null, query: string, variables = {}, headers: Record<string, string> = {}) {
  const response = await fetch(world.url, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', ...headers },
      ...(as !== null && { authorization: `Bearer ${as.token}` }),
    },
    body: JSON.stringify({ query, variables, extensions: { cost: true } }),
  });
  const { status, headers: said } = response;
  return { status, said, body: (await response.json()) as Body };
}

describe('processes that have one Redis', () => {
  it('count together: of many at once exactly as many pass as may', async () => {
    const counters = await Promise.all([processOf(), processOf()]);
    const both = counters.map((one) => one.counter('together', 50));
    expect(await passed(times(200, (at) => both[at % 2]!.take('somebody')))).toBe(50);
    expect(await passed([both[0]!.take('somebody else')])).toBe(1);
  });

  it('count costs together, of several units at once', async () => {
    const counters = await Promise.all([processOf(), processOf()]);
    const both = counters.map((one) => one.counter('by cost', 1_000));
    expect(await passed(times(40, (at) => both[at % 2]!.take('somebody', 50)))).toBe(20);
  });

  it('tell each other’s clients what is left', async () => {
    const [here, there] = await Promise.all([processOf(), processOf()]);
    const viewer = { ...NOBODY };
    const [one, other] = [createRateLimits(here), createRateLimits(there)];
    const first = await one.countRequest(viewer, '192.0.2.9');
    const second = await other.countRequest(viewer, '192.0.2.9');
    expect(second?.remaining).toBe((first?.remaining ?? 0) - 1);
    await Promise.all(times(LIMITS.signInsOfAddress, () => one.limitSignIns('192.0.2.9')));
    expect(await other.limitSignIns('192.0.2.9')).toBeGreaterThan(0);
  });

  it('ask Redis no more for whoever has used up all they may', async () => {
    const counters = await processOf();
    const few = counters.counter('flood', 3);
    expect(await passed(times(5, () => few.take('somebody')))).toBe(3);
    const reader = new Redis(redis.url);
    await reader.set('muster:limit:flood:somebody', '0', 'EX', 60);
    expect(await passed(times(20, () => few.take('somebody')))).toBe(0);
    expect(await reader.get('muster:limit:flood:somebody')).toBe('0');
    reader.disconnect();
  });

  it.each(['with Redis', 'without'])(
    'keep nobody out for longer than a minute where the clock is set back, %s',
    async (how) => {
      const counters = how === 'without' ? createCounters(null) : await processOf();
      const few = counters.counter(`clock ${how}`, 3);
      const now = Date.now();
      const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
      try {
        await Promise.all(times(5, () => few.take('somebody')));
        clock.mockImplementation(() => now - 86_400_000);
        const { waitSeconds } = await few.take('somebody');
        expect(waitSeconds).toBeGreaterThan(0);
        expect(waitSeconds).toBeLessThanOrEqual(60);
        if (how === 'with Redis') {
          const reader = new Redis(redis.url);
          await reader.del(`muster:limit:clock ${how}:somebody`);
          reader.disconnect();
          clock.mockImplementation(() => now - 2 * 86_400_000);
          expect(await passed([few.take('somebody')])).toBe(1);
        }
      } finally {
        clock.mockRestore();
      }
    },
  );

  it('keep nothing there for longer than it counts', async () => {
    const counters = await processOf();
    await counters.counter('short', 3).take('somebody');
    const reader = new Redis(redis.url);
    const ttl = await reader.ttl('muster:limit:short:somebody');
    expect(ttl).toBeGreaterThan(0);
    expect(ttl).toBeLessThanOrEqual(60);
    reader.disconnect();
  });
});

describe('the cost of documents', () => {
  it('is told in headers and in the answer, what a page costs being its rows', async () => {
    const person = await world.person(world.acme.id, { role: 'ADMIN' });
    const first = await ask(person, USERS);
    expect(first.body.extensions?.cost).toMatchObject({
      ...{ requested: 100, viewer: { limit: 1_000, remaining: 900 } },
      company: { limit: 2_500 },
    });
    expect(first.said.get('ratelimit-cost-limit')).toBe('1000');
    expect(first.said.get('ratelimit-cost-remaining')).toBe('900');
    expect(Number(first.said.get('ratelimit-cost-reset'))).toBeGreaterThan(0);
    const { body } = await ask(person, 'query ($first: Int!) { users(first: $first) { nodes { id } } }', { first: 7 });
    expect(body.extensions?.cost.viewer.remaining).toBe(893);
    expect((await ask(person, '{ viewer { signedIn } }')).body.extensions?.cost.viewer.remaining).toBe(892);
  });

  it('stands in no answer to whoever has not asked for it: what is the same is the same, byte for byte', async () => {
    const person = await world.person(world.globex.id, { role: 'ADMIN' });
    const asked = () => world.run(person, '{ viewer { signedIn } }');
    expect([await asked(), await asked()]).toEqual(times(2, () => ({ data: { viewer: { signedIn: true } } })));
  });

  it('of a document that is refused, or of nobody, is nothing', async () => {
    const person = await world.person(world.globex.id, { role: 'ADMIN' });
    // invalid on purpose
    expect((await ask(person, '{ nothing }')).body.extensions).toBeUndefined();
    expect((await ask(null, '{ viewer { signedIn } }')).body).toEqual({ data: { viewer: { signedIn: false } } });
    expect((await ask(person, USERS)).body.extensions?.cost.viewer.remaining).toBe(900);
  });

  it('may be as much as a viewer has, however many ask at once, and not more', async () => {
    const { owner } = await world.company('Initech');
    const answers = await Promise.all(times(15, () => ask(owner, USERS)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(refused).toHaveLength(5);
    for (const { body, said } of refused) {
      expect(body.data).toBeUndefined();
      expect(body.errors?.[0]?.extensions).toEqual({
        code: 'RATE_LIMITED',
        retryAfterSeconds: Number(said.get('retry-after')),
      });
      expect(body.errors?.[0]?.message).toContain('You have asked for more than 1000 records within a minute');
    }
    const dutch = await ask(owner, USERS, {}, { 'accept-language': 'nl' });
    expect(dutch.body.errors?.[0]?.message).toContain('Je hebt binnen een minuut');
  });

  it('may be as much as a company has, whoever of it asks; another is not kept waiting', async () => {
    const company = await world.company('Umbrella');
    const people = [company.owner, company.admin, await world.person(company.id, { role: 'ADMIN' })];
    const answers = await Promise.all(people.flatMap((one) => times(10, () => ask(one, AUDIT, { first: 100 }))));
    expect(answers.filter(({ body }) => body.errors === undefined)).toHaveLength(25);
    const refused = answers.filter(({ body }) => body.errors !== undefined);
    expect(refused).toHaveLength(5);
    for (const { status, body } of refused) {
      expect(status).toBe(429);
      expect(body.errors?.[0]?.message).toContain('Your company has asked for more than 2500 records');
    }
    expect((await ask(company.moderator, '{ viewer { signedIn } }')).said.get('ratelimit-cost-remaining')).toBe('0');
    expect((await ask((await world.company('Hooli')).owner, USERS)).status).toBe(200);
  });

  it('is not taken from the company where the viewer has nothing left', async () => {
    const { owner, admin } = await world.company('Soylent');
    await Promise.all(times(30, () => ask(owner, USERS)));
    const { body } = await ask(admin, USERS);
    expect(body.extensions?.cost.company.remaining).toBe(1_400);
  });

  it.each(TRANSPORTS)('is asked of a subscription by %s before it begins', async (transport) => {
    const { owner } = await world.company('Vandelay');
    const before = await Promise.all(times(10, () => ask(owner, USERS)));
    expect(before.map(({ body }) => body.extensions?.cost.viewer.remaining).sort()).toContain(0);
    const heard = subscribe(world, transport, owner, { query: QUERY, variables: { since: 'nothing' } });
    const told = JSON.stringify(await Promise.race([heard.over, heard.next()]));
    heard.stop();
    expect(told).toContain('RATE_LIMITED');
    expect(told).toContain('retryAfterSeconds');
  });

  it.each(TRANSPORTS)('of a list in what is told ends a subscription by %s once nothing is left', async (transport) => {
    const { owner } = await world.company('Wonka');
    await Promise.all(times(9, () => ask(owner, USERS)));
    await ask(owner, AUDIT, { first: 50 });
    const query = 'subscription { viewerChanged(since: "nothing") { user { tasks(first: 100) { nodes { id } } } } }';
    const heard = subscribe(world, transport, owner, { query });
    const told = (await Promise.race([heard.next(), heard.over])) as Body;
    expect(told.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    expect(told.extensions?.cost.viewer).toMatchObject({ limit: 1_000, remaining: 0 });
    expect(await heard.over).toBeUndefined();
  });
});

describe('a Redis that goes', () => {
  it('is done without: each process counts for itself, and together again once it is back', async () => {
    const counters = await Promise.all([processOf(), processOf()]);
    const both = counters.map((one) => one.counter('gone', 20));
    await both[0]!.take('before');
    await redis.kill();
    expect(await passed(times(30, () => both[0]!.take('somebody')))).toBe(20);
    expect(await passed(times(30, () => both[1]!.take('somebody')))).toBe(20);
    expect((await ask(world.globex.owner, '{ viewer { signedIn } }')).status).toBe(200);
    await redis.start();
    await Promise.all(counters.map(untilShared));
    expect(await passed(times(60, (at) => both[at % 2]!.take('somebody new')))).toBe(20);
  });

  it('and answers nothing is not waited for until its connection is given up', async () => {
    const [counters, patient] = await Promise.all([processOf(PATIENCE_MS), processOf()]);
    const some = counters.counter('hanging', 20);
    const slow = patient.counter('hanging', 20);
    redis.hang();
    try {
      // Begun first, and three in a row: one may have been answered before Redis hung.
      const givenUp = (async () => {
        for (let at = 0; at < 3; at += 1) await slow.take('somebody else');
        return 'given up';
      })();
      // So that it would be given up first, where both were waited for alike.
      await pause(200);
      expect(await Promise.race([givenUp, passed(times(30, () => some.take('somebody')))])).toBe(20);
    } finally {
      redis.goOn();
    }
    await untilShared(counters);
  });

  it('that refuses what it is asked is done without', async () => {
    const counters = await processOf();
    const some = counters.counter('refused', 5);
    const writer = new Redis(redis.url);
    await writer.lpush('muster:limit:refused:somebody', 'no number');
    expect(await passed(times(8, () => some.take('somebody')))).toBe(5);
    writer.disconnect();
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { subscribe, type Heard } from '../live/listening';
import { startRedis, type RedisOfTest } from '../redis';
import { startWorld, type Answer, type Person, type World } from '../world';
import { databaseUrlOf, openPort, startServerProcess, type ServerProcess } from './processes';

const EVENTS = `subscription ($c: ID) { conversationEvents(conversationId: $c) { sequence message { body } } }`;
const ALL_EVENTS = 'subscription { conversationEvents { sequence message { body } } }';
const REPLY =
  'mutation ($c: ID!, $b: String!) { replyToConversation(input: { conversationId: $c, body: $b }) { errors { code } } }';
const PRESENCE = 'subscription { presenceChanged { id presence } }';
const AWAY = /Redis is away/;
const BACK = /Redis is back/;
const REDIS_PASSWORD = 'a-secret';
/** A look beside Redis, and what a busy machine adds. */
const SETTLED_MS = 2_500;

let world: World;
let secret: string;
let port: Awaited<ReturnType<typeof openPort>>;
let redis: RedisOfTest;
let databaseUrl: string;
const running: ServerProcess[] = [];

beforeAll(async () => {
  secret = Buffer.alloc(32, 7).toString('base64');
  world = await startWorld({ SECRET_KEY: secret });
  [port, redis] = [await openPort(), await startRedis(REDIS_PASSWORD)];
  databaseUrl = await databaseUrlOf(world, port);
}, 120_000);
afterAll(async () => {
  await Promise.all(running.map((one) => one.stop()));
  await redis.kill();
  await world.close();
  port.close();
});

async function start(environment: Record<string, string>): Promise<ServerProcess> {
  const one = await startServerProcess(databaseUrl, { SECRET_KEY: secret, NODE_ENV: 'test', ...environment });
  running.push(one);
  return one;
}

type Pair = readonly [ServerProcess, ServerProcess];

/** Two that stay for all tests; to start a process takes longer than most of what is tried with it. */
const pairs: Partial<Record<'with Redis' | 'without', Promise<Pair>>> = {};
const two = (how: keyof typeof pairs): Promise<Pair> => {
  const environment: Record<string, string> = how === 'without' ? {} : { REDIS_URL: redis.url };
  return (pairs[how] ??= Promise.all([start(environment), start(environment)]));
};

async function run(at: { readonly url: string }, as: Person, query: string, variables: object = {}) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${as.token}` };
  const body = JSON.stringify({ query, variables });
  const answer = (await (await fetch(at.url, { method: 'POST', headers, body })).json()) as Answer;
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

async function create(subject: string): Promise<string> {
  const { admin } = world.acme;
  const { inboxes } = await run(world, admin, '{ inboxes { id } }');
  const data = await run(
    world,
    admin,
    'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } errors { code } } }',
    { input: { inboxId: inboxes[0].id, subject } },
  );
  return data.createConversation.conversation.id as string;
}

const reply = async (at: ServerProcess, c: string, b: string) => {
  const data = await run(at, world.acme.user, REPLY, { c, b });
  expect(data.replyToConversation.errors).toEqual([]);
};

const bodiesOf = ({ answers }: Heard) =>
  answers.map((one) => one.data.conversationEvents.message?.body as string | undefined);

const hears = (at: ServerProcess, as: Person, query: string, variables: Record<string, unknown> = {}) =>
  subscribe(at, 'a WebSocket', as, { query, variables });

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(10);
}

const said = ({ log }: ServerProcess, sentence: RegExp) => log.filter((line) => sentence.test(line));

it('an event raised in one process reaches a subscriber of another once, through a Redis with a password, and nobody who may not see it', async () => {
  const [first, second] = await two('with Redis');
  for (const one of [first, second]) expect(said(one, AWAY)).toEqual([]);
  const { user, limited } = world.acme;
  const id = await create('Between processes');
  const heard = hears(second, user, EVENTS, { c: id });
  const ofLimited = hears(second, limited, ALL_EVENTS);
  const ofGlobex = hears(second, world.globex.admin, ALL_EVENTS);
  const beside = hears(first, user, EVENTS, { c: id });
  await pause(1_000);
  for (const body of ['one', 'two', 'three', 'four', 'five']) {
    await reply(first, id, body);
    await until(() => bodiesOf(heard).includes(body));
  }
  const many = Array.from({ length: 40 }, (_, index) => `at once ${index}`);
  await Promise.all(many.map((body, index) => reply(index % 2 === 0 ? first : second, id, body)));
  await until(() => [heard, beside].every((one) => one.answers.length >= 45));
  await pause(SETTLED_MS);
  for (const one of [heard, beside]) {
    expect(bodiesOf(one).slice(0, 5)).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(bodiesOf(one).slice(5).sort()).toEqual([...many].sort());
    const numbers = one.answers.map(({ data }) => data.conversationEvents.sequence as number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  }
  expect([ofLimited.answers, ofGlobex.answers]).toEqual([[], []]);
  for (const one of [first, second]) expect(said(one, AWAY)).toEqual([]);
  for (const one of [heard, ofLimited, ofGlobex, beside]) one.stop();
});

it('somebody who says how they are at one process is told of at another once, with Redis and without', async () => {
  for (const how of ['with Redis', 'without'] as const) {
    const [first, second] = await two(how);
    const { user, moderator } = world.acme;
    const [far, near] = [hears(second, user, PRESENCE), hears(first, user, PRESENCE)];
    const foreign = hears(second, world.globex.admin, PRESENCE);
    await pause(1_000);
    for (const presence of ['ONLINE', 'AWAY']) {
      await run(first, moderator, `mutation { setPresence(input: { presence: ${presence} }) { errors { code } } }`);
      await until(() => [far, near].every(({ answers }) => answers.at(-1)?.data.presenceChanged.presence === presence));
    }
    await pause(SETTLED_MS);
    const told = ['ONLINE', 'AWAY'].map((presence) => ({ id: moderator.userId, presence }));
    for (const { answers } of [far, near]) expect(answers.map(({ data }) => data.presenceChanged)).toEqual(told);
    expect(foreign.answers).toEqual([]);
    for (const one of [far, near, foreign]) one.stop();
  }
});

it('a Redis that is killed delays events, loses none and tells none twice, and once it is back it is used again', async () => {
  const [first, second] = await two('with Redis');
  const id = await create('While Redis is away');
  const heard = hears(second, world.acme.user, EVENTS, { c: id });
  await pause(1_000);
  const bodies = Array.from({ length: 30 }, (_, index) => `message ${index}`);
  for (const [index, body] of bodies.entries()) {
    if (index === 10) await redis.kill();
    await reply(first, id, body);
  }
  await until(() => bodiesOf(heard).includes('message 29'));
  await until(() => [first, second].every((one) => said(one, AWAY).length > 0));
  expect(bodiesOf(heard)).toEqual(bodies);
  await pause(1_500);
  await redis.start();
  await until(() => [first, second].every((one) => said(one, BACK).length > 0));
  await reply(first, id, 'back');
  await until(() => bodiesOf(heard).includes('back'));
  await pause(SETTLED_MS);
  expect(bodiesOf(heard)).toEqual([...bodies, 'back']);
  for (const one of [first, second]) expect([said(one, AWAY).length, said(one, BACK).length]).toEqual([1, 1]);
  heard.stop();
});

it('a Redis that hangs delays events, loses none and tells none twice', async () => {
  const [first, second] = await two('with Redis');
  const before = [AWAY, BACK].map((sentence) => said(first, sentence).length) as [number, number];
  const id = await create('While Redis hangs');
  const heard = hears(second, world.acme.user, EVENTS, { c: id });
  await pause(1_000);
  const bodies = Array.from({ length: 12 }, (_, index) => `message ${index}`);
  for (const [index, body] of bodies.entries()) {
    if (index === 4) redis.hang();
    await reply(first, id, body);
  }
  await until(() => bodiesOf(heard).includes('message 11'));
  await until(() => said(first, AWAY).length > before[0]);
  redis.goOn();
  await until(() => said(first, BACK).length > before[1]);
  await reply(first, id, 'back');
  await until(() => bodiesOf(heard).includes('back'));
  await pause(SETTLED_MS);
  expect(bodiesOf(heard)).toEqual([...bodies, 'back']);
  heard.stop();
});

it('with another password than that of the Redis the events are found by looking, and the log says why', async () => {
  const [knowing] = await two('with Redis');
  const guessing = await start({ REDIS_URL: redis.url.replace(REDIS_PASSWORD, 'guessed') });
  const id = await create('With a password');
  const heard = [knowing, guessing].map((one) => hears(one, world.acme.user, EVENTS, { c: id }));
  await pause(1_000);
  for (const [at, body] of [
    [knowing, 'one'],
    [guessing, 'two'],
  ] as const) {
    await reply(at, id, body);
    await until(() => heard.every((one) => bodiesOf(one).includes(body)));
  }
  await pause(SETTLED_MS);
  for (const one of heard) expect(bodiesOf(one)).toEqual(['one', 'two']);
  expect(said(guessing, AWAY)).toHaveLength(1);
  expect(said(guessing, BACK)).toEqual([]);
  expect(guessing.log.join('\n')).toContain('WRONGPASS');
  const told = running.flatMap(({ log }) => log).join('\n');
  expect(told).not.toMatch(/a-secret|guessed/);
  for (const one of heard) one.stop();
  await guessing.stop();
});

it('a Redis that is away at the start stops neither the start, nor the news, nor the end', async () => {
  const [first] = await two('with Redis');
  await redis.kill();
  const late = await start({ REDIS_URL: redis.url });
  const id = await create('Without a Redis from the start');
  const heard = [first, late].map((one) => hears(one, world.acme.user, EVENTS, { c: id }));
  await pause(1_000);
  for (const [at, body] of [
    [first, 'found by looking'],
    [late, 'and the other way'],
  ] as const) {
    await reply(at, id, body);
    await until(() => heard.every((one) => bodiesOf(one).includes(body)));
  }
  await pause(SETTLED_MS);
  for (const one of heard) expect(bodiesOf(one)).toEqual(['found by looking', 'and the other way']);
  expect(said(late, AWAY)).toHaveLength(1);
  for (const one of heard) one.stop();
  const { code, tookMs } = await late.stop();
  expect([code, tookMs < 10_000]).toEqual([0, true]);
  await redis.start();
});

it('without REDIS_URL an event of another process is found by looking, once', async () => {
  const [first, second] = await two('without');
  const id = await create('Found by looking');
  const heard = hears(second, world.acme.user, EVENTS, { c: id });
  const ofLimited = hears(second, world.acme.limited, ALL_EVENTS);
  await pause(1_000);
  for (const body of ['one', 'two', 'three']) await reply(first, id, body);
  await until(() => bodiesOf(heard).includes('three'));
  await pause(SETTLED_MS);
  expect(bodiesOf(heard)).toEqual(['one', 'two', 'three']);
  expect(ofLimited.answers).toEqual([]);
  expect([first.log, second.log]).toEqual([[], []]);
  heard.stop();
  ofLimited.stop();
});

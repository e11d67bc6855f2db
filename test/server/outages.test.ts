import { setTimeout as pause } from 'node:timers/promises';
import { databaseUrlOf, openPort, startServerProcess, type ServerProcess } from '../runtime/processes';
import { subscribe } from '../live/listening';
import { startRedis, type RedisOfTest } from '../redis';
import { until } from '../runtime/toys';
import { startWorld, type CompanyOfWorld, type Person, type World } from '../world';

const IS_LONG = process.env['MUSTER_LONG'] !== undefined;
const LANES = 6;
/** Of each lane in a round. A new company may invite a thousand people. */
const WRITES = 3;

const INVITE = 'mutation ($input: InviteUsersInput!) { done: inviteUsers(input: $input) { errors { code } } }';
const CREATE =
  'mutation ($input: CreateConversationInput!) { done: createConversation(input: $input) { conversation { id } errors { code } } }';
const REPLY =
  'mutation ($input: ReplyToConversationInput!) { done: replyToConversation(input: $input) { errors { code } } }';
const EVENTS = 'subscription ($c: ID) { conversationEvents(conversationId: $c) { message { body } } }';

let world: World;
let environment: Record<string, string>;
let port: Awaited<ReturnType<typeof openPort>>;
let redis: RedisOfTest;
/** Two that share a database, a mail server and a Redis; beside the world's own, which hands over emails as well. */
let servers: [ServerProcess, ServerProcess];
beforeAll(async () => {
  const secret = Buffer.alloc(32, 5).toString('base64');
  world = await startWorld({ SECRET_KEY: secret });
  [port, redis] = [await openPort(), await startRedis()];
  environment = { SECRET_KEY: secret, SMTP_URL: world.letterbox.url, REDIS_URL: redis.url };
  Object.assign(environment, { NODE_ENV: 'test', RATE_LIMITS: 'on', APP_URL: 'http://muster.test' });
  servers = await Promise.all([start(), start()]);
}, 120_000);
afterAll(async () => {
  await Promise.all(servers.map((one) => one.stop()));
  await redis.kill();
  await world.close();
  port.close();
});

const start = async () => startServerProcess(await databaseUrlOf(world, port), environment);

interface Done {
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  readonly data: { readonly done: { readonly errors: readonly object[]; readonly conversation?: { id: string } } };
}

interface Event {
  readonly data: { readonly conversationEvents: { readonly message: { readonly body: string } | null } };
}

/** Null: nobody knows whether it was done. */
async function ask({ url }: { url: string }, as: Person, query: string, input: object): Promise<Done | null> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${as.token}` };
  const body = JSON.stringify({ query, variables: { input } });
  return fetch(url, { method: 'POST', headers, body }).then(
    (response) => response.json() as Promise<Done>,
    () => null,
  );
}

const isDone = (answer: Done | null) =>
  answer !== null && answer.errors === undefined && answer.data.done.errors.length === 0;

const sql = <R = { n: number }>(statement: string, parameters: unknown[] = []) =>
  world.db.query<R[]>(statement, parameters);

async function count(statement: string, parameters: unknown[] = []): Promise<number> {
  return Number((await sql(statement, parameters))[0]?.n);
}

/** What the mail server does for a while, and when it is sure to have been met. */
interface Outage {
  readonly name: string;
  readonly begin: () => unknown;
  readonly end: () => unknown;
  readonly isMet: () => boolean | Promise<boolean>;
  /** Whether a server is killed when it is tried for the first time, or for the second. */
  readonly isKilledFirst: boolean;
}

const behaving = (how: 'well' | 'dies after taking' | 'hangs' | number) => () => {
  world.letterbox.behave(how);
};
const hasFailedOnce = async () =>
  (await count('SELECT COUNT(*) AS n FROM outbox WHERE attempts > 0 AND nextAttemptAt IS NOT NULL')) > 0;

const OUTAGES: readonly Outage[] = [
  {
    name: 'refuses connections',
    begin: () => world.letterbox.down(),
    end: () => world.letterbox.up(),
    isMet: hasFailedOnce,
    isKilledFirst: true,
  },
  {
    name: 'hangs',
    begin: behaving('hangs'),
    end: behaving('well'),
    isMet: () => world.letterbox.held() > 0,
    isKilledFirst: false,
  },
  {
    name: 'breaks off',
    begin: behaving('dies after taking'),
    end: behaving('well'),
    isMet: hasFailedOnce,
    isKilledFirst: false,
  },
  { name: 'refuses for now', begin: behaving(451), end: behaving('well'), isMet: hasFailedOnce, isKilledFirst: true },
];

/** To whom an email was promised, by what was said of it, and in which round. */
interface Promised {
  readonly acknowledged: Map<string, { readonly wasKilled: boolean }>;
  readonly uncertain: Map<string, { readonly wasKilled: boolean }>;
}

/** Every lane invites so many people, and is answered while the mail server is away. */
async function inviteMany(round: number, wasKilled: boolean, company: CompanyOfWorld, promised: Promised) {
  const lane = async (index: number) => {
    for (let write = 0; write < WRITES; write += 1) {
      const email = `r${round}-${index}-${write}@storm.example`;
      const answer = await ask(servers[index % 2]!, company.admin, INVITE, { emails: [email] });
      if (!isDone(answer) && !wasKilled) throw new Error(`${email}: ${JSON.stringify(answer)}`);
      (isDone(answer) ? promised.acknowledged : promised.uncertain).set(email, { wasKilled });
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)));
}

/** Until all have left. Pauses, and the leases of whoever was killed, are waited for in long runs alone. */
async function untilAllHaveLeft(wasKilled: boolean): Promise<void> {
  const isOver = () => count('SELECT COUNT(*) AS n FROM outbox WHERE nextAttemptAt IS NOT NULL').then((n) => n === 0);
  if (IS_LONG) {
    while (!(await isOver())) await pause(200);
    return;
  }
  if (wasKilled) await sql("UPDATE outbox SET leaseUntil = '2001-01-01' WHERE leaseUntil IS NOT NULL");
  await until(async () => {
    await sql('UPDATE outbox SET nextAttemptAt = createdAt WHERE nextAttemptAt IS NOT NULL AND leaseId IS NULL');
    await pause(100);
    return isOver();
  });
}

/** As often as it was taken without a word, and once more. Of whoever was killed nobody knows what they had heard; then it was taken from them by hand. */
function compareLetters({ acknowledged, uncertain }: Promised): void {
  for (const [email, { wasKilled }] of [...acknowledged, ...uncertain]) {
    const copies = world.letterbox.to(email);
    const ids = [...new Set(copies.map(({ messageId }) => messageId ?? ''))];
    if (uncertain.has(email) && copies.length === 0) continue;
    expect([email, ids.length]).toEqual([email, 1]);
    const expected = 1 + world.letterbox.unsaid(ids[0]!);
    if (wasKilled) expect(copies.length).toBeLessThanOrEqual(expected + 2);
    else expect([email, copies.length]).toEqual([email, expected]);
  }
}

it(
  'a mail server that is away, hangs, breaks off or refuses for now keeps no verb waiting, and loses no email that a verb promised, whoever is killed meanwhile',
  async () => {
    const promised: Promised = { acknowledged: new Map(), uncertain: new Map() };
    const rounds = OUTAGES.length * (IS_LONG ? 10 : 1);
    let company = world.acme;
    for (let round = 0; round < rounds; round += 1) {
      const outage = OUTAGES[round % OUTAGES.length]!;
      // Every outage is tried in both ways, one after the other.
      const isOddRun = Math.floor(round / OUTAGES.length) % 2 === 1;
      const wasKilled = outage.isKilledFirst !== isOddRun;
      if (round % 20 === 19) company = await world.company(`Storm ${round}`);
      await outage.begin();
      const writing = inviteMany(round, wasKilled, company, promised);
      if (wasKilled) {
        await until(() => [...promised.acknowledged.keys()].some((email) => email.startsWith(`r${round}-`)));
        await pause(Math.random() * 300);
        process.kill(servers[0].pid, 'SIGKILL');
      }
      await writing;
      if (!wasKilled) await until(outage.isMet);
      if (wasKilled) servers[0] = await start();
      await outage.end();
      await untilAllHaveLeft(wasKilled);
    }
    compareLetters(promised);
    expect(promised.acknowledged.size).toBeGreaterThan((rounds * LANES * WRITES) / 4);
    expect(await sql('SELECT recipient, lastError FROM outbox WHERE failedAt IS NOT NULL')).toEqual([]);
    expect(world.log).toEqual([]);
  },
  IS_LONG ? 3_600_000 : 120_000,
);

const healthOf = async ({ url }: ServerProcess) => {
  const response = await fetch(new URL('/health/ready', url));
  const { status, checks } = (await response.json()) as { status: string; checks: { redis: string } };
  return [response.status, status, checks.redis];
};
const untilRedisIs = (how: 'ok' | 'away') => {
  const health = how === 'ok' ? [200, 'ok', 'ok'] : [200, 'degraded', 'away'];
  return until(async () =>
    (await Promise.all(servers.map(healthOf))).every((one) => JSON.stringify(one) === JSON.stringify(health)),
  );
};

/** Of what somebody may ask for in a minute: how much less than all is left to them, after asking the first thrice and the second once. */
async function spentAfterFour(): Promise<number> {
  const { token } = await world.person(world.globex.id);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  let spent = NaN;
  for (const { url } of [servers[0], servers[0], servers[0], servers[1]]) {
    const body = JSON.stringify({ query: '{ viewer { signedIn } }' });
    const response = await fetch(url, { method: 'POST', headers, body });
    expect(response.status).toBe(200);
    spent = Number(response.headers.get('ratelimit-limit')) - Number(response.headers.get('ratelimit-remaining'));
  }
  return spent;
}

it(
  'a Redis that is killed or hangs fails no verb of two servers: what they do is heard once of each, limits are counted by each alone, health says so, and all is as before once it is back',
  async () => {
    const { admin, user } = world.acme;
    const { inboxes } = (await world.run(admin, '{ inboxes { id } }')).data;
    const made = await ask(world, admin, CREATE, { inboxId: inboxes[0].id });
    const conversationId = made!.data.done.conversation!.id;
    const heard = servers.map((at) =>
      subscribe(at, 'a WebSocket', user, { query: EVENTS, variables: { c: conversationId } }),
    );
    const bodies = () =>
      heard.map(({ answers }) => (answers as Event[]).map((one) => one.data.conversationEvents.message?.body));
    await untilRedisIs('ok');
    // Whoever begins to listen does so at some moment: until one has been heard.
    for (let n = 0; !bodies().every((one) => one.length > 0); n += 1) {
      await ask(servers[0], user, REPLY, { conversationId, body: `is anybody there ${n}` });
      await pause(50);
    }
    let [isOver, written] = [false, 0];
    const acknowledged: string[] = [];
    const lane = async (index: number) => {
      while (!isOver) {
        written += 1;
        const body = `message ${written}`;
        const answer = await ask(servers[index % 2]!, user, REPLY, { conversationId, body });
        expect(answer).toEqual({ data: { done: { errors: [] } } });
        acknowledged.push(body);
        await pause(30);
      }
    };
    const lanes = Promise.all(Array.from({ length: 4 }, (_, index) => lane(index)));
    const writesGoOn = () => {
      const before = acknowledged.length;
      return until(() => acknowledged.length > before + 10);
    };
    await until(async () => (await spentAfterFour()) === 4);
    for (let round = 0; round < (IS_LONG ? 20 : 2); round += 1) {
      if (round % 2 === 0) await redis.kill();
      else redis.hang();
      await Promise.all([untilRedisIs('away'), writesGoOn()]);
      expect(await spentAfterFour()).toBe(1);
      if (round % 2 === 0) await redis.start();
      else redis.goOn();
      await Promise.all([untilRedisIs('ok'), writesGoOn()]);
      await until(async () => (await spentAfterFour()) === 4);
    }
    isOver = true;
    await lanes;
    await until(() => bodies().every((one) => acknowledged.every((body) => one.includes(body))));
    for (const one of bodies()) expect(new Set(one).size).toBe(one.length);
    for (const one of heard) one.stop();
  },
  IS_LONG ? 600_000 : 120_000,
);

import { Agent, request } from 'node:http';
import { idBytes, idFromBytes, newId, type InboxId } from '../../src/core/ids';
import { insertRows, selectRows } from '../../src/database/rows';
import { insertInboxMembers } from '../../src/domains/inbox/repository';
import { Inbox } from '../../src/domains/inbox/entity';
import { createLog } from '../../src/log';
import { readSettings } from '../../src/settings';
import { startMuster, type Muster } from '../../src/start';
import { PASSWORD, startWorld, type Answer, type Person, type World } from '../world';

/**
 * Sixty-four actors of all kinds hand conversations to eight people, through two server processes' worth of Muster at once, while people come and go,
 * are asked to take over what others have, accept, decline, or let the time go by.
 * No limit is broken at any instant, as a reader with snapshots of its own sees it, nor in the history as it was committed; no conversation has two
 * owners, nor one that the history does not know; and nobody is told that the database had a deadlock.
 */
const VERBS = Number(process.env['MUSTER_VERBS'] ?? (process.env['MUSTER_LONG'] === undefined ? 500 : 1_000_000));
const ACTORS = 64;
const LIMITS = [0, 1, 3, null, 0, 1, 3, null];
const CONVERSATIONS = 60;

const seed = Number(process.env['MUSTER_SEED'] ?? Date.now() % 2 ** 31);
process.stdout.write(`The storm begins with MUSTER_SEED=${seed}\n`);

let world: World;
let other: Muster;
let people: (Person & { limit: number | null })[];
let inboxes: InboxId[];
const agent = new Agent({ keepAlive: true, maxSockets: ACTORS });

beforeAll(async () => {
  world = await startWorld();
  const log = createLog('error', { write: () => undefined });
  const settings = readSettings({
    PORT: '0',
    APP_URL: 'http://muster.test',
    DEMO: 'off',
    RATE_LIMITS: 'off',
    SMTP_URL: world.letterbox.url,
  });
  other = await startMuster({
    settings,
    log,
    print: () => undefined,
    clock: () => world.clock.now(),
    target: target(),
  });
  people = [];
  for (const limit of LIMITS) people.push({ ...(await world.person(world.acme.id)), limit });
  inboxes = [await inboxOf('MANUAL'), await inboxOf('LEAST_BUSY'), await inboxOf('ROUND_ROBIN')];
  for (const { userId, limit } of people) {
    await world.db.query('UPDATE `user` SET conversationLimit = ?, languages = "en" WHERE id = ?', [
      limit,
      idBytes(userId),
    ]);
  }
}, 60_000);
afterAll(async () => {
  agent.destroy();
  await other.stop();
  await world.close();
});

function target() {
  return { socketPath: process.env['MUSTER_TEST_SOCKET'] ?? '', database: String(world.db.options.database) };
}

async function inboxOf(assignment: 'MANUAL' | 'LEAST_BUSY' | 'ROUND_ROBIN'): Promise<InboxId> {
  const ctx = await world.ctx(world.acme.admin);
  const id = newId('ibx');
  await insertRows(ctx, Inbox, [
    { companyId: world.acme.id, id, name: id, assignment, version: 1, createdAt: ctx.now },
  ]);
  await insertInboxMembers(
    ctx,
    world.acme.id,
    people.map(({ userId }) => ({ inboxId: id, userId })),
  );
  return id;
}

/** Over a connection that is kept: thousands of new ones would be what is tested. */
function send(port: number, token: string, query: string, variables: object = {}): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    };
    const asked = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve(JSON.parse(Buffer.concat(parts).toString()) as Answer);
      });
    });
    asked.on('error', reject).end(body);
  });
}

interface Random {
  of<T>(some: readonly T[]): T;
  below(most: number): number;
}

function randomOf(start: number): Random {
  let state = start;
  const below = (most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return { below, of: (some) => some[below(some.length)]! };
}

const VERB = {
  take: 'mutation ($c: ID!) { done: takeConversation(input: { conversationId: $c }) { errors { code } } }',
  assign:
    'mutation ($c: ID!, $a: ID!) { done: assignConversation(input: { conversationId: $c, assigneeId: $a }) { errors { code } } }',
  unassign: 'mutation ($c: ID!) { done: unassignConversation(input: { conversationId: $c }) { errors { code } } }',
  close: 'mutation ($c: ID!) { done: closeConversation(input: { conversationId: $c }) { errors { code } } }',
  reopen: 'mutation ($c: ID!) { done: reopenConversation(input: { conversationId: $c }) { errors { code } } }',
  offer: `mutation ($c: ID!, $a: ID!, $f: OfferFallback!) { done: offerTransfer(input: { conversationId: $c, assigneeId: $a, expiresInMinutes: 1, ifNotAccepted: $f }) { errors { code } } }`,
  accept: 'mutation ($o: ID!) { done: acceptTransferOffer(input: { offerId: $o }) { errors { code } } }',
  decline: 'mutation ($o: ID!) { done: declineTransferOffer(input: { offerId: $o }) { errors { code } } }',
  withdraw: 'mutation ($o: ID!) { done: withdrawTransferOffer(input: { offerId: $o }) { errors { code } } }',
  presence: 'mutation ($p: Presence!) { done: setPresence(input: { presence: $p }) { errors { code } } }',
} as const;

// On a slow machine somebody may have waited for ten seconds: that is a bounded wait, and no deadlock.
const EXPECTED = ['top TIMEOUT', 'STALE', 'LIMIT_REACHED', 'NOT_ELIGIBLE', 'FORBIDDEN', 'INVALID', 'NOT_FOUND'];

async function conversations(): Promise<string[]> {
  const create =
    'mutation ($i: ID!) { createConversation(input: { inboxId: $i }) { conversation { id } errors { code } } }';
  const ids: string[] = [];
  for (let n = 0; n < CONVERSATIONS; n += 1) {
    const { data } = await world.run(world.acme.admin, create, { i: inboxes[n % inboxes.length]! });
    ids.push(data.createConversation.conversation.id);
  }
  return ids;
}

/** Of every role, an API token, and the eight people themselves, in turn. */
async function everybody(): Promise<{ token: string }[]> {
  const { admin, moderator, user, limited } = world.acme;
  const create = 'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token errors { code } } }';
  const input = { name: 'a script', password: PASSWORD, grants: [{ module: 'CONVERSATIONS', level: 'MANAGE' }] };
  const token = (await world.run(admin, create, { input })).data.createApiToken as { token: string };
  const some = [admin, moderator, user, limited, token, ...people];
  return Array.from({ length: ACTORS }, (_, n) => some[n % some.length]!);
}

function codesIn({ data, errors = [] }: Answer): string[] {
  const refused = (data?.done?.errors ?? []) as { code: string }[];
  return [...errors.map(({ extensions }) => `top ${extensions.code}`), ...refused.map(({ code }) => code)];
}

it(
  `${VERBS} verbs of sixty-four actors break no limit, and the history has one owner at most for every conversation at every instant`,
  async () => {
    const ids = await conversations();
    const actors = await everybody();
    let left = VERBS;
    const told = new Map<string, number>();
    const watching = { isOver: false, looks: 0, offences: [] as string[] };
    const watcher = watch(watching);
    await Promise.all(
      actors.map(async (actor, n) => {
        const random = randomOf(seed + n * 7_919);
        const port = n % 2 === 0 ? Number(new URL(world.url).port) : other.port;
        while (left > 0) {
          left -= 1;
          for (const code of codesIn(await step(random, port, actor, ids))) add(told, code);
        }
      }),
    );
    watching.isOver = true;
    await watcher;
    process.stdout.write(
      `The storm was answered ${JSON.stringify(Object.fromEntries(told))}; looked at ${watching.looks} times.\n`,
    );
    expect([...told.keys()].filter((code) => !EXPECTED.includes(code))).toEqual([]);
    // How many are too late is the machine's doing; most were done, or it was no storm.
    expect(told.get('top TIMEOUT') ?? 0).toBeLessThan(VERBS / 2);
    expect(watching.offences).toEqual([]);
    expect(watching.looks).toBeGreaterThan(5);
    expect(await offencesInHistory()).toEqual([]);
    process.stdout.write(`What happened: ${JSON.stringify(await kindsOfEvents())}\n`);
    expect(await offencesNow()).toEqual([]);
    expect(await offencesInTime()).toEqual([]);
  },
  VERBS * 60 + 60_000,
);

const add = (told: Map<string, number>, code: string) => told.set(code, (told.get(code) ?? 0) + 1);

type Step = (random: Random, port: number, actor: { token: string }, c: string) => Promise<Answer>;

const sending: (verb: keyof typeof VERB) => Step = (verb) => (random, port, actor, c) =>
  send(port, actor.token, VERB[verb], { c, a: random.of(people).userId, f: random.of(['KEEP', 'RETURN_TO_POOL']) });

const bePresent: Step = (random, port, actor) =>
  send(port, actor.token, VERB.presence, { p: random.of(['ONLINE', 'ONLINE', 'AWAY', 'OFFLINE']) });

/** How many of a hundred steps are of each kind. */
const STEPS: readonly (readonly [share: number, step: Step])[] = [
  [20, sending('take')],
  [28, sending('assign')],
  [10, sending('unassign')],
  [10, sending('offer')],
  [12, answerOffer],
  [10, sending('close')],
  [10, sending('reopen')],
];

async function step(random: Random, port: number, actor: { token: string }, ids: readonly string[]): Promise<Answer> {
  const c = random.of(ids);
  // Now and then offers run out.
  if (random.below(200) === 0) world.clock.advance(40_000);
  if (random.below(100) < 6 && people.includes(actor as (typeof people)[number]))
    return bePresent(random, port, actor, c);
  let dice = random.below(100);
  const chosen = STEPS.find(([share]) => (dice -= share) < 0);
  return chosen![1](random, port, actor, c);
}

/** One of those that wait for the actor's answer; otherwise that of the conversation, if it is offered. */
async function answerOffer(random: Random, port: number, actor: { token: string }, c: string): Promise<Answer> {
  const query = 'query ($c: ID!) { receivedTransferOffers { id } conversation(id: $c) { transferOffer { id } } }';
  const { data } = await send(port, actor.token, query, { c });
  const received = (data?.receivedTransferOffers ?? []) as { id: string }[];
  const o =
    received.length > 0 ? random.of(received).id : (data?.conversation?.transferOffer?.id as string | undefined);
  if (o === undefined) return send(port, actor.token, VERB.take, { c });
  return send(port, actor.token, VERB[random.of(['accept', 'accept', 'decline', 'withdraw'] as const)], { o });
}

const limitOf = new Map<string, number | null>();

/** One snapshot after the other: what is counted, what the loads say, and who has what in the history. */
async function watch(watching: { isOver: boolean; looks: number; offences: string[] }): Promise<void> {
  while (!watching.isOver && watching.offences.length < 5) {
    watching.offences.push(...(await offencesNow()));
    watching.looks += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function offencesNow(): Promise<string[]> {
  for (const { userId, limit } of people) limitOf.set(userId, limit);
  const runner = world.db.createQueryRunner();
  const ask = <R>(sql: string) => runner.query(sql, [idBytes(world.acme.id)]) as Promise<R[]>;
  try {
    await runner.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    const held = await ask<Counted>(
      'SELECT assigneeId AS userId, COUNT(*) AS n FROM conversation WHERE companyId = ? AND status = 1 AND assigneeId IS NOT NULL GROUP BY assigneeId',
    );
    const offered = await ask<Counted>(
      'SELECT toId AS userId, COUNT(*) AS n FROM transfer_offer WHERE companyId = ? AND isOpen = 1 GROUP BY toId',
    );
    const loads = await ask<Counted>('SELECT userId, activeConversations AS n FROM user_load WHERE companyId = ?');
    const torn = await ask<{ id: Buffer }>(
      `SELECT k.id FROM conversation k LEFT JOIN conversation_assignment a ON a.companyId = k.companyId AND a.conversationId = k.id AND a.endedAt IS NULL
        WHERE k.companyId = ? GROUP BY k.id, k.status, k.assigneeId
       HAVING COUNT(a.id) <> (k.status = 1 AND k.assigneeId IS NOT NULL) OR (COUNT(a.id) = 1 AND MAX(a.assigneeId) <> k.assigneeId)`,
    );
    const untrue = await ask<{ id: Buffer }>(
      `SELECT k.id FROM conversation k LEFT JOIN transfer_offer o ON o.companyId = k.companyId AND o.conversationId = k.id AND o.isOpen = 1
        WHERE k.companyId = ? AND NOT k.offerId <=> o.id`,
    );
    await runner.query('COMMIT');
    return [
      ...torn.map(({ id }) => `${idFromBytes('cnv', id)} and its history disagree`),
      ...untrue.map(({ id }) => `${idFromBytes('cnv', id)} and its offer disagree`),
      ...offencesOf(byUser(loads), byUser(held), byUser(offered)),
    ];
  } finally {
    await runner.release();
  }
}

interface Counted {
  readonly userId: Buffer;
  readonly n: string | number;
}

type ByUser = ReadonlyMap<string, number>;

const byUser = (rows: readonly Counted[]): ByUser =>
  new Map(rows.map(({ userId, n }) => [idFromBytes('usr', userId) as string, Number(n)]));

function offencesOf(loads: ByUser, held: ByUser, offered: ByUser): string[] {
  return [...loads].flatMap(([id, load]) => {
    const has = held.get(id) ?? 0;
    const places = has + (offered.get(id) ?? 0);
    const limit = limitOf.get(id) ?? null;
    return [
      ...(has === load ? [] : [`${id} has ${has}, and the load says ${load}`]),
      ...(limit === null || places <= limit ? [] : [`${id} has ${has}, with offers ${places} of ${limit}`]),
    ];
  });
}

/** Of one conversation, a time ends before the next begins, and none ends before it began: however long a verb waited for another. */
async function offencesInTime(): Promise<string[]> {
  const rows = await selectRows<{ conversationId: Buffer; startedAt: Date; endedAt: Date | null }>(
    await world.ctx(world.acme.admin),
    'SELECT conversationId, startedAt, endedAt FROM conversation_assignment WHERE companyId = ? ORDER BY conversationId, id',
    [idBytes(world.acme.id)],
  );
  return rows.flatMap(({ conversationId, startedAt, endedAt }, index) => {
    const next = rows[index + 1];
    const id = idFromBytes('cnv', conversationId);
    const isBackwards = endedAt !== null && endedAt < startedAt;
    const overlaps =
      next?.conversationId.equals(conversationId) === true && (endedAt === null || next.startedAt < endedAt);
    return [...(isBackwards ? [`${id} ended before it began`] : []), ...(overlaps ? [`${id} had two at once`] : [])];
  });
}

interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface State {
  readonly assigneeId: string | null;
  readonly status: string | null;
  readonly offerId: string | null;
  /** Of the open offer. */
  readonly offeredTo: string | null;
}

const AT_FIRST: State = { assigneeId: null, status: 'OPEN', offerId: null, offeredTo: null };

async function kindsOfEvents(): Promise<Record<string, number>> {
  const rows = await selectRows<{ action: string; n: string }>(
    await world.ctx(world.acme.admin),
    "SELECT action, COUNT(*) AS n FROM audit_entry WHERE companyId = ? AND action LIKE 'conversation.%' GROUP BY action",
    [idBytes(world.acme.id)],
  );
  return Object.fromEntries(rows.map(({ action, n }) => [action, Number(n)]));
}

/** The events in the order of their commits, played once more. */
async function offencesInHistory(): Promise<string[]> {
  const ctx = await world.ctx(world.acme.admin);
  const rows = await selectRows<{ action: string; targetId: string; changes: string }>(
    ctx,
    "SELECT action, targetId, changes FROM audit_entry WHERE companyId = ? AND action LIKE 'conversation.%' ORDER BY sequence",
    [idBytes(world.acme.id)],
  );
  const states = new Map<string, State>();
  const load = new Map<string, number>();
  const offences: string[] = [];
  for (const { action, targetId, changes } of rows) {
    const before = states.get(targetId) ?? AT_FIRST;
    const { after, gaps } = played(before, JSON.parse(changes) as Change[]);
    offences.push(...gaps.map((gap) => `${action} of ${targetId}: ${gap}`));
    count(load, before, -1);
    count(load, after, 1);
    offences.push(...beyondLimits(load).map((who) => `${action} gave ${who}`));
    states.set(targetId, after);
  }
  return offences.slice(0, 5);
}

/** A change begins where the one before it ended, or somebody is missing in between. */
function played(before: State, changes: readonly Change[]): { after: State; gaps: string[] } {
  const state: Record<string, string | null> = { ...before };
  const relevant = changes.filter(({ field }) => field in state);
  const gaps = relevant.filter(({ field, before }) => state[field] !== before).map(({ field }) => `a gap in ${field}`);
  for (const { field, after } of relevant) state[field] = after;
  if (state['offerId'] === null) state['offeredTo'] = null;
  return { after: state as unknown as State, gaps };
}

function count(load: Map<string, number>, { assigneeId, status, offeredTo }: State, by: number): void {
  const places = [status === 'OPEN' ? assigneeId : null, offeredTo].filter((who) => who !== null);
  for (const who of places) load.set(who, (load.get(who) ?? 0) + by);
}

function beyondLimits(load: ReadonlyMap<string, number>): string[] {
  return people
    .filter(({ userId, limit }) => limit !== null && (load.get(userId) ?? 0) > limit)
    .map(({ userId, limit }) => `${userId} ${load.get(userId)} of ${limit}`);
}

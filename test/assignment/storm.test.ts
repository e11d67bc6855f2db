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
 * Sixty-four actors of all kinds hand conversations to eight people, through two server processes' worth of Muster at once, while people come and go.
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
  presence: 'mutation ($p: Presence!) { done: setPresence(input: { presence: $p }) { errors { code } } }',
} as const;

const EXPECTED = ['STALE', 'LIMIT_REACHED', 'NOT_ELIGIBLE', 'FORBIDDEN', 'INVALID', 'NOT_FOUND'];

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
    expect(watching.offences).toEqual([]);
    expect(watching.looks).toBeGreaterThan(5);
    expect(await offencesInHistory()).toEqual([]);
    expect(await offencesNow()).toEqual([]);
    expect(await offencesInTime()).toEqual([]);
  },
  VERBS * 60 + 60_000,
);

const add = (told: Map<string, number>, code: string) => told.set(code, (told.get(code) ?? 0) + 1);

async function step(random: Random, port: number, actor: { token: string }, ids: readonly string[]): Promise<Answer> {
  const c = random.of(ids);
  const dice = random.below(100);
  if (dice < 6 && people.includes(actor as (typeof people)[number])) {
    return send(port, actor.token, VERB.presence, { p: random.of(['ONLINE', 'ONLINE', 'AWAY', 'OFFLINE']) });
  }
  if (dice < 26) return send(port, actor.token, VERB.take, { c });
  if (dice < 66) return send(port, actor.token, VERB.assign, { c, a: random.of(people).userId });
  if (dice < 78) return send(port, actor.token, VERB.unassign, { c });
  return send(port, actor.token, dice < 89 ? VERB.close : VERB.reopen, { c });
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
  const company = idBytes(world.acme.id);
  const runner = world.db.createQueryRunner();
  const offences: string[] = [];
  try {
    await runner.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    const held = (await runner.query(
      'SELECT assigneeId, COUNT(*) AS n FROM conversation WHERE companyId = ? AND status = 1 AND assigneeId IS NOT NULL GROUP BY assigneeId',
      [company],
    )) as { assigneeId: Buffer; n: string }[];
    const loads = (await runner.query('SELECT userId, activeConversations FROM user_load WHERE companyId = ?', [
      company,
    ])) as {
      userId: Buffer;
      activeConversations: number;
    }[];
    const torn = (await runner.query(
      `SELECT k.id FROM conversation k LEFT JOIN conversation_assignment a ON a.companyId = k.companyId AND a.conversationId = k.id AND a.endedAt IS NULL
        WHERE k.companyId = ? GROUP BY k.id, k.status, k.assigneeId
       HAVING COUNT(a.id) <> (k.status = 1 AND k.assigneeId IS NOT NULL) OR (COUNT(a.id) = 1 AND MAX(a.assigneeId) <> k.assigneeId)`,
      [company],
    )) as { id: Buffer }[];
    await runner.query('COMMIT');
    offences.push(...torn.map(({ id }) => `${idFromBytes('cnv', id)} and its history disagree`));
    const counted = new Map(held.map(({ assigneeId, n }) => [idFromBytes('usr', assigneeId) as string, Number(n)]));
    for (const { userId, activeConversations } of loads) {
      const id = idFromBytes('usr', userId);
      const n = counted.get(id) ?? 0;
      const limit = limitOf.get(id) ?? null;
      if (n !== activeConversations) offences.push(`${id} has ${n}, and the load says ${activeConversations}`);
      if (limit !== null && n > limit) offences.push(`${id} has ${n} of ${limit}`);
    }
  } finally {
    await runner.release();
  }
  return offences;
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
    const before = states.get(targetId) ?? { assigneeId: null, status: 'OPEN' };
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
function played({ assigneeId, status }: State, changes: readonly Change[]): { after: State; gaps: string[] } {
  const state: Record<string, string | null> = { assigneeId, status };
  const relevant = changes.filter(({ field }) => field in state);
  const gaps = relevant.filter(({ field, before }) => state[field] !== before).map(({ field }) => `a gap in ${field}`);
  for (const { field, after } of relevant) state[field] = after;
  return { after: { assigneeId: state['assigneeId'] ?? null, status: state['status'] ?? null }, gaps };
}

function count(load: Map<string, number>, { assigneeId, status }: State, by: number): void {
  if (status === 'OPEN' && assigneeId !== null) load.set(assigneeId, (load.get(assigneeId) ?? 0) + by);
}

function beyondLimits(load: ReadonlyMap<string, number>): string[] {
  return people
    .filter(({ userId, limit }) => limit !== null && (load.get(userId) ?? 0) > limit)
    .map(({ userId, limit }) => `${userId} ${load.get(userId)} of ${limit}`);
}

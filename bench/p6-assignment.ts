import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { idBytes, newId, type CompanyId, type ConversationId, type UserId } from '../src/core/ids';
import { insertRows } from '../src/database/rows';
import { POOL_SIZE } from '../src/database/shares';
import { addMember } from '../src/demo/member';
import { UNUSABLE_PASSWORD } from '../src/domains/account/passwords';
import { companyByIdUnscoped } from '../src/domains/company/repository';
import { Conversation } from '../src/domains/conversation/entity';
import { Inbox } from '../src/domains/inbox/entity';
import { openSession } from '../src/domains/session/open-session';
import { createApollo } from '../src/server/apollo';
import { buildSchema } from '../src/server/schema';
import { assignByHand, returnByHand, type Handing } from './baselines/assign-by-hand';
import { interleave, type Plan, type Sample } from './interleave';
import { ASSIGN, firstData, RETURN } from './requests';
import type { Result } from './result';
import { contextFor, type Workplace } from './workplace';

const ACTORS = 64;
const PEOPLE = 8;
/** Of each of them: one in two actors holds something at a time, so that most find room and some do not. */
const LIMIT = 6;
/** Throughput of at least 0.8. */
const GOAL = 1 / 0.8;
const TURNS = 2;

interface Actor {
  readonly userId: UserId;
  readonly token: string;
  /** The one that they hand over and return: what they are kept waiting by is people and the numbers of events. */
  readonly conversationId: ConversationId;
}

interface Scene {
  readonly companyId: CompanyId;
  readonly actors: readonly Actor[];
  readonly people: readonly UserId[];
}

interface Verbs {
  readonly assign: (actor: Actor, userId: UserId) => Promise<'DONE' | 'LIMIT_REACHED'>;
  readonly giveBack: (actor: Actor, userId: UserId) => Promise<'DONE'>;
}

/** What was done and refused so far. */
interface Tally {
  assigned: number;
  refused: number;
}

/** P6: conversations are handed over and returned by many at once, beside the same locking by hand; and none is lost, no limit broken. */
export async function measureAssignment(workplace: Workplace, socketPath: string, plan: Plan): Promise<Result[]> {
  const { database } = workplace;
  const target = { socketPath, user: 'root', database, timezone: 'Z', charset: 'utf8mb4' };
  const pool = createPool({ ...target, connectionLimit: POOL_SIZE });
  try {
    const scene = await sceneIn(workplace);
    const tallies = { muster: { assigned: 0, refused: 0 }, byHand: { assigned: 0, refused: 0 } };
    const sides = {
      muster: () => everybodyAtOnce(scene, throughMuster(workplace), tallies.muster),
      byHand: () => everybodyAtOnce(scene, byHandIn(pool, scene), tallies.byHand),
    };
    for (const side of Object.values(sides)) await side();
    const comparison = { side: 'muster', against: 'byHand', baseline: 'mysql2, the same locking by hand' } as const;
    const results = await interleave(
      sides,
      [
        {
          ...{ ...comparison, goal: GOAL, of: 'elapsedMs', id: 'P6.M1' },
          what: `M1, ${ACTORS} actors, ${PEOPLE} people, time a verb`,
        },
      ],
      { ...plan, turns: TURNS },
    );
    const offences = await offencesIn(pool, scene, tallies.muster.assigned + tallies.byHand.assigned);
    if (offences.length > 0) throw new Error(`M1 went wrong:\n${offences.slice(0, 10).join('\n')}`);
    const refused = `Refused for want of room: ${inWords(tallies.muster)}; beside: ${inWords(tallies.byHand)}.`;
    return results.map((one) => ({
      ...one,
      beside: `${one.beside ?? ''} ${refused} No limit was broken, nothing lost.`,
    }));
  } finally {
    await pool.end();
  }
}

const inWords = ({ assigned, refused }: Tally) => `${refused} of ${assigned + refused}`;

/** An inbox with everybody in it, and a conversation for each actor. */
async function sceneIn(workplace: Workplace): Promise<Scene> {
  const { companyId } = workplace;
  const ctx = await contextFor(workplace, workplace.token);
  return ctx.transaction(async (tx) => {
    const company = await companyByIdUnscoped(tx, companyId);
    const inboxId = newId('ibx');
    const made = { version: 1, createdAt: tx.now };
    await insertRows(tx, Inbox, [{ companyId, id: inboxId, name: 'Handing over', assignment: 'MANUAL', ...made }]);
    const join = (name: string, number: number, conversationLimit: number | null) => {
      const names = { firstName: name, lastName: `No ${number}`, email: `${name}${number}@handing.example` };
      const other = { role: 'USER', passwordHash: UNUSABLE_PASSWORD, inboxIds: [inboxId], conversationLimit } as const;
      return addMember(tx, company, { ...names, ...other });
    };
    const people: UserId[] = [];
    for (let number = 0; number < PEOPLE; number += 1) people.push((await join('holder', number, LIMIT)).userId);
    const actors: Actor[] = [];
    for (let number = 0; number < ACTORS; number += 1) {
      const { accountId, userId } = await join('actor', number, null);
      const { token } = await openSession(tx, { accountId, companyId, userId, device: null });
      actors.push({ userId, token, conversationId: newId('cnv') });
    }
    const empty = { questionnaireId: null, subject: null, contactName: null, language: null, searchKey: '' };
    const open = { status: 'OPEN', assigneeId: null, createdAt: tx.now, updatedAt: tx.now } as const;
    await insertRows(
      tx,
      Conversation,
      actors.map(({ conversationId }) => ({ companyId, id: conversationId, inboxId, ...empty, ...open })),
    );
    return { companyId, actors, people };
  });
}

/** One turn: everybody hands their conversation to one of the people, eight actors to each, and has it returned. */
async function everybodyAtOnce({ actors, people }: Scene, verbs: Verbs, tally: Tally): Promise<Sample> {
  const latenciesMs: number[] = [];
  const timed = async <T>(verb: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await verb();
    latenciesMs.push(performance.now() - start);
    return result;
  };
  const lane = async (actor: Actor, index: number) => {
    const userId = people[index % people.length]!;
    if ((await timed(() => verbs.assign(actor, userId))) === 'LIMIT_REACHED') {
      tally.refused += 1;
      return;
    }
    tally.assigned += 1;
    await timed(() => verbs.giveBack(actor, userId));
  };
  const cpu = process.cpuUsage();
  const began = performance.now();
  await Promise.all(actors.map(lane));
  const elapsedMs = (performance.now() - began) / latenciesMs.length;
  const { user, system } = process.cpuUsage(cpu);
  return { cpuMs: (user + system) / 1000 / latenciesMs.length, elapsedMs, latenciesMs };
}

/** The mutations as a request runs them, who is asking included. */
function throughMuster(workplace: Workplace): Verbs {
  const run = async ({ token }: Actor, query: string, input: object): Promise<string[]> => {
    const contextValue = await contextFor(workplace, token);
    const { body } = await apollo.executeOperation({ query, variables: { input } }, { contextValue });
    const text = JSON.stringify(body.kind === 'single' ? body.singleResult : null);
    if (text.includes('"errors":[{"message"')) throw new Error(`The server refused: ${text.slice(0, 500)}`);
    return firstData<{ errors: { code: string }[] }>(text).errors.map(({ code }) => code);
  };
  return {
    assign: async (actor, assigneeId) => {
      const [code, ...more] = await run(actor, ASSIGN, { conversationId: actor.conversationId, assigneeId });
      if (code === undefined) return 'DONE';
      if (code === 'LIMIT_REACHED' && more.length === 0) return code;
      throw new Error(`It was not to be refused: ${code}.`);
    },
    giveBack: async (actor) => {
      const codes = await run(actor, RETURN, { conversationId: actor.conversationId });
      if (codes.length > 0) throw new Error(`It was not to be refused: ${codes.join(', ')}.`);
      return 'DONE';
    },
  };
}

const apollo = createApollo({ schema: buildSchema(), introspection: false, onUnexpected: () => undefined });

function byHandIn(pool: Pool, { companyId }: Scene): Verbs {
  const handing = ({ userId: actorId, conversationId }: Actor, userId: UserId): Handing => ({
    ...{ companyId, conversationId, actorId, userId },
  });
  return {
    assign: (actor, userId) => assignByHand(pool, handing(actor, userId)),
    giveBack: (actor, userId) => returnByHand(pool, handing(actor, userId)),
  };
}

/** What is not as it has to be, after everything was returned. */
async function offencesIn(pool: Pool, scene: Scene, assigned: number): Promise<string[]> {
  return [...(await leftovers(pool, scene, assigned)), ...(await offencesInHistory(pool, scene, assigned))];
}

async function leftovers(pool: Pool, { companyId, actors, people }: Scene, assigned: number): Promise<string[]> {
  const company = idBytes(companyId);
  const conversations = actors.map(({ conversationId }) => idBytes(conversationId));
  const one = async (sql: string, parameters: unknown[] = []) => {
    const [[row]] = await pool.query<RowDataPacket[]>(`SELECT (${sql}) AS number`, [company, ...parameters]);
    return Number(row?.['number']);
  };
  const found = {
    'conversations on somebody': [
      await one('SELECT COUNT(*) FROM conversation WHERE companyId = ? AND assigneeId IS NOT NULL AND id IN (?)', [
        conversations,
      ]),
      0,
    ],
    'load of everybody': [
      await one('SELECT SUM(activeConversations) FROM user_load WHERE companyId = ? AND userId IN (?)', [
        people.map(idBytes),
      ]),
      0,
    ],
    'times in the history': [
      await one('SELECT COUNT(*) FROM conversation_assignment WHERE companyId = ? AND conversationId IN (?)', [
        conversations,
      ]),
      assigned,
    ],
    'times that go on': [
      await one(
        'SELECT COUNT(*) FROM conversation_assignment WHERE companyId = ? AND endedAt IS NULL AND conversationId IN (?)',
        [conversations],
      ),
      0,
    ],
    'numbers of events left out': [
      await one('SELECT MAX(sequence) - MIN(sequence) + 1 - COUNT(*) FROM audit_entry WHERE companyId = ?'),
      0,
    ],
  } as const;
  return Object.entries(found)
    .filter(([, [number, expected]]) => number !== expected)
    .map(([what, [number, expected]]) => `${what}: ${number}, and not ${expected}`);
}

interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The events in the order of their commits, played once more: whoever has one more conversation had room for it. */
async function offencesInHistory(
  pool: Pool,
  { companyId, actors, people }: Scene,
  assigned: number,
): Promise<string[]> {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT targetId, changes FROM audit_entry WHERE companyId = ? AND targetId IN (?) ORDER BY sequence',
    [idBytes(companyId), actors.map(({ conversationId }) => conversationId)],
  );
  const offences = rows.length === assigned * 2 ? [] : [`events: ${rows.length}, and not ${assigned * 2}`];
  const state: Played = { holder: new Map(), held: new Map(people.map((id) => [id, 0])) };
  return offences.concat(rows.flatMap(({ targetId, changes }) => offencesOf(state, String(targetId), String(changes))));
}

/** Who has which conversation, and how many each has. */
interface Played {
  readonly holder: Map<string, string | null>;
  readonly held: Map<string, number>;
}

function offencesOf({ holder, held }: Played, targetId: string, changes: string): string[] {
  const change = (JSON.parse(changes) as Change[]).find(({ field }) => field === 'assigneeId');
  if (change?.before !== (holder.get(targetId) ?? null)) return [`${targetId}: a gap in the history`];
  const { before, after } = change;
  holder.set(targetId, after);
  add(held, before, -1);
  const now = add(held, after, 1);
  return now > LIMIT ? [`${after} was given ${now} of ${LIMIT}`] : [];
}

function add(held: Map<string, number>, id: string | null, by: number): number {
  if (id === null) return 0;
  const now = (held.get(id) ?? 0) + by;
  held.set(id, now);
  return now;
}

import fc from 'fast-check';
import type { Obstacle } from '../../src/core/errors';
import { holds, moduleSet, type ModuleSet } from '../../src/core/module-set';
import { joinConditions, type SqlParameter } from '../../src/database/rows';
import {
  all,
  any,
  check,
  condition,
  fact,
  isOneOf,
  not,
  ofActor,
  requires,
  rowsWhere,
  rowsWhereAny,
  unless,
  type RowRule,
  type Test,
} from '../../src/permissions/row-rule';
import { startWorld, type World } from '../world';

/** A row of the table of conversations that is made here. What may be NULL in it is NULL in a third of the rows. */
interface Conversation {
  readonly companyId: number;
  readonly id: number;
  readonly assigneeId: number | null;
  readonly inboxId: number | null;
  readonly closedAt: Date | null;
}

interface Agent {
  readonly companyId: number;
  readonly id: number;
  readonly inboxIds: readonly number[];
  readonly effective: ModuleSet;
}

const seed = Number(process.env['MUSTER_SEED'] ?? Date.now() % 2 ** 31);
process.stdout.write(`Rules about rows are tried with MUSTER_SEED=${seed}\n`);

const NOW = new Date('2026-03-01T12:00:00.000Z');
const MINUTE_MS = 60_000;
const FORBIDDEN: Obstacle = { code: 'FORBIDDEN', message: { en: 'No.', tr: 'Hayır.', nl: 'Nee.', fr: 'Non.' } };
const INVALID: Obstacle = { ...FORBIDDEN, code: 'INVALID' };

const isMine: Test<Agent, Conversation> = fact({
  holds: ({ assigneeId }, { id }) => assigneeId === id,
  sql: ({ id }) => ({ sql: 't.assigneeId = ?', parameters: [id] }),
});
const isAssigned: Test<Agent, Conversation> = fact({
  holds: ({ assigneeId }) => assigneeId !== null,
  sql: () => ({ sql: 't.assigneeId IS NOT NULL', parameters: [] }),
});
const isInMyInbox: Test<Agent, Conversation> = fact({
  holds: ({ inboxId }, { inboxIds }) => inboxId !== null && inboxIds.includes(inboxId),
  sql: ({ id }) => ({
    sql: 'EXISTS (SELECT 1 FROM toy_member m WHERE m.companyId = t.companyId AND m.inboxId = t.inboxId AND m.userId = ?)',
    parameters: [id],
  }),
});
const wasClosed: Test<Agent, Conversation> = fact({
  holds: ({ closedAt }, _, now) => closedAt !== null && closedAt <= now,
  sql: (_, now) => ({ sql: 't.closedAt <= ?', parameters: [now] }),
});
/** An OR inside a fact must not come apart beside an AND. */
const isLoose: Test<Agent, Conversation> = fact({
  holds: ({ assigneeId, inboxId }) => assigneeId === null || inboxId === null,
  sql: () => ({ sql: 't.assigneeId IS NULL OR t.inboxId IS NULL', parameters: [] }),
});
const manages: Test<Agent, unknown> = ofActor(({ effective }) => holds(effective, 'CONVERSATIONS', 'MANAGE'));

const LEAVES: readonly Test<Agent, Conversation>[] = [
  ...[isMine, isAssigned, isInMyInbox, wasClosed, isLoose, manages],
  ...[all<Agent, Conversation>(), any<Agent, Conversation>()],
];

/** Tests of tests, negations of negations included. */
const { test: expressions } = fc.letrec<{ test: Test<Agent, Conversation> }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'test' },
    fc.constantFrom(...LEAVES),
    tie('test').map(not),
    fc.array(tie('test'), { maxLength: 3, depthIdentifier: 'test' }).map((tests) => all(...tests)),
    fc.array(tie('test'), { maxLength: 3, depthIdentifier: 'test' }).map((tests) => any(...tests)),
  ),
}));

let world: World;
let rows: readonly Conversation[];
const AGENTS: readonly Agent[] = [1, 2, 3].map((id) => ({
  companyId: 1,
  id,
  inboxIds: id === 3 ? [] : [id, 3],
  effective: moduleSet([{ module: 'CONVERSATIONS', level: id === 2 ? 'MANAGE' : 'USE' }]),
}));

beforeAll(async () => {
  world = await startWorld();
  await world.db.query(
    'CREATE TABLE toy_conversation (companyId INT, id INT, assigneeId INT NULL, inboxId INT NULL, closedAt DATETIME(3) NULL)',
  );
  await world.db.query('CREATE TABLE toy_member (companyId INT, inboxId INT, userId INT)');
  const nullable = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 2 });
  const instants = [-MINUTE_MS, -1, 0, 1, MINUTE_MS].map((ms) => new Date(NOW.getTime() + ms));
  const shapes = fc.record({
    companyId: fc.constantFrom(1, 1, 1, 2),
    assigneeId: nullable([1, 2, 3]),
    inboxId: nullable([1, 2, 3]),
    closedAt: nullable(instants),
  });
  rows = fc.sample(shapes, { seed, numRuns: 200 }).map((shape, id) => ({ ...shape, id }));
  await world.db.query('INSERT INTO toy_conversation (companyId, id, assigneeId, inboxId, closedAt) VALUES ?', [
    rows.map(({ companyId, id, assigneeId, inboxId, closedAt }) => [companyId, id, assigneeId, inboxId, closedAt]),
  ]);
  await world.db.query('INSERT INTO toy_member (companyId, inboxId, userId) VALUES ?', [
    // Of the other company, one inbox more for everybody: nobody's here.
    AGENTS.flatMap(({ id, inboxIds }) => [...inboxIds.map((inboxId) => [1, inboxId, id]), [2, 2, id]]),
  ]);
});
afterAll(() => world.close());

async function listed(agent: Agent, where: { sql: string; parameters: readonly SqlParameter[] }): Promise<number[]> {
  const found = await world.db.query<{ id: number }[]>(
    `SELECT t.id FROM toy_conversation t WHERE t.companyId = ? AND ${where.sql} ORDER BY t.id`,
    [agent.companyId, ...where.parameters],
  );
  return found.map(({ id }) => id);
}

const visible = (agent: Agent, holdsFor: (row: Conversation) => boolean) =>
  rows.filter((row) => row.companyId === agent.companyId && holdsFor(row)).map(({ id }) => id);

/** Conversations on oneself, and those on nobody in one's own inboxes; with the module at level MANAGE, all. */
const SEE: RowRule<Agent, Conversation> = [
  requires(any(manages, isMine, all(not(isAssigned), isInMyInbox)), FORBIDDEN),
  unless(wasClosed, INVALID),
];

describe('a rule about a row', () => {
  it('says the same of a loaded record and of the rows of a list, whatever is NULL and however it is nested', async () => {
    for (const test of fc.sample(expressions, { seed, numRuns: 250 })) {
      for (const agent of AGENTS) {
        const where = rowsWhere(test, agent, NOW);
        const expected = visible(agent, (row) => test.holds(row, agent, NOW));
        expect({ seed, where, ids: await listed(agent, where) }).toEqual({ seed, where, ids: expected });
        const some = rowsWhereAny(test, agent, NOW);
        const ids = some.length === 0 ? [] : await listed(agent, joinConditions(some, 'OR'));
        expect({ seed, some, ids }).toEqual({ seed, some, ids: expected });
      }
    }
  });

  it('says who sees which conversations, by assignee, by inbox or by module, in one statement', async () => {
    for (const agent of AGENTS) {
      const expected = visible(agent, (row) => check(SEE, row, agent, NOW) === null);
      expect(await listed(agent, condition([SEE], agent, NOW))).toEqual(expected);
      expect(expected.length).toBeGreaterThan(0);
      // Neither nobody's nor everything: what is closed is nobody's.
      expect(expected.length).toBeLessThan(visible(agent, () => true).length);
    }
  });

  it('tells the first thing that is in the way, in the order in which it is written', () => {
    const [agent] = AGENTS as [Agent];
    const row = { companyId: 1, id: 0, assigneeId: 3, inboxId: 1, closedAt: NOW };
    expect(check(SEE, row, agent, NOW)).toBe(FORBIDDEN);
    expect(check(SEE, { ...row, assigneeId: 1 }, agent, NOW)).toBe(INVALID);
    expect(check(SEE, { ...row, assigneeId: 1, closedAt: null }, agent, NOW)).toBeNull();
    expect(check([...SEE].reverse(), row, agent, NOW)).toBe(INVALID);
  });

  it('tells it in words for whoever asks, where the sentence depends on them', () => {
    const [agent] = AGENTS as [Agent];
    const rule: RowRule<Agent, unknown> = [requires(manages, ({ id }) => ({ ...FORBIDDEN, values: { what: id } }))];
    expect(check(rule, null, agent, NOW)).toEqual({ ...FORBIDDEN, values: { what: 1 } });
  });

  it('asks the database nothing that the viewer alone decides', () => {
    const [agent, manager] = AGENTS as [Agent, Agent];
    expect(rowsWhere(any(isMine, manages), manager, NOW)).toEqual({ sql: '1 = 1', parameters: [] });
    expect(rowsWhere(all(isMine, manages), agent, NOW)).toEqual({ sql: '1 = 0', parameters: [] });
    expect(rowsWhere(not(all(isMine, manages)), agent, NOW)).toEqual({ sql: '1 = 1', parameters: [] });
    expect(rowsWhere(any(isMine, manages), agent, NOW).sql).not.toContain('1 = 0');
  });

  it('in alternatives, each with what is asked of all, as many as the widest has', () => {
    const [agent, manager] = AGENTS as [Agent, Agent];
    const inboxes = isOneOf<Agent, Conversation>(
      't.inboxId',
      ({ inboxId }, { inboxIds }) => inboxId !== null && inboxIds.includes(inboxId),
      ({ inboxIds }) => inboxIds.map((id) => Buffer.from([id])),
    );
    const asked = (test: Test<Agent, Conversation>, by = agent) => rowsWhereAny(test, by, NOW).map(({ sql }) => sql);
    expect(asked(inboxes)).toEqual(['t.inboxId = ?', 't.inboxId = ?']);
    expect(asked(any(isMine, inboxes))).toEqual(['(t.assigneeId = ?)', 't.inboxId = ?', 't.inboxId = ?']);
    const mine = '(t.assigneeId = ?)';
    expect(asked(all(isMine, inboxes))).toEqual([`(t.inboxId = ? AND ${mine})`, `(t.inboxId = ? AND ${mine})`]);
    expect(asked(all(any(isMine, isAssigned), inboxes, wasClosed))).toHaveLength(2);
    const either = `(${mine} OR (t.assigneeId IS NOT NULL))`;
    expect(asked(all(any(isMine, isAssigned), inboxes))).toEqual([
      `(${mine} AND (t.inboxId = ? OR t.inboxId = ?))`,
      '((t.assigneeId IS NOT NULL) AND (t.inboxId = ? OR t.inboxId = ?))',
    ]);
    expect(asked(all(any(isMine, isAssigned), any(inboxes, wasClosed)))[0]).toBe(`(t.inboxId = ? AND ${either})`);
    expect(rowsWhere(inboxes, agent, NOW)).toEqual({
      sql: 't.inboxId IN (?)',
      parameters: [[Buffer.from([1]), Buffer.from([3])]],
    });
    // What the viewer alone decides is in none; nobody’s inboxes are no rows.
    expect(asked(all(manages, isMine), manager)).toEqual([mine]);
    expect(asked(all(manages, isMine))).toEqual([]);
    expect(asked(any(manages, isMine), manager)).toEqual(['1 = 1']);
    expect(asked(any(manages, isMine))).toEqual([mine]);
    expect(asked(all())).toEqual(['1 = 1']);
    expect(asked(any())).toEqual([]);
    expect(asked(all(isMine, inboxes), { ...agent, inboxIds: [] })).toEqual([]);
    expect(rowsWhere(inboxes, { ...agent, inboxIds: [] }, NOW).sql).toBe('1 = 0');
  });

  it('asks once what several rules require', () => {
    const [agent] = AGENTS as [Agent];
    const { sql, parameters } = condition([SEE, SEE], agent, NOW);
    expect(condition([SEE], agent, NOW)).toEqual({ sql, parameters });
    expect([...sql.matchAll(/\?/g)]).toHaveLength(parameters.length);
  });
});

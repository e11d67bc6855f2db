// The documents are of a schema of its own.
import { makeExecutableSchema } from '@graphql-tools/schema';
import { parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { Budget, WORK_LIMITS, type WorkLimits } from '../../src/core/budget';
import type { Ctx } from '../../src/core/ctx';
import { remembered } from '../../src/core/remembered';
import { CARRIED, prepare, run as runPrepared } from '../../src/server/pipeline';
import { limitWork } from '../../src/server/work-budget';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What was resolved, in order. */
let calls: string[] = [];
const failures: unknown[] = [];
const note = (failure: unknown) => failures.push(failure);
beforeAll(() => process.on('unhandledRejection', note));
afterAll(() => process.off('unhandledRejection', note));
beforeEach(() => {
  calls = [];
  failures.length = 0;
});

/** What mutations change, and what is remembered of it for a request. */
let counter = 0;
const COUNTER = {};
const counted = (ctx: Ctx) => Promise.resolve(remembered(ctx, COUNTER, 'counter', () => counter));

const things = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index}`, name: `thing ${index}` }));

function called<T>(name: string, answer: T): T {
  calls.push(name);
  return answer;
}

const schema: GraphQLSchema = makeExecutableSchema({
  typeDefs: `
    directive @cost(rows: Int!) on FIELD_DEFINITION
    type Thing { id: ID! name: String! things(count: Int!): [Thing!]! all: [Thing!]! later: Int slow(ms: Int!): Int busy(ms: Int!): Int text(length: Int!): String dear: Int @cost(rows: 1000) weighty: Int @cost(rows: 1) }
    type Loud { word: String id: ID! }
    type Plain { name: String! }
    type ThingEdge { name: String! }
    type Query { loud(count: Int!): [Loud!]! plain(count: Int!): [Plain!]! edges(count: Int!): [ThingEdge!]! words(count: Int!, length: Int!): [String!]! things(count: Int!): [Thing!]! all: [Thing!]! thing: Thing! }
    type Payload { things(count: Int!): [Thing!]! name: String! thing: Thing seen: Int now: Int }
    type Mutation { make(ms: Int!): Payload note: String bump: Payload }
  `,
  resolvers: {
    Query: {
      things: (_: unknown, { count }: { count: number }) => called('things', things(count)),
      all: () => called('all', things(3)),
      thing: () => ({ id: 'one', name: 'one' }),
      loud: (_: unknown, { count }: { count: number }) =>
        things(count).map(({ id }) => ({ id, word: () => called('word', 'x') })),
      plain: (_: unknown, { count }: { count: number }) => things(count),
      edges: (_: unknown, { count }: { count: number }) => things(count),
      words: (_: unknown, { count, length }: { count: number; length: number }) =>
        Array.from({ length: count }, () => 'x'.repeat(length)),
    },
    Thing: {
      things: (_: unknown, { count }: { count: number }) => called('things', things(count)),
      all: (thing: object, _: unknown, ctx: Ctx) => remembered(ctx, thing, 'x', () => called('all', things(3))),
      later: async () => pause(1).then(() => called('later', 1)),
      slow: async (_: unknown, { ms }: { ms: number }) => pause(ms).then(() => called('slow', 1)),
      busy: (_: unknown, { ms }: { ms: number }) => {
        for (const end = performance.now() + ms; performance.now() < end;);
        return called('busy', 1);
      },
      text: (_: unknown, { length }: { length: number }) => called('text', 'x'.repeat(length)),
      dear: () => called('dear', 1),
      weighty: () => called('weighty', 1),
    },
    Mutation: {
      make: async (_: unknown, { ms }: { ms: number }) => {
        calls.push('begun');
        await pause(ms);
        return called('made', { name: 'made', things: () => things(0), thing: { id: 'one', name: 'one' } });
      },
      note: () => called('note', 'noted'),
      bump: async (_: unknown, __: unknown, ctx: Ctx) => {
        const seen = await counted(ctx);
        counter += 1;
        return { seen };
      },
    },
    Payload: {
      things: (_: unknown, { count }: { count: number }) => called('things', things(count)),
      now: async (_: object, __: unknown, ctx: Ctx) => {
        const now = await counted(ctx);
        // Somebody else's request, right after this one was shown.
        counter += 100;
        return now;
      },
    },
  },
});
limitWork(schema);

async function run(query: string, limits: Partial<WorkLimits> = {}): Promise<ExecutionResult> {
  const asked = { document: parse(query), operationName: null, variables: {} };
  const prepared = prepare({ schema, introspection: true }, asked, CARRIED.request);
  if (!('operation' in prepared)) return { errors: prepared };
  const ctx = { loaders: new Map(), app: {}, request: {} } as unknown as Ctx;
  return runPrepared(prepared, ctx, { ...WORK_LIMITS, ...limits });
}

const codesOf = ({ errors }: ExecutionResult) =>
  errors?.map(({ extensions, originalError }) => extensions['code'] ?? (originalError as never)['extensions']['code']);

describe('a budget of fields', () => {
  it('counts what each entry of a list is completed with, lists of what has no id included', async () => {
    // Each of ten things: itself, its id and its name.
    expect((await run('{ things(count: 10) { id name } }', { fields: 30 })).errors).toBeUndefined();
    const above = await run('{ things(count: 10) { id name } }', { fields: 29 });
    expect(codesOf(above)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect(above.data).toBeNull();
    expect(above.errors?.[0]?.path).toEqual(['things']);
  });

  it('counts each name under which a field is asked for, and a fragment as often as it is used', async () => {
    const query = '{ things(count: 10) { a: id b: id ...F } } fragment F on Thing { c: id }';
    expect((await run(query, { fields: 40 })).errors).toBeUndefined();
    expect(codesOf(await run(query, { fields: 39 }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('does not count what is left out', async () => {
    const query = '{ things(count: 10) { id name @skip(if: true) ... @include(if: false) { later } } }';
    expect((await run(query, { fields: 20 })).errors).toBeUndefined();
  });

  it('counts a field that is much work as the rows that it says', async () => {
    expect((await run('{ things(count: 2) { dear } }', { fields: 20_004 })).errors).toBeUndefined();
    calls = [];
    expect(codesOf(await run('{ things(count: 2) { dear } }', { fields: 20_003 }))).toHaveLength(1);
    expect(calls).not.toContain('dear');
  });

  it('reads nothing more once it is used up', async () => {
    const inner = 'things(count: 10) { things(count: 10) { things(count: 10) { id } } }';
    const answer = await run(`{ ${inner} }`, { fields: 500 });
    expect(answer).toMatchObject({ data: null, errors: [{}] });
    expect(calls.length).toBeLessThan(50);
    const before = calls.length;
    await pause(20);
    expect(calls).toHaveLength(before);
    expect(failures).toEqual([]);
  });
});

describe('a budget of rows', () => {
  it.each([
    ['things', ['GRAPHQL_VALIDATION_FAILED']],
    ['edges', ['GRAPHQL_VALIDATION_FAILED']],
    ['plain', undefined],
  ])('counts what has an id, and the edges of pages, not the rest: %s', async (field, codes) => {
    expect(codesOf(await run(`{ ${field}(count: 11) { name } }`, { rows: 10 }))).toEqual(codes);
    expect(codesOf(await run(`{ ${field}(count: 10) { name } }`, { rows: 10 }))).toBeUndefined();
  });
});

describe('a budget of bytes', () => {
  it('counts long texts in lists by their length', async () => {
    expect(codesOf(await run('{ words(count: 10, length: 1000) }', { bytes: 9_999 }))).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect(codesOf(await run('{ words(count: 10, length: 30) }', { bytes: 9_999 }))).toBeUndefined();
  });

  it('counts long texts by their length', async () => {
    const query = (length: number) => `{ things(count: 10) { text(length: ${length}) } }`;
    expect((await run(query(1_000), { bytes: 12_000 })).errors).toBeUndefined();
    expect(codesOf(await run(query(1_000), { bytes: 9_000 }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('counts the names under which fields are asked for', async () => {
    const name = 'x'.repeat(1_000);
    expect(codesOf(await run(`{ things(count: 10) { ${name}: id } }`, { bytes: 9_000 }))).toHaveLength(1);
    expect((await run('{ things(count: 10) { id } }', { bytes: 9_000 })).errors).toBeUndefined();
  });
});

it('a list under many names is read once', async () => {
  const answer = await run('{ a: all { id } b: all { id } thing { c: all { id } d: all { id } } }');
  expect(answer.errors).toBeUndefined();
  expect(calls.filter((name) => name === 'all')).toHaveLength(2);
});

describe('turns', () => {
  it('others are served while a long list is completed', async () => {
    let turns = 0;
    let isDone = false;
    const turn = () => {
      turns += 1;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    const answer = await run('{ things(count: 9000) { a: id b: id c: id d: id e: name } }');
    isDone = true;
    expect(turns).toBeGreaterThan(2);
    const list = answer.data?.['things'] as { a: string; e: string }[];
    expect(list).toHaveLength(9_000);
    expect(list[8_999]).toMatchObject({ a: 't8999', e: 'thing 8999' });
  });

  it('others are served between fields that are as much work as many rows', async () => {
    await pause(5);
    setImmediate(() => calls.push('other'));
    await run('{ thing { a: dear b: dear c: dear } }');
    expect(calls).toEqual(['dear', 'other', 'dear', 'dear']);
  });

  it('others are served while many short lists are completed', async () => {
    await pause(5);
    let turns = 0;
    setImmediate(() => (turns += 1));
    const { errors } = await run('{ things(count: 60) { things(count: 100) { id name } } }');
    expect(errors).toBeUndefined();
    expect(turns).toBe(1);
  });

  it('a page is completed at once, so that what it reads is read at once', async () => {
    let turns = 0;
    setImmediate(() => (turns += 1));
    const pending = run('{ things(count: 100) { a: id b: id c: id d: id e: name f: name } }');
    for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
    const answer = await Promise.race([pending, new Promise<string>((resolve) => process.nextTick(resolve, 'later'))]);
    expect(answer).not.toBe('later');
    expect(turns).toBe(0);
  });
});

describe('the deadline', () => {
  const limits = { deadlineMs: 100 };

  it('answers a query that waits for something, and nothing but why', async () => {
    const answer = await run('{ thing { id slow(ms: 250) } }', limits);
    expect(answer).toEqual({ data: null, errors: [expect.objectContaining({ extensions: { code: 'TIMEOUT' } })] });
    expect(calls).toEqual([]);
    await pause(250);
    expect(calls).toEqual(['slow']);
  });

  it('lets no resolver begin and no list go on', async () => {
    const answer = await run('{ things(count: 50) { id busy(ms: 20) } }', limits);
    expect(codesOf(answer)).toEqual(['TIMEOUT']);
    const begun = calls.length;
    expect(begun).toBeLessThan(30);
    await pause(100);
    expect(calls).toHaveLength(begun);
    expect(failures).toEqual([]);
  });

  it('lets no field begin that is as much work as some rows', async () => {
    const answer = await run('{ things(count: 50) { id busy(ms: 20) weighty } }', limits);
    expect(codesOf(answer)).toEqual(['TIMEOUT']);
    const begun = (name: string) => calls.filter((one) => one === name).length;
    expect(begun('busy')).toBeGreaterThan(1);
    expect(begun('weighty')).toBe(begun('busy') - 1);
  });

  /** Holds the event loop until the deadline has passed, once whatever asks now has had its first turn. */
  const passDeadline = () =>
    setImmediate(() => {
      for (const end = performance.now() + 150; performance.now() < end;);
    });

  it('lets nothing begin that has waited for its turn until then', async () => {
    await pause(5);
    passDeadline();
    expect(codesOf(await run('{ thing { a: dear b: dear } }', limits))).toEqual(['TIMEOUT']);
    await pause(50);
    expect(calls).toEqual(['dear']);
  });

  it('lets no long list go on that has waited for its turn until then', async () => {
    await pause(5);
    passDeadline();
    const answer = await run('{ loud(count: 9000) { word a: id b: id c: id d: id } }', limits);
    expect(codesOf(answer)).toEqual(['TIMEOUT']);
    const begun = calls.length;
    expect(begun).toBeLessThan(9_000);
    await pause(200);
    expect(calls).toHaveLength(begun);
  });

  it('lets no mutation begin, whatever it answers', async () => {
    const answer = await run('mutation { a: make(ms: 130) { name } note }', limits);
    expect(answer.data).toMatchObject({ note: null });
    expect(calls).not.toContain('note');
  });

  it('of a query refuses by silence, of a mutation with the reason', async () => {
    const budgets = [true, false].map((isAnsweredWhole) => new Budget(WORK_LIMITS, isAnsweredWhole));
    const outcomes = budgets.map((budget) => {
      budget.expire();
      return Promise.race([budget.refuse().catch((reason: unknown) => reason), pause(20).then(() => 'silence')]);
    });
    expect(await Promise.all(outcomes)).toEqual(['silence', budgets[1]!.refusal]);
  });

  it('of a mutation each field says what became of it: done and shown, or not begun', async () => {
    const answer = await run(
      'mutation { a: make(ms: 10) { name } b: make(ms: 130) { name things(count: 2) { id } } c: make(ms: 10) { name } }',
      limits,
    );
    expect(answer.data).toEqual({ a: { name: 'made' }, b: null, c: null });
    expect(answer.errors?.map(({ path }) => path?.[0])).toEqual(['b', 'c']);
    expect(codesOf(answer)).toEqual(['TIMEOUT', 'TIMEOUT']);
    expect(calls).toEqual(['begun', 'made', 'begun', 'made']);
  });

  it('of a mutation that goes on waiting it is said that it may have been done', async () => {
    const answer = await run(
      'mutation { a: make(ms: 1) { name } b: make(ms: 2000) { name } c: make(ms: 1) { name } }',
      limits,
    );
    expect(answer.data).toBeNull();
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'TIMEOUT', done: ['a'], uncertain: ['b'], notStarted: ['c'] },
    ]);
    expect(calls.filter((name) => name === 'begun')).toHaveLength(2);
  });

  it('does not hold up what is done in time', async () => {
    expect(await run('{ thing { id slow(ms: 5) } }', limits)).toEqual({ data: { thing: { id: 'one', slow: 1 } } });
  });
});

it('a mutation whose answer is too long shows what it can, and says once for each field that the rest is missing', async () => {
  const answer = await run(
    'mutation { a: make(ms: 1) { name } b: make(ms: 1) { name thing { things(count: 100) { id } } } }',
    { fields: 50 },
  );
  expect(answer.data).toEqual({ a: { name: 'made' }, b: { name: 'made', thing: null } });
  expect(answer.errors).toHaveLength(1);
  expect(calls.filter((name) => name === 'made')).toHaveLength(2);
});

it('a list whose entries fail one at once and one later ends no process', async () => {
  const answer = await run('{ things(count: 20) { later text(length: 500) things(count: 9) { id } } }', {
    fields: 120,
  });
  expect(answer.data).toBeNull();
  await pause(30);
  expect(failures).toEqual([]);
});

it('what was remembered before a mutation, or while it was done, is not shown after it', async () => {
  counter = 0;
  const answer = await run('mutation { a: bump { seen now } b: bump { seen now } }');
  expect(answer).toEqual({ data: { a: { seen: 0, now: 1 }, b: { seen: 101, now: 102 } } });
});

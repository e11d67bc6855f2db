// The documents are of a schema of its own.
import { setTimeout as pause } from 'node:timers/promises';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { FormattedExecutionResult } from 'graphql';
import { WORK_LIMITS, type WorkLimits } from '../../src/core/budget';
import { Signals } from '../../src/core/bus';
import type { Ctx, RequestFacts } from '../../src/core/ctx';
import { idBytes } from '../../src/core/ids';
import { holderOf } from '../../src/domains/live/holders';
import { guard } from '../../src/permissions/shield';
import { openStream, Stream } from '../../src/server/live/stream';
import { limitWork } from '../../src/server/work-budget';
import { startWorld, type Person, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** The contexts in which events were executed, and what they listened to. */
const seen: Ctx[] = [];
const sources: Signals<true>[] = [];
let released = 0;
beforeEach(() => {
  seen.length = 0;
  sources.length = 0;
  released = 0;
});

const schema = makeExecutableSchema({
  typeDefs: `
    directive @allow(who: [Audience!], role: Role, use: Module, manage: Module, whileRestricted: [SessionRestriction!]) on FIELD_DEFINITION | OBJECT
    directive @cost(rows: Int!) on FIELD_DEFINITION
    enum Audience { ANYONE SIGNED_IN MEMBER SELF OWNER SUPPORT_STAFF }
    enum Role { ADMIN MODERATOR USER LIMITED_USER }
    enum Module { USERS API }
    enum SessionRestriction { PASSWORD_CHANGE_REQUIRED COMPANY_NOT_CHOSEN }
    type Thing { id: ID! }
    type Query { a: Int @allow(who: ANYONE) }
    type Subscription {
      things(count: Int!): [Thing!] @allow(role: MODERATOR)
      slow(ms: Int!): Int @allow(who: MEMBER)
      broken: Int @allow(who: MEMBER)
      never: Int @allow(who: MEMBER)
    }`,
  resolvers: {
    Query: { a: () => 1 },
    Subscription: {
      things: {
        subscribe: () => source(),
        resolve: (_: unknown, { count }: { count: number }, ctx: Ctx) => {
          seen.push(ctx);
          return Array.from({ length: count }, (__, index) => ({ id: String(index) }));
        },
      },
      slow: { subscribe: () => source(), resolve: (_: unknown, { ms }: { ms: number }) => pause(ms, 1) },
      broken: {
        subscribe: () => source(),
        resolve: () => {
          throw new Error('a secret of ours');
        },
      },
      never: { subscribe: () => pause(60_000, source(), { ref: false }), resolve: () => 1 },
    },
  },
});
limitWork(schema);
guard(schema);

function source(): Signals<true> {
  const signals = new Signals(() => (released += 1), true as const);
  sources.push(signals);
  return signals;
}

const failures: unknown[] = [];
/** What has failed in the background. */
const reported: unknown[] = [];
const onUnexpected = (error: unknown) => failures.push(error);

async function open(
  as: Person,
  document: string,
  limits: Partial<WorkLimits> = {},
  facts: Partial<RequestFacts> = {},
): Promise<Stream | FormattedExecutionResult> {
  const ctx = await world.ctx(as);
  const parts = {
    ...{ dataSource: world.db, clock: () => new Date() },
    app: { ...ctx.app, report: (error: unknown) => reported.push(error) },
    pipeline: { schema, introspection: true, onUnexpected },
    limits: { ...WORK_LIMITS, ...limits },
  };
  const listener = { holder: holderOf(ctx.viewer)!, facts: { ...ctx.request, ...facts } };
  return openStream(parts, { document, operationName: null, variables: {} }, listener);
}

async function opened(...asked: Parameters<typeof open>): Promise<Stream> {
  const stream = await open(...asked);
  if (!(stream instanceof Stream)) throw new Error(JSON.stringify(stream));
  return stream;
}

const codesOf = ({ errors }: FormattedExecutionResult) => errors?.map(({ extensions }) => extensions?.['code']);

async function setRole({ accountId }: Person, role: number): Promise<void> {
  await world.db.query('UPDATE `user` SET role = ? WHERE accountId = ?', [role, idBytes(accountId)]);
}

it('each event has a context of its own: the clock, the loaders and the viewer of that moment', async () => {
  const stream = await opened(world.acme.admin, 'subscription { things(count: 1) { id } }');
  for (let event = 0; event < 2; event += 1) {
    sources[0]?.give();
    expect((await stream.next()).value).toEqual({ data: { things: [{ id: '0' }] } });
    await pause(5);
  }
  const [first, second] = seen as [Ctx, Ctx];
  expect(second.now.getTime()).toBeGreaterThan(first.now.getTime());
  expect(second.loaders).not.toBe(first.loaders);
  expect(second.viewer).not.toBe(first.viewer);
  expect(second.viewer).toEqual(first.viewer);
});

it('each event has a budget of its own: they are not added up, and one that is too much is refused by itself', async () => {
  const stream = await opened(world.acme.admin, 'subscription { things(count: 6) { id } }', { rows: 6 });
  for (let event = 0; event < 3; event += 1) {
    sources[0]?.give();
    expect((await stream.next()).value?.errors).toBeUndefined();
  }
  const more = await opened(world.acme.admin, 'subscription { things(count: 7) { id } }', { rows: 6 });
  sources[1]?.give();
  expect(codesOf((await more.next()).value!)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

it('each event has the time of a request', async () => {
  const stream = await opened(world.acme.user, 'subscription { slow(ms: 5000) }', { deadlineMs: 50 });
  sources[0]?.give();
  expect(codesOf((await stream.next()).value!)).toEqual(['TIMEOUT']);
});

it('so has what is listened to', async () => {
  expect(codesOf((await open(world.acme.user, 'subscription { never }', { deadlineMs: 50 })) as never)).toEqual([
    'TIMEOUT',
  ]);
});

it('nothing is listened to for whoever a rule refuses', async () => {
  expect(codesOf((await open(world.acme.user, 'subscription { things(count: 1) { id } }')) as never)).toEqual([
    'FORBIDDEN',
  ]);
  expect(sources).toEqual([]);
});

it('the rule is asked before each event: whoever has lost the role is told so once, and then nothing', async () => {
  const person = await world.person(world.acme.id, { role: 'MODERATOR' });
  const stream = await opened(person, 'subscription { things(count: 1) { id } }');
  sources[0]?.give();
  expect((await stream.next()).value).toEqual({ data: { things: [{ id: '0' }] } });
  const [{ role }] = await world.db.query('SELECT role FROM `user` WHERE email = ?', [world.acme.user.email]);
  await setRole(person, role as number);
  sources[0]?.give();
  const refused = (await stream.next()).value!;
  expect(refused.data).toEqual({ things: null });
  expect(codesOf(refused)).toEqual(['FORBIDDEN']);
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(released).toBe(1);
  expect(seen).toHaveLength(1);
});

it('what fails with us is masked and told to the log, and the stream goes on', async () => {
  const stream = await opened(world.acme.user, 'subscription { broken }');
  sources[0]?.give();
  const { value } = await stream.next();
  expect(codesOf(value!)).toEqual(['INTERNAL']);
  expect(JSON.stringify(value)).not.toContain('secret');
  expect(failures).toEqual([expect.objectContaining({ message: 'a secret of ours' })]);
  sources[0]?.give();
  expect(codesOf((await stream.next()).value!)).toEqual(['INTERNAL']);
});

it('what was being found out when the stream ended is not told', async () => {
  const stream = await opened(world.acme.user, 'subscription { slow(ms: 200) }');
  sources[0]?.give();
  const next = stream.next();
  await pause(50);
  stream.end();
  expect(await next).toEqual({ done: true, value: undefined });
  expect(released).toBe(1);
});

it('whoever waits for the next event when the stream ends is told at once', async () => {
  const stream = await opened(world.acme.user, 'subscription { slow(ms: 1) }');
  const next = stream.next();
  await pause(10);
  void stream.return();
  expect(await next).toEqual({ done: true, value: undefined });
  expect(released).toBe(1);
});

it('a source that fails ends the stream and is told to the log; not where it gave up for whoever has hung up', async () => {
  const failing = new Error('no database');
  const stream = await opened(world.acme.user, 'subscription { slow(ms: 1) }');
  sources[0]!.next = () => pause(20).then(() => Promise.reject(failing));
  const next = stream.next();
  stream.end();
  expect(await next).toEqual({ done: true, value: undefined });
  await pause(50);
  expect(reported).toEqual([]);
  const other = await opened(world.acme.user, 'subscription { slow(ms: 1) }');
  sources[1]!.next = () => Promise.reject(failing);
  expect(await other.next()).toEqual({ done: true, value: undefined });
  expect(reported).toEqual([failing]);
  // The connection is known to be gone before the stream is.
  const gone = new AbortController();
  const last = await opened(world.acme.user, 'subscription { slow(ms: 1) }', {}, { abandoned: gone.signal });
  sources[2]!.next = () => {
    gone.abort();
    return Promise.reject(failing);
  };
  expect(await last.next()).toEqual({ done: true, value: undefined });
  expect(reported).toEqual([failing]);
});

it('however many events come while nobody reads, one waits', async () => {
  const stream = await opened(world.acme.user, 'subscription { slow(ms: 1) }');
  for (let event = 0; event < 10_000; event += 1) sources[0]?.give();
  expect((await stream.next()).value).toEqual({ data: { slow: 1 } });
  const next = stream.next();
  expect(await Promise.race([next, pause(100, 'nothing more')])).toBe('nothing more');
  stream.end();
  await next;
});

import { inShare } from '../../src/domains/account/hashing-queue';
import { outboxFigures } from '../../src/runtime/outbox-figures';
import { createDataSource } from '../../src/database/connection';
import { ENTITIES } from '../../src/domains/all';
import { createMeter } from '../../src/server/metrics/prometheus';
import { listen } from '../live/listening';
import { databaseUrlOf, openPort } from '../runtime/processes';
import { startWorld, type World } from '../world';

const TOKEN = 'a-token-for-prometheus-0123456789';

let world: World;
beforeAll(async () => {
  world = await startWorld({ METRICS_TOKEN: TOKEN });
});
afterAll(() => world.close());

const at = (path: string, init: RequestInit = {}) => fetch(world.url.replace('/graphql', path), init);
const scrape = (authorization?: string) =>
  at('/metrics', authorization === undefined ? {} : { headers: { authorization } });

/** Every figure by its name and labels, as Prometheus reads them. */
async function figures(): Promise<Map<string, number>> {
  const answer = await scrape(`Bearer ${TOKEN}`);
  expect(answer.status).toBe(200);
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

/** By how much each of these has gone up through `work`. */
async function rise(names: readonly string[], work: () => Promise<unknown>): Promise<number[]> {
  const before = await figures();
  await work();
  const after = await figures();
  return names.map((name) => (after.get(name) ?? 0) - (before.get(name) ?? 0));
}

const operations = (kind: string, outcome: string) =>
  `muster_operation_duration_seconds_count{kind="${kind}",outcome="${outcome}"}`;
const errors = (code: string, place: string) => `muster_errors_total{code="${code}",place="${place}"}`;
const requests = (route: string, status: number) =>
  `muster_http_request_duration_seconds_count{route="${route}",status="${status}"}`;

async function repeat(times: number, work: () => Promise<unknown>): Promise<void> {
  await Promise.all(Array.from({ length: times }, work));
}

describe('who may look', () => {
  it.each([
    ['nothing', undefined],
    ['another token', `Bearer ${TOKEN.slice(0, -1)}8`],
    ['the beginning of the token', `Bearer ${TOKEN.slice(0, -1)}`],
    ['more than the token', `Bearer ${TOKEN}0`],
    ['the token in another scheme', `Basic ${TOKEN}`],
    ['the token alone', TOKEN],
  ])('not who shows %s', async (_, authorization) => {
    const answer = await scrape(authorization);
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await answer.text()).not.toContain('muster_');
  });

  it('who shows the token, in the words of Prometheus', async () => {
    const answer = await scrape(`Bearer ${TOKEN}`);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('what is counted', () => {
  it('operations by kind and outcome, requests by route and status', async () => {
    const wanted = [
      ...[operations('query', 'ok'), operations('query', 'refused'), operations('mutation', 'ok')],
      ...[operations('none', 'refused'), requests('/graphql', 200), requests('none', 404)],
    ];
    const rose = await rise(wanted, async () => {
      await repeat(5, () => world.run(world.acme.admin, '{ viewer { signedIn } }'));
      await repeat(3, () => world.run(null, '{ users { totalCount } }'));
      await world.run(null, 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }', {
        input: { identifier: 'nobody@people.example', password: 'not the right one' },
      });
      // invalid on purpose
      await repeat(2, () => world.run(null, '{ nowhere }'));
      await repeat(4, () => at('/nowhere/at/all'));
    });
    expect(rose).toEqual([5, 3, 1, 2, 11, 4]);
  });

  it('refusals and other errors by code, and by where they stand', async () => {
    const wanted = [
      ...[errors('UNAUTHENTICATED', 'answer'), errors('FORBIDDEN', 'answer'), errors('WRONG_CREDENTIALS', 'payload')],
      ...[errors('GRAPHQL_VALIDATION_FAILED', 'answer'), errors('GRAPHQL_PARSE_FAILED', 'answer')],
      ...[errors('BAD_REQUEST', 'request'), errors('NOT_FOUND', 'request')],
    ];
    const rose = await rise(wanted, async () => {
      await repeat(3, () => world.run(null, '{ users { totalCount } }'));
      await repeat(2, () => world.run(world.acme.limited, '{ auditLog { nodes { id } } }'));
      await world.run(null, 'mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }', {
        input: { identifier: 'nobody@people.example', password: 'not the right one' },
      });
      // invalid on purpose
      await repeat(2, () => world.run(null, '{ nowhere }'));
      // invalid on purpose
      await world.run(null, '{ { }');
      await at('/graphql', { method: 'DELETE' });
      await at('/nowhere');
    });
    expect(rose).toEqual([3, 2, 1, 2, 1, 1, 1]);
  });

  it('transactions that began again, by reason', async () => {
    const name = (reason: string) => `muster_transactions_retried_total{reason="${reason}"}`;
    const { app } = await world.ctx(null);
    const rose = await rise([name('conflict'), name('database_away')], async () => {
      app.noteRetry(Object.assign(new Error('Deadlock found'), { errno: 1213 }), 1);
      app.noteRetry(Object.assign(new Error('Deadlock found'), { errno: 1213 }), 2);
      app.noteRetry(Object.assign(new Error('Gone'), { code: 'PROTOCOL_CONNECTION_LOST' }), 1);
      return Promise.resolve();
    });
    expect(rose).toEqual([2, 1]);
  });

  it('SQL statements, with those that failed', async () => {
    const failed = 'muster_sql_statement_duration_seconds_count{kind="other",outcome="failed"}';
    const select = 'muster_sql_statement_duration_seconds_count{kind="SELECT",outcome="ok"}';
    const [ofFailed, ofSelect] = await rise([failed, select], async () => {
      await repeat(3, () => world.db.query('NONSENSE').catch(() => null));
      await repeat(40, () => world.db.query('SELECT 1'));
    });
    expect(ofFailed).toBe(3);
    expect(ofSelect).toBeGreaterThanOrEqual(40);
  });
});

describe('what is looked at', () => {
  it.each(['a WebSocket', 'server-sent events'] as const)('subscriptions that are open, by %s', async (transport) => {
    const name = `muster_live_connections{transport="${transport === 'a WebSocket' ? 'websockets' : 'streams'}"}`;
    const before = await figures();
    const heard = await Promise.all([1, 2, 3].map(() => listen(world, transport, world.acme.user)));
    const open = await figures();
    expect([open.get('muster_subscriptions'), open.get(name)]).toEqual([3, 3]);
    const events = operations('subscription', 'ok');
    expect((open.get(events) ?? 0) - (before.get(events) ?? 0)).toBe(3);
    for (const one of heard) one.stop();
    await untilClosed(name);
  });

  async function untilClosed(name: string): Promise<void> {
    for (;;) {
      const now = await figures();
      if (now.get('muster_subscriptions') === 0 && now.get(name) === 0) return;
    }
  }

  it('connections to the database that are in use', async () => {
    const runners = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const runner = world.db.createQueryRunner();
        await runner.connect();
        return runner;
      }),
    );
    expect((await figures()).get('muster_database_connections{state="in_use"}')).toBeGreaterThanOrEqual(4);
    await Promise.all(runners.map((runner) => runner.release()));
    expect((await figures()).get('muster_database_waiting{for="connection"}')).toBe(0);
  });

  it('connections to each of several servers', async () => {
    const port = await openPort();
    const url = await databaseUrlOf(world, port);
    const dataSource = await createDataSource({ urls: [url, url] }, { entities: ENTITIES }).initialize();
    const meter = await createMeter({ dataSource, outbox: () => Promise.resolve([]), clock: () => new Date() });
    await dataSource.query('SELECT 1');
    const { text } = await meter.read();
    expect(text).toMatch(/^muster_database_connections\{state="idle"\} [1-9]/m);
    expect(text).toMatch(/^muster_database_waiting\{for="connection"\} 0$/m);
    await dataSource.destroy();
    port.close();
  });

  it('passwords that are being hashed, and those that wait', async () => {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const work = Array.from({ length: 50 }, () => inShare('of a test', () => ended));
    const now = await figures();
    const [running = 0, waiting = 0] = ['running', 'waiting'].map((state) =>
      now.get(`muster_password_hashes{state="${state}"}`),
    );
    end();
    await Promise.all(work);
    expect([running > 0, running + waiting]).toEqual([true, 50]);
  });

  it('the outbox: what waits, what was given up, and since when', async () => {
    const add = (kind: string, more: string) =>
      world.db.query(
        `INSERT INTO outbox (id, kind, recipient, header, payload, createdAt, attempts, nextAttemptAt, failedAt, leaseUntil)
         VALUES (RANDOM_BYTES(16), '${kind}', 'a@b.example', '{}', 'x', UTC_TIMESTAMP(3), 0, ${more})`,
      );
    const kind = 'kind of a test';
    await add(kind, 'UTC_TIMESTAMP(3) - INTERVAL 90 SECOND, NULL, NULL');
    await add(kind, 'UTC_TIMESTAMP(3) + INTERVAL 1 HOUR, NULL, NULL');
    await add(kind, 'NULL, UTC_TIMESTAMP(3) - INTERVAL 1 DAY, NULL');
    await add(kind, 'NULL, UTC_TIMESTAMP(3) - INTERVAL 8 DAY, NULL');
    // Taken back: nobody can try it again.
    await add(kind, 'NULL, UTC_TIMESTAMP(3) - INTERVAL 2 DAY, NULL');
    await world.db.query('UPDATE outbox SET payload = NULL WHERE kind = ? ORDER BY failedAt DESC LIMIT 1', [kind]);
    const ctx = await world.ctx(null);
    const [first, second] = await outboxFigures(ctx, [kind, 'no kind']);
    expect(first).toMatchObject({ kind, waiting: 2, givenUp: 1 });
    expect(Math.round((first?.lagMs ?? 0) / 10_000)).toBe(9);
    expect(second).toEqual({ kind: 'no kind', waiting: 0, givenUp: 0, lagMs: 0 });
    await world.db.query('DELETE FROM outbox WHERE kind = ?', [kind]);

    // Of a kind that there is, as it is shown; nobody hands it over before an hour has gone.
    await add('email', 'UTC_TIMESTAMP(3) + INTERVAL 1 HOUR, NULL, NULL');
    world.clock.advance(6_000);
    const shown = await figures();
    expect(shown.get('muster_outbox_entries{kind="email",state="waiting"}')).toBe(1);
    expect(shown.get('muster_outbox_lag_seconds{kind="email"}')).toBe(0);
    expect(shown.get('muster_database_up')).toBe(1);
  });

  it('the outbox is not read again for whoever looks often, and is after a while', async () => {
    const logger = world.db.logger;
    let reads = 0;
    world.db.logger = Object.assign(Object.create(logger as object) as typeof logger, {
      logQuery: (sql: string) => (reads += sql.includes('AS givenUp') ? 1 : 0),
    });
    world.clock.stop();
    await figures();
    reads = 0;
    await repeat(20, figures);
    const often = reads;
    world.clock.advance(6_000);
    await repeat(20, figures);
    world.clock.go();
    world.db.logger = logger;
    // One for each kind: emails, webhooks and what else leaves.
    const kinds = [...(await figures()).keys()].filter((name) => name.startsWith('muster_outbox_lag_seconds')).length;
    expect([often, reads]).toEqual([0, kinds]);
  });

  it('which version this is, the process and its event loop', async () => {
    const names = [...(await figures()).keys()].map((name) => name.replace(/\{.*/, ''));
    expect(names).toEqual(
      expect.arrayContaining([
        'muster_build_info',
        'process_resident_memory_bytes',
        'nodejs_eventloop_lag_p99_seconds',
      ]),
    );
  });
});

it('nothing that a client wrote becomes a label, and their number does not grow with what is asked', async () => {
  const strange = async (name: string) => {
    await world.run(
      world.acme.admin,
      `query ${name} { viewer { signedIn } }`,
      {},
      { 'user-agent': name, 'x-name': name },
    );
    await at(`/${name}?${name}=1`);
    await at(`/export/${name}`);
    await at('/graphql', { method: 'POST', body: name, headers: { 'content-type': name } }).catch(() => null);
  };
  await strange('EvilFirst');
  const before = await figures();
  for (let index = 0; index < 8; index += 1) await strange(`Evil${index}`);
  const after = await figures();
  const ours = (names: Map<string, number>) => [...names.keys()].filter((name) => name.startsWith('muster_')).sort();
  expect(ours(after)).toEqual(ours(before));
  expect([...after.keys()].filter((name) => /evil/i.test(name))).toEqual([]);
});

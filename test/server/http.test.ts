import { once } from 'node:events';
import { connect } from 'node:net';
import { serverAudits } from 'graphql-http';
import { startWorld, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** GET is open to whoever sends a header that no form and no image can send. */
const withPreflight: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('apollo-require-preflight', 'true');
  return fetch(input, { ...init, headers });
};

describe('GraphQL over HTTP, as its public audit asks', () => {
  const audits = serverAudits({ url: () => world.url, fetchFn: withPreflight });

  it('asks all of its questions', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const at = (path: string) => fetch(world.url.replace('/graphql', path));

describe('the transport', () => {
  it.each([
    '',
    '{',
    '[]',
    '"text"',
    'null',
    '{"query": 7}',
    '{"query": "{ viewer { signedIn } }", "variables": "x"}',
    '[{"query":"{ viewer { signedIn } }"}]',
  ])('answers a body of %s in GraphQL’s shape, never with a stack', async (body) => {
    const response = await post(body);
    expect(response.status).toBeLessThan(500);
    const answer = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(answer.errors[0]!.extensions.code).toMatch(/^[A-Z_]+$/);
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.ts:|\.js:|stacktrace/);
  });

  it('refuses a body of more than 512 KB with 413', async () => {
    const response = await post({ query: '{ viewer { signedIn } }', variables: { x: 'x'.repeat(513 * 1024) } });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('takes no mutation by GET, and no query by GET without a preflight header', async () => {
    const url = (query: string) => `${world.url}?query=${encodeURIComponent(query)}`;
    expect(
      (
        await fetch(url('mutation { signOut { errors { code } } }'), {
          headers: { 'apollo-require-preflight': 'true' },
        })
      ).status,
    ).toBe(405);
    expect((await fetch(url('{ viewer { signedIn } }'), { headers: { accept: 'application/json' } })).status).toBe(400);
    expect(
      (
        await fetch(url('{ viewer { signedIn } }'), {
          headers: { accept: 'application/json', 'apollo-require-preflight': 'true' },
        })
      ).status,
    ).toBe(200);
  });

  it('keeps no persisted queries of whoever asks, and takes no form', async () => {
    const hash = { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } };
    expect(await (await post(hash)).json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
    });
    const form = await fetch(world.url, {
      method: 'POST',
      body: new URLSearchParams({ query: '{ viewer { signedIn } }' }),
    });
    expect(form.status).toBe(415);
  });

  it.each(['utf-16', 'iso-8859-1'])(
    'JSON that says it is in %s is refused, and not read as something else',
    async (charset) => {
      const answer = await post(
        { query: '{ __typename }' },
        { 'content-type': `application/json; charset=${charset}` },
      );
      expect(answer.status).toBe(415);
      const right = await post({ query: '{ __typename }' }, { 'content-type': 'application/json; charset="UTF-8"' });
      expect(right.status).toBe(200);
    },
  );

  it('says that it is alive and ready', async () => {
    expect((await at('/health/live')).status).toBe(200);
    const ready = await at('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ok', checks: { database: 'ok', migrations: 'ok', redis: 'none' } },
    ]);
    expect((await at('/nowhere')).status).toBe(404);
  });

  it('is not ready on a database that is away, or that was not migrated for it; beside a later release it is, and says so', async () => {
    const standing = async () => {
      const answer = await at('/health/ready');
      const { status, checks } = (await answer.json()) as { status: string; checks: object };
      return [answer.status, status, checks];
    };
    const redis = 'none';
    const away = jest.spyOn(world.db, 'query').mockRejectedValue(new Error('Connection lost'));
    expect(await standing()).toEqual([503, 'unavailable', { database: 'away', migrations: 'unknown', redis }]);
    away.mockRestore();
    const names = (await world.db.query<{ name: string }[]>('SELECT name FROM migration')).map((row) => ({ ...row }));
    const only = jest.spyOn(world.db, 'query').mockResolvedValue(names.slice(1));
    expect(await standing()).toEqual([503, 'unavailable', { database: 'ok', migrations: 'pending', redis }]);
    only.mockResolvedValue([...names, { name: 'FromTheFuture1' }]);
    expect(await standing()).toEqual([200, 'degraded', { database: 'ok', migrations: 'newer', redis }]);
    only.mockRestore();
  });

  it('is not ready any more while it stops', async () => {
    const other = await startWorld();
    const { hostname, port } = new URL(other.url);
    const socket = connect(Number(port), hostname);
    const ask = () => {
      socket.write('GET /health/ready HTTP/1.1\r\nHost: x\r\n\r\n');
      return Promise.race([once(socket, 'data'), once(socket, 'close')]).then(([said]) => String(said).slice(9, 12));
    };
    expect(await ask()).toBe('200');
    const closed = other.close();
    let status = await ask();
    while (status === '200') status = await ask();
    expect(status).toBe('503');
    socket.destroy();
    await closed;
  });

  it('shows its figures nowhere where no token for them was set', async () => {
    expect((await at('/metrics')).status).toBe(404);
  });

  it('whether it is ready is asked of the database once at a time, however many ask', async () => {
    const query = world.db.query.bind(world.db);
    let [under, most] = [0, 0];
    const spy = jest.spyOn(world.db, 'query').mockImplementation(async (...args) => {
      if (args[0] !== 'SELECT name FROM migration') return query(...args);
      most = Math.max(most, (under += 1));
      return query(...args).finally(() => (under -= 1));
    });
    const answers = await Promise.all(Array.from({ length: 60 }, () => at('/health/ready')));
    spy.mockRestore();
    expect(answers.map(({ status }) => status)).toEqual(Array(60).fill(200));
    expect(most).toBe(1);
  });

  it('lets no other origin read answers unless it is named', async () => {
    const response = await post({ query: '{ viewer { signedIn } }' }, { origin: 'https://evil.example' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store');
    const open = await startWorld({ CORS_ORIGINS: 'HTTPS://App.example/' });
    const from = async (origin: string) =>
      (
        await fetch(open.url, {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': 'POST',
            'access-control-request-headers': 'content-type,authorization',
          },
        })
      ).headers.get('access-control-allow-origin');
    expect([await from('https://app.example'), await from('https://evil.example')]).toEqual([
      'https://app.example',
      null,
    ]);
    await open.close();
  });
});

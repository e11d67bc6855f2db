import { setTimeout as pause } from 'node:timers/promises';
import { startWorld, type World } from '../world';
import { QUERY } from './listening';

let world: World;
beforeAll(async () => {
  world = await startWorld({ CORS_ORIGINS: 'https://app.example', ACCESS_LOG: 'on', LOG_LEVEL: 'info' });
});
afterAll(() => world.close());

const SINCE = { query: QUERY, variables: { since: 'nothing' } };

async function post(headers: Record<string, string>, body: unknown = SINCE, signal?: AbortSignal): Promise<Response> {
  return fetch(`${world.url}/stream`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal !== undefined && { signal }),
  });
}

const bearer = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });

it('answers events of server-sent events, the first at once, and complete when the session ends', async () => {
  const person = await world.person(world.acme.id);
  const response = await post({ ...bearer(person), origin: 'https://app.example' });
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'access-control-allow-origin': 'https://app.example',
    'muster-version': expect.any(String) as string,
  });
  const text = response.text();
  await pause(200);
  await world.run(person, 'mutation { signOut { errors { code } } }');
  expect(await text).toMatch(
    /^:\n\nevent: next\ndata: \{"data":\{"viewerChanged":\{.*\}\}\}\n\nevent: complete\ndata:\n\n$/,
  );
});

it('nobody is told to sign in, and nothing more', async () => {
  const response = await post({});
  const text = await response.text();
  expect(text).toMatch(
    /^event: next\ndata: \{"errors":\[\{"message":"Sign in first\.".*\n\nevent: complete\ndata:\n\n$/,
  );
  expect(text).toContain('"code":"UNAUTHENTICATED"');
});

it.each<[string, number, Record<string, string>, unknown]>([
  ['does not accept text/event-stream', 406, { accept: 'application/json' }, SINCE],
  ['presents an API token that was never', 401, { authorization: `Bearer api_${'x'.repeat(43)}` }, SINCE],
  ['sends no JSON', 415, { 'content-type': 'text/plain' }, 'query'],
  ['sends JSON that is none', 400, {}, '{'],
  ['sends variables that are text', 400, {}, { query: QUERY, variables: 'x' }],
  ['sends more than there may be', 413, {}, { query: 'x'.repeat(512 * 1024) }],
  [
    'shows a cookie from a page of a foreign origin',
    403,
    { 'muster-session': 'cookie', origin: 'https://evil.example' },
    SINCE,
  ],
])('a request that %s is answered %s, in the shape of all others', async (_, status, headers, body) => {
  const response = await post(headers, body);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await response.json()).toEqual({
    errors: [expect.objectContaining({ message: expect.any(String) as string })],
  });
});

it.each(['GET', 'PUT', 'DELETE', 'PATCH'])(
  '%s is answered 405: there is no stream to be reserved or joined',
  async (method) => {
    const response = await fetch(`${world.url}/stream`, { method, headers: bearer(world.acme.user) });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  },
);

it('a session in a cookie is streamed to as it is answered', async () => {
  const headers = { 'muster-session': 'cookie', cookie: `__Host-session=${world.acme.user.token}` };
  const end = new AbortController();
  const response = await post(headers, SINCE, end.signal);
  const reader = response.body!.getReader();
  let text = '';
  while (!text.includes('event: next')) text += Buffer.from((await reader.read()).value ?? []).toString();
  expect(text).toContain('"signedIn":true');
  end.abort();
});

it('a client that hangs up is forgotten at once: nobody looks after it any more, and the log has its line', async () => {
  const person = await world.person(world.acme.id);
  const end = new AbortController();
  const response = await post(bearer(person), SINCE, end.signal);
  await response.body!.getReader().read();
  // Statements that look for sessions: what the process does by itself beside that goes on.
  let looked = 0;
  const make = world.db.createQueryRunner.bind(world.db);
  const asked = jest.spyOn(world.db, 'createQueryRunner').mockImplementation((mode) => {
    const runner = make(mode);
    const query = runner.query.bind(runner) as (sql: string, ...more: unknown[]) => Promise<unknown>;
    const counting = (sql: string, ...more: unknown[]) => {
      if (sql.includes('AS sessionTokenHash')) looked += 1;
      return query(sql, ...more);
    };
    return Object.assign(runner, { query: counting });
  });
  const looks = async () => {
    looked = 0;
    await pause(400);
    return looked;
  };
  expect(await looks()).toBeGreaterThan(0);
  const before = world.log.length;
  end.abort();
  await pause(200);
  const lines = world.log.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toEqual([expect.objectContaining({ method: 'POST', route: '/graphql/stream', status: 200 })]);
  expect(await looks()).toBe(0);
  asked.mockRestore();
});

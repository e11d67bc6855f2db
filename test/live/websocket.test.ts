import { once } from 'node:events';
import { connect } from 'node:net';
import { startWorld, type World } from '../world';
import { QUERY } from './listening';
import { initSocket, openSocket, signedIn, type Raw } from './socket';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    APP_URL: 'https://muster.test',
    CORS_ORIGINS: 'https://app.example',
    LOG_LEVEL: 'info',
    ACCESS_LOG: 'on',
  });
});
afterAll(() => world.close());

const bearer = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });
const withCookie = ({ token }: { token: string }, origin?: string) => ({
  headers: { cookie: `__Host-session=${token}`, ...(origin !== undefined && { origin }) },
});
const IN_COOKIE = { 'muster-session': 'cookie' };

/** Whether it was let in; otherwise the code or the status it was refused with. */
async function outcome(raw: Raw): Promise<number | 'let in'> {
  const result = await Promise.race([raw.message('connection_ack').then(() => 'let in' as const), raw.closed]).catch(
    () => raw.closed,
  );
  if (result !== 'let in') expect(raw.messages).toEqual([]);
  raw.socket.terminate();
  return result;
}

describe('who may connect', () => {
  it.each([
    ['no page', undefined],
    ['a page of the app', 'https://muster.test'],
    ['a page of an origin that is named', 'https://app.example'],
  ])('with a token: %s', async (_, origin) => {
    const options = origin === undefined ? {} : { headers: { origin } };
    expect(await outcome(await initSocket(world, bearer(world.acme.user), options))).toBe('let in');
  });

  it.each(['https://evil.example', 'https://muster.test.evil.example', 'http://muster.test', 'null'])(
    'nobody from a page of %s, with a token or with a cookie',
    async (origin) => {
      expect(await outcome(await initSocket(world, bearer(world.acme.user), { headers: { origin } }))).toBe(403);
      expect(await outcome(await initSocket(world, IN_COOKIE, withCookie(world.acme.user, origin)))).toBe(403);
    },
  );

  it('a cookie opens it for a page of ours that asks for it, and for nothing else', async () => {
    const { user } = world.acme;
    expect(await outcome(await initSocket(world, IN_COOKIE, withCookie(user, 'https://muster.test')))).toBe('let in');
    // The cookie is there, and is not looked at.
    expect(await outcome(await initSocket(world, undefined, withCookie(user, 'https://muster.test')))).toBe(4401);
    // A page of this very host, whose name the settings do not know: it may use a token.
    const host = new URL(world.url).origin;
    expect(await outcome(await initSocket(world, IN_COOKIE, withCookie(user, host)))).toBe(4403);
    expect(await outcome(await initSocket(world, bearer(user), { headers: { origin: host } }))).toBe('let in');
    expect(await outcome(await initSocket(world, IN_COOKIE, withCookie(user)))).toBe(4403);
  });

  it('a cookie is for https, or this machine', async () => {
    const { headers } = withCookie(world.acme.user, 'https://muster.test');
    const named = { headers: { ...headers, host: 'muster.test' } };
    expect(await outcome(await initSocket(world, IN_COOKIE, named))).toBe(4403);
  });

  it.each([
    ['no payload', undefined],
    ['no token', {}],
    ['a token that was never', { authorization: `Bearer session_${'x'.repeat(43)}` }],
    ['an API token that was never', { authorization: `Bearer api_${'x'.repeat(43)}` }],
    ['a token that is no text', { authorization: ['Bearer'] }],
  ])('nobody with %s: 4401, and no acknowledgement', async (_, payload) => {
    expect(await outcome(await initSocket(world, payload))).toBe(4401);
  });

  it('whoever says nothing is hung up on with 4408', async () => {
    expect(await openSocket(world).closed).toBe(4408);
  });

  it('whoever subscribes before they said who they are gets 4401', async () => {
    const raw = openSocket(world);
    await once(raw.socket, 'open');
    raw.send({ type: 'subscribe', id: '1', payload: { query: QUERY } });
    expect(await raw.closed).toBe(4401);
  });

  it('whoever says twice who they are gets 4429', async () => {
    const raw = await signedIn(world, world.acme.user);
    raw.send({ type: 'connection_init', payload: bearer(world.acme.admin) });
    expect(await raw.closed).toBe(4429);
  });
});

describe('what is sent', () => {
  it.each([
    ['text that is no JSON', 'hello'],
    ['a message of no type', '{"type":"hello"}'],
    ['a subscription without a query', '{"type":"subscribe","id":"1","payload":{}}'],
    ['variables that are no object', '{"type":"subscribe","id":"1","payload":{"query":"{a}","variables":"x"}}'],
    ['a name of 201 characters', `{"type":"subscribe","id":"${'x'.repeat(201)}","payload":{"query":"{a}"}}`],
  ])('is to be in the protocol: %s gets 4400', async (_, text) => {
    const raw = await signedIn(world, world.acme.user);
    raw.socket.send(text);
    expect(await raw.closed).toBe(4400);
    expect(raw.messages).toHaveLength(1);
  });

  it('is text: anything else gets 4400', async () => {
    const raw = await signedIn(world, world.acme.user);
    raw.socket.send(Buffer.from('{"type":"ping"}'), { binary: true });
    expect(await raw.closed).toBe(4400);
  });

  it('is no longer than a body may be: 1009', async () => {
    const raw = await signedIn(world, world.acme.user);
    raw.send({ type: 'ping', payload: { text: 'x'.repeat(512 * 1024) } });
    expect(await raw.closed).toBe(1009);
  });

  it('is no more than 200 messages in ten seconds: 4429', async () => {
    const raw = await signedIn(world, world.acme.user);
    for (let index = 0; index < 199; index += 1) raw.send({ type: 'ping' });
    await raw.message('pong');
    raw.send({ type: 'ping' });
    expect(await raw.closed).toBe(4429);
  });

  it('is answered only as far as it is read: whoever reads nothing is let go', async () => {
    const raw = await signedIn(world, world.acme.user);
    const before = process.memoryUsage().external + process.memoryUsage().heapUsed;
    raw.socket.pause();
    const payload = { text: 'x'.repeat(400 * 1024) };
    for (let index = 0; index < 100; index += 1) raw.send({ type: 'ping', payload });
    // Of 40 MB of answers the machine's own buffers hold a few, and the server at most one more.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    raw.socket.resume();
    expect(await raw.closed).toBe(1006);
    expect(raw.messages.length).toBeLessThan(50);
    expect(process.memoryUsage().external + process.memoryUsage().heapUsed - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('is at most ten subscriptions at a time, and those that are there go on', async () => {
    const person = await world.person(world.acme.id);
    const raw = await signedIn(world, person);
    for (let index = 0; index < 11; index += 1) {
      raw.send({ type: 'subscribe', id: `s${index}`, payload: { query: QUERY, variables: { since: 'nothing' } } });
    }
    expect((await raw.message('error')).payload).toEqual([
      expect.objectContaining({ extensions: { code: 'LIMIT_REACHED' } }),
    ]);
    for (let index = 0; index < 10; index += 1) await raw.message('next', `s${index}`);
    raw.send({ type: 'complete', id: 's3' });
    raw.send({ type: 'subscribe', id: 'again', payload: { query: QUERY, variables: { since: 'nothing' } } });
    await raw.message('next', 'again');
    expect(raw.messages.filter(({ type }) => type === 'error')).toHaveLength(1);
    raw.socket.terminate();
  });

  it('is answered in the language that the payload names', async () => {
    const raw = await initSocket(world, { ...bearer(world.acme.user), 'accept-language': 'nl' });
    await raw.message('connection_ack');
    raw.send({ type: 'subscribe', id: '1', payload: { query: '{ viewer { signedIn } }' } });
    expect(JSON.stringify((await raw.message('error')).payload)).toContain('Over een stream gaan alleen subscriptions');
    raw.socket.terminate();
  });
});

describe('beside WebSockets', () => {
  const { hostname, port } = { hostname: '127.0.0.1', port: () => Number(new URL(world.url).port) };

  async function answerTo(request: string): Promise<string> {
    const socket = connect(port(), hostname);
    let text = '';
    socket.on('data', (data) => (text += data.toString()));
    socket.write(request);
    await once(socket, 'close');
    return text;
  }

  it('a request that would rather go on in HTTP/2 is answered like any other, its body read', async () => {
    const body = JSON.stringify({ query: '{ viewer { signedIn } }' });
    const head = [
      'POST /graphql HTTP/1.1',
      `host: ${hostname}`,
      'connection: Upgrade, HTTP2-Settings, close',
      'upgrade: h2c',
      'http2-settings: AAMAAABkAAQAoAAAAAIAAAAA',
      'content-type: application/json',
      `authorization: Bearer ${world.acme.user.token}`,
      `content-length: ${body.length}`,
    ];
    const answer = await answerTo(`${head.join('\r\n')}\r\n\r\n${body}`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('{"data":{"viewer":{"signedIn":true}}}');
  });

  it.each(['/', '/nothing', '/graphql/stream', '/health/live'])('at %s there is no WebSocket', async (path) => {
    const head = [
      `GET ${path} HTTP/1.1`,
      `host: ${hostname}`,
      ...['connection: upgrade', 'upgrade: websocket', 'sec-websocket-version: 13'],
      `sec-websocket-key: ${Buffer.alloc(16).toString('base64')}`,
    ];
    expect(await answerTo(`${head.join('\r\n')}\r\n\r\n`)).not.toMatch(/^HTTP\/1\.1 101 /);
  });

  it('a WebSocket leaves one line in the log, with how it was closed and nothing of what was sent', async () => {
    const before = world.log.length;
    const raw = await signedIn(world, world.acme.user);
    raw.socket.close(1000);
    await raw.closed;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const lines = world.log.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ status }) => status === 101)).toEqual([
      expect.objectContaining({
        method: 'GET',
        route: '/graphql',
        closeCode: 1000,
        requestId: expect.any(String) as string,
      }),
    ]);
    expect(world.log.slice(before).join('')).not.toContain(world.acme.user.token);
  });
});

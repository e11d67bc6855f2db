import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { startWorld, type Answer, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ RATE_LIMITS: 'on', TRUST_PROXY: '1' });
});
afterAll(() => world.close());

const QUERY = { query: '{ viewer { signedIn } }' };
const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly answer: Answer;
}

/** A request with headers that fetch would not send. */
function send(
  headers: Record<string, string>,
  { body = JSON.stringify(QUERY), method = 'POST', path = '/graphql' } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, world.url), { method, setHost: headers['host'] === undefined }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, answer: JSON.parse(text) as Answer });
      });
    });
    sent.on('error', reject);
    for (const [name, value] of Object.entries({ 'content-type': JSON_TYPE, ...headers })) sent.setHeader(name, value);
    sent.end(method === 'GET' || method === 'OPTIONS' ? undefined : body);
  });
}

let addresses = 0;
const newAddress = () => `198.51.100.${(addresses += 1)}`;

/** Something that is refused before GraphQL sees it, its status, and what its sentence says in Turkish. */
const REFUSED: [string, number, RegExp, (accept: Record<string, string>) => Promise<Reply>][] = [
  ['a body that is no JSON', 400, /JSON değil/, (accept) => send(accept, { body: '{' })],
  ['an empty object', 400, /query bulunan/, (accept) => send(accept, { body: '{}' })],
  ['a list', 400, /query bulunan/, (accept) => send(accept, { body: '[{"query":"{a}"}]' })],
  ['a query that is no text', 400, /metin olmalı/, (accept) => send(accept, { body: '{"query":7}' })],
  ['no query', 400, /query yok/, (accept) => send(accept, { body: '{"variables":{}}' })],
  ['variables as text', 400, /nesnesi olmalı/, (accept) => send(accept, { body: '{"query":"{a}","variables":"x"}' })],
  ['a GET without its header', 400, /apollo-require-preflight/, (accept) => send(accept, { method: 'GET' })],
  ['a wrong token', 401, /belirteç geçerli değil/, (accept) => send({ ...accept, authorization: 'Bearer api_wrong' })],
  [
    'a cookie from a foreign page',
    403,
    /CORS_ORIGINS/,
    (accept) => send({ ...accept, 'muster-session': 'cookie', origin: 'https://evil.example', host: 'localhost' }),
  ],
  ['no such address', 404, /bir şey yok/, (accept) => send(accept, { path: '/nowhere' })],
  ['an address that cannot be read', 400, /okunamıyor/, (accept) => send(accept, { path: '/graphql/%ff' })],
  ['an upload whose address cannot be read', 400, /okunamıyor/, (accept) => send(accept, { path: '/upload/%ff' })],
  [
    'a name that is too long for anything',
    404,
    /bir şey yok/,
    (accept) => send(accept, { path: `/upload/${'x'.repeat(200)}` }),
  ],
  ['a method for which there is no route', 405, /POST ile/, (accept) => send(accept, { method: 'OPTIONS' })],
  ['a method of other protocols', 405, /POST ile/, (accept) => send(accept, { method: 'PROPFIND' })],
  ['another method', 405, /POST ile/, (accept) => send(accept, { method: 'PUT' })],
  [
    'a mutation by GET',
    405,
    /POST ile/,
    (accept) =>
      send(
        { ...accept, 'apollo-require-preflight': 'x' },
        { method: 'GET', path: `/graphql?query=${encodeURIComponent('mutation { signOut { errors { code } } }')}` },
      ),
  ],
  ['a body that is too large', 413, /512 KB/, (accept) => send(accept, { body: `"${'x'.repeat(513 * 1024)}"` })],
  [
    'a form',
    415,
    /application\/json/,
    (accept) => send({ ...accept, 'content-type': 'application/x-www-form-urlencoded' }),
  ],
  [
    'a request too many',
    429,
    /saniye sonra/,
    async (accept) => {
      const from = { 'x-forwarded-for': newAddress() };
      await Promise.all(Array.from({ length: 600 }, () => send(from)));
      return send({ ...accept, ...from });
    },
  ],
];

it.each(REFUSED)(
  '%s is refused with %i under the media type that the client reads, in its language',
  async (_, status, sentence, refused) => {
    for (const [accept, expected] of [
      [GRAPHQL_TYPE, GRAPHQL_TYPE],
      [`${GRAPHQL_TYPE}, ${JSON_TYPE};q=0.9`, GRAPHQL_TYPE],
      [JSON_TYPE, JSON_TYPE],
      ['*/*', JSON_TYPE],
    ] as const) {
      const reply = await refused({ accept, 'accept-language': 'tr', 'x-forwarded-for': newAddress() });
      expect([accept, reply.status, reply.headers['content-type']]).toEqual([
        accept,
        status,
        `${expected}; charset=utf-8`,
      ]);
      expect(reply.answer.data).toBeUndefined();
      expect(reply.answer.errors![0]!.message).toMatch(sentence);
      expect(reply.answer.errors![0]!.extensions.code).toMatch(/^[A-Z_]+$/);
    }
    expect(world.log).toEqual([]);
  },
  60_000,
);

it('docs/errors.md has each of these statuses once', () => {
  const page = readFileSync(join(__dirname, '../../docs/errors.md'), 'utf8');
  for (const [what, status] of [...REFUSED, ...UNREADABLE]) {
    const rows = page.split('\n').filter((line) => line.startsWith(`| ${status} `));
    expect([what, rows.length]).toEqual([what, 1]);
  }
});

/** What is written to a connection, and what comes back until it is closed. */
function exchange(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(world.url);
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
    socket.on('close', () => {
      resolve(heard);
    });
    socket.on('error', reject);
  });
}

const UNREADABLE: [string, number, string][] = [
  ['a method that nobody knows', 400, 'FOO /graphql HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a header that is none', 400, 'GET /graphql HTTP/1.1\r\nHost: x\r\nFoo bar\r\n\r\n'],
  ['another protocol', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['two lengths', 400, 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n'],
  ['no Host', 400, 'GET /graphql HTTP/1.1\r\n\r\n'],
  ['no Host, at another address', 400, 'GET /health/live HTTP/1.1\r\n\r\n'],
  [
    'an expectation that nobody meets',
    417,
    'POST /graphql HTTP/1.1\r\nHost: x\r\nExpect: x\r\nContent-Length: 0\r\n\r\n',
  ],
  ['an address of 20 KB', 431, `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
];

it.each(UNREADABLE)(
  'a request with %s is refused with %i in GraphQL’s shape, and the connection ends',
  async (_, status, text) => {
    const heard = await exchange(text);
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} [^]*content-type: application/json; charset=utf-8\r\n`, 'i'));
    const { errors } = JSON.parse(/\{.*\}/s.exec(heard)![0]) as Answer;
    expect(errors).toEqual([{ message: expect.stringMatching(/^The /), extensions: { code: 'BAD_REQUEST' } }]);
    expect(world.log).toEqual([]);
  },
);

it.each(['a^b', 'a b', '[::1', '', '%'])(
  'a Host of “%s” is the client’s mistake, with a cookie and without',
  async (host) => {
    for (const more of [
      {},
      { 'x-forwarded-proto': 'https', 'muster-session': 'cookie', origin: 'https://evil.example' },
    ]) {
      const { status, answer } = await send({ host, ...more });
      expect([status >= 400 && status < 500, answer.errors?.[0]?.extensions.code]).toEqual([true, 'BAD_REQUEST']);
    }
    expect(world.log).toEqual([]);
  },
);

it('a scheme that the proxy made up is no failure of ours', async () => {
  const { status } = await send({ 'x-forwarded-proto': 'a b' });
  expect(status).toBe(400);
  expect(world.log).toEqual([]);
});

it('an empty operation name and empty variables are none, as clients send them by habit', async () => {
  const { status, answer } = await send({}, { body: JSON.stringify({ ...QUERY, operationName: '', variables: '' }) });
  expect([status, answer.data]).toEqual([200, { viewer: { signedIn: false } }]);
});

describe('the headers that say how much is left', () => {
  const left = ({ headers }: Reply) =>
    ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'].map((name) => Number(headers[name]));

  it('stand on every answer, count down, and are at 0 with Retry-After at the limit', async () => {
    const from = { 'x-forwarded-for': newAddress() };
    const first = await send(from);
    expect(left(first).slice(0, 2)).toEqual([600, 599]);
    expect(left(first)[2]).toBeGreaterThan(55);
    expect(left(await send(from, { body: '{' })).slice(0, 2)).toEqual([600, 598]);
    await Promise.all(Array.from({ length: 597 }, () => send(from)));
    const last = await send(from);
    expect([last.status, ...left(last).slice(0, 2)]).toEqual([200, 600, 0]);
    expect(last.headers['retry-after']).toBeUndefined();
    for (const body of [JSON.stringify(QUERY), '{']) {
      const refused = await send(from, { body });
      expect([refused.status, ...left(refused).slice(0, 2)]).toEqual([429, 600, 0]);
      expect(Number(refused.headers['retry-after'])).toBe(left(refused)[2]);
    }
  });

  it('are the viewer’s own where somebody is signed in, from wherever', async () => {
    const as = { authorization: `Bearer ${world.acme.limited.token}` };
    const one = await send({ ...as, 'x-forwarded-for': newAddress() });
    const two = await send({ ...as, 'x-forwarded-for': newAddress() });
    expect([left(one), left(two)].map((three) => three.slice(0, 2))).toEqual([
      [3000, 2999],
      [3000, 2998],
    ]);
  });

  it('of many at once each is told another number, and none is below 0', async () => {
    const from = { 'x-forwarded-for': newAddress() };
    const replies = await Promise.all(Array.from({ length: 620 }, () => send(from)));
    const passed = replies.filter(({ status }) => status === 200);
    expect(new Set(passed.map((reply) => left(reply)[1])).size).toBe(600);
    expect(replies.filter(({ status }) => status === 429).map((reply) => left(reply)[1])).toEqual(Array(20).fill(0));
  });
});

it('pages of named origins may read what stands beside the answer', async () => {
  const open = await startWorld({ CORS_ORIGINS: 'https://app.example' });
  const { headers } = await fetch(open.url, {
    method: 'POST',
    headers: { 'content-type': JSON_TYPE, origin: 'https://app.example' },
    body: JSON.stringify(QUERY),
  });
  const exposed = headers.get('access-control-expose-headers')!.split(/, */);
  expect(exposed).toEqual(
    expect.arrayContaining(['retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset']),
  );
  await open.close();
});

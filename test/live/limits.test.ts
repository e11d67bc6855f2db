import { WebSocket } from 'ws';
import { NOBODY } from '../../src/core/viewer';
import { LIMITS } from '../../src/server/rate-limits';
import { Places } from '../../src/server/live/places';
import { startWorld, type Answer, type World } from '../world';
import { listen, QUERY, subscribe, TRANSPORTS, type Transport } from './listening';
import { initSocket, signedIn } from './socket';

const FEW = 300;
const MANY = LIMITS.requestsOfViewer;

let world: World;
let limited: World;
beforeAll(async () => {
  world = await startWorld();
  // Few enough to be used up in a moment, however busy the machine is.
  Object.assign(LIMITS, { requestsOfViewer: FEW });
  limited = await startWorld({ RATE_LIMITS: 'on' });
});
afterAll(async () => {
  Object.assign(LIMITS, { requestsOfViewer: MANY });
  await world.close();
  await limited.close();
});

/** The code that a document is refused with. */
async function codeOf(transport: Transport | 'HTTP', query: string, variables: Record<string, unknown> = {}) {
  const { user } = world.acme;
  if (transport === 'HTTP') return codesIn(await world.run(user, query, variables));
  const heard = subscribe(world, transport, user, { query, variables });
  const refused = await Promise.race([heard.over, heard.next()]);
  heard.stop();
  return Array.isArray(refused) ? codesIn({ errors: refused } as Answer) : codesIn(refused as Answer);
}

const codesIn = ({ errors = [] }: Answer) => errors.map(({ extensions: { code, path } }) => ({ code, path }));

/** What each kind of operation asks, to be wrapped: the root field and what stands below it. */
const wrapped = (transport: Transport | 'HTTP', inner: string, head = '') =>
  transport === 'HTTP'
    ? `query ${head} { viewer { ${inner} } }`
    : `subscription ${head} { viewerChanged { ${inner} } }`;

const BEYOND: readonly [string, (transport: Transport | 'HTTP') => [string, Record<string, unknown>?]][] = [
  ['no syntax', (transport) => [`${wrapped(transport, 'signedIn')} }`]],
  ['nothing', () => ['']],
  ['an unknown field', (transport) => [wrapped(transport, 'nothing')]],
  [
    '31 aliases',
    (transport) => [wrapped(transport, Array.from({ length: 31 }, (_, at) => `a${at}: signedIn`).join(' '))],
  ],
  ['1,001 tokens', (transport) => [wrapped(transport, 'signedIn '.repeat(1_001))]],
  ['brackets 61 deep', (transport) => [wrapped(transport, `${'... { '.repeat(60)}signedIn${' }'.repeat(60)}`)]],
  [
    'two introspections and one more',
    (transport) => [
      `${wrapped(transport, 'signedIn')} query B { a: __schema { description } b: __schema { description } c: __schema { description } }`,
    ],
  ],
  [
    'more rows than there may be',
    (transport) => [
      wrapped(
        transport,
        'user { company { users(first: 101) { nodes { company { users(first: 100) { nodes { id } } } } } } }',
      ),
    ],
  ],
  [
    'a variable that is missing',
    (transport) => [wrapped(transport, 'user @include(if: $x) { id }', 'Q($x: Boolean!)')],
  ],
  [
    'a variable of another type',
    (transport) => [wrapped(transport, 'user @include(if: $x) { id }', 'Q($x: Boolean!)'), { x: 'yes' }],
  ],
];

describe.each(TRANSPORTS)('over %s', (transport) => {
  it.each(BEYOND)('%s is refused as it is over HTTP', async (_, asked) => {
    const over = await codeOf(transport, ...asked(transport));
    expect(over).not.toEqual([]);
    expect(over).toEqual(await codeOf('HTTP', ...asked('HTTP')));
  });

  it('queries and mutations are refused, and not done', async () => {
    const person = await world.person(world.acme.id);
    for (const query of ['{ viewer { signedIn } }', 'mutation { signOut { errors { code } } }']) {
      expect(await codeOf(transport, query)).toEqual([{ code: 'BAD_REQUEST' }]);
    }
    expect((await world.run(person, '{ viewer { signedIn } }')).data.viewer.signedIn).toBe(true);
  });

  it('two hundred people listen at once, and each hears of themselves alone', async () => {
    const people = await Promise.all(Array.from({ length: 200 }, () => world.person(world.globex.id)));
    const heard = await Promise.all(people.map((person) => listen(world, transport, person)));
    const changed = people.filter((_, index) => index % 20 === 0);
    for (const { email } of changed)
      await world.db.query('UPDATE `user` SET managesModules = 0, usesModules = 1 WHERE email = ?', [email]);
    await Promise.all(heard.filter((_, index) => index % 20 === 0).map((one) => one.next()));
    await new Promise((resolve) => setTimeout(resolve, 500));
    heard.forEach((one, index) => {
      expect(one.answers).toHaveLength(index % 20 === 0 ? 2 : 1);
      expect(
        one.answers.every(({ data }: Answer<typeof QUERY>) => data.viewerChanged.user.id === people[index]?.userId),
      ).toBe(true);
      one.stop();
    });
  });
});

it('a subscription by POST to /graphql is refused: there is nothing that it could be streamed by', async () => {
  expect(codesIn(await world.run(world.acme.user, QUERY))).toEqual([{ code: 'BAD_REQUEST' }]);
});

describe('how many connections there are', () => {
  it('of one account are fifty, over both transports together; one that ends makes room', async () => {
    const { user, admin } = limited.acme;
    const sockets = await Promise.all(Array.from({ length: 49 }, () => signedIn(limited, user)));
    const stream = await listen(limited, 'server-sent events', user);
    expect(await (await initSocket(limited, { authorization: `Bearer ${user.token}` })).closed).toBe(1013);
    const refused = await fetch(`${limited.url}/stream`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${user.token}`,
      },
      body: JSON.stringify({ query: QUERY }),
    });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    expect(codesIn((await refused.json()) as Answer)).toEqual([{ code: 'RATE_LIMITED' }]);
    const colleague = await signedIn(limited, admin);
    colleague.socket.close();
    sockets[0]?.socket.close();
    await sockets[0]?.closed;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const again = await signedIn(limited, user);
    expect(again.socket.readyState).toBe(WebSocket.OPEN);
    stream.stop();
    for (const { socket } of [...sockets, again]) socket.terminate();
  });

  it('of one address that have not said who they are, are fifty', async () => {
    const waiting = await Promise.all(
      Array.from(
        { length: 50 },
        () =>
          new Promise<WebSocket>((resolve, reject) => {
            const socket = new WebSocket(limited.url.replace('http', 'ws'), 'graphql-transport-ws');
            socket.on('open', () => resolve(socket)).on('error', reject);
          }),
      ),
    );
    expect(await (await initSocket(limited, {})).closed).toBe(429);
    for (const socket of waiting) socket.terminate();
  });

  it('of a company, of an address and in all are limited, each by itself', () => {
    const member = (companyId: string, account: string) =>
      ({
        ...NOBODY,
        account: { id: `acc_${account}` },
        member: { companyId: `cmp_${companyId}` },
      }) as never;
    const places = new Places(true, { ofAccount: 9, ofCompany: 2, ofAddress: 4, inAll: 6, waitingOfAddress: 3 });
    const enter = (address: string) => places.enter(address);
    const first = [enter('192.0.2.1'), enter('192.0.2.1')];
    expect(first[0]?.takeFor(member('one', 'a'))).toBe(true);
    expect(first[1]?.takeFor(member('one', 'b'))).toBe(true);
    const third = enter('192.0.2.1');
    expect(third?.takeFor(member('one', 'c'))).toBe(false);
    expect(third?.takeFor(member('two', 'c'))).toBe(true);
    expect(enter('192.0.2.1')).not.toBeNull();
    expect(enter('192.0.2.1')).toBeNull();
    expect(enter('192.0.2.2')).not.toBeNull();
    expect(enter('192.0.2.2')).not.toBeNull();
    expect(enter('192.0.2.3')).toBeNull();
    first[0]?.leave();
    first[0]?.leave();
    expect(enter('192.0.2.3')).not.toBeNull();
    expect(enter('192.0.2.3')).toBeNull();
  });
});

it('whoever has made all the requests that they may make begins no subscription, and no connection', async () => {
  const person = await limited.person(limited.globex.id);
  const raw = await signedIn(limited, person);
  const asked = JSON.stringify({ query: '{ __typename }' });
  for (let sent = 0; sent < FEW; sent += 100) {
    await Promise.all(
      Array.from({ length: 100 }, async () => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${person.token}` };
        await (await fetch(limited.url, { method: 'POST', headers, body: asked })).text();
      }),
    );
  }
  raw.send({ type: 'subscribe', id: '1', payload: { query: QUERY } });
  expect((await raw.message('error')).payload).toEqual([
    expect.objectContaining({ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) as number } }),
  ]);
  expect(await (await initSocket(limited, { authorization: `Bearer ${person.token}` })).closed).toBe(1013);
  const heard = subscribe(limited, 'server-sent events', person);
  expect(await heard.over).toMatchObject({ response: { status: 429 } });
  raw.socket.terminate();
});

import { startWorld, type World } from '../world';

let world: World;
let seen = 0;
beforeAll(async () => {
  world = await startWorld({ ACCESS_LOG: 'on', LOG_LEVEL: 'info' });
});
afterAll(() => world.close());
beforeEach(() => {
  seen = world.log.length;
});

type Line = Record<string, unknown>;
const logged = () => world.log.slice(seen);

/** The lines about requests, once there are as many. A line is written after its answer was read. */
async function linesAfter(count: number): Promise<Line[]> {
  const lines = () =>
    logged()
      .map((line) => JSON.parse(line) as Line)
      .filter(({ method }) => method !== undefined);
  while (lines().length < count) await new Promise((resolve) => setTimeout(resolve, 5));
  return lines();
}

const at = (path: string) => new URL(path, world.url).href;

it('a request leaves one line: method, route, operation, status, milliseconds and request id', async () => {
  await world.run(world.acme.admin, 'query Hello { viewer { signedIn } }');
  const [line, ...more] = await linesAfter(1);
  expect(more).toEqual([]);
  expect(line).toMatchObject({ level: 30, method: 'POST', route: '/graphql', operation: 'Hello', status: 200 });
  expect(line).toMatchObject({ ms: expect.any(Number), requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
});

it('nothing of what was sent is written but the operation’s name: no password, no token, no ticket of a path', async () => {
  const password = 'seven herons by a lake';
  const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { errors { code } } }`;
  await world.run(null, SIGN_IN, { input: { identifier: 'who@people.example', password } });
  await world.run(
    null,
    `mutation { signIn(input: { identifier: "query Inline", password: "${password}" }) { errors { code } } }`,
  );
  await fetch(at('/join?token=invite_of-somebody'));
  await fetch(at('/upload/ticket-of-somebody'), { method: 'PUT', body: 'x' });
  await fetch(at('/nowhere/secret-of-somebody'));
  const lines = await linesAfter(5);
  const text = logged().join('');
  for (const secret of [password, 'who@people', 'Inline', 'of-somebody', world.acme.admin.token]) {
    expect(text).not.toContain(secret);
  }
  expect(lines.map(({ operation }) => operation)).toEqual(['SignIn', undefined, undefined, undefined, undefined]);
  expect(lines.map(({ status }) => status).slice(0, 2)).toEqual([200, 200]);
});

it.each([
  [{ query: '{ viewer { signedIn } }', operationName: 'x'.repeat(5_000) }],
  [{ query: `query ${'x'.repeat(5_000)} { viewer { signedIn } }` }],
  [{ query: '{ viewer { signedIn } }', operationName: 'a\nlevel: 60' }],
  [{ query: 7, operationName: ['x'] }],
  [[]],
])('what is no name of an operation is not written as one (%#)', async (body) => {
  await fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const [line] = await linesAfter(1);
  expect(line).not.toHaveProperty('operation');
  expect(logged().join('').length).toBeLessThan(500);
});

it('a probe of the health checks leaves none while all is well', async () => {
  await fetch(at('/health/live'));
  await fetch(at('/health/ready'));
  await world.run(null, '{ viewer { signedIn } }');
  expect((await linesAfter(1)).map(({ route }) => route)).toEqual(['/graphql']);
});

it('nothing is written where it is turned off', async () => {
  const quiet = await startWorld({ ACCESS_LOG: 'off', LOG_LEVEL: 'trace' });
  await quiet.run(null, '{ viewer { signedIn } }');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(quiet.log.filter((line) => line.includes('"method"'))).toEqual([]);
  await quiet.close();
});

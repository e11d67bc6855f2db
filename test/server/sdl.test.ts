import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  isScalarType,
  lexicographicSortSchema,
  printSchema,
  type IntrospectionQuery,
} from 'graphql';
import { version } from '../../package.json';
import { startWorld, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld({ CORS_ORIGINS: 'https://app.example' });
});
afterAll(() => world.close());

const get = (from: World, headers: Record<string, string> = {}) => fetch(`${from.url}/schema.graphql`, { headers });

it('the schema is served as text, with @allow and with who may use what', async () => {
  const response = await get(world);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const sdl = await response.text();
  expect(sdl).toMatch(/^directive @allow\(/m);
  expect(sdl).toMatch(
    /Who: anyone with USERS at MANAGE\.\n {2}"""\n {2}inviteUsers\([^)]*\)[^@]*@allow\(manage: USERS\)/s,
  );
});

it('is the schema that introspection answers, to the letter', async () => {
  const served = buildSchema(await (await get(world)).text());
  const asked = buildClientSchema(
    (await world.run(null, getIntrospectionQuery({ specifiedByUrl: true, schemaDescription: true })))
      .data as IntrospectionQuery,
  );
  const withoutDirectives = (sdl: string) =>
    sdl.replace(/"""(?:(?!""").)*?"""\ndirective[^\n]*\([\s\S]*?\n\) on [^\n]*|^directive[^\n]*$/gms, '');
  const [one, other] = [served, asked].map((schema) => withoutDirectives(printSchema(lexicographicSortSchema(schema))));
  expect(one).toBe(other);
});

it('every scalar of ours names what specifies it', async () => {
  const types = Object.values(buildSchema(await (await get(world)).text()).getTypeMap()).filter(isScalarType);
  const builtIn = ['Boolean', 'Float', 'ID', 'Int', 'String'];
  const ours = types.filter(({ name }) => !builtIn.includes(name));
  expect(ours.length).toBeGreaterThanOrEqual(8);
  for (const { name, specifiedByURL } of ours)
    expect([name, specifiedByURL]).toEqual([name, expect.stringMatching(/^https:/)]);
});

it('who has it already is told so, and pages of named origins may read it', async () => {
  const first = await get(world, { origin: 'https://app.example' });
  const tag = first.headers.get('etag')!;
  expect(tag).toMatch(/^"[\w-]{22}"$/);
  expect(first.headers.get('access-control-allow-origin')).toBe('https://app.example');
  const again = await get(world, { 'if-none-match': `"other", W/${tag}` });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
  expect((await get(world, { 'if-none-match': '"other"' })).status).toBe(200);
});

it('where introspection is off there is no schema to read', async () => {
  const closed = await startWorld({ INTROSPECTION: 'off' });
  const response = await get(closed);
  expect([response.status, await response.text()]).toEqual([404, expect.not.stringContaining('directive')]);
  await closed.close();
});

it('every answer of the API says its version, refusals included; the health checks stay as they are', async () => {
  const versionOf = (response: Response) => response.headers.get('muster-version');
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(world.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  for (const response of [
    await post('{"query":"{ viewer { signedIn } }"}'),
    await post('{'),
    await post('{}', { authorization: 'Bearer api_wrong' }),
    await get(world),
  ])
    expect([response.status, versionOf(response)]).toEqual([response.status, version]);
  const health = await fetch(world.url.replace('/graphql', '/health/live'));
  expect([await health.json(), versionOf(health)]).toEqual([{ status: 'ok' }, null]);
});

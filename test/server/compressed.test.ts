import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { startWorld, type World } from '../world';

const APP = 'https://app.example';

let world: World;
beforeAll(async () => {
  world = await startWorld({ CORS_ORIGINS: APP });
});
afterAll(() => world.close());

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** As it comes over the wire: `fetch` would decompress it. */
function ask(query: string, acceptEncoding?: string): Promise<Received> {
  const headers = {
    ...{ 'content-type': 'application/json', origin: APP },
    ...(acceptEncoding !== undefined && { 'accept-encoding': acceptEncoding }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(world.url, { method: 'POST', headers }, (answer) => {
      buffer(answer).then((body) => resolve({ headers: answer.headers, body }), reject);
    });
    sent.on('error', reject).end(JSON.stringify({ query }));
  });
}

const LONG = getIntrospectionQuery();

it.each([
  ['br', 'gzip, deflate, br', brotliDecompressSync],
  ['gzip', 'gzip, deflate', gunzipSync],
  ['gzip', 'br;q=0, gzip', gunzipSync],
] as const)('a long answer is compressed with %s for whoever takes "%s"', async (encoding, accepted, decompress) => {
  const [plain, packed] = [await ask(LONG), await ask(LONG, accepted)];
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(packed.headers['content-encoding']).toBe(encoding);
  expect(Number(packed.headers['content-length'])).toBe(packed.body.length);
  expect(packed.body.length).toBeLessThan(plain.body.length / 6);
  expect(decompress(packed.body).equals(plain.body)).toBe(true);
  expect(packed.headers['content-type']).toBe(plain.headers['content-type']);
});

it.each(['identity', 'zstd', 'gzip;q=0, br;q=0', '*;q=0', ''])(
  'whoever takes neither gets it as it is: "%s"',
  async (accepted) => {
    const { headers, body } = await ask(LONG, accepted);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toContain('"name":"Conversation"');
  },
);

it('what is kept in between is told that it depends on both', async () => {
  for (const accepted of ['br', 'identity']) {
    const { headers } = await ask(LONG, accepted);
    expect(headers.vary?.toLowerCase().split(', ').sort()).toEqual(['accept-encoding', 'origin']);
  }
});

it('a short answer and a refusal are not compressed', async () => {
  for (const document of ['{ viewer { signedIn } }', '{ users { totalCount } }']) {
    const { headers, body } = await ask(document, 'br');
    expect(headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(body.toString())).toBeDefined();
  }
});

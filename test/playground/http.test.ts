import { startWorld, type World } from '../world';
import { buildPlayground } from './browser';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

let world: World;
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, world.url), { headers: { accept: BROWSER, ...headers }, redirect: 'manual' });

describe('with the playground', () => {
  beforeAll(async () => {
    buildPlayground();
    world = await startWorld();
  });
  afterAll(() => world.close());

  it('/graphql shows it to a browser, under a strict policy', async () => {
    const response = await get('/graphql');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const policy = policyOf(response);
    expect(policy).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'worker-src': ["'self'"],
      'connect-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
    });
    expect(Object.keys(policy).filter((name) => policy[name]?.includes("'unsafe-inline'"))).toEqual(['style-src']);
  });

  it('the files of the page are all there, and not kept without asking', async () => {
    const page = await (await get('/graphql')).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
    expect(files).toHaveLength(3);
    for (const path of [
      ...files,
      '/playground/editor.worker.js',
      '/playground/json.worker.js',
      '/playground/graphql.worker.js',
    ]) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).not.toBe('');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      // Browsers get it compressed, others as it is.
      expect(response.headers.get('vary')).toContain('accept-encoding');
      expect(policyOf(response)['script-src']).toEqual(["'self'"]);
      const known = { 'if-none-match': response.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
      const again = await get(path, known);
      expect(again.status).toBe(304);
    }
  });

  it.each([
    '/playground/../package.json',
    '/playground/%2e%2e/tsconfig.json',
    '/playground/%2e%2e%2ftsconfig.json',
    '/playground/.built-from',
    '/playground/main.js.br',
    '/playground/nothing.js',
    '/playground/',
  ])('%s is nobody’s to read', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('a file is the same, compressed for whoever takes that or not', async () => {
    const plain = await get('/playground/main.js', { 'accept-encoding': 'identity' });
    const compressed = await get('/playground/main.js', { 'accept-encoding': 'gzip, br' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(await compressed.text()).toBe(await plain.text());
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each<[accept: string, headers?: Record<string, string>]>([
    ['application/json'],
    ['*/*'],
    ['application/graphql-response+json, application/json;q=0.9'],
    [BROWSER, { 'apollo-require-preflight': 'true' }],
  ])('GET that accepts %s is GraphQL’s', async (accept, headers = {}) => {
    const response = await get(`/graphql?query=${encodeURIComponent('{ viewer { signedIn } }')}`, {
      ...headers,
      accept,
    });
    expect(response.headers.get('content-type')).toMatch(/json/);
  });

  it('POST is GraphQL’s, whatever it accepts', async () => {
    const response = await fetch(world.url, {
      method: 'POST',
      headers: { accept: 'text/html, application/json;q=0.1', 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { signedIn } }' }),
    });
    expect(await response.json()).toEqual({ data: { viewer: { signedIn: false } } });
  });
});

describe('with PLAYGROUND=off', () => {
  beforeAll(async () => {
    world = await startWorld({ PLAYGROUND: 'off' });
  });
  afterAll(() => world.close());

  it('a browser gets no page, and no file of it', async () => {
    const response = await get('/graphql');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/json/);
    expect(await response.text()).not.toContain('<');
    expect((await get('/playground/main.js')).status).toBe(404);
    expect((await get('/playground/index.html')).status).toBe(404);
  });
});

function policyOf(response: Response): Record<string, string[] | undefined> {
  const policy = response.headers.get('content-security-policy') ?? '';
  return Object.fromEntries(
    policy.split('; ').map((line) => {
      const [name = '', ...sources] = line.split(' ');
      return [name, sources];
    }),
  );
}

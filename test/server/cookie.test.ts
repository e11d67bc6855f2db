import { request } from 'node:http';
import { PASSWORD, startWorld, type Answer, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    TRUST_PROXY: '1',
    CORS_ORIGINS: 'https://app.example',
    APP_URL: 'https://muster.test',
    API_URL: 'https://api.muster.test/v1',
  });
});
afterAll(() => world.close());

const HTTPS = { 'x-forwarded-proto': 'https' };
const ASKING = { ...HTTPS, 'muster-session': 'cookie' };
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  result { ... on SignedIn { token viewer { signedIn } } } errors { code } } }`;
const SIGNED_IN = '{ viewer { signedIn } }';

interface Reply<D extends string = string> {
  readonly status: number;
  readonly answer: Answer<D>;
  /** What the answer put into the cookie; null where it said nothing of it. */
  readonly setCookie: string | null;
}

async function send<const D extends string>(
  query: D,
  variables: object,
  headers: Record<string, string>,
): Promise<Reply<D>> {
  const response = await fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return {
    status: response.status,
    answer: (await response.json()) as Answer<D>,
    setCookie: response.headers.get('set-cookie'),
  };
}

const valueOf = ({ setCookie }: Reply) => /^__Host-session=([^;]*)/.exec(setCookie ?? '')?.[1] ?? '';
const withCookie = (value: string, more: Record<string, string> = ASKING) => ({
  ...more,
  cookie: `__Host-session=${value}`,
});
const signIn = (email: string, headers: Record<string, string> = ASKING) =>
  send(SIGN_IN, { input: { identifier: email, password: PASSWORD } }, headers);
const isIn = async (headers: Record<string, string>) =>
  (await send(SIGNED_IN, {}, headers)).answer.data.viewer.signedIn;

it('a sign-in that asks for it gets its session in a cookie that no script reads, and no token beside it', async () => {
  const reply = await signIn(world.acme.user.email);
  expect(reply.answer.data.signIn.result).toEqual({ token: '', viewer: { signedIn: true } });
  expect(valueOf(reply)).toMatch(/^session_[\w-]{43}$/);
  const attributes = reply.setCookie!.split('; ').slice(1).sort();
  expect(attributes).toEqual(['HttpOnly', `Max-Age=${90 * 24 * 3600}`, 'Path=/', 'SameSite=Strict', 'Secure']);
  expect(await isIn(withCookie(valueOf(reply)))).toBe(true);
});

it('without the header the cookie is not looked at: what a foreign page can make a browser send is nobody’s', async () => {
  const value = valueOf(await signIn(world.acme.user.email));
  expect(await isIn(withCookie(value, HTTPS))).toBe(false);
  expect(await isIn(withCookie(value, { ...HTTPS, 'muster-session': 'yes' }))).toBe(false);
  const form = await fetch(world.url, {
    method: 'POST',
    headers: { ...withCookie(value), 'content-type': 'text/plain' },
    body: JSON.stringify({ query: 'mutation { signOut { errors { code } } }' }),
  });
  expect(form.status).toBe(415);
  expect(await isIn(withCookie(value))).toBe(true);
});

it('a page of another origin is refused, also at the door; our own and the named ones are not', async () => {
  const value = valueOf(await signIn(world.acme.user.email));
  const from = async (origin: string) => (await send(SIGNED_IN, {}, { ...withCookie(value), origin })).status;
  expect(await from('https://evil.example')).toBe(403);
  expect(await from('null')).toBe(403);
  expect(await from('http://muster.test')).toBe(403);
  expect(await from('https://muster.test')).toBe(200);
  expect(await from('https://app.example')).toBe(200);
  expect(await from('https://api.muster.test')).toBe(200);
  const forced = await signIn(world.acme.user.email, { ...ASKING, origin: 'https://evil.example' });
  expect([forced.status, forced.setCookie]).toEqual([403, null]);
});

it('a browser lets the named origins send cookies and the header, and no others', async () => {
  const preflight = async (origin: string) => {
    const { headers } = await fetch(world.url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,muster-session',
      },
    });
    return [headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')];
  };
  expect(await preflight('https://app.example')).toEqual(['https://app.example', 'true']);
  expect((await preflight('https://evil.example'))[0]).toBeNull();
});

it('what a request says of its own host makes no origin ours', async () => {
  const value = valueOf(await signIn(world.acme.user.email));
  const from = async (host: object) =>
    (await send(SIGNED_IN, {}, { ...withCookie(value), origin: 'https://evil.example', ...host })).status;
  expect(await from({ 'x-forwarded-host': 'evil.example' })).toBe(403);
  expect(await from({})).toBe(403);
  const own = new URL(world.url).origin.replace('http:', 'https:');
  expect((await send(SIGNED_IN, {}, { ...withCookie(value), origin: own })).status).toBe(403);
});

/** The status of a request that asks for a cookie over plain http, for this host. */
const overHttp = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request(world.url, { method: 'POST', setHost: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    for (const [name, text] of Object.entries({ host, 'muster-session': 'cookie', 'content-type': 'application/json' }))
      sent.setHeader(name, text);
    sent.end(JSON.stringify({ query: SIGNED_IN }));
  });

it.each([
  ['muster.test', 400],
  ['localhost.evil.example', 400],
  ['127.0.0.2', 400],
  ['localhost:4000', 200],
  ['127.0.0.1', 200],
  ['[::1]:4000', 200],
  ['app.localhost', 200],
])('over plain http a cookie for %s is answered %i: browsers keep one for localhost alone', async (host, status) => {
  expect(await overHttp(host)).toBe(status);
});

it('entering a company changes the cookie, and the one before is nobody’s; signing out takes it away', async () => {
  const before = valueOf(await signIn(world.acme.user.email));
  const enter =
    'mutation ($input: EnterCompanyInput!) { enterCompany(input: $input) { result { ... on SignedIn { token } } } }';
  const entered = await send(enter, { input: { companyId: world.acme.id } }, withCookie(before));
  const after = valueOf(entered);
  expect(entered.answer.data.enterCompany.result.token).toBe('');
  expect([await isIn(withCookie(before)), await isIn(withCookie(after))]).toEqual([false, true]);
  const out = await send('mutation { signOut { errors { code } } }', {}, withCookie(after));
  expect(out.setCookie).toMatch(/^__Host-session=; .*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
  expect(await isIn(withCookie(after))).toBe(false);
});

it('a bearer token goes before a cookie', async () => {
  const value = valueOf(await signIn(world.acme.user.email));
  const { answer } = await send(
    '{ viewer { account { email } } }',
    {},
    {
      ...withCookie(value),
      authorization: `Bearer ${world.acme.admin.token}`,
    },
  );
  expect(answer.data.viewer.account.email).toBe(world.acme.admin.email);
});

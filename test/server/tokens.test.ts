import { newToken } from '../../src/core/tokens';
import { PASSWORD, startWorld, type Answer, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const WHO = '{ viewer { signedIn account { email } permissions { module } } company { id } }';
const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token } } errors { code } } }';
const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  token apiToken { id } errors { code path message } } }`;
const REVOKE = 'mutation ($input: RevokeApiTokenInput!) { revokeApiToken(input: $input) { errors { code } } }';

async function ask<const D extends string = typeof WHO>(
  authorization: string | null,
  query: D = WHO as string as D,
  variables: object = {},
  headers: object = {},
) {
  const response = await fetch(world.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization !== null && { authorization }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, headers: response.headers, answer: (await response.json()) as Answer<D> };
}

async function newApiToken(more: object = {}): Promise<{ id: string; token: string }> {
  const input = { name: 'Night shift', grants: [{ module: 'CONVERSATIONS', level: 'USE' }], ...more };
  const { createApiToken } = (await world.run(world.acme.admin, CREATE, { input: { password: PASSWORD, ...input } }))
    .data;
  expect(createApiToken.errors).toEqual([]);
  return { id: createApiToken.apiToken.id, token: createApiToken.token };
}

/** Refused as a whole, at once, with a sentence and the header of RFC 6750. */
async function expectRefused(token: string): Promise<void> {
  const { status, headers, answer } = await ask(`Bearer ${token}`);
  expect([token, status, headers.get('www-authenticate')]).toEqual([token, 401, 'Bearer error="invalid_token"']);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(answer.errors![0]!.message).toContain('expired');
  expect(answer).not.toHaveProperty('data');
}

it('an API token works until it is revoked, and then is answered 401 with UNAUTHENTICATED', async () => {
  const { id, token } = await newApiToken();
  expect((await ask(`Bearer ${token}`)).status).toBe(200);
  await world.run(world.acme.admin, REVOKE, { input: { id } });
  await expectRefused(token);
});

it('an API token that has expired is answered 401, and does nothing', async () => {
  const { token } = await newApiToken({ expiresAt: new Date(world.clock.now().getTime() + 3_600_000).toISOString() });
  expect((await ask(`bearer ${token}`)).status).toBe(200);
  world.clock.advance(3_600_001);
  await expectRefused(token);
});

it.each([
  ['one that never was', newToken('api')],
  ['one that was cut off', newToken('api').slice(0, 20)],
  ['one that says nothing', 'api_'],
])('%s in place of an API token is answered 401', async (_, token) => {
  await expectRefused(token);
});

it('the token of a session that has ended is nobody’s: its app can ask who it is, and sign in', async () => {
  const { token } = await world.person(world.acme.id);
  await ask(`Bearer ${token}`, 'mutation { signOut { errors { code } } }');
  const { status, answer } = await ask(`Bearer ${token}`);
  expect([status, answer.data.viewer.signedIn, answer.errors![0]!.extensions.code]).toEqual([
    200,
    false,
    'UNAUTHENTICATED',
  ]);
  const again = await ask(`Bearer ${token}`, SIGN_IN, {
    input: { identifier: world.acme.user.email, password: PASSWORD },
  });
  expect(again.answer.data.signIn.result.token).toMatch(/^session_/);
});

it.each(['Bearer null', 'Bearer undefined', 'Bearer ', 'Bearer', ''])(
  '“%s” beside a good cookie: the cookie counts',
  async (authorization) => {
    const cookie = { cookie: `__Host-session=${world.acme.user.token}`, 'muster-session': 'cookie' };
    const { answer } = await ask(authorization, WHO, {}, cookie);
    expect(answer.data.viewer.account.email).toBe(world.acme.user.email);
    expect((await ask(authorization)).answer.data.viewer.signedIn).toBe(false);
  },
);

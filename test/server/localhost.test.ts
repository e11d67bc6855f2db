import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { openPlainBrowser } from '../playground/browser';
import { PASSWORD, startWorld, type Answer, type World } from '../world';

/** A single-page app under development: nothing but an empty page, at a port of its own. */
async function openApp(): Promise<{ server: Server; port: number }> {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<title>App</title>'),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, port: (server.address() as AddressInfo).port };
}

let app: { server: Server; port: number };
let foreign: { server: Server; port: number };
let world: World;
let browser: Browser;
beforeAll(async () => {
  [app, foreign] = [await openApp(), await openApp()];
  const origins = ['localhost', '127.0.0.1'].map((host) => `http://${host}:${app.port}`);
  world = await startWorld({ CORS_ORIGINS: origins.join(',') });
  browser = await openPlainBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.close();
  for (const { server } of [app, foreign]) server.close();
});

/** What an app does: asks its API, its session in the cookie. Null where the browser does not let it read the answer. */
function ask(page: Page, api: string, query: string, variables: object = {}): Promise<string | null> {
  return page.evaluate(
    async ([url, body]) => {
      const headers = { 'content-type': 'application/json', 'muster-session': 'cookie' };
      try {
        return await (await fetch(url, { method: 'POST', credentials: 'include', headers, body })).text();
      } catch {
        return null;
      }
    },
    [api, JSON.stringify({ query, variables })] as const,
  );
}

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token } } errors { code } } }';
const WHO = '{ viewer { account { email } } }';
const emailIn = (answer: string | null) =>
  answer === null ? null : (JSON.parse(answer) as Answer<typeof WHO>).data.viewer.account?.email;

it.each(['localhost', '127.0.0.1'])(
  'an app under development at http://%s keeps its session in a cookie of the API at another port, over plain http, in Chromium',
  async (host) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const api = `http://${host}:${new URL(world.url).port}/graphql`;
    await page.goto(`http://${host}:${app.port}/`);
    expect(emailIn(await ask(page, api, WHO))).toBeUndefined();
    const input = { identifier: world.acme.user.email, password: PASSWORD };
    expect(await ask(page, api, SIGN_IN, { input })).toBe('{"data":{"signIn":{"result":{"token":""},"errors":[]}}}\n');
    expect(emailIn(await ask(page, api, WHO))).toBe(world.acme.user.email);
    await page.reload();
    expect(emailIn(await ask(page, api, WHO))).toBe(world.acme.user.email);
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(await context.cookies(api)).toMatchObject([
      { name: '__Host-session', httpOnly: true, secure: true, sameSite: 'Strict', path: '/' },
    ]);
    await page.goto(`http://${host}:${foreign.port}/`);
    expect(await ask(page, api, WHO)).toBeNull();
    await context.close();
  },
);

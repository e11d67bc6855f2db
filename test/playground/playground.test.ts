import type { Browser } from 'playwright-core';
import { codeAt, enrol, scanQrCode } from '../authenticator';
import { tokenIn } from '../letters';
import { PASSWORD, startWorld, type Person, type World } from '../world';
import { anotherWindow, buildPlayground, openBrowser, until, visitor, type Visitor } from './browser';

const HOST = 'muster.test';
const ORIGIN = `http://${HOST}`;

let world: World;
let browser: Browser;
let open: Visitor[] = [];
beforeAll(async () => {
  buildPlayground();
  world = await startWorld({ APP_URL: ORIGIN });
  browser = await openBrowser(HOST, world.url);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

/** Whatever a visitor does, the page breaks nothing and calls nobody else. */
afterEach(async () => {
  const visitors = open;
  open = [];
  for (const { page } of visitors) await page.context().close();
  expect(visitors.flatMap(({ problems }) => problems)).toEqual([]);
});

async function comes(to = '/graphql'): Promise<Visitor> {
  const person = await visitor(browser, ORIGIN);
  open = [...open, person];
  await person.open(to);
  return person;
}

async function signIn(person: Visitor, { email }: Pick<Person, 'email'>, password = PASSWORD) {
  await person.tab('SignIn');
  await person.type('variables.json', JSON.stringify({ input: { identifier: email, password } }));
  return (await person.run()).data.signIn;
}

/** Runs a document in a tab of its own. */
async function ask(person: Visitor, document: string) {
  await person.page.getByRole('button', { name: 'New tab' }).click();
  await person.type('operation.graphql', document);
  return person.run();
}

/** Takes the session from the page, and with it every answer. */
async function signOut(person: Visitor) {
  await person.page.getByRole('button', { name: 'Sign out' }).click();
  await person.says('Nobody is signed in.');
}

const dialogOf = ({ page }: Visitor) => page.getByRole('dialog');

async function fillIn(person: Visitor, identifier: string, password: string) {
  await dialogOf(person).getByLabel('Email address or username').fill(identifier);
  await dialogOf(person).getByLabel('Password').fill(password);
  await dialogOf(person).getByRole('button', { name: 'Sign in' }).click();
}

/** One window for them all: each takes the page as a person finds it, and leaves it so. */
describe('somebody who comes for the first time', () => {
  let person: Visitor;
  let bytes = 0;
  beforeAll(async () => {
    person = await visitor(browser, ORIGIN);
    const network = await person.page.context().newCDPSession(person.page);
    await network.send('Network.enable');
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await person.open('/graphql');
  });
  afterEach(() => expect(person.problems).toEqual([]));
  afterAll(() => person.page.context().close());

  it('finds a request that works at once, and Ctrl+Enter runs it before any editor has the focus', async () => {
    expect(await person.page.title()).toBe('Muster playground');
    await person.says('Nobody is signed in.');
    await person.page.keyboard.press('Control+Enter');
    await until(async () => (await person.text('response.json')) !== '');
    const { viewer } = JSON.parse(await person.text('response.json')).data;
    expect(viewer).toMatchObject({ signedIn: false, account: null, permissions: [] });
    expect((await person.run()).data.viewer).toEqual(viewer);
  });

  it('has loaded what the page needs, compressed, and nothing more', async () => {
    await person.run();
    // Whole and as they are, its files are more than 6 MB.
    expect(bytes).toBeGreaterThan(500_000);
    expect(bytes).toBeLessThan(1_600_000);
  });

  it('finds types and operations by name in the documentation, of a type the id first, and of every field who may use it', async () => {
    const { page } = person;
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    const docs = page.locator('.graphiql-doc-explorer');
    const names = async (selector: string) => {
      await docs.locator(selector).first().waitFor();
      return docs.locator(selector).allTextContents();
    };
    await docs.getByText('who is here, what may they do').waitFor();
    // After the three that operations begin with.
    const types = (await names('a.graphiql-doc-explorer-type-name')).slice(3);
    expect(types.length).toBeGreaterThan(100);
    expect(types).toEqual([...types].sort((a, b) => a.localeCompare(b, 'en')));
    await docs.getByRole('link', { name: 'User', exact: true }).click();
    expect((await names('a.graphiql-doc-explorer-field-name'))[0]).toBe('id');
    await docs.getByRole('link', { name: 'Docs' }).click();
    await docs.getByRole('link', { name: 'Mutation', exact: true }).click();
    const mutations = await names('a.graphiql-doc-explorer-field-name');
    expect(mutations).toEqual([...mutations].sort((a, b) => a.localeCompare(b, 'en')));
    await docs.getByText('Who: anyone with USERS at MANAGE.').first().waitFor();
    await docs.getByRole('link', { name: 'inviteUsers', exact: true }).click();
    await docs.getByText('Who: anyone with USERS at MANAGE.').waitFor();
    await page.getByRole('button', { name: 'Hide Documentation Explorer' }).click();
  });

  it('at 390 pixels nothing scrolls sideways, the open tab is in sight, and request and answer have room', async () => {
    await person.page.setViewportSize({ width: 390, height: 844 });
    const width = () => person.page.evaluate('document.documentElement.scrollWidth');
    await person.tab('Invite');
    await until(async () => {
      const box = await person.page.locator('.graphiql-tab-active').boundingBox();
      return box !== null && box.x >= 0 && box.x + box.width <= 390;
    });
    expect(await width()).toBe(390);
    const request = await person.page.locator('.graphiql-query-editor').boundingBox();
    const answer = await person.page.locator('.graphiql-response').boundingBox();
    expect(request!.width).toBeGreaterThan(330);
    expect(answer!.width).toBeGreaterThan(330);
    expect(answer!.y).toBeGreaterThanOrEqual(request!.y + request!.height);
    await person.page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await person.page.locator('.graphiql-doc-explorer').waitFor();
    expect(await width()).toBe(390);
    await person.page.getByRole('button', { name: 'Hide Documentation Explorer' }).click();
    expect((await person.run()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

it('the form for signing in is left by Escape, says what was wrong, and then signs in; no password or token is on the screen or kept, and signing out takes the answers of all tabs', async () => {
  const person = await comes();
  await person.page.getByRole('button', { name: 'Sign in' }).click();
  await dialogOf(person).waitFor();
  await person.page.keyboard.press('Escape');
  await until(async () => (await dialogOf(person).count()) === 0);
  await person.says('Nobody is signed in.');
  await person.page.getByRole('button', { name: 'Sign in' }).click();
  await fillIn(person, world.acme.moderator.email, 'not the password');
  await dialogOf(person).getByRole('alert').filter({ hasText: 'wrong' }).waitFor();
  await fillIn(person, world.acme.moderator.email, PASSWORD);
  await person.says('Signed in as Mona Acme, MODERATOR of Acme.');
  expect(await dialogOf(person).count()).toBe(0);
  expect(await person.text('response.json')).toBe('');
  expect(JSON.stringify(await person.kept())).not.toContain(PASSWORD);

  await signIn(person, world.acme.admin);
  await person.says('Signed in as Adam Acme');
  await ask(
    person,
    `mutation Inline { signIn(input: { identifier: "x", password: "${PASSWORD}" }) { errors { code } } }`,
  );
  await person.tab('People');
  expect((await person.run()).data.users.totalCount).toBeGreaterThan(0);
  await person.tab('Welcome');
  await person.run();
  const kept = JSON.stringify(await person.kept());
  expect(kept).toContain(world.acme.admin.email);
  expect(kept).toContain('Inline');
  expect(kept).not.toContain(PASSWORD);

  await signOut(person);
  expect(await person.text('response.json')).toBe('');
  for (const tab of ['People', 'SignIn']) {
    await person.tab(tab);
    expect(await person.text('response.json')).toBe('');
  }
  expect(await person.text('operation.graphql')).toContain('mutation SignIn');
});

it('a second factor is turned on with the code that is drawn below the answer, and no other tab shows it; from then on its code is asked for, in the next tab and by the form, which asks for one of several companies, too', async () => {
  const member = await world.person(world.acme.id);
  const person = await comes();
  await signIn(person, member);
  await person.says('Signed in as Test Person');
  const picture = person.page.getByRole('img', { name: 'QR code of the answer above' });
  expect(await picture.count()).toBe(0);
  await person.tab('BeginTwoFactor');
  const { secret } = (await person.run()).data.beginTwoFactorEnrolment as { secret: string };
  expect(scanQrCode(await picture.screenshot())).toContain(`secret=${secret}`);
  await person.tab('ConfirmTwoFactor');
  await until(async () => (await picture.count()) === 0);
  await person.type('variables.json', JSON.stringify({ input: { code: codeAt(secret, world.clock.now()) } }));
  const { recoveryCodes, errors } = (await person.run()).data.confirmTwoFactorEnrolment;
  expect([errors, recoveryCodes.length]).toEqual([[], 10]);
  await signOut(person);

  const { challenge } = (await signIn(person, member)).result as { challenge: string };
  await person.tab('VerifyTwoFactor');
  world.clock.advance(30_000);
  const code = codeAt(secret, world.clock.now());
  await person.type('variables.json', JSON.stringify({ input: { challenge, code } }));
  expect((await person.run()).data.verifyTwoFactor.errors).toEqual([]);
  await person.says('Signed in as Test Person, USER of Acme.');
  await signOut(person);

  const several = await inTwoCompanies();
  const authenticator = await enrol(world, several);
  await person.page.getByRole('button', { name: 'Sign in' }).click();
  await fillIn(person, several.email, PASSWORD);
  await dialogOf(person).getByLabel('Code').fill(authenticator.next());
  await dialogOf(person).getByRole('button', { name: 'Verify' }).click();
  await dialogOf(person).getByRole('button', { name: 'Globex' }).click();
  await person.says('LIMITED_USER of Globex.');
  expect(await dialogOf(person).count()).toBe(0);
});

describe('signing in', () => {
  it('is remembered in every tab, after a reload too, gives way to an Authorization header of a tab’s own, which is kept as well, and is forgotten by signing out', async () => {
    const person = await comes();
    expect((await signIn(person, world.acme.admin)).errors).toEqual([]);
    await person.says('Signed in as Adam Acme, ADMIN of Acme. Every request carries your Authorization header');
    await person.tab('People');
    const { users } = (await person.run()).data;
    expect(users.nodes.map(({ email }: { email: string }) => email)).toContain(world.acme.limited.email);

    await person.tab('Welcome');
    await person.type('request-headers.json', JSON.stringify({ authorization: `Bearer ${world.globex.owner.token}` }));
    expect((await person.run()).data.viewer.account.email).toBe(world.globex.owner.email);
    await person.says('This tab sends the Authorization header of its own headers editor.');
    await until(async () => ((await person.kept())['graphiql:tabState'] ?? '').includes(world.globex.owner.token));

    await person.reload();
    await person.says('This tab sends the Authorization header of its own headers editor.');
    expect((await person.run()).data.viewer.account.email).toBe(world.globex.owner.email);
    await person.tab('People');
    await person.says('Signed in as Adam Acme, ADMIN of Acme.');
    expect((await person.run()).data.users.totalCount).toBe(users.totalCount);

    const { 'muster:token': token = '' } = await person.kept();
    await signOut(person);
    expect((await person.run()).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await person.kept()).not.toHaveProperty('muster:token');
    expect((await world.run({ token }, '{ viewer { signedIn } }')).data.viewer.signedIn).toBe(false);
  });

  it('of an account of two companies goes on with entering one of them, and ends on the page where the session ends: by signOut, or somewhere else', async () => {
    const { email } = await inTwoCompanies();
    const person = await comes();
    await signIn(person, { email });
    await person.says(
      `Signed in as ${email}. Every request carries your Authorization header, until you sign out. Next: choose a company with enterCompany.`,
    );
    await ask(
      person,
      `mutation Enter { enterCompany(input: { companyId: "${world.globex.id}" }) { result { ... on SignedIn { t: token } } } }`,
    );
    await person.says('LIMITED_USER of Globex.');
    expect((await ask(person, 'query Where { company { name } }')).data.company).toEqual({ name: 'Globex' });
    await ask(person, 'mutation Leave { signOut { errors { code } } }');
    await person.says('Your session has ended.');

    await signIn(person, world.acme.user);
    await person.says('Signed in as Ursula Acme');
    await world.run(world.acme.user, 'mutation { revokeSession(input: { allOthers: true }) { revokedIds } }');
    expect((await ask(person, '{ company { name } }')).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    await person.says('Your session has ended.');
    expect(await person.kept()).not.toHaveProperty('muster:token');
  });

  it('and out holds in every window of the browser, and outlasts a server that does not answer one of them', async () => {
    const person = await comes();
    const other = await anotherWindow(person.page.context(), ORIGIN);
    await other.open('/graphql');
    await other.says('Nobody is signed in.');
    // What stands behind is drawn once a second.
    await person.page.bringToFront();
    await signIn(person, world.acme.admin);
    await other.page.bringToFront();
    await other.says('Signed in as Adam Acme');
    expect(other.problems).toEqual([]);

    await other.page.route(`${ORIGIN}/graphql`, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await other.reload();
    await until(() => Promise.resolve(other.problems.length > 0));
    await other.says('Signed in. Every request carries your Authorization header');
    await other.page.unroute(`${ORIGIN}/graphql`);
    await other.reload();
    await other.says('Signed in as Adam Acme');

    await other.page.getByRole('button', { name: 'Sign out' }).click();
    await person.page.bringToFront();
    await person.says('Nobody is signed in.');
    expect((await ask(person, '{ company { name } }')).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});

async function inTwoCompanies(): Promise<Person> {
  const person = await world.person(world.acme.id);
  await invite(world.globex.owner, person.email, 'LIMITED_USER');
  const token = tokenIn(await world.letterbox.next(person.email));
  await world.run(
    person,
    'mutation ($token: String!) { acceptInvitation(input: { token: $token }) { errors { code } } }',
    { token },
  );
  // As if none had been entered yet: otherwise signing in goes on in the last one.
  await world.db.query('UPDATE account SET lastCompanyId = NULL WHERE email = ?', [person.email]);
  return person;
}

async function invite(as: Person, email: string, role = 'USER') {
  const answer = await world.run(
    as,
    'mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { results { errors { code } } errors { code } } }',
    { input: { invitations: [{ email, membership: { role } }] } },
  );
  expect(answer.data.inviteUsers).toEqual({ results: [{ errors: [] }], errors: [] });
}

it('the policy lets no script run that somebody smuggles into the page', async () => {
  const { page, problems } = await visitor(browser, ORIGIN);
  // The policy comes with the page: what the page itself would run is not needed.
  await page.route('**/playground/*', (route) => route.fulfill({ body: '' }));
  await page.goto(`${ORIGIN}/graphql`);
  await page.evaluate(`
    const smuggled = document.createElement('div');
    smuggled.innerHTML = '<img src="data:," onerror="globalThis.hacked = true">';
    const script = document.createElement('script');
    script.textContent = 'globalThis.hacked = true';
    document.body.append(smuggled, script);`);
  await until(() => Promise.resolve(problems.filter((one) => one.includes('Content Security Policy')).length === 2));
  expect(await page.evaluate('typeof globalThis.hacked')).toBe('undefined');
  await page.context().close();
});

import type { Browser, BrowserContextOptions } from 'playwright-core';
import { barriersIn, type Person } from '../pages/person';
import { buildPages, openBrowser } from '../playground/browser';
import { PASSWORD, startWorld, type Person as Member, type World } from '../world';
import { goTo, ORIGIN, signedIn } from './signed-in';

let world: World;
let browser: Browser;
let people: Person[] = [];
beforeAll(async () => {
  buildPages();
  world = await startWorld({ APP_URL: ORIGIN, API_URL: ORIGIN });
  browser = await openBrowser('muster.localhost', world.url);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});
afterEach(async () => {
  const met = people;
  people = [];
  for (const { page } of met) await page.context().close();
  expect(met.flatMap(({ problems }) => problems)).toEqual([]);
});

/** Somebody who is signed in, at a place of the console. */
async function at(path: string, member: Member, options: BrowserContextOptions = {}): Promise<Person> {
  const person = await signedIn({ browser, world }, member, 'A browser', options);
  people = [...people, person];
  await person.open(path);
  await person.page.locator('.shell').waitFor();
  return person;
}

/** Until what was asked for is there. */
async function settled({ page }: Person): Promise<void> {
  await page.locator('main h1').first().waitFor();
  for (const busy of ['main .loading', 'main [aria-busy=true]'])
    await page.locator(busy).first().waitFor({ state: 'detached' });
}

const menu = ({ page }: Person) => page.getByRole('navigation', { name: 'Menu' });

/** Whatever there is: each place of the console, one conversation, one person. */
async function everyPlace(): Promise<string[]> {
  const [conversation] = await world.hold(world.acme.user, 1);
  const parts = ['profile', 'picture', 'hours', 'inboxes', 'security'].map((part) => `/company/${part}`);
  const integrations = ['tokens', 'webhooks', 'erp', 'telephony'].map((part) => `/integrations/${part}`);
  return [
    ...['/conversations', `/conversations/${conversation!}`],
    ...['/people', `/people/${world.acme.user.userId}`, '/people/invitations', '/people/import', '/roles'],
    ...[...parts, ...integrations, '/audit', '/me', '/people/nobody-of-ours'],
  ];
}

it('no place has barriers, in light or dark, or is wider than a telephone, in the longest words', async () => {
  const person = await at('/me', world.acme.owner, { viewport: { width: 360, height: 740 }, locale: 'fr' });
  for (const place of await everyPlace()) {
    await goTo(person, place);
    await settled(person);
    expect([place, await barriersIn(person.page)]).toEqual([place, { light: [], dark: [] }]);
    expect([place, await person.page.evaluate('document.documentElement.scrollWidth')]).toEqual([place, 360]);
  }
}, 180_000);

it('each place is told in the language of the account, and none of its words is missing', async () => {
  await world.run(
    world.acme.moderator,
    'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { errors { code } } }',
    { input: { language: 'tr' } },
  );
  const person = await at('/people', world.acme.moderator);
  await person.sees('Kişiler');
  expect(await person.page.locator('html').getAttribute('lang')).toBe('tr');
  expect(await person.page.locator('main').innerText()).not.toMatch(/undefined|\{\w+|\[object/);
});

it('who may do nothing with people finds no way to them, and is told why at their address', async () => {
  const person = await at('/people', world.acme.limited);
  await person.reads('You have no access to this part.');
  expect(await menu(person).getByRole('link').allInnerTexts()).toEqual(['Conversations', 'Company', 'My account']);
});

it('the keyboard alone leads to everything, and a dialog gives the focus back', async () => {
  const person = await at('/people', world.acme.owner);
  await settled(person);
  const { page } = person;
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Skip to content' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Invite people' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate("document.activeElement.closest('[role=dialog]') !== null")).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Invite people' }).and(page.locator(':focus')).waitFor();
});

it('a long conversation shows the newest first, and what is before it without a jump', async () => {
  const [id] = await world.hold(world.acme.user, 1);
  const reply =
    'mutation ($input: ReplyToConversationInput!) { replyToConversation(input: $input) { errors { code } } }';
  for (let n = 1; n <= 60; n++)
    await world.run(world.acme.user, reply, { input: { conversationId: id!, body: `Message ${n} of sixty` } });
  const person = await at(`/conversations/${id!}`, world.acme.user);
  const { page } = person;
  await page.getByText('Message 60 of sixty').waitFor();
  expect(await page.locator('article').count()).toBe(50);
  const placeOf = async (text: string) => (await page.getByText(text, { exact: true }).boundingBox())!.y;
  await page.evaluate("document.querySelector('[role=log]').scrollTo(0, 0)");
  const before = await placeOf('Message 11 of sixty');
  await page.getByRole('button', { name: 'Show 10 earlier messages' }).click();
  await page.getByText('Message 1 of sixty', { exact: true }).waitFor({ state: 'attached' });
  expect(Math.abs((await placeOf('Message 11 of sixty')) - before)).toBeLessThan(60);
  await world.run(world.acme.admin, reply, { input: { conversationId: id!, body: 'And one more' } });
  await page.getByRole('button', { name: /A new message/ }).click();
  await page.getByText('And one more').waitFor();
  expect(await page.locator('article').count()).toBe(61);
});

it('what is being typed stays where it is when the network goes away in the meantime', async () => {
  const [id] = await world.hold(world.acme.user, 1);
  const person = await at(`/conversations/${id!}?view=all`, world.acme.admin);
  const { page } = person;
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/should know/).fill('Calls back at noon');
  await page.route('**/graphql', (route) => route.abort());
  const input = { conversationId: id!, body: 'Something happens' };
  const reply =
    'mutation ($input: ReplyToConversationInput!) { replyToConversation(input: $input) { errors { code } } }';
  await world.run(world.acme.admin, reply, { input });
  await dialog.getByText('There is no connection right now.').waitFor();
  expect(await dialog.getByLabel(/should know/).inputValue()).toBe('Calls back at noon');
  // The browser itself names each request that found no network.
  expect(new Set(person.problems)).toEqual(new Set(['Failed to load resource: net::ERR_FAILED']));
  await page.context().close();
  people = [];
});

it('whoever is signed out elsewhere is led to sign in, and then back to where they were', async () => {
  const member = await world.person(world.acme.id);
  const person = await at('/me', member);
  await settled(person);
  await world.run(member, 'mutation { revokeSession(input: { allOthers: true }) { errors { code } } }');
  await person.sees('Sign in');
  await person.fill({ 'Email address or username': member.email, Password: PASSWORD });
  await person.press('Sign in');
  await person.page.waitForURL('**/me');
});

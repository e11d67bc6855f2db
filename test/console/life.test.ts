import type { Browser } from 'playwright-core';
import { codeAt, scanQrCode } from '../authenticator';
import { tokenIn } from '../letters';
import { newPerson, type Person } from '../pages/person';
import { buildPages, openBrowser } from '../playground/browser';
import { startWorld, type World } from '../world';

const ORIGIN = 'http://muster.localhost';
const FOUNDER = { email: 'fatma@founders.example', name: 'Fatma', password: 'seven kites over the bay' };
const COLLEAGUE = { email: 'cem@founders.example', password: 'a lantern in the orchard' };

let world: World;
let browser: Browser;
const people: Person[] = [];
beforeAll(async () => {
  buildPages();
  world = await startWorld({ APP_URL: ORIGIN, API_URL: ORIGIN });
  browser = await openBrowser('muster.localhost', world.url);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function comes(path: string): Promise<Person> {
  const person = await newPerson(browser, ORIGIN);
  people.push(person);
  await person.open(path);
  return person;
}

/** The path and the token of the link in the next email to somebody. */
async function linkFor(email: string): Promise<string> {
  let letter = await world.letterbox.next(email);
  while (!letter.text?.includes('token=')) letter = await world.letterbox.next(email);
  const { pathname } = new URL(/http:\/\/\S+token=\S+/.exec(letter.text)![0]);
  return `${pathname}?token=${tokenIn(letter)}`;
}

const menu = ({ page }: Person) => page.getByRole('navigation', { name: 'Menu' });
const goTo = (person: Person, place: string) => menu(person).getByRole('link', { name: place, exact: true }).click();
const button = ({ page }: Person, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Signs up, follows the link of the email, and signs in: the console of a company of one is there. */
async function founds(): Promise<Person> {
  const founder = await comes('/sign-up');
  const { email, name, password } = FOUNDER;
  await founder.fill({ Company: 'Founders', 'First name': name, 'Email address': email, Password: password });
  await founder.press('Create an account');
  await founder.sees('Look into your mailbox');
  await founder.open(await linkFor(email));
  await founder.press('Confirm address');
  await founder.page.getByRole('link', { name: 'Sign in' }).click();
  await founder.fill({ 'Email address or username': email, Password: password });
  await founder.press('Sign in');
  await menu(founder).waitFor();
  return founder;
}

/** Invites the colleague, who joins in a browser of their own. */
async function isJoined(founder: Person): Promise<Person> {
  await goTo(founder, 'People');
  await button(founder, 'Invite people').click();
  const dialog = founder.page.getByRole('dialog');
  await dialog.getByLabel('Role', { exact: true }).selectOption({ label: 'Moderator' });
  await dialog.getByRole('group', { name: 'Person 1' }).getByLabel('Email address').fill(COLLEAGUE.email);
  await dialog.getByRole('group', { name: 'Person 1' }).getByLabel('First name').fill('Cem');
  await button(founder, 'Send invitations').click();
  await founder.reads('1 person has been invited:');
  await dialog.getByRole('button', { name: 'Close' }).click();
  const colleague = await comes(await linkFor(COLLEAGUE.email));
  await colleague.sees('Join Founders');
  await colleague.fill({ 'Choose a password': COLLEAGUE.password });
  await colleague.press('Join the team');
  await menu(colleague).waitFor();
  return colleague;
}

/** What a channel hands in: a customer has written. */
async function customerWrites(): Promise<void> {
  const input = { identifier: FOUNDER.email, password: FOUNDER.password };
  const signedIn = await world.run(
    null,
    'mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token } } } }',
    { input },
  );
  const { token } = signedIn.data.signIn.result;
  const [inbox] = (await world.run({ token }, '{ inboxes { id } }')).data.inboxes;
  const conversation = {
    inboxId: inbox.id,
    contactName: 'Mrs Aksoy',
    firstMessage: 'Is the blue bicycle still there?',
  };
  await world.run(
    { token },
    'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { errors { code } } }',
    { input: conversation },
  );
}

/** Sets up the second factor with an authenticator, and comes back. */
async function enrols(person: Person): Promise<void> {
  await goTo(person, 'My account');
  await person.page.locator('a[href="/two-factor"]').click();
  await person.press('Set it up');
  const picture = await person.page.getByRole('img', { name: /QR code/ }).screenshot();
  const secret = new URL(scanQrCode(picture)).searchParams.get('secret')!;
  await person.fill({ Code: codeAt(secret, world.clock.now()) });
  await person.page.locator('form button[type=submit]').click();
  await person.press('I have kept them');
  await person.page.getByRole('link', { name: 'Go to Muster' }).click();
  await menu(person).waitFor();
}

it('from nothing to a colleague who has joined, answers a customer, and loses a say while they look', async () => {
  const began = performance.now();
  const founder = await founds();
  const colleague = await isJoined(founder);

  await customerWrites();
  await goTo(founder, 'Conversations');
  await founder.page.getByRole('link', { name: 'All', exact: true }).click();
  await founder.page.getByRole('link', { name: /Mrs Aksoy/ }).click();
  await founder.reads('Is the blue bicycle still there?');
  await button(founder, 'Assign').click();
  const dialog = founder.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Cem/ }).check();
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await founder.reads('Cem has it');

  // It comes to the colleague, who has the list before them, by itself.
  await colleague.page.getByRole('link', { name: /Mrs Aksoy/ }).click();
  await colleague.page.getByLabel('Reply').fill('It is, and it waits for you.');
  await button(colleague, 'Send').click();
  await founder.reads('It is, and it waits for you.');
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`From nothing to an answered customer: ${seconds} s.`);

  await enrols(colleague);

  await goTo(founder, 'People');
  await founder.page.getByRole('link', { name: 'Cem' }).click();
  await goTo(colleague, 'Integrations');
  const access = founder.page.locator('section', {
    has: founder.page.getByRole('heading', { name: 'Role and access' }),
  });
  await access.getByLabel('Role', { exact: true }).selectOption({ label: 'Limited user' });
  await access.getByRole('button', { name: 'Save' }).click();
  await menu(colleague).getByRole('link', { name: 'Integrations' }).waitFor({ state: 'detached' });
  await colleague.reads('You have no access to this part.');

  expect(people.flatMap(({ problems }) => problems)).toEqual([]);
}, 180_000);

import type { Browser, Locator } from 'playwright-core';
import type { Person } from '../pages/person';
import { plain } from '../picture/images';
import { buildPages, openBrowser, until } from '../playground/browser';
import { openReceiver, type Receiver } from '../webhook/receiver';
import { PASSWORD, startWorld, type Person as Member, type PersonOptions, type World } from '../world';
import { atOnce, goTo, ORIGIN, signedIn } from './signed-in';

let world: World;
let browser: Browser;
let receiver: Receiver;
const UMA: PersonOptions = {
  ...{ firstName: 'Uma', lastName: 'Under' },
  grants: (['CONVERSATIONS', 'COMPANY'] as const).map((module) => ({ module, level: 'USE' })),
};
/** Two administrators, and somebody who manages nothing; each at a browser of their own all along. */
let adam: Person;
let olivia: Person;
let uma: Person;
beforeAll(async () => {
  buildPages();
  receiver = await openReceiver();
  world = await startWorld({ APP_URL: ORIGIN, API_URL: ORIGIN, OUTGOING_ALLOW: '127.0.0.1' });
  browser = await openBrowser('muster.localhost', world.url);
  adam = await signedIn({ browser, world }, world.acme.admin);
  olivia = await signedIn({ browser, world }, world.acme.owner);
  uma = await signedIn({ browser, world }, await world.person(world.acme.id, UMA));
  await Promise.all([adam, olivia, uma].map((one) => one.open('/me')));
  await Promise.all([adam, olivia, uma].map((one) => one.sees('My account')));
});
afterEach(() => {
  expect([adam, olivia, uma].flatMap(({ problems }) => problems)).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
  receiver.close();
});

const colleague = (firstName: string, lastName: string) => world.person(world.acme.id, { firstName, lastName });
const button = (within: Person['page'] | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: true });
const dialogOf = ({ page }: Person) => page.getByRole('dialog');
/** Part of a page, by its heading. */
const card = ({ page }: Person, name: string) => page.locator('section', { has: page.getByRole('heading', { name }) });
const row = ({ page }: Person, words: string | RegExp) => page.getByRole('row', { name: words });

/** What whoever hears the page is told of a field that is wrong. */
async function wrongAt(field: Locator): Promise<string> {
  const invalid = field.and(field.page().locator('[aria-invalid="true"]'));
  const ids = ((await invalid.getAttribute('aria-describedby')) ?? '').split(' ');
  return field
    .page()
    .locator(`[id="${ids.at(-1) ?? ''}"]`)
    .innerText();
}

/** Opens the menu at somebody's row, and chooses what is to be done to them. */
async function choose(person: Person, name: string, act: string): Promise<Locator> {
  await button(person.page, `Actions for ${name}`).click();
  await person.page.getByRole('menuitem', { name: act }).click();
  return dialogOf(person);
}

describe('people', () => {
  it('whoever was slower is told, sees the newest, keeps what they typed, and can save it then', async () => {
    const { userId } = await colleague('Wanda', 'West');
    await Promise.all([adam, olivia].map((one) => goTo(one, `/people/${userId}`)));
    const [his, hers] = [card(adam, 'Details'), card(olivia, 'Details')];
    await his.getByLabel('Last name').fill('Winter');
    await hers.getByLabel('Last name').fill('Wood');
    await hers.getByLabel('Screen name').fill('Wanda of the desk');
    await button(hers, 'Save').click();
    await hers.getByText('Saved.').waitFor();

    await button(his, 'Save').click();
    await his.getByRole('alert').filter({ hasText: 'Somebody else has changed this' }).waitFor();
    await adam.page.locator('input[value="Wanda of the desk"]').waitFor();
    expect(await his.getByLabel('Last name').inputValue()).toBe('Winter');

    await button(his, 'Save').click();
    await his.getByText('Saved.').waitFor();
    const saved = await world.run(world.acme.admin, 'query ($id: ID!) { user(id: $id) { lastName screenName } }', {
      id: userId,
    });
    expect(saved.data.user).toEqual({ lastName: 'Winter', screenName: 'Wanda of the desk' });
  });

  it('nobody is deleted but by typing it, and who is deleted is gone from the list', async () => {
    const { email } = await colleague('Daisy', 'Doe');
    await goTo(adam, '/people');
    const dialog = await choose(adam, 'Daisy Doe', 'Delete for good');
    const confirmation = dialog.getByLabel(`delete ${email}`);
    await confirmation.fill('delete Daisy');
    await button(dialog, 'Delete for good').click();
    expect(await wrongAt(confirmation)).toContain(`Type exactly: delete ${email}`);
    expect(await confirmation.inputValue()).toBe('delete Daisy');

    await confirmation.fill(`delete ${email}`);
    await button(dialog, 'Delete for good').click();
    await dialog.getByText('Daisy Doe has been deleted.').waitFor();
    await button(dialog, 'Close').last().click();
    await dialog.waitFor({ state: 'detached' });
    await row(adam, /Uma Under/).waitFor();
    await row(adam, /Daisy/).waitFor({ state: 'detached' });
  });

  it('who is archived hands what is open to the successor that was chosen', async () => {
    const archie = await colleague('Archie', 'Abel');
    const held = await world.hold(archie, 2);
    await goTo(adam, '/people');
    const dialog = await choose(adam, 'Archie Abel', 'Archive');
    await dialog.getByText('2 open conversations').waitFor();
    await dialog.getByRole('combobox', { name: /Successor/ }).fill('Uma');
    await adam.page.getByRole('option', { name: /Uma Under/ }).click();
    await button(dialog, 'Archive').click();
    await dialog.getByText('No conversation went back to the inbox.').waitFor();
    await button(dialog, 'Close').last().click();
    await row(adam, /Archie/).waitFor({ state: 'detached' });
    const found = await world.run(
      world.acme.admin,
      'query ($id: ID!) { conversation(id: $id) { assignee { displayName } } }',
      { id: held[0]! },
    );
    expect(found.data.conversation).toEqual({ assignee: { displayName: 'Uma Under' } });
  });

  it('of those who are to be invited only who was refused stays, with why', async () => {
    await goTo(adam, '/people');
    await button(adam.page, 'Invite people').click();
    const dialog = dialogOf(adam);
    const address = (at: number) => dialog.getByRole('group', { name: `Person ${at}` }).getByLabel('Email address');
    await dialog.getByLabel('Role', { exact: true }).selectOption({ label: 'User' });
    await address(1).fill('ines@new.example');
    await address(2).fill(world.acme.user.email);
    await address(3).fill('igor@new.example');
    await button(dialog, 'Send invitations').click();
    await dialog.getByText('2 people have been invited:').waitFor();
    expect(await address(1).inputValue()).toBe(world.acme.user.email);
    expect(await wrongAt(address(1))).toContain('already belongs to the company');
    expect(await address(2).count()).toBe(0);
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('ines@new.example'),
      expect.stringContaining('igor@new.example'),
    ]);
  });

  it('the columns that somebody chose are theirs in another browser, too', async () => {
    await goTo(adam, '/people');
    await button(adam.page, 'Columns').click();
    const dialog = dialogOf(adam);
    await dialog.getByRole('checkbox', { name: 'Role' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'Languages' }).check();
    await button(dialog, 'Save').click();
    await dialog.waitFor({ state: 'detached' });
    await adam.page.getByRole('columnheader', { name: 'Languages' }).waitFor();
    const elsewhere = await signedIn({ browser, world }, world.acme.admin);
    await elsewhere.open('/people');
    await elsewhere.page.getByRole('columnheader', { name: 'Languages' }).waitFor();
    expect(await elsewhere.page.getByRole('columnheader', { name: 'Role' }).count()).toBe(0);
    await elsewhere.page.context().close();
    expect(elsewhere.problems).toEqual([]);
  });
});

describe('conversations', () => {
  async function conversation(contactName: string): Promise<string> {
    const inboxes = await world.run(world.acme.admin, '{ inboxes { id } }');
    const input = { inboxId: inboxes.data.inboxes[0].id, contactName, firstMessage: 'Hello?' };
    const made = await world.run(
      world.acme.admin,
      'mutation ($input: CreateConversationInput!) { createConversation(input: $input) { conversation { id } } }',
      { input },
    );
    return made.data.createConversation.conversation.id;
  }

  async function withoutRoom({ userId }: Member): Promise<void> {
    await world.run(
      world.acme.admin,
      'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }',
      { input: { id: userId, version: 1, conversationLimit: 0 } },
    );
  }

  it('of two who take it at the same instant one has it, and the other reads who', async () => {
    const id = await conversation('Mr Quick');
    const both = [olivia, uma];
    await Promise.all(both.map((one) => goTo(one, `/conversations/${id}?view=all`)));
    await Promise.all(both.map(({ page }) => button(page, 'Take it').waitFor()));
    await atOnce(both, 'takeConversation', ({ page }) => button(page, 'Take it').click());
    await Promise.all(both.map((one) => one.reads(/(Olivia Owner|Uma Under) has it$/)));
    const told = () => Promise.all(both.map(({ page }) => page.getByRole('alert').allInnerTexts()));
    await until(async () => (await told()).flat().length > 0);
    const holder = await olivia.page.getByText(/(Olivia Owner|Uma Under) has it$/).innerText();
    const sentence = `${holder.replace(/ has it$/, '')} has this conversation already.`;
    expect(await told()).toEqual(holder.startsWith('Olivia') ? [[], [sentence]] : [[sentence], []]);
  });

  it('what stands in the way of somebody is said, and an offer is taken in the other browser while both look', async () => {
    await withoutRoom(await colleague('Fulya', 'Full'));
    const id = await conversation('Mrs Offered');
    await goTo(uma, '/conversations');
    await goTo(olivia, `/conversations/${id}?view=all`);
    await button(olivia.page, 'Assign').click();
    const dialog = dialogOf(olivia);
    const fulya = dialog.getByRole('radio', { name: /Fulya/ });
    expect(await fulya.isDisabled()).toBe(true);
    await dialog.getByText('Has no room: the limit is reached.').waitFor();
    await dialog.getByRole('radio', { name: /Olivia/ }).check();
    await button(dialog, 'Assign').click();
    await olivia.reads('Olivia Owner has it');

    await button(olivia.page, 'More about this conversation').click();
    await olivia.page.getByRole('menuitem', { name: 'Offer to somebody' }).click();
    await dialog.getByRole('radio', { name: /Uma/ }).check();
    await button(dialog, 'Offer').click();
    const offers = uma.page.getByRole('region', { name: 'Offers to you' });
    await offers.getByText('Olivia Owner offers you: Mrs Offered').waitFor();
    await button(offers, 'Accept').click();
    await uma.reads('Uma Under has it');
    await olivia.reads('Uma Under has it');
  });
});

it('what a role would change is shown before, and afterwards who has it can do it at once', async () => {
  await goTo(uma, '/me');
  const menu = uma.page.getByRole('navigation', { name: 'Menu' });
  await menu.waitFor();
  expect(await menu.getByRole('link', { name: 'People' }).count()).toBe(0);
  await goTo(adam, '/roles');
  await adam.page.getByRole('link', { name: 'New custom role' }).click();
  await adam.page.getByLabel('Name', { exact: true }).fill('Hosts');
  await adam.page.getByRole('radio', { name: 'Users: manage' }).check();
  const form = adam.page.getByRole('main');
  await form.getByRole('combobox').fill('Uma');
  await adam.page.getByRole('option', { name: /Uma Under/ }).click();
  const changes = adam.page.getByRole('region', { name: 'What will change' });
  await changes.getByText('Users').waitFor();
  await changes.getByText(/Uma Under/).waitFor();
  await button(adam.page, 'Create the role').click();

  await menu.getByRole('link', { name: 'People' }).click();
  await button(uma.page, 'Invite people').waitFor();
  await adam.page.getByRole('link', { name: 'Hosts' }).click();
  await adam.page.getByRole('radio', { name: 'Users: use' }).check();
  await changes.getByText(/Uma Under/).waitFor();
  await button(adam.page, 'Save').click();
  await button(uma.page, 'Invite people').waitFor({ state: 'detached' });
});

it('hours that cannot be are wrong at their field, Monday is copied, and the next opening is told', async () => {
  await goTo(adam, '/company/hours');
  const week = adam.page.getByRole('region', { name: 'The week' });
  const hours = (of: string) => week.getByRole('group', { name: `${of}, hours 1` });
  await hours('Monday').getByLabel('From').fill('08:15');
  await hours('Monday').getByLabel('To').fill('08:15');
  await button(week, 'Save').click();
  expect(await wrongAt(hours('Monday'))).toContain('This ends when it begins.');

  await hours('Monday').getByLabel('To').fill('17:45');
  await button(week, 'Copy Monday to Tuesday–Friday').click();
  expect(await hours('Friday').getByLabel('To').inputValue()).toBe('17:45');
  await button(week, 'Save').click();
  await week.getByText('Saved.').waitFor();
  const saved = adam.page.getByRole('region', { name: 'As saved' });
  await saved.getByText(/08:15/).waitFor();

  await goTo(uma, '/company/hours');
  await uma.reads('08:15–17:45');
  expect(await button(uma.page, 'Save').count()).toBe(0);
});

describe('integrations', () => {
  it('a token is shown once, works until it is revoked, and no longer', async () => {
    await goTo(adam, '/integrations/tokens');
    await button(adam.page, 'New API token').click();
    const dialog = dialogOf(adam);
    await dialog.getByLabel('Name', { exact: true }).fill('Nightly report');
    await dialog.getByRole('radio', { name: 'Users: use' }).check();
    await dialog.getByLabel('Password').fill(PASSWORD);
    await button(dialog, 'New API token').click();
    const token = await dialog.locator('code').innerText();
    await button(dialog, 'Done').click();
    await dialog.waitFor({ state: 'detached' });
    expect(await adam.page.content()).not.toContain(token);
    const asks = () => world.run({ token }, '{ users(first: 1) { nodes { id } } }');
    expect((await asks()).data.users.nodes).toHaveLength(1);

    await row(adam, /Nightly report/)
      .getByRole('button', { name: /Revoke/ })
      .click();
    await button(dialog, 'Revoke').click();
    await row(adam, /Nightly report/).waitFor({ state: 'detached' });
    expect((await asks()).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('a test of a webhook arrives, and stands in its log with what was answered', async () => {
    receiver.answer('/hooks', (response) => response.writeHead(200).end('Noted with thanks'));
    await goTo(adam, '/integrations/webhooks');
    await button(adam.page, 'New webhook').click();
    const dialog = dialogOf(adam);
    await dialog.getByLabel('Name', { exact: true }).fill('To the intranet');
    await dialog.getByLabel('Address').fill(receiver.url('/hooks'));
    await dialog.getByRole('checkbox', { name: 'Somebody joined' }).check();
    await dialog.getByRole('radio', { name: 'Users: use' }).check();
    await button(dialog, 'New webhook').click();
    await button(dialog, 'Done').click();
    await adam.page.getByRole('link', { name: 'To the intranet' }).click();
    await button(adam.page, 'Send a test').click();
    await button(dialog, 'Send a test').click();
    const [delivery] = await receiver.came('/hooks', 1);
    expect(delivery!.body.type).toBe('USER_JOINED');
    await row(adam, /Somebody joined Delivered/)
      .getByRole('button')
      .click();
    await adam.reads('Noted with thanks');
  });
});

it('what was done is told in words, and the address keeps what narrows it', async () => {
  const { userId } = await colleague('Otto', 'Old');
  await world.run(
    world.acme.owner,
    'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }',
    { input: { id: userId, version: 1, lastName: 'Older' } },
  );
  await world.run(
    world.acme.owner,
    'mutation ($input: ArchiveUserInput!) { archiveUser(input: $input) { errors { code } } }',
    { input: { id: userId } },
  );
  await goTo(adam, '/audit');
  await row(adam, /Olivia Owner Person archived/)
    .first()
    .waitFor();
  await row(adam, /Olivia Owner Person changed/)
    .first()
    .waitFor();
  const what = adam.page.getByLabel('What', { exact: true });
  await what.selectOption({ label: 'Person archived' });
  const narrowed = async () => {
    await row(adam, /Person changed/)
      .first()
      .waitFor({ state: 'detached' });
    await row(adam, /Olivia Owner Person archived/)
      .first()
      .waitFor();
    const told = await adam.page.locator('tbody [data-label=What]').allInnerTexts();
    expect([...new Set(told)]).toEqual(['Person archived']);
  };
  await narrowed();
  await adam.page.reload();
  await row(adam, /Otto Older/).waitFor();
  await narrowed();
  expect(await what.locator('option:checked').innerText()).toBe('Person archived');
});

it('of a file of people those who can be are invited, and of the others it is said why', async () => {
  await goTo(adam, '/people/import');
  const rows = ['email,first name', 'carl@file.example,Carl', 'not an address,Nobody', 'cora@file.example,Cora'];
  await adam.page
    .getByLabel('File')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  await button(adam.page, 'Send and check the file').click();
  await row(adam, /not an address Refused \S+/).waitFor();
  await button(adam.page, 'Invite 2 people').click();
  await adam.reads('3 of 3 rows are done.');
  await row(adam, /carl@file\.example Invited/).waitFor();
  await row(adam, /cora@file\.example Invited/).waitFor();
});

describe('my account', () => {
  it('a session that is ended signs that browser out', async () => {
    const telephone = await signedIn({ browser, world }, world.acme.admin, 'Telephone of Adam');
    await telephone.open('/me');
    await goTo(adam, '/me');
    const session = adam.page.getByRole('listitem').filter({ hasText: 'Telephone of Adam' });
    await button(session, 'End').click();
    await adam.reads('One session has ended.');
    await session.waitFor({ state: 'detached' });
    await telephone.sees('Sign in');
    await telephone.page.context().close();
    expect(telephone.problems).toEqual([]);
  });

  it('a picture is looked at, sent, and shown', async () => {
    await goTo(adam, '/me');
    const profile = card(adam, 'Profile');
    const buffer = await plain(96, 96).png().toBuffer();
    await profile.locator('input[type=file]').setInputFiles({ name: 'adam.png', mimeType: 'image/png', buffer });
    await button(profile, 'Use this picture').click();
    await profile.getByText('The new picture is in place.').waitFor();
    const shown = profile.locator('img');
    expect(await shown.getAttribute('src')).not.toMatch(/^data:/);
    const width = () => shown.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth);
    await until(async () => (await width()) > 0);
  });
});

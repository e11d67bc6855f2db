import type { Browser, BrowserContextOptions } from 'playwright-core';
import { codeAt, enrol, scanQrCode } from '../authenticator';
import { signedIn } from '../console/signed-in';
import { tokenIn } from '../letters';
import { buildPages, openBrowser } from '../playground/browser';
import { PASSWORD, startWorld, type Person as Member, type World } from '../world';
import { barriersIn, newPerson, type Person } from './person';

/** Where browsers keep a Secure cookie, and where they do not. */
const ORIGIN = 'http://muster.localhost';
const PLAIN = 'http://muster.plain';
const NEW_PASSWORD = 'thirteen owls in a barn';
const SIGN_IN = 'Email address or username';

let world: World;
let browser: Browser;
let people: Person[] = [];
/** Of those who scan emails: nobody is signed in there. */
let scanner: Person;
beforeAll(async () => {
  buildPages();
  world = await startWorld({ APP_URL: ORIGIN, API_URL: ORIGIN });
  browser = await openBrowser(['muster.localhost', 'muster.plain'], world.url);
  scanner = await newPerson(browser, ORIGIN);
});
afterAll(async () => {
  expect(scanner.problems).toEqual([]);
  await browser.close();
  await world.close();
});

/** Whatever a person does, the page breaks nothing and calls nobody else. */
afterEach(async () => {
  const met = people;
  people = [];
  for (const { page } of met) await page.context().close();
  expect(met.flatMap(({ problems }) => problems)).toEqual([]);
});

async function somebody(options: BrowserContextOptions = {}, origin = ORIGIN): Promise<Person> {
  const person = await newPerson(browser, origin, options);
  people = [...people, person];
  return person;
}

/** Somebody who has signed in before. */
async function isIn(member: Member): Promise<Person> {
  const person = await signedIn({ browser, world }, member);
  people = [...people, person];
  return person;
}

async function comes(path: string, options: BrowserContextOptions = {}, origin = ORIGIN): Promise<Person> {
  const person = await somebody(options, origin);
  await person.open(path);
  return person;
}

async function invitationFor(email: string, as: Member = world.acme.admin, firstName?: string): Promise<string> {
  const invitation = { email, membership: { role: 'USER' as const }, ...(firstName !== undefined && { firstName }) };
  await world.run(as, 'mutation ($input: InviteUsersInput!) { inviteUsers(input: $input) { errors { code } } }', {
    input: { invitations: [invitation] },
  });
  return linkFor(email);
}

/** The path and the token of the link in the next email to somebody. */
async function linkFor(email: string): Promise<string> {
  let letter = await world.letterbox.next(email);
  while (!letter.text?.includes('token=')) letter = await world.letterbox.next(email);
  const { pathname, search } = new URL(/http:\/\/\S+token=\S+/.exec(letter.text)![0]);
  expect(search).toBe(`?token=${tokenIn(letter)}`);
  return pathname + search;
}

/** What looks for dangers in an email before its reader sees it: it opens the link, and runs the scripts there. */
async function scan(link: string, heading: string): Promise<void> {
  expect((await fetch(new URL(link, world.url))).status).toBe(200);
  await scanner.open(link);
  await scanner.sees(heading);
}

/** Nothing stands before them any more: the console is there. What follows is about their account. */
async function arrives(person: Person): Promise<void> {
  await person.page.getByRole('navigation', { name: 'Menu' }).waitFor();
  await person.open('/account');
}

async function signIn(person: Person, identifier: string, password = PASSWORD): Promise<void> {
  await person.fill({ [SIGN_IN]: identifier, Password: password });
  await person.page.keyboard.press('Enter');
}

describe('an invitation', () => {
  it('is accepted by the keyboard alone: a name, a password, and one is there, in the company', async () => {
    const link = await invitationFor('nina@people.example', world.acme.admin, 'Nina');
    await scan(link, 'Join Acme');
    const person = await comes(link);
    const { page } = person;
    await person.sees('Join Acme');
    expect(page.url()).toBe(`${ORIGIN}/join`);
    const tabTo = async (label: string) => {
      for (let presses = 0; presses < 15; presses++) {
        if (await person.hasFocus(label)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${label}.`);
    };
    await tabTo('Last name');
    await page.keyboard.type('Novak');
    await tabTo('Choose a password');
    await page.keyboard.type(NEW_PASSWORD);
    await page.keyboard.press('Enter');
    await arrives(person);
    await person.sees('Nina Novak');
    await person.reads('Acme');
    const kept = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(kept).toBe('[{},{}]');
    expect(await page.context().cookies()).toMatchObject([{ httpOnly: true, secure: true, sameSite: 'Strict' }]);
    await page.reload();
    await person.sees('Nina Novak');
    await scan(link, 'This invitation cannot be used');
    await scanner.reads('This link was used already.');
  });

  it('takes no more than 60 kB to be shown, and outlasts a reload', async () => {
    const link = await invitationFor('bytes@people.example');
    const person = await somebody();
    const network = await person.page.context().newCDPSession(person.page);
    await network.send('Network.enable');
    await network.send('Network.setCacheDisabled', { cacheDisabled: true });
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await person.open(link);
    await person.sees('Join Acme');
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(60_000);
    await person.page.reload();
    await person.sees('Join Acme');
  });

  it('of somebody with an account finds that out, and asks for its password and its code', async () => {
    const member = await world.person(world.acme.id, { firstName: 'Mehmet', lastName: 'Demir' });
    const app = await enrol(world, member);
    const person = await comes(await invitationFor(member.email, world.globex.owner));
    await person.fill({ 'First name': 'M', 'Choose a password': NEW_PASSWORD });
    await person.press('Join the team');
    await person.reads('There is an account with this address already.');
    await person.fill({ Password: PASSWORD });
    await person.press('Sign in and join');
    await person.sees('Enter your code');
    await person.fill({ Code: app.next() });
    await person.press('Continue');
    await arrives(person);
    await person.sees('Mehmet Demir');
    await person.reads('You are here');
  });

  it('for somebody else than who is signed in offers to sign out, and goes on', async () => {
    const person = await isIn(world.acme.limited);
    await person.open(await invitationFor('other@people.example'));
    await person.reads(`You are signed in as ${world.acme.limited.email}, but this invitation is for`);
    await person.press('Sign out and continue');
    await person.field('Choose a password').waitFor();
  });

  it('for whoever is signed in takes one press', async () => {
    const member = await world.person(world.acme.id);
    const person = await isIn(member);
    await person.open(await invitationFor(member.email, world.globex.owner));
    await person.press('Join the team');
    await arrives(person);
    await person.reads('You are here');
    await person.page
      .getByRole('button', { name: /Globex/ })
      .and(person.page.locator('[aria-current]'))
      .waitFor();
    await person.page.getByRole('button', { name: /Acme/ }).click();
    await person.page.getByRole('button', { name: /Acme/ }).and(person.page.locator('[aria-current]')).waitFor();
  });
});

it('somebody founds a company, confirms the address by a press and signs in', async () => {
  const email = 'fien@people.example';
  const founder = await comes('/sign-up');
  await founder.fill({ Company: 'Faber', 'First name': 'Fien', 'Email address': 'fien@people', Password: 'short' });
  await founder.press('Create an account');
  expect(await founder.wrong('Email address')).not.toBe('');
  await founder.focusIsOn('Email address');
  await founder.fill({ 'Email address': email });
  await founder.press('Create an account');
  expect(await founder.wrong('Password')).toMatch(/10/);
  await founder.focusIsOn('Password');
  expect(await founder.field('Company').inputValue()).toBe('Faber');
  await founder.fill({ Password: NEW_PASSWORD });
  await founder.press('Create an account');
  await founder.sees('Look into your mailbox');
  await founder.open('/sign-in');
  await signIn(founder, email, NEW_PASSWORD);
  await founder.reads('Your email address is not confirmed yet.');
  const link = await linkFor(email);
  await scan(link, 'Confirm your email address');
  const person = await comes(link);
  await person.press('Confirm address');
  await person.sees('Your address is confirmed');
  await person.page.getByRole('link', { name: 'Sign in' }).click();
  await signIn(person, email, NEW_PASSWORD);
  await arrives(person);
  await person.sees('Fien');
});

it('a forgotten password is replaced by the link of an email, also after the network was away', async () => {
  const { email } = await world.person(world.acme.id, { firstName: 'Grace', lastName: 'Osei' });
  const asks = await comes('/sign-in');
  await asks.page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await asks.sees('Forgotten your password?');
  await asks.fill({ 'Email address': email });
  await asks.press('Send link');
  await asks.reads(`If there is an account with ${email}, an email is on its way.`);
  const link = await linkFor(email);
  await scan(link, 'Choose a new password');
  const person = await newPerson(browser, ORIGIN);
  await person.open(link);
  await person.fill({ 'New password': NEW_PASSWORD });
  await person.page.context().setOffline(true);
  await person.press('Save password');
  await person.reads('There is no connection right now.');
  expect(await person.field('New password').inputValue()).toBe(NEW_PASSWORD);
  await person.page.context().setOffline(false);
  await person.press('Save password');
  await person.sees('Your new password is saved');
  await person.page.getByRole('link', { name: 'Sign in' }).click();
  await signIn(person, email, NEW_PASSWORD);
  await arrives(person);
  await person.sees('Grace Osei');
  await person.page.context().close();
});

it('a second factor is set up by the QR code, asked for when signing in, and turned off again', async () => {
  const { email } = await world.person(world.acme.id, { firstName: 'Yusuf', lastName: 'Aydin' });
  const person = await comes('/two-factor');
  await person.sees('Sign in');
  await signIn(person, email, 'not the password at all');
  await person.reads('The name or the password is wrong.');
  expect(await person.field(SIGN_IN).inputValue()).toBe(email);
  await person.fill({ Password: PASSWORD });
  await person.press('Sign in');
  await arrives(person);
  await person.sees('Yusuf Aydin');
  await person.page.getByRole('link', { name: 'Set it up' }).click();
  await person.press('Set it up');
  const picture = await person.page.getByRole('img', { name: /QR code/ }).screenshot();
  const secret = new URL(scanQrCode(picture)).searchParams.get('secret')!;
  expect((await person.page.locator('.secret-text').innerText()).replaceAll(' ', '')).toBe(secret);
  const code = () => {
    world.clock.advance(30_000);
    return codeAt(secret, world.clock.now());
  };
  await person.fill({ Code: code() });
  await person.press('Turn on');
  await person.sees('Keep your recovery codes');
  const codes = await person.page.locator('.codes code').allInnerTexts();
  expect(new Set(codes).size).toBe(10);
  const download = person.page.waitForEvent('download');
  await person.page.getByRole('link', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('muster-recovery-codes.txt');
  await person.press('I have kept them');
  await person.reads('Authenticator app');
  await person.open('/account');
  await person.press('Sign out');
  await person.sees('Sign in');
  await signIn(person, email);
  await person.sees('Enter your code');
  await person.fill({ Code: '000000' });
  await person.press('Continue');
  await person.reads('This code is wrong, or was used already.');
  expect(await person.wrong('Code')).toContain('This code is wrong');
  await person.fill({ Code: codes[0]! });
  await person.press('Continue');
  await arrives(person);
  await person.sees('Yusuf Aydin');
  await person.page.getByRole('link', { name: 'Manage' }).click();
  await person.press('Turn off');
  await person.fill({ Password: PASSWORD, Code: code() });
  await person.press('Turn off');
  await person.press('Set it up');
});

it('whoever has a password to change, a company to choose and a second factor to set up is led through it', async () => {
  const member = await world.person(world.acme.id, { firstName: 'Lena', lastName: 'Vos' });
  const strict = await world.company('Strict');
  await world.run(
    member,
    'mutation ($token: String!) { acceptInvitation(input: { token: $token }) { errors { code } } }',
    { token: new URLSearchParams((await invitationFor(member.email, strict.owner)).split('?')[1]).get('token')! },
  );
  await world.db.query('UPDATE company SET twoFactorRequired = 1 WHERE name = ?', ['Strict']);
  const account = 'UPDATE account SET lastCompanyId = NULL, mustChangePassword = 1 WHERE email = ?';
  await world.db.query(account, [member.email]);
  const person = await comes('/account');
  await signIn(person, member.email);
  await person.sees('Choose your own password');
  await person.fill({ 'Current password': PASSWORD, 'New password': NEW_PASSWORD });
  await person.press('Change password');
  await person.sees('Choose a company');
  await person.page.getByRole('button', { name: 'Strict' }).click();
  await person.reads('Your company asks everybody for a second step.');
  expect(new URL(person.page.url()).pathname).toBe('/two-factor');
});

it('the account changes its password and its language, and ends what is open elsewhere', async () => {
  const member = await world.person(world.acme.id, { firstName: 'Ada', lastName: 'Berg' });
  const { email } = member;
  const elsewhere = await isIn(member);
  await elsewhere.open('/account');
  await elsewhere.sees('Ada Berg');
  const person = await comes('/sign-in');
  await signIn(person, email);
  await arrives(person);
  const devices =
    'SELECT device FROM session WHERE device IS NOT NULL AND accountId = (SELECT id FROM account WHERE email = ?) ORDER BY device';
  expect(await world.db.query(devices, [email])).toEqual([{ device: 'A browser' }, { device: 'Chrome · Linux' }]);
  await person.press('Sign out everywhere else');
  await person.reads('All your other sessions have ended.');
  await elsewhere.page.reload();
  await elsewhere.sees('Sign in');
  await person.press('Change password');
  await person.fill({ 'Current password': PASSWORD, 'New password': NEW_PASSWORD });
  await person.page.locator('form').getByRole('button', { name: 'Change password' }).click();
  await person.reads('Your password is changed.');
  await person.page.locator('main select').selectOption('nl');
  await person.reads('Van e-mails aan jou');
  expect(await person.page.locator('html').getAttribute('lang')).toBe('nl');
  const found = await world.db.query<{ language: string }[]>('SELECT language FROM account WHERE email = ?', [email]);
  expect(found).toEqual([{ language: 'nl' }]);
});

it('without https the session is in the tab alone, and outlasts a reload', async () => {
  const person = await comes('/sign-in', {}, PLAIN);
  await signIn(person, world.acme.user.email);
  await arrives(person);
  await person.page.reload();
  await person.press('Sign out');
  await person.sees('Sign in');
  const kept = await person.page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
  expect([kept, await person.page.context().cookies()]).toEqual(['[{},{}]', []]);
});

it('the page speaks the browser’s language, that of the link before it, and another at once, keeping what was typed', async () => {
  const person = await comes('/sign-in', { locale: 'fr-CA' });
  await person.sees('Se connecter');
  await person.open('/sign-in?lang=tr');
  await person.sees('Giriş yap');
  await person.page.locator('[name=identifier]').fill('ada');
  await person.page.locator('footer select').selectOption('nl');
  await person.sees('Inloggen');
  expect(await person.page.locator('[name=identifier]').inputValue()).toBe('ada');
  expect(await person.page.locator('html').getAttribute('lang')).toBe('nl');
});

it('whoever has tried too often reads when to try again', async () => {
  const person = await comes('/sign-in');
  await person.sees('Sign in');
  const extensions = { code: 'RATE_LIMITED', retryAfterSeconds: 600 };
  await person.page.route('**/graphql', (route) =>
    route.fulfill({ json: { data: { signIn: null }, errors: [{ message: 'Too often.', extensions }] } }),
  );
  await signIn(person, 'ada');
  await person.reads(/Too often\. You can try again from \d\d:\d\d\./);
});

describe('for everybody', () => {
  const looks = async (person: Person) => {
    const { page } = person;
    expect([page.url(), await barriersIn(page)]).toEqual([page.url(), { light: [], dark: [] }]);
    expect([page.url(), await page.evaluate('document.documentElement.scrollWidth')]).toEqual([page.url(), 360]);
  };

  it('no page has barriers, in light or dark, or is wider than 360 pixels, in the longest words', async () => {
    const link = await invitationFor('a.rather.long.address.of.somebody@people.example');
    const person = await comes(link, { viewport: { width: 360, height: 740 }, locale: 'fr' });
    await person.sees('Rejoindre Acme');
    await person.press('Rejoindre l’équipe');
    await looks(person);
    await person.press('J’ai déjà un compte');
    await looks(person);
    for (const path of ['/join?token=abc', '/verify?token=abc', '/verify', '/reset', '/reset?token=abc', '/sign-up']) {
      await person.open(path);
      await person.page.getByRole('heading', { level: 1 }).waitFor();
      await looks(person);
    }
    await person.open('/sign-in');
    await person.press('Se connecter');
    await looks(person);
    await person.page.locator('[name=identifier]').fill(world.acme.moderator.email);
    await person.page.locator('[name=password]').fill(PASSWORD);
    await person.press('Se connecter');
    await person.page.locator('.shell').waitFor();
    await person.open('/account');
    await person.press('Changer le mot de passe');
    await looks(person);
    await person.open('/two-factor');
    await person.press('Configurer');
    await person.page.locator('.qr').waitFor();
    await looks(person);
  });
});

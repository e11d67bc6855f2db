import type { Browser, BrowserContextOptions } from 'playwright-core';
import { newPerson, type Person } from '../pages/person';
import { PASSWORD, type Person as Member, type World } from '../world';

/** Where the console of a world is for a browser. */
export const ORIGIN = 'http://muster.localhost';

/** A browser in which somebody has signed in already: the cookie is there as the sign-in page gets it. `device` names it in the list of sessions. */
export async function signedIn(
  { browser, world }: { browser: Browser; world: World },
  { email }: Member,
  device = 'A browser',
  options: BrowserContextOptions = {},
): Promise<Person> {
  const { data } = await world.run(
    null,
    'mutation ($input: SignInInput!) { signIn(input: $input) { result { ... on SignedIn { token } } } }',
    { input: { identifier: email, password: PASSWORD, device } },
  );
  const person = await newPerson(browser, ORIGIN, options);
  await person.page.context().addCookies([
    {
      ...{ name: '__Host-session', value: data.signIn.result.token, url: ORIGIN.replace('http', 'https') },
      ...{ secure: true, httpOnly: true, sameSite: 'Lax' },
    },
  ]);
  return person;
}

/** As links lead there, without loading anything anew; what was there before is taken down. */
export async function goTo({ page }: Person, path: string): Promise<void> {
  for (const address of ['/nowhere', path]) await page.evaluate(`history.pushState(null, '', '${address}')`);
}

/** Holds back what is sent to do something until everybody has sent it: then it goes off at the same instant. */
export async function atOnce(people: readonly Person[], operation: string, press: (person: Person) => Promise<void>) {
  const waiting: (() => void)[] = [];
  const everybody = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === people.length) for (const go of waiting) go();
    });
  for (const { page } of people)
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes(operation) === true) await everybody();
      await route.continue();
    });
  await Promise.all(people.map(press));
}

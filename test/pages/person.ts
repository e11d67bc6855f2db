import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { watch } from '../playground/browser';

/** What finds barriers in a page, as axe-core brings it: a script that is run there. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Somebody at a page of ours. */
export interface Person {
  readonly page: Page;
  /** What must not happen: errors in the console, refusals by the policy among them, and requests to anybody else. */
  readonly problems: readonly string[];
  open(path: string): Promise<void>;
  /** The field with this label. */
  field(label: string): Locator;
  /** Types into fields, by their labels. */
  fill(typed: Readonly<Record<string, string>>): Promise<void>;
  press(name: string): Promise<void>;
  /** Waits for a heading. */
  sees(heading: string): Promise<void>;
  /** Waits for words anywhere. */
  reads(words: string | RegExp): Promise<void>;
  /** Waits for the focus to come to the field of this label. */
  focusIsOn(label: string): Promise<void>;
  /** Whether it is there already. */
  hasFocus(label: string): Promise<boolean>;
  /** What is wrong with the field of this label, as whoever hears the page is told. */
  wrong(label: string): Promise<string>;
}

/** A person with a browser of their own, in which nothing was done before. */
export async function newPerson(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const field = (label: string) => page.getByLabel(label, { exact: false }).and(page.locator('input'));
  return {
    page,
    problems: watch(page, origin),
    field,
    open: async (path) => {
      await page.goto(new URL(path, origin).href);
    },
    fill: async (typed) => {
      for (const [label, text] of Object.entries(typed)) await field(label).fill(text);
    },
    press: (name) => page.getByRole('button', { name, exact: true }).click(),
    sees: (heading) => page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor(),
    reads: (words) => page.getByText(words).first().waitFor(),
    focusIsOn: (label) => field(label).and(page.locator(':focus')).waitFor(),
    hasFocus: async (label) => (await field(label).and(page.locator(':focus')).count()) === 1,
    wrong: async (label) => {
      const input = field(label).and(page.locator('[aria-invalid="true"]'));
      const ids = ((await input.getAttribute('aria-describedby')) ?? '').split(' ');
      return page.locator(`[id="${ids.at(-1) ?? ''}"]`).innerText();
    },
  };
}

/** The barriers that axe finds in light: rule, and where. Then those in dark, where nothing but contrasts can differ. Not how the page looks while something moves. */
export async function barriersIn(page: Page): Promise<{ light: string[]; dark: string[] }> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  if (await page.evaluate('globalThis.axe === undefined')) await page.evaluate(AXE);
  const light = await page.evaluate<string[]>(barriers(''));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await page.evaluate<string[]>(barriers("runOnly: ['color-contrast'],"));
  return { light, dark };
}

const barriers = (options: string) =>
  `axe.run(document, { ${options} resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target.join(' '))))`;

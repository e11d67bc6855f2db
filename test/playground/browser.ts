import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Answer } from '../world';

const ROOT = resolve(__dirname, '../..');

/** What keeps Chromium from talking to anybody by itself. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The playground as it is now, bundled. */
export function buildPlayground(): void {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build-playground.js')], { stdio: 'inherit' });
}

/** The pages for people as they are now, bundled. */
export function buildPages(): void {
  for (const script of ['build-pages.js', 'build-console.js'])
    execFileSync(process.execPath, [join(ROOT, 'scripts', script)], { stdio: 'inherit' });
}

/** A Chromium for which these hosts are the server at this URL, and no other name exists. */
export function openBrowser(hosts: string | readonly string[], url: string): Promise<Browser> {
  const known = [hosts].flat().map((host) => `MAP ${host}:80 ${new URL(url).host}`);
  const names = [...known, 'MAP * ~NOTFOUND'].join(', ');
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [...QUIET, `--host-resolver-rules=${names}`],
  });
}

/** A Chromium that knows this machine by its own names, and no other. */
export function openPlainBrowser(): Promise<Browser> {
  const names = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: [...QUIET, `--host-resolver-rules=${names}`] });
}

/** GraphiQL's editors, by the ends of their models' addresses. */
type Editor = 'operation.graphql' | 'variables.json' | 'request-headers.json' | 'response.json';

/** A person at the playground. */
export interface Visitor {
  readonly page: Page;
  /** What must not happen: errors in the console, refusals by the policy among them, and requests to anybody else. */
  readonly problems: readonly string[];
  /** Goes to an address, and waits until the playground can be used. */
  open(address: string): Promise<void>;
  /** Loads the page again, and waits as well. */
  reload(): Promise<void>;
  /** The names of all tabs. */
  tabs(): Promise<string[]>;
  /** Goes to the tab of this name. */
  tab(name: string): Promise<void>;
  text(editor: Editor): Promise<string>;
  /** Types in place of what stood there. */
  type(editor: Exclude<Editor, 'response.json'>, text: string): Promise<void>;
  /** Presses the button, and answers what the page shows then. */
  run(): Promise<Answer>;
  /** Waits for the page to say this of who is signed in. */
  says(words: string): Promise<void>;
  /** All that the browser keeps for the page. */
  kept(): Promise<Record<string, string>>;
}

/** A person with a browser of their own, in which nothing was done before. */
export async function visitor(browser: Browser, origin: string): Promise<Visitor> {
  return anotherWindow(await browser.newContext({ viewport: { width: 1280, height: 800 } }), origin);
}

/** One more window of the same browser. */
export async function anotherWindow(context: BrowserContext, origin: string): Promise<Visitor> {
  const page = await context.newPage();
  const problems = watch(page, origin);
  const text = (editor: Editor) => page.evaluate(textOf, editor);
  const kept = () => page.evaluate(() => ({ ...(globalThis as unknown as InPage).localStorage }));
  const ready = () => page.locator('.monaco-editor[data-uri$="operation.graphql"]').waitFor();
  const click = (editor: Editor) => page.locator(`.monaco-editor[data-uri$="${editor}"]`).click();
  return {
    page,
    problems,
    open: async (address) => {
      await page.goto(new URL(address, origin).href);
      await ready();
    },
    reload: async () => {
      await page.reload();
      await ready();
    },
    tabs: () => page.locator('.graphiql-tab-button').allTextContents(),
    tab: async (name) => {
      // Not the tab around it, to which the sign for closing comes while the mouse is there.
      await page.locator(`.graphiql-tab-button[title="${name}"]`).click();
      await page.locator(`.graphiql-tab-active [title="${name}"]`).waitFor();
    },
    text,
    type: async (editor, said) => {
      if (editor === 'variables.json') await page.getByRole('button', { name: 'Variables', exact: true }).click();
      if (editor === 'request-headers.json') await page.getByRole('button', { name: 'Headers', exact: true }).click();
      await click(editor);
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(said);
    },
    run: async () => {
      // GraphiQL reads the name of the operation a moment after it was typed, and keeps it with the tab.
      const name = /^(?:query|mutation) (\w+)/m.exec(await text('operation.graphql'))?.[1] ?? null;
      await until(async () => nameOfOpenTab(await kept()) === name);
      await page.locator('.graphiql-execute-button').click();
      await until(async () => (await text('response.json')) !== '');
      return JSON.parse(await text('response.json')) as Answer;
    },
    says: (words) => page.getByRole('status').filter({ hasText: words }).waitFor(),
    kept,
  };
}

/** What is there in the page. */
interface InPage {
  /** Once it is loaded. */
  readonly __MONACO?: { editor: { getModels(): { uri: { path: string }; getValue(): string }[] } };
  readonly localStorage: Record<string, string>;
}

function textOf(editor: Editor): string {
  const models = (globalThis as unknown as InPage).__MONACO?.editor.getModels();
  return models?.find(({ uri }) => uri.path.endsWith(editor))?.getValue() ?? '';
}

function nameOfOpenTab(kept: Record<string, string>): string | null | undefined {
  const { tabs, activeTabIndex } = JSON.parse(kept['graphiql:tabState'] ?? '{"tabs":[]}') as {
    tabs: { operationName: string | null }[];
    activeTabIndex: number;
  };
  return tabs[activeTabIndex]?.operationName;
}

/** What happens in a page and must not: errors and warnings in the console, and requests to anybody else. */
export function watch(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.context().on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (to !== origin && protocol !== 'data:') problems.push(`a request to ${to}`);
  });
  return problems;
}

const GIVES_UP_AFTER_MS = 20_000;

/** Waits for something to come about in the page. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const givesUpAt = performance.now() + GIVES_UP_AFTER_MS;
  while (!(await holds())) {
    if (performance.now() > givesUpAt) throw new Error('The page did not come to it.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

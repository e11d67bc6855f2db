import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { scripts } from '../../package.json';
import { readSettings } from '../../src/settings';

/** The image cannot be built where the tests run, so what its files name is looked up. */
const ROOT = resolve(__dirname, '../..');
const textOf = (name: string) => readFileSync(join(ROOT, name), 'utf8');

/** The instructions of the Dockerfile, continued lines as one, comments left out. */
const instructions = textOf('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .map((line) => /^([A-Z]+) (.*)$/.exec(line.trim()))
  .filter((match) => match !== null)
  .map(([, name, words]) => ({ name: name!, words: words! }));
const wordsOf = (name: string) => instructions.filter((one) => one.name === name).map(({ words }) => words);

const copied = wordsOf('COPY').map((words) => words.split(' ').filter((word) => !word.startsWith('--')));

it('what the image is built from is there, and is not kept from it', () => {
  const fromHere = wordsOf('COPY').filter((words) => !words.startsWith('--from='));
  const sources = fromHere.flatMap((words) => words.split(' ').slice(0, -1));
  const sent = textOf('.dockerignore').split('\n');
  expect(sources).toContain('package-lock.json');
  for (const source of sources) {
    expect([source, existsSync(join(ROOT, source))]).toEqual([source, true]);
    expect(sent).toContain(`!${source}`);
  }
});

it('nothing else is sent to whoever builds it: no secrets, no data, no packages of this machine', () => {
  const [first, ...others] = textOf('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(first).toBe('*');
  const sent = others.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  for (const name of ['.data', '.env', '.git', 'node_modules', 'dist']) expect(sent).not.toContain(name);
});

it('its npm commands are those of the package', () => {
  const run = wordsOf('RUN').flatMap((words) => [...words.matchAll(/npm run (?:-s )?(\S+)/g)].map(([, name]) => name!));
  expect(run).toEqual(['build']);
  for (const name of run) expect(Object.keys(scripts)).toContain(name);
});

it('what runs holds what the package holds, and no tool that builds', () => {
  const last = instructions.map(({ name }) => name).lastIndexOf('FROM');
  const stage = instructions.slice(last);
  const runtime = stage.filter(({ name }) => name === 'COPY').map(({ words }) => words.split(' ').at(-1));
  expect(runtime).toEqual([
    './',
    './node_modules',
    './schema',
    './pages/dist',
    './console/dist',
    './playground/dist',
    './dist',
  ]);
  expect(wordsOf('RUN').indexOf('npm ci --omit=dev')).toBeGreaterThan(0);
  expect(copied.length).toBeGreaterThan(runtime.length);
});

it('it runs as a user of its own, is told to stop by SIGTERM and starts the server without a shell', () => {
  expect(wordsOf('USER')).toEqual(['node']);
  expect(wordsOf('STOPSIGNAL')).toEqual(['SIGTERM']);
  expect(wordsOf('CMD').map((words) => JSON.parse(words) as string[])).toEqual([scripts.start.split(' ')]);
  const [health] = wordsOf('HEALTHCHECK').map((words) => JSON.parse(words.slice(words.indexOf('['))) as string[]);
  expect(health?.[0]).toBe('node');
  expect(health?.[2]).toContain('/health/ready');
});

it('it holds no secret', () => {
  const names = [...wordsOf('ENV'), ...wordsOf('ARG')].join(' ');
  expect(names).not.toMatch(/SECRET|PASSWORD|TOKEN|SMTP|DATABASE_URL/);
});

interface Service {
  readonly environment: Record<string, string>;
  readonly command?: string[];
  readonly depends_on?: Record<string, { condition: string }>;
}

it('the example for docker compose migrates with the command of the package before the server starts', () => {
  const { services } = parse(textOf('docker-compose.example.yml')) as { services: Record<string, Service> };
  expect(services['migrate']?.command).toEqual(scripts.migrate.split(' '));
  expect(services['muster']?.depends_on?.['migrate']).toEqual({ condition: 'service_completed_successfully' });
  expect(Object.keys(services['migrate']!.environment)).toEqual(['SECRET_KEY', 'DATABASE_URL']);
});

it('the example for docker compose sets all that production asks for', () => {
  const { services } = parse(textOf('docker-compose.example.yml')) as {
    services: Record<string, Service>;
  };
  const given = {
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    DATABASE_PASSWORD: 'p',
    SMTP_URL: 'smtp://m.example',
    MAIL_FROM: 'Muster <muster@example.com>',
  };
  const filled = Object.entries(services['muster']!.environment).map(([name, text]) => {
    const value = text.replace(
      /\$\{(\w+):\?\}/g,
      (_, key: string) => (given as Record<string, string>)[key] ?? 'https://x.example',
    );
    return [name, value] as const;
  });
  const settings = readSettings({ NODE_ENV: 'production', ...Object.fromEntries(filled) });
  expect(settings).toMatchObject({ production: true, databaseUrls: ['mysql://muster:p@database:3306/muster'] });
});

it('what puts MySQL in its place leaves the other services as they are, and reaches it with the same user and password', () => {
  interface Compose {
    readonly services: Record<string, Service & { readonly image?: string }>;
  }
  const [mariadb, mysql] = ['docker-compose.example.yml', 'docker-compose.mysql.example.yml'].map((file) => {
    const { services } = parse(textOf(file)) as Compose;
    return { services, database: services['database']! };
  });
  expect(Object.keys(mysql!.services)).toEqual(['database']);
  expect(mysql!.database.image).toBe('mysql:8.4');
  const asked = (of: Record<string, string>, prefix: string) =>
    ['DATABASE', 'USER', 'PASSWORD'].map((name) => of[`${prefix}_${name}`]);
  expect(asked(mysql!.database.environment, 'MYSQL')).toEqual(asked(mariadb!.database.environment, 'MARIADB'));
});

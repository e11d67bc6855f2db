import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fastify from 'fastify';
import { helpText, readCommandLine } from '../src/command-line';
import { createSecretBox } from '../src/core/secret-box';
import { preparePlaces } from '../src/database/engine/places';
import { createTransport } from '../src/domains/mail/transport';
import { listenAt } from '../src/listen';
import { secretKeysOf } from '../src/secret-keys';
import { readSettings } from '../src/settings';
import { explainFailure } from '../src/start-failures';
import { version as VERSION } from '../package.json';
import { compiled } from './compiled';
import { newDataDir } from './data-dir';

const KEY = Buffer.alloc(32, 7).toString('base64');
const PRODUCTION = {
  NODE_ENV: 'production',
  SECRET_KEY: KEY,
  DATABASE_URL: 'mysql://u:p@db.example/muster',
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'Muster <muster@example.com>',
  APP_URL: 'https://app.example',
  API_URL: 'https://api.example',
};

it.each([
  [{ PORT: 'abc' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ DATABASE_URL: 'postgres://x/y' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'mysql://a/b,nonsense' }, 'DATABASE_URL'],
  [{ SMTP_URL: 'http://x' }, 'SMTP_URL'],
  [{ APP_URL: 'muster.example' }, 'APP_URL'],
  [{ API_URL: 'api.example' }, 'API_URL'],
  [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL'],
  [{ REDIS_URL: 'https://redis.example' }, 'REDIS_URL'],
  [{ REDIS_URL: 'redis://' }, 'REDIS_URL'],
  [{ REDIS_URL: 'redis://redis.example/first' }, 'REDIS_URL'],
  [{ REDIS_URL: 'rediss://redis.example/0?family=6' }, 'REDIS_URL'],
  [{ FILES_URL: '/var/files' }, 'FILES_URL'],
  [{ FILES_URL: 'https://bucket.example' }, 'FILES_URL'],
  [{ FILES_URL: 's3:///prefix' }, 'FILES_URL'],
  [{ FILES_URL: 's3://bucket?endpoint=storage.example' }, 'FILES_URL'],
  [{ FILES_URL: 's3://bucket?zone=eu' }, 'FILES_URL'],
  [{ SECRET_KEY: 'short' }, 'SECRET_KEY'],
  [{ SECRET_KEY: `${KEY},short` }, 'SECRET_KEY'],
  [{ PLAYGROUND: 'yes' }, 'PLAYGROUND'],
  [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY'],
  [{ TRUST_PROXY: 'proxy.example' }, 'TRUST_PROXY'],
  [{ TRUST_PROXY: '11' }, 'TRUST_PROXY'],
  [{ TRUST_PROXY: '-1' }, 'TRUST_PROXY'],
  [{ TRUST_PROXY: '10.0.0.0/8,0.0.0.0/0' }, 'TRUST_PROXY'],
  [{ OUTGOING_ALLOW: 'localhost,10.0.0.0/99' }, 'OUTGOING_ALLOW'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ PASSWORD_MIN_LENGTH: '4' }, 'PASSWORD_MIN_LENGTH'],
  [{ SESSION_IDLE_DAYS: '0' }, 'SESSION_IDLE_DAYS'],
  [{ SESSION_ABSOLUTE_DAYS: 'Infinity' }, 'SESSION_ABSOLUTE_DAYS must be a number'],
  [{ PASSWORD_MIN_LENGTH: '8.5' }, 'PASSWORD_MIN_LENGTH must be a whole number'],
  [{ PORT: '-1' }, 'PORT must be between 0 and 65535'],
  [{ CORS_ORIGINS: '*' }, 'CORS_ORIGINS'],
  [{ CORS_ORIGINS: 'https://a.example,http://c.example/path' }, 'CORS_ORIGINS must hold origins'],
  [{ CORS_ORIGINS: 'https://a.example?x' }, 'CORS_ORIGINS must hold origins'],
  [{ CORS_ORIGINS: 'https://a.example/#' }, 'CORS_ORIGINS must hold origins'],
  [{ CORS_ORIGINS: 'https://u@a.example' }, 'CORS_ORIGINS must hold origins'],
  [{ CORS_ORIGINS: 'https://*.example' }, 'CORS_ORIGINS must hold origins'],
  [{ CORS_ORIGINS: 'ftp://a.example' }, 'CORS_ORIGINS must hold origins'],
  [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM'],
  [{ MAIL_FROM: '@' }, 'MAIL_FROM'],
  [{ MAIL_FROM: 'Muster <muster@a.example>\r\nBcc: b@b.example' }, 'MAIL_FROM'],
  [{ MAIL_FROM: 'Muster\n <muster@a.example>' }, 'MAIL_FROM'],
  [{ MAIL_FROM: `${'x'.repeat(500)} <muster@a.example>` }, 'MAIL_FROM'],
  [{ FILES_URL: 'file://host.example/files' }, 'FILES_URL must name a folder of this machine'],
  [{ FILES_URL: 'file:///a%2Fb' }, 'FILES_URL must name a folder of this machine'],
  [{ FILES_URL: 'file:///a%b' }, 'FILES_URL must name a folder of this machine'],
  [{ FILES_URL: 'file:///a%00' }, 'FILES_URL must name a folder of this machine'],
  [{ FILES_URL: 'file:///a?b' }, 'FILES_URL must name a folder of this machine'],
  [{ APP_URL: 'https://app.example/?x=1' }, 'APP_URL must be an address'],
  [{ APP_URL: 'https://app.example/#x' }, 'APP_URL must be an address'],
  [{ APP_URL: 'https://app.example/ x' }, 'APP_URL must be an address'],
  [{ API_URL: 'https://someone:secret@api.example' }, 'API_URL must be an address'],
  [{ PORT: ' ' }, 'PORT must be a number'],
  [{ PASSWORD_MIN_LENGTH: ' ' }, 'PASSWORD_MIN_LENGTH must be a number'],
  [{ SMTP_URL: 'smtp://' }, 'SMTP_URL must name a host'],
  [{ SMTP_URL: 'smtp:mail.example' }, 'SMTP_URL must name a host'],
  [{ SESSION_ABSOLUTE_DAYS: '100000000' }, 'SESSION_ABSOLUTE_DAYS must be at most 3650'],
  [{ SESSION_IDLE_DAYS: '3650.1' }, 'SESSION_IDLE_DAYS must be at most 3650'],
  [{ NODE_ENV: 'Production' }, 'NODE_ENV must be "production"'],
  [{ NODE_ENV: 'prod' }, 'NODE_ENV must be "production"'],
  [{ NODE_ENV: ' production' }, 'NODE_ENV must be "production"'],
  [{ ACCESS_LOG: 'yes' }, 'ACCESS_LOG'],
  [{ METRICS_TOKEN: 'fifteen-letters' }, 'METRICS_TOKEN'],
  [{ METRICS_TOKEN: 'two words and some more' }, 'METRICS_TOKEN'],
  [{ LOST_SECRETS: 'on' }, 'LOST_SECRETS'],
  [{ ...PRODUCTION, RATE_LIMITS: 'off' }, 'RATE_LIMITS'],
])('%j is refused with a sentence that names the variable', (env, name) => {
  expect(() => readSettings(env)).toThrow(new RegExp(`^[^\\n]*${name}[^\\n]*\\.$`));
});

it.each(['DATABASE_URL=mysql', 'SMTP_URL=smtp', 'REDIS_URL=redis'])(
  'a bare %% in the password of %s is refused with what to write, and without the password',
  (words) => {
    const [name = '', scheme] = words.split('=');
    const read = (password: string) => () => readSettings({ [name]: `${scheme}://u:${password}@h.example/1` });
    expect(read('hun%zx')).toThrow(/^\w+_URL has a % in its user or its password .*: write it as %25\.$/);
    expect(read('hun%zx')).not.toThrow(/hun|zx/);
    expect(read('hun%25zx')).not.toThrow();
  },
);

it('origins are read as browsers write them', () => {
  const CORS_ORIGINS = 'http://a.example/, HTTPS://B.example:443,http://c.example:8080,http://\u00fc.example';
  expect(readSettings({ CORS_ORIGINS }).corsOrigins).toEqual([
    ...['http://a.example', 'https://b.example', 'http://c.example:8080', 'http://xn--tda.example'],
  ]);
});

it.each(['muster@localhost', 'Muster <m@a.example>', '"Muster, Inc." <m@a.example>', 'Müşteri <m@a.example>'])(
  '%s sends emails',
  (sender) => {
    expect(readSettings({ MAIL_FROM: sender }).mailFrom).toBe(sender);
  },
);

it.each(['production', 'development', 'test', ''])('NODE_ENV=%s is known', (NODE_ENV) => {
  expect(readSettings({ ...PRODUCTION, NODE_ENV }).production).toBe(NODE_ENV === 'production');
});

describe('what a start cannot use is named by one sentence:', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'muster-settings-'));
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'key/secret.key'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The sentence, which comes without a stack. */
  async function sentenceOf(start: () => unknown): Promise<string> {
    const { sentence, unexpected } = explainFailure(
      await Promise.resolve()
        .then(start)
        .catch((error: unknown) => error),
    );
    expect(unexpected).toBe(false);
    return sentence;
  }

  it.each([
    ['a b', 'HOST is "a b", a name that '],
    ['nohost.invalid', 'HOST is "nohost.invalid", a name that '],
    ['192.0.2.1', 'HOST is "192.0.2.1", an address that this machine does not have'],
  ])('HOST=%s', async (host, words) => {
    const server = fastify();
    expect(await sentenceOf(() => listenAt(server, { port: 0, host }))).toContain(words);
    await server.close();
  });

  it.each(['file', 'file/below'])('DATA_DIR=%s, for each that makes it', async (name) => {
    const dataDir = join(folder, name);
    const asked = [
      () => preparePlaces(dataDir),
      () => secretKeysOf({ secretKeys: null, dataDir }),
      () => createTransport({ smtpUrl: null, mailFrom: 'a@b.example', dataDir, wrote: () => undefined }),
    ];
    for (const start of asked) {
      expect(await sentenceOf(start)).toMatch(/^The folder .* cannot be used \(it is a file, .*\): set DATA_DIR /);
    }
  });

  it('the folder of an engine of somebody else, who is named, and whose it stays', async () => {
    const dataDir = join(folder, 'theirs');
    preparePlaces(dataDir);
    const me = process.getuid!();
    const other = jest.spyOn(process, 'getuid').mockReturnValue(me + 1);
    const sentence = await sentenceOf(() => preparePlaces(dataDir));
    other.mockRestore();
    expect(sentence).toMatch(new RegExp(`/run, .* the user with the id ${me}, .*: run Muster as that user, or `));
    expect(sentence).not.toContain('remove');
    expect(() => preparePlaces(dataDir)).not.toThrow();
  });

  it('a key that is a folder', async () => {
    const sentence = await sentenceOf(() => secretKeysOf({ secretKeys: null, dataDir: join(folder, 'key') }));
    expect(sentence).toMatch(/^The key in .*secret\.key cannot be read \(EISDIR\): restore it/);
  });
});

describe('in production', () => {
  const NEEDED = ['SECRET_KEY', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'APP_URL', 'API_URL'];
  const without = (...names: string[]) =>
    Object.fromEntries(Object.entries(PRODUCTION).filter(([name]) => !names.includes(name)));

  it.each([
    [{}, true],
    [{ PORT: '4100', API_URL: 'https://muster.example' }, true],
    [{ APP_URL: 'https://muster.example/', API_URL: 'https://muster.example/muster' }, true],
    [{ APP_URL: 'https://app.example', API_URL: 'https://api.example' }, false],
    [{ APP_URL: 'https://muster.example/app', API_URL: 'https://muster.example' }, false],
    [{ PERSISTED_DOCUMENTS: 'manifest.json', PERSISTED_DOCUMENTS_ONLY: 'on' }, false],
  ])('the pages are shown where links lead to this server, and its documents may be sent: %j', (environment, shown) => {
    expect(readSettings(environment).pages).toBe(shown);
  });

  it('everything that has a default to try Muster out with is asked for, all of it at once', () => {
    const inOrder = NEEDED.map((name) => `${name} is required in production \\([^)]+\\)\\.`).join(' ');
    expect(() => readSettings({ NODE_ENV: 'production' })).toThrow(new RegExp(`^${inOrder}$`));
    expect(() => readSettings({ ...without(...NEEDED), SMTP_URL: '' })).toThrow(new RegExp(`^${inOrder}$`));
  });

  it.each(NEEDED)('%s alone is asked for where it alone is missing', (name) => {
    expect(() => readSettings(without(name))).toThrow(new RegExp(`^${name} is required in production [^.]*`));
    const others = NEEDED.filter((other) => other !== name).map((other) => `${other} is required`);
    expect(() => readSettings(without(name))).not.toThrow(new RegExp(others.join('|')));
  });

  it('the private database and emails as files are used where they are named', () => {
    const told = { ...PRODUCTION, DATABASE_URL: 'embedded', SMTP_URL: 'files' };
    expect(readSettings(told)).toMatchObject({ production: true, databaseUrls: null, smtpUrl: null });
    expect(readSettings({ DATABASE_URL: 'embedded', SMTP_URL: 'files' })).toMatchObject({
      ...{ production: false, databaseUrls: null, smtpUrl: null },
    });
  });

  it('no sender is asked for where no email is sent', () => {
    expect(readSettings({ ...without('MAIL_FROM'), SMTP_URL: 'files' }).smtpUrl).toBeNull();
  });

  it('a command needs neither email nor the addresses of the server, and a database and a key all the same', () => {
    const [key, database, ...rest] = NEEDED;
    expect(readSettings(without(...rest), 'command').databaseUrls).toEqual([PRODUCTION.DATABASE_URL]);
    expect(() => readSettings({ NODE_ENV: 'production' }, 'command')).toThrow(
      new RegExp(`^${key} is required [^)]+\\)\\. ${database} is required [^)]+\\)\\.$`),
    );
  });

  it('each request is written into the log, unless that is turned off; elsewhere it is the other way round', () => {
    const logged = (env: Record<string, string>) => readSettings(env).accessLog;
    expect([logged(PRODUCTION), logged({ ...PRODUCTION, ACCESS_LOG: 'off' })]).toEqual([true, false]);
    expect([logged({}), logged({ ACCESS_LOG: 'on' })]).toEqual([false, true]);
  });
});

it('names every variable that makes no sense at once', () => {
  expect(() => readSettings({ PORT: 'x', SMTP_URL: 'y' })).toThrow(/PORT.*SMTP_URL/);
});

it('has what shows the inside of the service on, but not in production; an empty variable is none', () => {
  expect(readSettings({ PORT: '', SMTP_URL: '' })).toMatchObject({
    port: 4000,
    smtpUrl: null,
    playground: true,
    introspection: true,
    demo: true,
    rateLimits: true,
  });
  expect(readSettings(PRODUCTION)).toMatchObject({
    playground: false,
    introspection: false,
    demo: false,
  });
  expect(readSettings({ ...PRODUCTION, PLAYGROUND: 'on' }).playground).toBe(true);
  expect(readSettings({ APP_URL: 'https://app.example/muster//' }).appUrl).toBe('https://app.example/muster');
});

it('TRUST_PROXY=on, which would believe whatever a client writes, is refused with a sentence that says what to write', () => {
  expect(() => readSettings({ TRUST_PROXY: 'on' })).toThrow(
    /^TRUST_PROXY must be "off", the number of proxies .*TRUST_PROXY=1.*TRUST_PROXY=10\.0\.0\.0\/8/,
  );
});

it.each([
  [{}, false],
  [{ TRUST_PROXY: 'off' }, false],
  [{ TRUST_PROXY: '0' }, false],
  [{ TRUST_PROXY: '2' }, 2],
  [{ TRUST_PROXY: '10.0.0.0/8, 2001:db8::/32,192.0.2.1' }, ['10.0.0.0/8', '2001:db8::/32', '192.0.2.1']],
])('%j trusts %j', (environment, trusted) => {
  expect(readSettings(environment).trustProxy).toEqual(trusted);
});

it('files lie in DATA_DIR until another place is named', () => {
  const placeOf = (FILES_URL?: string) => readSettings({ DATA_DIR: '/data', ...(FILES_URL && { FILES_URL }) }).files;
  expect(placeOf()).toEqual({ folder: '/data/files' });
  expect(placeOf('file:///mnt/pictures')).toEqual({ folder: '/mnt/pictures' });
  expect(placeOf('s3://bucket')).toEqual({ bucket: 'bucket', prefix: '', endpoint: null, region: null });
  expect(placeOf('s3://bucket/a/b/?region=eu-west-1')).toMatchObject({ prefix: 'a/b/', region: 'eu-west-1' });
  expect(placeOf('s3://bucket?endpoint=http://127.0.0.1:9000')).toEqual({
    ...{ bucket: 'bucket', prefix: '', endpoint: 'http://127.0.0.1:9000', region: 'us-east-1' },
  });
});

it('this server is reached at its port until another address is named', () => {
  expect(readSettings({ PORT: '4100', APP_URL: 'https://app.example' }).apiUrl).toBe('http://localhost:4100');
  expect(readSettings({ API_URL: 'https://api.example/muster//' }).apiUrl).toBe('https://api.example/muster');
});

describe('the command line', () => {
  it('that is empty starts the server', () => {
    expect(readCommandLine([])).toEqual({ kind: 'serve' });
  });

  it.each(['--help', '-h', 'support --help', 'support add -h'])(
    '%s asks for the help, which names every command',
    (words) => {
      expect(readCommandLine(words.split(' '))).toEqual({ kind: 'help' });
      for (const name of ['doctor', 'migrate', 'reseal', 'support']) expect(helpText()).toContain(`\n  ${name}`);
    },
  );

  it.each([
    ['migrate', []],
    ['reseal', []],
    ['support', ['list']],
    ['support', ['add', 'a@b.example']],
    ['support', ['remove', 'a@b.example']],
  ])('%s %j is a command', (name, args) => {
    expect(readCommandLine([name, ...args])).toMatchObject({ kind: 'command', args });
  });

  it('doctor is done without a database', () => {
    expect(readCommandLine(['doctor'])).toEqual({ kind: 'examine' });
  });

  it.each([
    ['doctor mail', 'doctor takes: nothing more.'],
    ['serve', 'Muster does not know "serve".'],
    ['--port 4001', 'Muster does not know "--port".'],
    ['constructor', 'Muster does not know "constructor".'],
    ['migrate now', 'migrate takes: nothing more.'],
    ['--version now', 'Muster does not know "--version".'],
    ['support', 'support takes: add EMAIL | remove EMAIL | list.'],
    ['support add', 'support takes: add EMAIL | remove EMAIL | list.'],
    ['support promote a@b.example', 'support takes: add EMAIL | remove EMAIL | list.'],
    ['support list all', 'support takes: add EMAIL | remove EMAIL | list.'],
  ])('%s is refused', (words, sentence) => {
    expect(readCommandLine(words.split(' '))).toEqual({ kind: 'refused', sentence });
  });
});

describe('as a process', () => {
  const start = (env: Record<string, string>, ...words: string[]) =>
    spawnSync(process.execPath, [compiled('src/main'), ...words], {
      cwd: resolve(__dirname, '..'),
      env: { ...process.env, ...env },
      encoding: 'utf8',
      timeout: 120_000,
    });

  it('stops the start with one sentence and no stack', () => {
    const { status, stderr } = start({ PORT: 'abc' });
    expect(status).toBe(1);
    expect(stderr).toBe('PORT must be a number.\n');
  });

  it('is refused in production by one line of JSON with the same sentence, and nothing on stdout', () => {
    const { status, stdout, stderr } = start({ NODE_ENV: 'production', PORT: 'abc' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(JSON.parse(stderr)).toMatchObject({ level: 60, msg: 'PORT must be a number.', version: VERSION });
  });

  it('starts nothing where the command line makes no sense: it ends with 2 and shows the help', () => {
    const { status, stdout, stderr } = start({ PORT: 'abc' }, 'serve');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`Muster does not know "serve".\n\n${helpText()}\n`);
  });

  it.each([
    ['--help', helpText()],
    ['--version', VERSION],
  ])('%s is answered even where a setting makes no sense', (word, text) => {
    const { status, stdout, stderr } = start({ PORT: 'abc' }, word);
    expect([status, stdout, stderr]).toEqual([0, `${text}\n`, '']);
  });

  it('says so when no database answers', () => {
    const { status, stderr } = start({ DATABASE_URL: 'mysql://u:secret@127.0.0.1:1/x', LOG_LEVEL: 'silent' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^No database answers at DATABASE_URL.*\n$/);
    expect(stderr).not.toContain('secret');
  });

  it('says so when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const dataDir = newDataDir();
    const { stderr, status } = start({ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent', DEMO: 'off' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^Something else listens on this port.*\n$/)]);
    await new Promise((closed) => other.close(closed));
    rmSync(dataDir, { recursive: true, force: true });
  }, 130_000);
});

describe('secrets at rest', () => {
  const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

  it('are sealed differently each time, and opened again', () => {
    const box = createSecretBox([one]);
    const [a, b] = [box.seal('a secret'), box.seal('a secret')];
    expect(a).not.toBe(b);
    expect([box.open(a), box.open(b)]).toEqual(['a secret', 'a secret']);
    expect(a).not.toContain('secret');
  });

  it('survive a rotation of keys, and no other key opens them', () => {
    const old = createSecretBox([one]).seal('x');
    expect(createSecretBox([two, one]).open(old)).toBe('x');
    expect(() => createSecretBox([two]).open(old)).toThrow('SECRET_KEY');
  });

  it('are refused when a byte of them was changed', () => {
    const box = createSecretBox([one]);
    const sealed = box.seal('x');
    const body = sealed.split('.')[2]!;
    for (let index = 0; index < body.length - 1; index += 1) {
      const other = body[index] === 'A' ? 'B' : 'A';
      const forged = sealed.replace(body, `${body.slice(0, index)}${other}${body.slice(index + 1)}`);
      expect(() => box.open(forged)).toThrow();
    }
  });

  it('have a key of their own outside production: made once, whoever starts first, and for the owner’s eyes alone', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'muster-key-'));
    const keys = Array.from({ length: 5 }, () => secretKeysOf({ secretKeys: null, dataDir })[0]!.toString('base64'));
    expect(new Set(keys).size).toBe(1);
    const path = join(dataDir, 'secret.key');
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readFileSync(path, 'utf8').trim()).toBe(keys[0]);
    writeFileSync(path, 'damaged');
    expect(() => secretKeysOf({ secretKeys: null, dataDir })).toThrow('32 bytes');
    rmSync(dataDir, { recursive: true, force: true });
  });
});

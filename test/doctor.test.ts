import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Redis } from 'ioredis';
import { createConnection, type Connection } from 'mysql2/promise';
import { createServer as createMysqlServer } from 'mysql2';
import S3rver from 's3rver';
import { SMTPServer } from 'smtp-server';
import { createSecretBox } from '../src/core/secret-box';
import { examine } from '../src/doctor/doctor';
import { compiled } from './compiled';
import { startRedis, type RedisOfTest } from './redis';
import { reachEngine } from './engine-door';
import { createWorldDatabase } from './world-database';

type Env = Record<string, string>;
type More = Omit<NonNullable<Parameters<typeof examine>[0]>, 'env'>;

const PASSWORD = 'hunter2-and-more';
const KEY = Buffer.alloc(32, 7).toString('base64');
const USER = `doctor_${randomBytes(4).toString('hex')}`;
const socketPath = process.env['MUSTER_TEST_SOCKET'] ?? '';

let folder: string;
let db: Connection;
let database: string;
let redis: RedisOfTest;
let port: Record<'database' | 'old' | 'silent' | 'hangsUp' | 'smtp' | 'smtpTls' | 's3', number>;
const servers: { close(): unknown }[] = [];
/** Everything that was ever printed. */
const printed: string[] = [];

beforeAll(async () => {
  // The mail server warns of its own certificate, which is the point of it here.
  const warnings = jest.spyOn(console, 'error').mockReturnValue();
  folder = mkdtempSync(join(tmpdir(), 'muster-doctor-'));
  writeFileSync(join(folder, 'file'), '');
  database = await createWorldDatabase();
  db = await createConnection({ socketPath, user: 'root', database });
  await db.query(`CREATE USER ${USER} IDENTIFIED BY '${PASSWORD}'`);
  await db.query(`GRANT ALL PRIVILEGES ON ${database}.* TO ${USER}`);
  const s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [],
  });
  redis = await startRedis(PASSWORD);
  port = {
    database: await listen(
      createTcpServer((socket) =>
        socket
          .pipe(reachEngine())
          .on('error', () => 0)
          .pipe(socket),
      ),
    ),
    old: await listen(oldDatabase()),
    silent: await listen(createTcpServer()),
    hangsUp: await listen(createTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))),
    smtp: await listen(mailServer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true })),
    smtpTls: await listen(mailServer({})),
    s3: (await s3.run()).port,
  };
  warnings.mockRestore();
  servers.push(s3);
  process.env['AWS_ACCESS_KEY_ID'] = 'S3RVER';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER';
});
afterAll(async () => {
  await redis.kill();
  await Promise.all(servers.map((server) => server.close()));
  await db.query(`DROP USER ${USER}`);
  await db.end();
  rmSync(folder, { recursive: true, force: true });
});

async function listen(server: Pick<Server, 'listen' | 'close' | 'address'>): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  servers.push(server);
  return (server.address() as AddressInfo).port;
}

function mailServer(options: ConstructorParameters<typeof SMTPServer>[0]) {
  const server = new SMTPServer({
    ...{ ...options, authOptional: true, closeTimeout: 10 },
    onAuth: ({ password }, _session, done) => {
      if (password === PASSWORD) done(null, { user: 1 });
      else done(new Error(`${password ?? ''} is wrong`));
    },
  });
  server.on('error', () => undefined);
  return {
    listen: server.listen.bind(server),
    close: (done?: () => void) => server.close(done),
    address: () => server.server.address(),
  } as Server;
}

/** Greets as a MySQL of ten years ago, and says so to whoever asks. */
function oldDatabase(): Server {
  const server = createMysqlServer((client) => {
    client.on('error', () => undefined);
    client.serverHandshake({
      ...{ protocolVersion: 10, serverVersion: '5.7.44', connectionId: 1, statusFlags: 2, characterSet: 45 },
      ...{ capabilityFlags: 0xffffff ^ 0x0800 ^ 0x0020 },
    });
    client.on('query', () => {
      // Each answer begins to count anew.
      Object.assign(client, { sequenceId: 1 });
      const column = {
        catalog: 'def',
        schema: '',
        table: '',
        orgTable: '',
        orgName: 'version',
        characterSet: 45,
        flags: 0,
        decimals: 0,
      };
      client.writeTextResult(
        [{ version: '5.7.44-log' }],
        [{ ...column, name: 'version', columnLength: 60, columnType: 253 }],
      );
      Object.assign(client, { sequenceId: 0 });
    });
  });
  return (server as unknown as { _server: Server })._server;
}

/** Everything is well: with nothing there yet but the folder. */
const well = (): Env => ({ DATA_DIR: join(folder, 'data'), SECRET_KEY: KEY });
const databaseAt = (at: number, { user = USER, password = PASSWORD, name = database } = {}) =>
  `mysql://${user}:${encodeURIComponent(password)}@127.0.0.1:${at}/${name}`;

async function lines(env: Env, more: More = {}): Promise<{ done: boolean; lines: readonly string[] }> {
  const outcome = await examine({ env: { ...well(), ...env }, ...more });
  printed.push(...outcome.lines);
  return outcome;
}

/** Plants something in the database for as long as the doctor looks. */
async function planted<T>(sql: string, undo: string, look: () => Promise<T>): Promise<T> {
  await db.query(sql);
  try {
    return await look();
  } finally {
    await db.query(undo);
  }
}

/** What the doctor is to say of a trouble: exactly this line is wrong, and no other. */
async function expectWrong(line: RegExp, env: Env, more: More = {}): Promise<void> {
  const outcome = await lines(env, more);
  expect(outcome.lines.filter((one) => one.startsWith('wrong'))).toEqual([expect.stringMatching(line)]);
  expect(outcome.done).toBe(false);
}

it('says nothing wrong where all is well: a line for each check, and nothing is made', async () => {
  const env = {
    DATABASE_URL: databaseAt(port.database),
    REDIS_URL: redis.url,
    SMTP_URL: `smtp://someone:${PASSWORD}@127.0.0.1:${port.smtp}`,
    FILES_URL: `file://${folder}`,
    OUTGOING_ALLOW: 'localhost:4010',
  };
  const before = readdirSync(folder);
  const { done, lines: found } = await lines(env);
  expect([done, found.filter((line) => !line.startsWith('ok'))]).toEqual([true, []]);
  expect(found.map((line) => line.split(/\s+/)[1])).toEqual(
    'settings database clock secrets storage storage mail redis outgoing'.split(' '),
  );
  expect(readdirSync(folder)).toEqual(before);
});

it('on a machine on which nothing was started yet it says what the first start will make', async () => {
  const { done, lines: found } = await lines({});
  expect(done).toBe(true);
  expect(found).toContainEqual(expect.stringMatching(/^ok +database .*the first start makes it/));
  expect(found).toContainEqual(expect.stringMatching(/^ok +storage .*made by the first start/));
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

describe('settings', () => {
  it('that make no sense are named one by one, and all else is looked at', async () => {
    const { done, lines: found } = await lines({ PORT: 'abc', LOG_LEVEL: 'loud', REDIS_URL: 'redis://127.0.0.1:1' });
    expect(done).toBe(false);
    expect(found.filter((line) => line.startsWith('wrong'))).toEqual([
      expect.stringMatching(/^wrong +settings +PORT must be a number\.$/),
      expect.stringMatching(/^wrong +settings +LOG_LEVEL must be one of/),
      expect.stringMatching(/^wrong +redis /),
    ]);
  });

  it.each([
    ['is not there', '/nope', 'cannot be read'],
    ['is a folder', tmpdir(), 'is no file'],
    ['never ends', '/dev/zero', 'is no file'],
    ['holds something else', join(__dirname, '../package.json'), 'is no "apollo-persisted-query-manifest"'],
  ])('name a file of documents that %s', (_, path, words) =>
    expectWrong(new RegExp(`settings +PERSISTED_DOCUMENTS: ${path} does not fit: it ${words}`), {
      PERSISTED_DOCUMENTS: path,
    }),
  );

  it.each(['a b', 'nowhere.invalid', '192.0.2.1'])('name HOST=%s, at which nothing can listen', (HOST) =>
    expectWrong(new RegExp(`settings +HOST is "${HOST}", an? (name|address) that`), { HOST }),
  );

  it('that production asks for are named beside those that make no sense', async () => {
    const { lines: found } = await lines({ NODE_ENV: 'production', SMTP_URL: 'http://x', SECRET_KEY: 'short' });
    const named = [
      'SMTP_URL must',
      'SECRET_KEY must',
      'DATABASE_URL is required',
      'MAIL_FROM is',
      'APP_URL is',
      'API_URL is',
    ];
    expect(found.filter((line) => line.startsWith('wrong'))).toEqual(
      named.map((words) => expect.stringMatching(new RegExp(`^wrong +settings +${words}`)) as string),
    );
    expect(found).toContainEqual(expect.stringMatching(/^warning +mail +Not looked at: mend SMTP_URL first/));
  });
});

describe('the database', () => {
  const at = (name: keyof typeof port, more: Parameters<typeof databaseAt>[1] = {}) => ({
    DATABASE_URL: databaseAt(port[name], more),
  });

  it('is not there', () =>
    expectWrong(/database +The database at 127.0.0.1:1: No database answers/, { DATABASE_URL: databaseAt(1) }));

  it('has a host that does not exist', () =>
    expectWrong(/database .*The host in DATABASE_URL (does not exist|cannot be looked up)/, {
      DATABASE_URL: 'mysql://u:p@nowhere.invalid/muster',
    }));

  it('refuses the password', () =>
    expectWrong(/database .*refuses the user or the password/, at('database', { password: 'x' })));

  it('does not hold the database that is named', () =>
    expectWrong(/database .*(does not exist|may not use)/, at('database', { name: `${database}_none` })));

  it('says nothing at all', () =>
    expectWrong(/database .*Did not answer within 1 s/, at('silent'), { patienceMs: 300 }));

  it('is something else', () => expectWrong(/database /, at('hangsUp')));

  it('is too old', async () => {
    // The driver counts on with the packets of a greeting.
    const warnings = jest.spyOn(console, 'error').mockReturnValue();
    await expectWrong(/database .*5\.7\.44.*too old.*10\.11.*8\.4/, at('old'));
    warnings.mockRestore();
  });

  it('lets its user do too little', () =>
    planted(
      `REVOKE ALL PRIVILEGES ON ${database}.* FROM ${USER}`,
      `GRANT ALL PRIVILEGES ON ${database}.* TO ${USER}`,
      async () => {
        await db.query(`GRANT SELECT, INSERT, UPDATE ON ${database}.* TO ${USER}`);
        await expectWrong(/database .*lacks a right \(DELETE on \w+\)/, at('database'));
      },
    ));

  it('has migrations before it that this user may not run', () =>
    planted(
      `REVOKE CREATE, ALTER ON ${database}.* FROM ${USER}`,
      `GRANT ALL PRIVILEGES ON ${database}.* TO ${USER}`,
      () =>
        withoutLastMigration(() => expectWrong(/database .*1 migration is to be run.*npm run migrate/, at('database'))),
    ));

  it('has migrations before it that the next start runs: a warning', async () => {
    const { done, lines: found } = await withoutLastMigration(() => lines(at('database')));
    expect([done, found]).toEqual([
      true,
      expect.arrayContaining([expect.stringMatching(/^warning +database .*1 migration/)]),
    ]);
  });

  it('was changed by a later release', () =>
    planted(
      "INSERT INTO migration (timestamp, name) VALUES (99999999999999, 'FromTheFuture99999999999999')",
      "DELETE FROM migration WHERE name LIKE 'FromTheFuture%'",
      () => expectWrong(/database .*newer version of Muster.*FromTheFuture/, at('database')),
    ));

  it('has another collation', () =>
    planted(
      `ALTER DATABASE ${database} COLLATE utf8mb4_general_ci`,
      `ALTER DATABASE ${database} COLLATE utf8mb4_bin`,
      () => expectWrong(/database .*collation utf8mb4_general_ci: ALTER DATABASE/, at('database')),
    ));

  it('has a table of another collation', () =>
    planted('ALTER TABLE job COLLATE utf8mb4_general_ci', 'ALTER TABLE job COLLATE utf8mb4_bin', () =>
      expectWrong(/database .*table job has another collation: ALTER TABLE job/, at('database')),
    ));

  it('is away at one of two addresses: a warning', async () => {
    const { done, lines: found } = await lines({ DATABASE_URL: `${databaseAt(1)},${databaseAt(port.database)}` });
    expect([done, found.filter((line) => !line.startsWith('ok'))]).toEqual([
      true,
      [expect.stringMatching(/^warning +database .*127.0.0.1:1: No database answers/)],
    ]);
  });

  it('has a clock of its own', () =>
    expectWrong(/clock .*10 s apart: set both by NTP/, at('database'), { clock: () => new Date(Date.now() + 10_400) }));

  it('holds secrets that no key opens', () =>
    planted(
      `INSERT INTO outbox (id, kind, recipient, header, payload, createdAt, attempts)
       VALUES (UUID_TO_BIN_OF_TEST, 'email', 'a@b.example', '{}', '${createSecretBox([Buffer.alloc(32, 1)]).seal('x')}', NOW(), 0)`.replace(
        'UUID_TO_BIN_OF_TEST',
        "X'00000000000000000000000000000001'",
      ),
      'DELETE FROM outbox',
      () => expectWrong(/secrets +outbox\.payload holds secrets that no key of SECRET_KEY opens/, at('database')),
    ));

  it('of one’s own is no whole one', () => {
    mkdirSync(join(folder, 'halved/database'), { recursive: true });
    writeFileSync(join(folder, 'halved/database/ibdata1'), '');
    return expectWrong(/database .*is not a whole database folder/, { DATA_DIR: join(folder, 'halved') });
  });

  it('of one’s own is somebody else’s', async () => {
    mkdirSync(join(folder, 'theirs/run'), { recursive: true });
    const other = jest.spyOn(process, 'getuid').mockReturnValue(process.getuid!() + 1);
    await expectWrong(/database .*belongs to somebody else.*run Muster as that user/, {
      DATA_DIR: join(folder, 'theirs'),
    });
    other.mockRestore();
  });

  it('of one’s own is asked through its socket where it runs, and not started where it does not', async () => {
    mkdirSync(join(folder, 'stopped/database'), { recursive: true });
    writeFileSync(join(folder, 'stopped/database/aria_log_control'), '');
    const { lines: stopped } = await lines({ DATA_DIR: join(folder, 'stopped') });
    expect(stopped).toContainEqual(expect.stringMatching(/^ok +database .*does not run.*a start runs it/));
    const running = { DATA_DIR: dirname(dirname(socketPath)) };
    expect((await lines(running)).lines).toContainEqual(
      expect.stringMatching(/^ok +database .*the first start makes it/),
    );
    const { lines: found } = await planted('CREATE DATABASE muster COLLATE utf8mb4_bin', 'DROP DATABASE muster', () =>
      lines(running),
    );
    expect(found).toContainEqual(expect.stringMatching(/^warning +database +The private database: \d+ migrations are/));
    expect(found).toContainEqual(expect.stringMatching(/^ok +clock /));
  });

  async function withoutLastMigration<T>(look: () => Promise<T>): Promise<T> {
    const [[last]] = (await db.query('SELECT * FROM migration ORDER BY id DESC LIMIT 1')) as unknown as [
      [{ name: string }],
    ];
    await db.query('DELETE FROM migration WHERE name = ?', [last.name]);
    try {
      return await look();
    } finally {
      await db.query('INSERT INTO migration SET ?', [last]);
    }
  }
});

it('the key that the first start made is damaged', async () => {
  mkdirSync(join(folder, 'damaged'));
  writeFileSync(join(folder, 'damaged/secret.key'), 'damaged');
  await expectWrong(/secrets .*secret\.key is not 32 bytes/, {
    ...{ DATABASE_URL: databaseAt(port.database), DATA_DIR: join(folder, 'damaged'), SECRET_KEY: '' },
  });
});

it.each([
  ['empty', (path: string) => writeFileSync(path, ''), 'is not 32 bytes'],
  ['a folder', (path: string) => mkdirSync(path), 'cannot be read \\(EISDIR\\)'],
])('the key that the first start made is %s, also while no database runs', async (name, make, words) => {
  const data = join(folder, `key-${name}`);
  mkdirSync(data);
  make(join(data, 'secret.key'));
  await expectWrong(new RegExp(`secrets .*secret\\.key ${words}`), { DATA_DIR: data, SECRET_KEY: '' });
});

describe('mail', () => {
  const smtp = (name: 'smtp' | 'smtpTls', { password = PASSWORD, host = '127.0.0.1', scheme = 'smtp' } = {}) => ({
    SMTP_URL: `${scheme}://someone:${password}@${host}:${port[name]}`,
  });

  it('has no server', () =>
    expectWrong(/mail .*127.0.0.1:1 is not there/, { SMTP_URL: `smtp://u:${PASSWORD}@127.0.0.1:1` }));

  it('has a server that refuses the login', () =>
    expectWrong(/mail .*refuses the user or the password/, smtp('smtp', { password: 'x' })));

  it('has a server whose certificate nobody vouches for', () =>
    expectWrong(/mail .*certificate that is not trusted/, smtp('smtpTls')));

  it('has a server that does not speak TLS from the start', () =>
    expectWrong(/mail .*use smtp:\/\/ in place of smtps:\/\//, smtp('smtp', { scheme: 'smtps' })));

  it('has a server elsewhere without TLS: a warning', async () => {
    const { done, lines: found } = await lines(smtp('smtp', { host: '0.0.0.0' }));
    expect([done, found]).toEqual([
      true,
      expect.arrayContaining([expect.stringMatching(/^warning +mail .*offers no TLS/)]),
    ]);
  });
});

describe('storage', () => {
  it('has a data folder that nobody can write to', () =>
    expectWrong(/storage .*Nothing can be written to .*set DATA_DIR/, { DATA_DIR: join(folder, 'file/data') }));

  it('has a folder of files that nobody can write to', () =>
    expectWrong(/storage .*Nothing can be written to .*set FILES_URL/, { FILES_URL: `file://${folder}/file/files` }));

  it.each([
    ['files', 'a file', (path: string) => writeFileSync(path, '')],
    ['mail', 'a file', (path: string) => writeFileSync(path, '')],
    ['files', 'a link to nowhere', (path: string) => symlinkSync(join(folder, 'nowhere'), path)],
  ])('has a folder %s that is %s', async (name, what, make) => {
    const data = join(folder, `${name} as ${what}`);
    mkdirSync(data);
    make(join(data, name));
    await expectWrong(new RegExp(`storage +Nothing can be written to .*/${name} .* set DATA_DIR`), { DATA_DIR: data });
  });

  it('has what is not used, and is not looked at', async () => {
    const data = join(folder, 'unused');
    mkdirSync(data);
    for (const name of ['files', 'mail']) writeFileSync(join(data, name), '');
    const env = { DATA_DIR: data, FILES_URL: `file://${folder}`, SMTP_URL: `smtp://127.0.0.1:${port.smtp}` };
    expect((await lines(env)).done).toBe(true);
  });

  it('has a bucket that is not there', () =>
    expectWrong(/storage .*bucket none: the bucket does not exist/, {
      FILES_URL: `s3://none?endpoint=http://127.0.0.1:${port.s3}`,
    }));

  it('has no room left', () =>
    expectWrong(/storage +99 MB are left/, {}, { freeBytes: () => Promise.resolve(99.5 * 1024 * 1024) }));

  it('has little room left: a warning', async () => {
    const { done, lines: found } = await lines({}, { freeBytes: () => Promise.resolve(500 * 1024 * 1024) });
    expect([done, found]).toEqual([true, expect.arrayContaining([expect.stringMatching(/^warning +storage +500 MB/)])]);
  });
});

describe('Redis', () => {
  it.each([
    ['the channel', ['~*', 'resetchannels']],
    ['the keys', ['resetkeys', 'allchannels']],
  ])('lets its user in, and not use %s of Muster', async (_, rights) => {
    const admin = new Redis(redis.url);
    await admin.call('ACL', 'SETUSER', 'quiet', 'reset', 'on', `>${PASSWORD}`, '+@all', ...rights);
    await admin.quit();
    await expectWrong(/redis .*not use the channel muster:news or the keys muster:limit:\*: allow both/, {
      REDIS_URL: `redis://quiet:${PASSWORD}@127.0.0.1:${redis.port}`,
    });
  });

  it('is not there', () =>
    expectWrong(/redis +Redis at 127.0.0.1:1 is not there/, { REDIS_URL: `redis://:${PASSWORD}@127.0.0.1:1` }));

  it.each(['redis://:wrong@', 'redis://'])('refuses the password of %s', (begin) =>
    expectWrong(/redis .*refuses the user or the password/, { REDIS_URL: `${begin}127.0.0.1:${redis.port}` }),
  );
});

it('a host of OUTGOING_ALLOW that nobody knows is a warning', async () => {
  const { done, lines: found } = await lines({ OUTGOING_ALLOW: 'localhost,nowhere.invalid:443' });
  expect([done, found.filter((line) => line.startsWith('warning +outgoing'))]).toEqual([true, []]);
  expect(found).toContainEqual(
    expect.stringMatching(/^warning +outgoing +nowhere\.invalid of OUTGOING_ALLOW has no address/),
  );
});

it('as a command it answers where a start would refuse, and ends with 1', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiled('src/main'), 'doctor'], {
    env: { ...process.env, ...well(), PORT: 'abc', REDIS_URL: 'redis://127.0.0.1:1' },
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/^wrong +settings +PORT must be a number\.\n(.+\n)*wrong +redis .*\n/);
});

it('nothing of all that holds a password, a key or a user', () => {
  expect(printed.length).toBeGreaterThan(100);
  expect(
    printed.filter((line) => [PASSWORD, KEY, USER, 'someone', '@127'].some((secret) => line.includes(secret))),
  ).toEqual([]);
});

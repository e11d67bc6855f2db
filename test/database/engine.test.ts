import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { EngineUnavailable, startEngine, type Engine, type EngineOptions } from '../../src/database/engine/engine';
import { findPackageTools } from '../../src/database/engine/packages';
import { preparePlaces } from '../../src/database/engine/places';
import { findPrograms, USUAL_FOLDERS } from '../../src/database/engine/find-programs';
import { startServer } from '../../src/database/engine/server-process';
import { compiled } from '../compiled';
import { fastFolder } from '../fast-folder';
import { IS_MYSQL } from '../sql';

const ROOT = resolve(__dirname, '../..');
const ENGINE_DIR = join(ROOT, 'node_modules/.cache/muster/engine');
const PATH = process.env['PATH'] ?? '';

const packageTools = findPackageTools(PATH);
const withPackages = packageTools ? test : test.skip;

let home: string;
let engines: Engine[];
let children: ChildProcess[];
let said: string[] = [];

const log = { info: (message: string) => said.push(message), warn: (message: string) => said.push(`WARN ${message}`) };

/** Tables that an engine has just made, for data folders that are not about the first start, which takes longest. */
let fresh: string;

beforeAll(async () => {
  fresh = realpathSync(fastFolder('engine-fresh-'));
  const engine = await startEngine({ dataDir: fresh, engineDir: ENGINE_DIR, path: PATH, log });
  await engine.stop();
}, 120_000);

afterAll(() => rmSync(fresh, { recursive: true, force: true }));

/** A data folder in which an engine was started before. */
function usedBefore(dataDir = join(home, 'data')): string {
  cpSync(join(fresh, 'database'), join(dataDir, 'database'), { recursive: true });
  return dataDir;
}

beforeEach(() => {
  home = realpathSync(fastFolder('engine-test-'));
  engines = [];
  children = [];
  said = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(engines.map((engine) => engine.stop()));
  await until(() => serversUnder(home).length === 0);
  rmSync(home, { recursive: true, force: true });
});

async function start(dataDir: string, more: Partial<EngineOptions> = {}): Promise<Engine> {
  const engine = await startEngine({ dataDir, engineDir: ENGINE_DIR, path: PATH, log, ...more });
  engines.push(engine);
  return engine;
}

/** A process of its own that starts the engine, or adopts one. */
async function startElsewhere(dataDir: string): Promise<{ child: ChildProcess; adopted: boolean }> {
  const options = JSON.stringify({ dataDir, engineDir: ENGINE_DIR, path: PATH });
  const program = `
    const { startEngine } = require(${JSON.stringify(compiled('src/database/engine/engine'))});
    const log = { info() {}, warn() {} };
    startEngine({ ...${options}, log }).then((engine) => console.log(engine.adopted ? 'adopted' : 'started'));
  `;
  const child = spawn(process.execPath, ['-e', program], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, adopted: line === 'adopted' };
}

async function sql(socketPath: string, text: string): Promise<RowDataPacket[]> {
  const connection = await createConnection({ socketPath, user: 'root' });
  connection.on('error', () => undefined);
  try {
    const [rows] = await connection.query<RowDataPacket[]>(text);
    return rows;
  } finally {
    connection.destroy();
  }
}

async function writeRow(socketPath: string, id: number): Promise<void> {
  await sql(socketPath, 'CREATE DATABASE IF NOT EXISTS engine_test');
  await sql(socketPath, 'CREATE TABLE IF NOT EXISTS engine_test.kept (id INT PRIMARY KEY) ENGINE=InnoDB');
  await sql(socketPath, `INSERT INTO engine_test.kept VALUES (${id})`);
}

async function keptRows(socketPath: string): Promise<number[]> {
  const rows = await sql(socketPath, 'SELECT id FROM engine_test.kept ORDER BY id');
  return rows.map((row) => Number(row['id']));
}

/** The numbers of the living servers whose data are below the folder. */
function serversUnder(folder: string): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=', '-o', 'stat=', '-o', 'args='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\S+)\s+(?:\S*\/)?(?:mariadbd|mysqld|ld-linux\S+) (.*)$/.exec(line))
    .filter((match) => match !== null && !match[2]!.startsWith('Z') && match[3]!.includes(`--datadir=${folder}`))
    .map((match) => Number(match![1]));
}

async function serverNumber(socketPath: string): Promise<number> {
  const [row] = await sql(socketPath, 'SELECT @@pid_file AS pidFile');
  return Number(readFileSync(String(row!['pidFile']), 'utf8'));
}

/** A socket whose listener was killed. */
function leaveDeadSocket(path: string): void {
  const program = `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`;
  spawnSync(process.execPath, ['-e', program, path]);
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}

/** Resolves when another server than the one of this number greets there. */
async function untilAnother(socketPath: string, number: number): Promise<void> {
  await until(() =>
    serverNumber(socketPath).then(
      (found) => found !== number,
      () => false,
    ),
  );
}

describe('the first start', () => {
  test('keeps temporary tables in a folder of its own: an engine that starts empties the one it uses', async () => {
    const first = await start(usedBefore(join(home, 'a')));
    const [row] = await sql(first.socketPath, 'SELECT @@tmpdir AS folder');
    const table = join(String(row!['folder']), '#sql-temptable-0-0-0.MAI');
    writeFileSync(table, '');
    await start(usedBefore(join(home, 'b')));
    expect(existsSync(table)).toBe(true);
    rmSync(table);
  });

  test('makes a database that only this user can reach, through its socket alone', async () => {
    const dataDir = join(home, 'data');
    const engine = await start(dataDir);

    expect(engine.adopted).toBe(false);
    const [row] = await sql(
      engine.socketPath,
      'SELECT VERSION() AS version, @@skip_networking AS alone, CURRENT_USER() AS me',
    );
    expect(row).toMatchObject({ version: engine.version, alone: 1, me: 'root@localhost' });
    for (const file of [dataDir, join(dataDir, 'database'), join(dataDir, 'run'), engine.socketPath]) {
      expect((statSync(file).mode & 0o777).toString(8)).toBe('700');
    }
    expect(await sql(engine.socketPath, 'SHOW DATABASES')).not.toContainEqual({ Database: 'test' });
  });

  test('gives MySQL 8 its rules: strict mode, utf8mb4_bin, UTC, durable commits and room for 300 connections', async () => {
    const engine = await start(usedBefore());
    const [row] = await sql(
      engine.socketPath,
      `SELECT @@global.sql_mode AS mode, @@collation_server AS collation, @@time_zone AS zone, @@log_bin AS binlog,
              @@innodb_flush_log_at_trx_commit AS flush, @@max_connections AS connections`,
    );
    expect(String(row!['mode']).split(',').sort()).toEqual([
      'ERROR_FOR_DIVISION_BY_ZERO',
      'NO_ENGINE_SUBSTITUTION',
      'NO_ZERO_DATE',
      'NO_ZERO_IN_DATE',
      'ONLY_FULL_GROUP_BY',
      'STRICT_TRANS_TABLES',
    ]);
    expect(row).toMatchObject({ collation: 'utf8mb4_bin', zone: '+00:00', binlog: 0, flush: 1 });
    expect(row!['connections']).toBeGreaterThanOrEqual(300);
    const [snapshot] = await sql(engine.socketPath, "SHOW VARIABLES LIKE 'innodb_snapshot_isolation'");
    expect(snapshot?.['Value'] ?? 'ON').toBe('ON');
  });

  test('works where the path has spaces', async () => {
    const engine = await start(join(home, 'Application Support', 'muster data'));
    await writeRow(engine.socketPath, 1);
    expect(await keptRows(engine.socketPath)).toEqual([1]);
  });

  test('does not use a half-made data folder', async () => {
    const dataDir = join(home, 'data');
    const halfMade = join(dataDir, 'database.new-1-deadbeef');
    mkdirSync(halfMade, { recursive: true });
    writeFileSync(join(halfMade, 'ibdata1'), 'half');
    const engine = await start(dataDir);

    await writeRow(engine.socketPath, 1);
    expect(await keptRows(engine.socketPath)).toEqual([1]);
    expect(readdirSync(halfMade)).toEqual(['ibdata1']);
  });

  test('refuses a data folder that holds something else, and leaves it as it is', async () => {
    const dataDir = join(home, 'data');
    mkdirSync(join(dataDir, 'database'), { recursive: true });
    writeFileSync(join(dataDir, 'database', 'ibdata1'), 'half');

    await expect(start(dataDir)).rejects.toThrow(`${join(dataDir, 'database')} is not a whole database folder`);
    expect(readdirSync(join(dataDir, 'database'))).toEqual(['ibdata1']);
    expect(serversUnder(home)).toEqual([]);
  });
});

describe('the socket', () => {
  test('of a deep folder is in a temporary folder that only this user can enter', async () => {
    const dataDir = usedBefore(join(home, 'd'.repeat(120), 'data'));
    const engine = await start(dataDir);

    expect(Buffer.byteLength(engine.socketPath)).toBeLessThanOrEqual(103);
    expect(engine.socketPath.startsWith(dataDir)).toBe(false);
    expect((statSync(resolve(engine.socketPath, '..')).mode & 0o777).toString(8)).toBe('700');
    const second = await start(dataDir);
    expect(second).toMatchObject({ adopted: true, socketPath: engine.socketPath });
    await Promise.all([second.stop(), engine.stop()]);
    rmSync(resolve(engine.socketPath, '..'), { recursive: true });
  });

  test.each([102, 103, 104])('a path of %i bytes is used as far as the kernel takes it', (bytes) => {
    const rest = '/run/engine.sock';
    const dataDir = join(home, 'x'.repeat(bytes - rest.length - home.length - 1));
    const { socket, run } = preparePlaces(dataDir);
    expect(Buffer.byteLength(socket)).toBeLessThanOrEqual(103);
    expect(socket.startsWith(dataDir)).toBe(bytes <= 103);
    rmSync(run, { recursive: true });
  });

  test('is not put into a folder that somebody else prepared', () => {
    const dataDir = join(home, 'd'.repeat(120));
    const { run } = preparePlaces(dataDir);
    rmSync(run, { recursive: true });
    symlinkSync(home, run);
    expect(() => preparePlaces(dataDir)).toThrow('is a link or a file');
    unlinkSync(run);
  });

  test('and a pid file that a dead engine left are no obstacle', async () => {
    const dataDir = usedBefore();
    const first = await start(dataDir);
    await first.stop();
    leaveDeadSocket(first.socketPath);
    writeFileSync(join(dataDir, 'run', '1-deadbeef.pid'), String(process.pid));
    expect(existsSync(first.socketPath)).toBe(true);

    const second = await start(dataDir);
    expect(second.adopted).toBe(false);
    expect(await sql(second.socketPath, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('that somebody removed comes back with the engine', async () => {
    const engine = await start(usedBefore());
    await writeRow(engine.socketPath, 1);
    const before = await serverNumber(engine.socketPath);
    unlinkSync(engine.socketPath);

    await untilAnother(engine.socketPath, before);
    expect(await keptRows(engine.socketPath)).toEqual([1]);
    expect(serversUnder(home)).toHaveLength(1);
  });
});

describe('a living engine', () => {
  test('is adopted, and an adopter that stops leaves it alone', async () => {
    const dataDir = usedBefore();
    const owner = await start(dataDir);
    const adopter = await start(dataDir);
    expect(adopter).toMatchObject({ adopted: true, version: owner.version, socketPath: owner.socketPath });

    const before = await serverNumber(owner.socketPath);
    await adopter.stop();
    expect(await serverNumber(owner.socketPath)).toBe(before);
  });

  test('is ended by the process that started it', async () => {
    const engine = await start(usedBefore());
    expect(serversUnder(home)).toHaveLength(1);
    await engine.stop();
    expect(serversUnder(home)).toEqual([]);
    expect(said.filter((message) => message.startsWith('WARN'))).toEqual([]);
  });

  test('is one alone, however many processes start it at the same instant', async () => {
    const dataDir = join(home, 'data');
    const most = { servers: 0 };
    const watch = setInterval(() => (most.servers = Math.max(most.servers, serversUnder(home).length)), 20);
    const elsewhere = await Promise.all([1, 2, 3].map(() => startElsewhere(dataDir)));
    const here = await Promise.all([start(dataDir), start(dataDir)]);
    clearInterval(watch);

    expect([...elsewhere, ...here].filter(({ adopted }) => !adopted)).toHaveLength(1);
    expect(most.servers).toBe(1);
    expect(readdirSync(dataDir).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  test('is one alone although a process died while it started the engine', async () => {
    const dataDir = join(home, 'data');
    const { run } = preparePlaces(dataDir);
    leaveDeadSocket(join(run, 'start.sock'));
    expect(existsSync(join(run, 'start.sock'))).toBe(true);

    const both = await Promise.all([start(dataDir), start(dataDir)]);
    expect(both.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
    expect(serversUnder(home)).toHaveLength(1);
  });

  test('keeps a second server out of its tables even where the start lock was passed by', async () => {
    const dataDir = usedBefore();
    const engine = await start(dataDir);
    await writeRow(engine.socketPath, 1);
    const places = preparePlaces(dataDir);
    const otherRun = join(home, 'other');
    mkdirSync(otherRun);
    const search = { path: PATH, folders: USUAL_FOLDERS, engineDir: ENGINE_DIR, log };
    const program = (await findPrograms(search).next()).value as Parameters<typeof startServer>[0];
    const intruder = startServer(program, {
      ...places,
      run: otherRun,
      socket: join(otherRun, 'engine.sock'),
      log: join(home, 'intruder.log'),
    });
    await until(() => /lock/i.test(readFileSync(join(home, 'intruder.log'), 'utf8')));

    expect(existsSync(join(otherRun, 'engine.sock'))).toBe(false);
    await writeRow(engine.socketPath, 2);
    await intruder.kill();
    expect(await keptRows(engine.socketPath)).toEqual([1, 2]);
  });
});

describe('kill -9', () => {
  test('of the server: it is started again, and every acknowledged row is there', async () => {
    const engine = await start(usedBefore());
    await writeRow(engine.socketPath, 0);
    const before = await serverNumber(engine.socketPath);
    const acknowledged = [0];
    const writing = (async () => {
      for (let id = 1; ; id += 1) {
        await sql(engine.socketPath, `INSERT INTO engine_test.kept VALUES (${id})`);
        acknowledged.push(id);
      }
    })().catch(() => undefined);
    await until(() => acknowledged.length > 50);
    process.kill(before, 'SIGKILL');
    await writing;

    await untilAnother(engine.socketPath, before);
    expect(await keptRows(engine.socketPath)).toEqual(expect.arrayContaining(acknowledged));
    expect(engine.adopted).toBe(false);
    expect(said).toContain('WARN The database engine ended; it is started again.');
    expect(serversUnder(home)).toHaveLength(1);
  });

  test('of the server, twice: it is started again each time', async () => {
    const engine = await start(usedBefore());
    await writeRow(engine.socketPath, 1);
    for (let round = 0; round < 2; round += 1) {
      const before = await serverNumber(engine.socketPath);
      process.kill(before, 'SIGKILL');
      await untilAnother(engine.socketPath, before);
    }
    expect(await keptRows(engine.socketPath)).toEqual([1]);
  });

  test('of the process that started it: the engine ends, and the next start finds every row', async () => {
    const dataDir = usedBefore();
    const { child, adopted } = await startElsewhere(dataDir);
    expect(adopted).toBe(false);
    const { socket } = preparePlaces(dataDir);
    await writeRow(socket, 7);
    expect(serversUnder(home)).toHaveLength(1);

    child.kill('SIGKILL');
    await until(() => serversUnder(home).length === 0);
    const next = await start(dataDir);
    expect(next.adopted).toBe(false);
    expect(await keptRows(next.socketPath)).toEqual([7]);
  });

  test('of the process that started it: whoever adopted the engine starts it again', async () => {
    const dataDir = usedBefore();
    const { child } = await startElsewhere(dataDir);
    const adopters = await Promise.all([start(dataDir), start(dataDir)]);
    const [{ socketPath }] = adopters;
    expect(adopters.map(({ adopted }) => adopted)).toEqual([true, true]);
    await writeRow(socketPath, 7);
    const before = await serverNumber(socketPath);

    child.kill('SIGKILL');
    await untilAnother(socketPath, before);
    await until(() => adopters.some(({ adopted }) => !adopted));
    expect(await keptRows(socketPath)).toEqual([7]);
    expect(adopters.filter(({ adopted }) => !adopted)).toHaveLength(1);
    expect(serversUnder(home)).toHaveLength(1);
  });

  test('of the server while others share it: one of them starts it again, and nobody twice', async () => {
    const dataDir = usedBefore();
    const sharing = [await start(dataDir), await start(dataDir), await start(dataDir)];
    const before = await serverNumber(sharing[0]!.socketPath);
    process.kill(before, 'SIGKILL');

    await untilAnother(sharing[0]!.socketPath, before);
    await until(() => said.filter((message) => message.startsWith('Joined')).length === 4);
    expect(sharing.filter(({ adopted }) => !adopted)).toHaveLength(1);
    expect(serversUnder(home)).toHaveLength(1);
  });
});

test('an engine that is stopped while it is being started again stays away', async () => {
  const engine = await start(usedBefore());
  process.kill(await serverNumber(engine.socketPath), 'SIGKILL');
  await until(() => said.some((message) => message.startsWith('WARN')));
  await engine.stop();
  expect(serversUnder(home)).toEqual([]);
});

describe('where no engine is installed', () => {
  const nothing = () => ({ path: join(home, 'empty'), folders: [] });

  /** Where two engines were started at once with tools that unpack packages and no engine; unpacking takes longest here. */
  let place: string;
  let atOnce:
    Promise<{ engineDir: string; path: string; started: { version: string; adopted: boolean }[] }> | undefined;
  beforeAll(() => {
    place = realpathSync(fastFolder('engine-unpacked-'));
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  const unpacked = () => (atOnce ??= startTwoWithPackages());

  async function startTwoWithPackages() {
    const [path, engineDir] = [join(place, 'tools'), join(place, 'engine')];
    mkdirSync(path);
    symlinkSync(packageTools!.aptGet, join(path, 'apt-get'));
    symlinkSync(packageTools!.dpkgDeb, join(path, 'dpkg-deb'));
    const options = { path, folders: [], engineDir };
    const both = await Promise.all([start(join(home, 'a'), options), start(join(home, 'b'), options)]);
    return { engineDir, path, started: both.map(({ version, adopted }) => ({ version, adopted })) };
  }

  /** A copy of the engine that was unpacked, to be spoilt. */
  async function copyOfUnpacked(): Promise<string> {
    const engineDir = join(home, 'copy');
    cpSync((await unpacked()).engineDir, engineDir, { recursive: true, verbatimSymlinks: true });
    return engineDir;
  }

  withPackages('the packages of the distribution are unpacked once, and used without them the next time', async () => {
    const { engineDir, started } = await unpacked();
    expect(started.map(({ adopted }) => adopted)).toEqual([false, false]);
    expect(readdirSync(place).filter((name) => name.includes('.new-'))).toEqual([]);

    const third = await start(join(home, 'c'), { ...nothing(), engineDir });
    expect(third.version).toBe(started[0]!.version);
  });

  withPackages('a damaged engine is not used, and is replaced where packages can be had', async () => {
    const engineDir = await copyOfUnpacked();
    const library = join(engineDir, 'usr/share/mysql/english/errmsg.sys');
    const whole = statSync(library).size;
    truncateSync(library, 10);

    // What can be unpacked is MariaDB.
    const dataDir = IS_MYSQL ? join(home, 'fresh') : usedBefore();
    await expect(start(dataDir, { ...nothing(), engineDir })).rejects.toThrow(EngineUnavailable);
    expect(said).toContain(`WARN The database engine in ${engineDir} is damaged and is not used.`);
    expect(serversUnder(home)).toEqual([]);
    await start(dataDir, { path: (await unpacked()).path, folders: [], engineDir });
    expect(statSync(library).size).toBe(whole);
  });

  withPackages('an engine that was unpacked in part is not used', async () => {
    const engineDir = await copyOfUnpacked();
    await start(join(home, 'a'), { ...nothing(), engineDir });
    rmSync(join(engineDir, 'muster-manifest.json'));

    await expect(start(join(home, 'c'), { ...nothing(), engineDir })).rejects.toThrow(EngineUnavailable);
  });

  test('and none can be unpacked, one sentence says what to do, and nothing is left behind', async () => {
    const dataDir = join(home, 'data');
    const failure = await startEngine({ dataDir, log, ...nothing() }).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(EngineUnavailable);
    expect((failure as Error).message).toMatch(/^No database engine was found: install [^.]+, or set DATABASE_URL\.$/);
    expect(readdirSync(dataDir)).toEqual(['run']);
    expect(readdirSync(join(dataDir, 'run'))).toEqual([]);
  });

  test.each([
    ['darwin', 'brew install mariadb'],
    ['freebsd', 'install MariaDB'],
    ['win32', 'install MariaDB'],
  ])('on %s the sentence says %s', (platform, words) => {
    expect(new EngineUnavailable(platform).message).toContain(words);
  });

  test('a program that does not run is passed over', async () => {
    const path = join(home, 'broken');
    mkdirSync(path);
    writeFileSync(join(path, 'mariadbd'), '#!/bin/sh\nexit 127\n');
    chmodSync(join(path, 'mariadbd'), 0o755);
    await expect(start(join(home, 'data'), { ...nothing(), path, engineDir: join(home, 'engine') })).rejects.toThrow(
      EngineUnavailable,
    );
    expect(said).toEqual([`WARN ${join(path, 'mariadbd')} does not run here, or is too old.`]);
  });
});

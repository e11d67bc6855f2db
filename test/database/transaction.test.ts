import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Ctx } from '../../src/core/ctx';
import { newId } from '../../src/core/ids';
import { createDataSource } from '../../src/database/connection';
import { isDuplicate, isLostConnection, isRetryable } from '../../src/database/failures';
import { migrate } from '../../src/database/migrate';
import { MIGRATIONS } from '../../src/database/migrations';
import { insertRows, selectRows } from '../../src/database/rows';
import { createCtx } from '../../src/runtime/create-ctx';
import { NOBODY } from '../../src/core/viewer';
import { Account } from '../../src/domains/account/entity';
import { ENTITIES } from '../../src/domains/all';
import { startWorld, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const account = (email: string) => ({
  id: newId('acc'),
  email,
  passwordHash: '!',
  mustChangePassword: false,
  createdAt: new Date(),
});
const emails = async (like: string) => world.db.query<object[]>('SELECT id FROM account WHERE email LIKE ?', [like]);

it('what is thrown inside rolls everything back, and no effect happens', async () => {
  const ctx = await world.ctx(null);
  let effects = 0;
  const failing = ctx.transaction(async (tx) => {
    await insertRows(tx, Account, [account('rolled@back.example')]);
    tx.afterCommit(() => (effects += 1));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await emails('rolled@%')).toHaveLength(0);
  expect(effects).toBe(0);
});

it('what is to happen after the commit happens once, after it, in order, whichever attempt was committed', async () => {
  const ctx = await world.ctx(null);
  const seen: string[] = [];
  let attempts = 0;
  await ctx.transaction(async (tx) => {
    attempts += 1;
    tx.afterCommit(() => seen.push(`first of ${attempts}`));
    tx.afterCommit(() => seen.push(`second of ${attempts}`));
    await insertRows(tx, Account, [account(`effect${attempts}@after.example`)]);
    expect(seen).toEqual([]);
    if (attempts === 1) throw Object.assign(new Error('again'), { code: 'ER_LOCK_DEADLOCK', errno: 1213 });
  });
  expect(seen).toEqual(['first of 2', 'second of 2']);
  expect(await emails('effect%@after.example')).toHaveLength(1);
});

it('a transaction inside another joins it', async () => {
  const ctx = await world.ctx(null);
  const failing = ctx.transaction(async (tx) => {
    await tx.transaction((inner) => insertRows(inner, Account, [account('inner@joined.example')]));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await emails('inner@%')).toHaveLength(0);
});

it('two that lock each other both succeed, the loser being run again from the start', async () => {
  const ctx = await world.ctx(null);
  const [a, b] = [account('a@deadlock.example'), account('b@deadlock.example')];
  await insertRows(ctx, Account, [a, b]);
  let runs = 0;
  const touch = (tx: Ctx, email: string) =>
    selectRows(tx, 'SELECT id FROM account WHERE email = ? FOR UPDATE', [email]);
  const crossing = (first: string, second: string) =>
    ctx.transaction(async (tx) => {
      runs += 1;
      await touch(tx, first);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await touch(tx, second);
      return first;
    });
  expect(await Promise.all([crossing(a.email, b.email), crossing(b.email, a.email)])).toEqual([a.email, b.email]);
  expect(runs).toBe(3);
});

it('a connection killed in the middle is no failure: the transaction runs again on another', async () => {
  const ctx = await world.ctx(null);
  let runs = 0;
  await ctx.transaction(async (tx) => {
    runs += 1;
    await insertRows(tx, Account, [account(`killed${runs}@middle.example`)]);
    const [row] = await selectRows<{ id: string }>(tx, 'SELECT CONNECTION_ID() AS id', []);
    if (runs === 1) await world.db.query(`KILL ${Number(row!.id)}`);
    await selectRows(tx, 'SELECT 1', []);
  });
  expect(runs).toBe(2);
  expect(await emails('killed%@middle.example')).toHaveLength(1);
});

it('knows which failures a retry may mend', () => {
  expect([1213, 1205, 1020, 1047, 3101].map((errno) => isRetryable({ errno }))).toEqual([true, true, true, true, true]);
  expect([1062, 1146, 1064].map((errno) => isRetryable({ errno }))).toEqual([false, false, false]);
  expect(isLostConnection({ code: 'ECONNRESET' })).toBe(true);
  expect(
    isDuplicate({ driverError: { errno: 1062, message: "Duplicate entry 'x' for key 'user_email'" } }, 'user_email'),
  ).toBe(true);
  expect(isDuplicate({ errno: 1062, message: "… for key 'PRIMARY'" }, 'user_email')).toBe(false);
});

/** Ends what a test that failed has left open, or it would never end. */
const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A door to the engine's socket at a TCP port of its own, which can be shut. */
class Door {
  private readonly sockets = new Set<Socket>();
  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(port = 0): Promise<Door> {
    const socketPath = process.env['MUSTER_TEST_SOCKET'] ?? '';
    const server = createServer((client) => {
      const engine = connect(socketPath);
      client.pipe(engine).pipe(client);
      for (const socket of [client, engine]) {
        socket.on('error', () => undefined);
        door.sockets.add(socket);
      }
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const door = new Door(server, (server.address() as AddressInfo).port);
    endings.push(() => door.shut());
    return door;
  }

  async shut(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

describe('a COMMIT whose answer was lost', () => {
  /** A door that keeps one COMMIT to itself, hangs up on whoever sent it, and lets it through when it is told to. */
  async function doorThatKeepsCommit(): Promise<{ ctx: Ctx; keepNext: () => void; letThrough: () => void }> {
    let isKeeping = false;
    let letThrough = (): void => undefined;
    const server = createServer((client) => {
      const engine = connect(process.env['MUSTER_TEST_SOCKET'] ?? '');
      client.on('data', (sent: Buffer) => {
        if (!isKeeping || !sent.includes('COMMIT')) {
          engine.write(sent);
          return;
        }
        isKeeping = false;
        letThrough = () => void engine.write(sent);
        client.destroy();
      });
      engine.pipe(client);
      for (const socket of [client, engine]) socket.on('error', () => undefined);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    const urls = [`mysql://root@127.0.0.1:${port}/${String(world.db.options.database)}`];
    const dataSource = await createDataSource({ urls }, { entities: ENTITIES }).initialize();
    endings.push(async () => {
      await dataSource.destroy();
      server.close();
    });
    const { app, request } = await world.ctx(null);
    const ctx = createCtx({ dataSource, app, request, viewer: NOBODY, now: new Date() });
    return { ctx, keepNext: () => (isKeeping = true), letThrough: () => letThrough() };
  }

  async function twice(end: (runs: number) => void) {
    const { ctx, keepNext, letThrough } = await doorThatKeepsCommit();
    const { db } = world;
    await db.query('INSERT INTO account_lock (accountId) VALUES (?)', [Buffer.alloc(16, 7)]);
    endings.push(() => db.query('DELETE FROM account_lock WHERE accountId = ?', [Buffer.alloc(16, 7)]));
    const seen: string[] = [];
    let runs = 0;
    const answer = ctx.transaction(async (tx) => {
      runs += 1;
      const run = runs;
      if (run === 1) keepNext();
      else letThrough();
      await tx.db.query('UPDATE account_lock SET turn = turn + 1 WHERE accountId = ?', [Buffer.alloc(16, 7)]);
      await insertRows(tx, Account, [account(`late${run}@commit.example`)]);
      tx.afterCommit(() => seen.push(`effect of ${run}`));
      end(run);
      return `answer of ${run}`;
    });
    return { answer: await answer, runs, seen };
  }

  afterEach(() => world.db.query("DELETE FROM account WHERE email LIKE 'late%@commit.example'"));

  it('and that is read only when the transaction has begun again is the one that counts', async () => {
    expect(await twice(() => undefined)).toEqual({ answer: 'answer of 1', runs: 2, seen: ['effect of 1'] });
    expect(await emails('late%@commit.example')).toHaveLength(1);
  });

  it('is the answer also where what it wrote refuses the repetition', async () => {
    const refuseAgain = (run: number) => {
      if (run === 2) throw new Error('There is one already.');
    };
    expect(await twice(refuseAgain)).toEqual({ answer: 'answer of 1', runs: 2, seen: ['effect of 1'] });
    expect(await emails('late%@commit.example')).toHaveLength(1);
  });
});

it('what only reads is asked again where the connection is lost, and sees nothing of it', async () => {
  const door = await Door.open();
  const urls = [`mysql://root@127.0.0.1:${door.port}/${String(world.db.options.database)}`];
  const dataSource = await createDataSource({ urls }, { entities: ENTITIES }).initialize();
  endings.push(() => dataSource.destroy());
  const { app, request } = await world.ctx(null);
  const ctx = createCtx({ dataSource, app, request, viewer: NOBODY, now: new Date() });
  const asleep = selectRows(ctx, 'SELECT SLEEP(0.2) AS slept', []);
  const ofSeveral = selectRows(ctx, '(SELECT SLEEP(0.2) AS slept) UNION ALL (SELECT 1)', []);
  const changing = ctx.db.query('UPDATE account SET email = email WHERE SLEEP(0.2)');
  await new Promise((resolve) => setTimeout(resolve, 100));
  await door.shut();
  await Door.open(door.port);
  expect(await asleep).toEqual([{ slept: 0 }]);
  expect(await ofSeveral).toEqual([{ slept: 0 }, { slept: 1 }]);
  await expect(changing).rejects.toThrow(/Connection lost/);
  expect(await ctx.db.count(Account)).toBeGreaterThan(0);
});

describe('DATABASE_URL', () => {
  let database: string;
  beforeEach(async () => {
    database = `urls_${randomBytes(6).toString('hex')}`;
    await world.db.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  });

  async function open(urls: string[]): Promise<DataSource> {
    const dataSource = createDataSource({ urls }, { entities: ENTITIES, migrations: MIGRATIONS });
    await dataSource.initialize();
    endings.push(async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
    });
    return dataSource;
  }

  it.each(['mysql', 'mariadb'])('takes %s:// and migrates, also by five processes at once', async (protocol) => {
    const door = await Door.open();
    const url = `${protocol}://root@127.0.0.1:${door.port}/${database}`;
    const sources = await Promise.all(Array.from({ length: 5 }, () => open([url])));
    const done = await Promise.all(sources.map((source) => migrate(source)));
    expect(done.flat()).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(await sources[0]!.query('SELECT * FROM account')).toEqual([]);
    await Promise.all(sources.map((source) => source.destroy()));
    await door.shut();
  });

  it('several hosts are tried in order, and one that dies under load loses nothing', async () => {
    const [first, second] = await Promise.all([Door.open(), Door.open()]);
    const dataSource = await open([first, second].map(({ port }) => `mysql://root@127.0.0.1:${port}/${database}`));
    await migrate(dataSource);
    const { app } = await world.ctx(null);
    const request = { id: 'x', ip: null, userAgent: null, language: null, loginAttempts: 0 };
    const ctx = createCtx({ dataSource, app, request, viewer: NOBODY, now: new Date() });
    const writes = Array.from({ length: 100 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 5));
      await ctx.transaction((tx) => insertRows(tx, Account, [account(`n${index}@failover.example`)]));
    });
    setTimeout(() => void first.shut(), 150);
    await Promise.all(writes);
    expect(await dataSource.query<object[]>('SELECT id FROM account')).toHaveLength(100);
    const back = await Door.open(first.port);
    await second.shut();
    await ctx.transaction((tx) => insertRows(tx, Account, [account('back@failover.example')]));
    expect(await dataSource.query<object[]>('SELECT id FROM account')).toHaveLength(101);
    await dataSource.destroy();
    await back.shut();
  });
});

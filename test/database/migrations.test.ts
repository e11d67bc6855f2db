import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createDataSource, createEmbeddedDatabase } from '../../src/database/connection';
import { createConnection } from 'mysql2/promise';
import { migrate, SchemaUnfit } from '../../src/database/migrate';
import { MIGRATIONS } from '../../src/database/migrations';
import { Names1790000000014 } from '../../src/database/migrations/14-names';
import { PlainWords1790000000020 } from '../../src/database/migrations/20-plain-words';
import { ENTITIES } from '../../src/domains/all';

const socketPath = process.env['MUSTER_TEST_SOCKET'] ?? '';

async function emptyDatabase(): Promise<string> {
  const database = `migrations_${randomBytes(6).toString('hex')}`;
  await createEmbeddedDatabase(socketPath, database);
  return database;
}

async function connect(database: string): Promise<DataSource> {
  return createDataSource({ socketPath }, { database, entities: ENTITIES, migrations: MIGRATIONS }).initialize();
}

/** Back to before this migration. */
async function undoFrom(dataSource: DataSource, migration: (typeof MIGRATIONS)[number]): Promise<void> {
  const later = MIGRATIONS.length - MIGRATIONS.indexOf(migration);
  for (let undone = 0; undone < later; undone += 1) await dataSource.undoLastMigration({ transaction: 'none' });
}

async function tablesOf(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<Record<string, string>[]>('SHOW TABLES');
  return rows.flatMap((row) => Object.values(row)).sort();
}

it('the migrations make exactly what the entities describe', async () => {
  const database = await emptyDatabase();
  const dataSource = await connect(database);
  await migrate(dataSource);
  await dataSource.destroy();
  // Under type 'mysql' every nullable column of a MariaDB seems to drift.
  const entities = new DataSource({
    type: 'mariadb',
    socketPath,
    username: 'root',
    database,
    entities: ENTITIES,
    extra: { jsonStrings: true },
  });
  await entities.initialize();
  const { upQueries } = await entities.driver.createSchemaBuilder().log();
  await entities.destroy();
  const names = /ADD CONSTRAINT|DROP FOREIGN KEY/;
  expect(upQueries.map(({ query }) => query).filter((query) => !names.test(query))).toEqual([]);
});

it('every migration can be undone', async () => {
  const dataSource = await connect(await emptyDatabase());
  await migrate(dataSource);
  for (let undone = 0; undone < MIGRATIONS.length; undone += 1)
    await dataSource.undoLastMigration({ transaction: 'none' });
  expect(await tablesOf(dataSource)).toEqual(['migration', 'migration_lease']);
  expect(await migrate(dataSource)).toHaveLength(MIGRATIONS.length);
  await dataSource.destroy();
});

it('of eight processes that start together one migrates, and all find the schema', async () => {
  const database = await emptyDatabase();
  const processes = await Promise.all(Array.from({ length: 8 }, () => connect(database)));
  const ran = await Promise.all(processes.map((dataSource) => migrate(dataSource)));
  expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
  const tables = await Promise.all(processes.map(tablesOf));
  for (const some of tables) expect(some).toContain('user');
  await Promise.all(processes.map((dataSource) => dataSource.destroy()));
});

it('a migration that another process left unfinished is taken over once its lease has passed', async () => {
  const dataSource = await connect(await emptyDatabase());
  await migrate(dataSource);
  await dataSource.undoLastMigration({ transaction: 'none' });
  await dataSource.query(
    "UPDATE migration_lease SET holder = 'gone', expiresAt = DATE_ADD(UTC_TIMESTAMP(3), INTERVAL 1 SECOND)",
  );
  expect(await migrate(dataSource)).toHaveLength(1);
  await dataSource.destroy();
});

describe('a database user who may only read and write rows', () => {
  let database: string;
  let owner: DataSource;
  let limited: DataSource;
  beforeEach(async () => {
    database = await emptyDatabase();
    owner = await connect(database);
    const name = `u_${randomBytes(4).toString('hex')}`;
    await owner.query(`CREATE USER ${name}@localhost IDENTIFIED BY 'p'`);
    await owner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON \`${database}\`.* TO ${name}@localhost`);
    const options = { type: 'mysql', socketPath, database, username: name, password: 'p' } as const;
    limited = new DataSource({
      ...options,
      entities: ENTITIES,
      migrations: MIGRATIONS,
      migrationsTableName: 'migration',
    });
    await limited.initialize();
  });
  afterEach(async () => {
    await limited.destroy();
    await owner.destroy();
  });

  it('starts where nothing is to be migrated', async () => {
    await migrate(owner);
    await expect(limited.query('CREATE TABLE x (id int)')).rejects.toThrow('denied');
    expect(await migrate(limited)).toEqual([]);
  });

  it('is told what to do where the database is empty, and nothing is made', async () => {
    await expect(migrate(limited)).rejects.toThrow(SchemaUnfit);
    await expect(migrate(limited)).rejects.toThrow(/^\d+ migrations are to be run, .*npm run migrate.*\.$/);
    expect(await tablesOf(owner)).toEqual([]);
  });

  it('is told what to do where one migration is to be run, and nothing is changed', async () => {
    await migrate(owner);
    await owner.undoLastMigration({ transaction: 'none' });
    const before = await tablesOf(owner);
    await expect(migrate(limited)).rejects.toThrow(/^1 migration is to be run/);
    expect(await tablesOf(owner)).toEqual(before);
  });
});

it('where nothing is to be migrated nothing is written', async () => {
  const database = await emptyDatabase();
  const dataSource = await connect(database);
  await migrate(dataSource);
  const watched = await createConnection({ socketPath, user: 'root', database });
  const written = async () => {
    const [rows] = await watched.query('SELECT holder, expiresAt FROM migration_lease');
    return rows;
  };
  await watched.query("UPDATE migration_lease SET holder = 'elsewhere', expiresAt = '2099-01-01'");
  const before = await written();
  expect(await migrate(dataSource)).toEqual([]);
  expect(await written()).toEqual(before);
  await watched.end();
  await dataSource.destroy();
});

it('a database that a newer version has changed is refused, and left as it is', async () => {
  const dataSource = await connect(await emptyDatabase());
  await migrate(dataSource);
  await dataSource.query("INSERT INTO migration (timestamp, name) VALUES (2000000000000, 'Later2000000000000')");
  await expect(migrate(dataSource)).rejects.toThrow(/newer version.*Later2000000000000.*backup/);
  await dataSource.query("DELETE FROM migration WHERE name = 'Later2000000000000'");
  expect(await migrate(dataSource)).toEqual([]);
  await dataSource.destroy();
});

it('people, roles, languages and numbers that were there before are found, told apart and written as they are today', async () => {
  const dataSource = await connect(await emptyDatabase());
  await migrate(dataSource);
  const undo = () => undoFrom(dataSource, Names1790000000014);
  await undo();
  const company = randomBytes(16);
  const id = (n: number) => Buffer.concat([Buffer.alloc(12), Buffer.from([0, 0, n >> 8, n & 0xff])]);
  await dataSource.query(
    `INSERT INTO company (id, name, language, timeZone, supportAccess, supportTerm, twoFactorRequired, ownerId, defaultInboxId, version, createdAt)
     VALUES (?, 'Old', 'tr', 'UTC', 0, 0, 0, ?, ?, 1, NOW())`,
    [company, id(1), id(1)],
  );
  const people = Array.from({ length: 1201 }, (_, n) => [
    ...[company, id(n), `p${n}@old.example`, 1, 'iw,tr,he', n % 2 ? 'Łukasz' : null, n % 2 ? 'Łukasz' : ''],
    ...['in', '+310612345678', 0, 1, 0, 0, 2, 0, new Date(), 1],
  ]);
  await dataSource.query(
    `INSERT INTO \`user\` (companyId, id, email, role, languages, firstName, displayName, language, phone, canTakeCalls, active, loginBlocked,
       mustChangePassword, status, presence, createdAt, version) VALUES ?`,
    [people],
  );
  const roles = ['ILK', 'ılk', 'Kâr'].map((name, n) => [company, id(n), name, 0, 0, 1, new Date()]);
  await dataSource.query(
    'INSERT INTO custom_role (companyId, id, name, usesModules, managesModules, version, createdAt) VALUES ?',
    [roles],
  );
  await migrate(dataSource);
  const now = await dataSource.query<Record<string, unknown>[]>(
    'SELECT searchKey, languages, language, phone, COUNT(*) AS people, MIN(LENGTH(nameKey)) > 0 AS keyed FROM `user` GROUP BY 1, 2, 3, 4 ORDER BY 1',
  );
  const codes = { languages: 'he,tr', language: 'id', phone: '+31612345678' };
  expect(now.map((row) => ({ ...row, people: Number(row['people']), keyed: Number(row['keyed']) }))).toEqual([
    { ...codes, searchKey: '', people: 601, keyed: 1 },
    { ...codes, searchKey: 'lukasz', people: 600, keyed: 1 },
  ]);
  const names = await dataSource.query<{ name: string }[]>('SELECT name FROM custom_role ORDER BY id');
  expect(names.map(({ name }) => name)).toEqual(['ILK', 'ılk', 'Kâr']);
  await dataSource.query(
    "INSERT INTO custom_role SELECT companyId, ?, 'Kar', 0, 0, 1, createdAt, 'kar', 'kar' FROM custom_role LIMIT 1",
    [id(9)],
  );
  // Back again, names that the former collation took for one have to differ.
  await undo();
  const back = await dataSource.query<{ name: string }[]>('SELECT name FROM custom_role ORDER BY id');
  expect(back.map(({ name }) => name)).toEqual(['ILK', 'ılk', 'Kâr', expect.stringMatching(/^Kar [0-9a-f]{32}$/)]);
  await dataSource.destroy();
});

it('events of every company are renamed to verbs, and back, and others keep their names', async () => {
  const dataSource = await connect(await emptyDatabase());
  await migrate(dataSource);
  await undoFrom(dataSource, PlainWords1790000000020);
  const before = ['company.picture', 'company.requireTwoFactor', 'user.picture', 'user.update', 'workingHours.set'];
  const rows = [randomBytes(16), randomBytes(16)].flatMap((company) =>
    before.map((action, index) => [company, randomBytes(16), index + 1, new Date(), action, 'Somebody', '[]']),
  );
  await dataSource.query(
    'INSERT INTO audit_entry (companyId, id, sequence, at, action, actorLabel, changes) VALUES ?',
    [rows],
  );
  const actions = async () => {
    const found = await dataSource.query<{ action: string }[]>(
      'SELECT action FROM audit_entry ORDER BY companyId, sequence',
    );
    return found.map(({ action }) => action);
  };
  await migrate(dataSource);
  const verbs = ['company.changePicture', 'company.setTwoFactorRequired', 'user.changePicture', 'user.update'];
  const after = [...verbs, 'workingHours.update'];
  expect(await actions()).toEqual([...after, ...after]);
  await undoFrom(dataSource, PlainWords1790000000020);
  expect(await actions()).toEqual([...before, ...before]);
  await dataSource.destroy();
});

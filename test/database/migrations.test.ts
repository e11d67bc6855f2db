import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createDataSource, createEmbeddedDatabase } from '../../src/database/connection';
import { createConnection } from 'mysql2/promise';
import { migrate, SchemaUnfit } from '../../src/database/migrate';
import { MIGRATIONS } from '../../src/database/migrations';
import { ENTITIES } from '../../src/domains/entities';

const socketPath = process.env['MUSTER_TEST_SOCKET'] ?? '';

async function emptyDatabase(): Promise<string> {
  const database = `migrations_${randomBytes(6).toString('hex')}`;
  await createEmbeddedDatabase(socketPath, database);
  return database;
}

async function connect(database: string): Promise<DataSource> {
  return createDataSource({ socketPath }, { database, entities: ENTITIES, migrations: MIGRATIONS }).initialize();
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

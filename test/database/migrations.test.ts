import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createDataSource, createEmbeddedDatabase } from '../../src/database/connection';
import { migrate } from '../../src/database/migrate';
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
  await dataSource.query(
    "UPDATE migration_lease SET holder = 'gone', expiresAt = DATE_ADD(UTC_TIMESTAMP(3), INTERVAL 1 SECOND)",
  );
  expect(await migrate(dataSource)).toEqual([]);
  await dataSource.destroy();
});

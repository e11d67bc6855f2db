import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { isDenied, isMissingTable } from './failures';

/** A process that stopped while migrating is given up on after this long without a sign of life. */
const LEASE_SECONDS = 30;
const HEARTBEAT_MS = 5_000;
const RETRY_MS = 250;

/** The database cannot be used as it is, and this process cannot change that. Its message says why, and what to do. */
export class SchemaUnfit extends Error {}

/**
 * Brings the schema up to date, one process at a time: TypeORM takes no lock of its own, and of three processes that started together
 * two died. Whoever comes second waits, then finds nothing left to do. Answers the names of the migrations that ran. Where nothing is
 * to be done it only reads, so that the server itself needs no right to change tables. Throws SchemaUnfit where something is to be done
 * that the database does not allow, or where a newer version has been here.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const pending = await pendingMigrations(dataSource);
  if (pending.length === 0) return [];
  try {
    return await migrateAlone(dataSource);
  } catch (error) {
    if (isDenied(error)) throw new SchemaUnfit(mayNotMigrate(pending));
    throw error;
  }
}

/** Reads the names of what has run, and answers those of what has not. Throws SchemaUnfit where a newer version has been here. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const known = dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name);
  const done = new Set(await namesOfDone(dataSource));
  const newer = [...done].filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw new SchemaUnfit(
      `A newer version of Muster has changed this database (${newer.join(', ')}): start that version, or restore a backup from before.`,
    );
  }
  return known.filter((name) => !done.has(name));
}

async function namesOfDone(dataSource: DataSource): Promise<string[]> {
  try {
    const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migration');
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
}

/** What whoever runs Muster is told where the database user may not do what is to be done. */
export function mayNotMigrate(pending: readonly string[]): string {
  return [
    `${pending.length} ${pending.length === 1 ? 'migration is' : 'migrations are'} to be run, and the database user may not change tables:`,
    'run "npm run migrate" with DATABASE_URL naming one that has SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX and REFERENCES,',
    'then start again.',
  ].join(' ');
}

async function migrateAlone(dataSource: DataSource): Promise<string[]> {
  const holder = randomUUID();
  await dataSource.query(
    'CREATE TABLE IF NOT EXISTS migration_lease (id tinyint NOT NULL PRIMARY KEY, holder varchar(64) NULL, expiresAt datetime(3) NULL) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
  );
  await dataSource.query('INSERT IGNORE INTO migration_lease (id) VALUES (1)');
  while (!(await takeLease(dataSource, holder))) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  const heartbeat = setInterval(() => void takeLease(dataSource, holder).catch(() => false), HEARTBEAT_MS);
  try {
    const done = await dataSource.runMigrations({ transaction: 'none' });
    return done.map(({ name }) => name);
  } finally {
    clearInterval(heartbeat);
    await dataSource.query('UPDATE migration_lease SET holder = NULL, expiresAt = NULL WHERE id = 1 AND holder = ?', [
      holder,
    ]);
  }
}

/** Takes or renews the lease. The database's clock decides, so that processes need not agree on the time. */
async function takeLease(dataSource: DataSource, holder: string): Promise<boolean> {
  const result = await dataSource.query<{ affectedRows: number }>(
    'UPDATE migration_lease SET holder = ?, expiresAt = DATE_ADD(UTC_TIMESTAMP(3), INTERVAL ? SECOND) WHERE id = 1 AND (holder IS NULL OR holder = ? OR expiresAt < UTC_TIMESTAMP(3))',
    [holder, LEASE_SECONDS, holder],
  );
  return result.affectedRows === 1;
}

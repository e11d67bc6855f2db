import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** A process that stopped while migrating is given up on after this long without a sign of life. */
const LEASE_SECONDS = 30;
const HEARTBEAT_MS = 5_000;
const RETRY_MS = 250;

/**
 * Brings the schema up to date, one process at a time: TypeORM takes no lock of its own, and of three processes that started together
 * two died. Whoever comes second waits, then finds nothing left to do. Answers the names of the migrations that ran.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
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

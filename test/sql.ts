import type { DataSource } from 'typeorm';

/** Whether the tests run on MySQL, as `npm run test:mysql` has them, rather than on MariaDB. */
export const IS_MYSQL = process.env['MUSTER_TEST_MYSQL'] !== undefined;

/** How the database would go about the statement that follows: a row for each table, on MariaDB and on MySQL. */
export const EXPLAIN = 'EXPLAIN FORMAT=TRADITIONAL';

const WAITING = `SELECT COUNT(*) AS waiting FROM information_schema.innodb_trx t
  JOIN information_schema.processlist p ON p.ID = t.trx_mysql_thread_id
  WHERE t.trx_state = 'LOCK WAIT' AND p.DB = DATABASE()`;

/**
 * How many transactions wait for a lock. MariaDB renews what it says of that only when nobody asked for a tenth of a second; MySQL, whose table of
 * transactions cannot hold every letter, tells the waits of all databases.
 */
export async function lockWaits(db: DataSource): Promise<number> {
  if (!IS_MYSQL) return (await db.query<[{ waiting: number }]>(WAITING))[0].waiting;
  const [row] = await db.query<[{ Value: string }]>("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'");
  return Number(row.Value);
}

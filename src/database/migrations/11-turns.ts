import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A counter in each row that is locked: a lock that is not written excludes nobody on another node of a cluster. */
const COUNTED = ['company_lock', 'user_load', 'session', 'api_token', 'two_factor', 'sign_in_throttle'];

export class Turns1790000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of COUNTED) await runner.query(`ALTER TABLE ${table} ADD COLUMN turn int NOT NULL DEFAULT 0`);
    await runner.query(
      `CREATE TABLE account_lock (
         accountId binary(16) NOT NULL PRIMARY KEY,
         turn int NOT NULL DEFAULT 0
       ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
    await runner.query('INSERT INTO account_lock (accountId) SELECT id FROM account');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account_lock');
    for (const table of COUNTED) await runner.query(`ALTER TABLE ${table} DROP COLUMN turn`);
  }
}

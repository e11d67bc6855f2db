import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many emails went to a mailbox of late. */
export class EmailQuota1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE email_quota (
         keyHash binary(32) NOT NULL PRIMARY KEY,
         recent binary(80) NOT NULL,
         turn int NOT NULL,
         usedAt datetime(3) NOT NULL,
         KEY email_quota_used (usedAt)
       ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE email_quota');
  }
}

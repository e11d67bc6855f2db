import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions in other companies, beside the one that somebody signed in with. */
export class SignIns1790000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN signInId BINARY(16) NULL AFTER userId');
  }

  async down(runner: QueryRunner): Promise<void> {
    // Without the column nobody could tell which of them end together.
    await runner.query('UPDATE session SET endedAt = UTC_TIMESTAMP(3) WHERE signInId IS NOT NULL AND endedAt IS NULL');
    await runner.query('ALTER TABLE session DROP COLUMN signInId');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which company a sign-in enters when it names none. */
export class LastCompany1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN lastCompanyId binary(16) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account DROP COLUMN lastCompanyId');
  }
}

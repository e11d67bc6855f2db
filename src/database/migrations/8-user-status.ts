import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of the few of a status, such as the archived, without a look at everybody. */
export class UserStatus1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `user` ADD KEY user_status (companyId, status, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE `user` DROP KEY user_status');
  }
}

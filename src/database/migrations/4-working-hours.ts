import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A company without a row has the hours that every company starts with, so that those that are there already need none. */
export class WorkingHours1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE working_hours (
         companyId binary(16) NOT NULL PRIMARY KEY,
         days mediumtext NOT NULL,
         exceptions mediumtext NOT NULL,
         CONSTRAINT working_hours_company FOREIGN KEY (companyId) REFERENCES company (id)
       ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE working_hours');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events of a company are numbered without gaps. Those that were recorded before get their numbers in the order of their ids. */
export class EventNumbers1790000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entry ADD COLUMN sequence BIGINT NOT NULL DEFAULT 0');
    await runner.query(
      `UPDATE audit_entry a
         JOIN (SELECT companyId, id, ROW_NUMBER() OVER (PARTITION BY companyId ORDER BY id) AS number FROM audit_entry) n
           ON n.companyId = a.companyId AND n.id = a.id
          SET a.sequence = n.number`,
    );
    await runner.query('ALTER TABLE audit_entry ALTER COLUMN sequence DROP DEFAULT');
    await runner.query('CREATE UNIQUE INDEX audit_entry_sequence ON audit_entry (companyId, sequence)');
    await runner.query(
      `CREATE TABLE event_counter (
         companyId binary(16) NOT NULL PRIMARY KEY,
         last bigint NOT NULL
       ) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
    await runner.query(
      'INSERT INTO event_counter (companyId, last) SELECT companyId, MAX(sequence) FROM audit_entry GROUP BY companyId',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_counter');
    await runner.query('DROP INDEX audit_entry_sequence ON audit_entry');
    await runner.query('ALTER TABLE audit_entry DROP COLUMN sequence');
  }
}

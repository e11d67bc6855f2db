import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS: readonly (readonly [table: string, column: string, definition: string])[] = [
  ['account', 'supportSince', 'datetime(3) NULL'],
  // Rows that are there get 0, without a default that stays.
  ['company', 'supportTerm', 'int NOT NULL'],
  ['session', 'supportReason', 'varchar(500) NULL'],
  ['session', 'supportTerm', 'int NULL'],
];

export class Support1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, definition] of COLUMNS) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${definition}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [...COLUMNS].reverse()) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
  }
}

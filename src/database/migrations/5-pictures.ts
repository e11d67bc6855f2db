import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

const TABLES: readonly (readonly [name: string, definition: string])[] = [
  [
    'picture_ticket',
    `tokenHash binary(32) NOT NULL PRIMARY KEY,
     companyId binary(16) NOT NULL,
     sessionId binary(16) NULL,
     apiTokenId binary(16) NULL,
     targetUserId binary(16) NULL,
     expiresAt datetime(3) NOT NULL,
     usedAt datetime(3) NULL,
     KEY picture_ticket_expires (expiresAt)`,
  ],
  [
    'unused_picture',
    `id binary(16) NOT NULL PRIMARY KEY,
     deleteAfter datetime(3) NOT NULL,
     doomed tinyint NOT NULL,
     KEY unused_picture_due (deleteAfter)`,
  ],
];

const COLUMNS: readonly (readonly [table: string, column: string])[] = [
  ['`user`', 'pictureId'],
  ['company', 'pictureId'],
];

/** Pictures of people and companies: who may upload one, which one is shown, and which files are to be deleted. */
export class Pictures1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of TABLES) await runner.query(`CREATE TABLE ${name} (${definition}) ${TABLE}`);
    for (const [table, column] of COLUMNS) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} binary(16) NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [...COLUMNS].reverse()) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
    for (const [name] of [...TABLES].reverse()) await runner.query(`DROP TABLE ${name}`);
  }
}

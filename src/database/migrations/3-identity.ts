import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

const TABLES: readonly (readonly [name: string, definition: string])[] = [
  [
    'two_factor',
    `accountId binary(16) NOT NULL PRIMARY KEY,
     secret varchar(255) NULL,
     pendingSecret varchar(255) NULL,
     pendingUntil datetime(3) NULL,
     lastStep int NOT NULL,
     failures int NOT NULL,
     lockedUntil datetime(3) NULL`,
  ],
  [
    'recovery_code',
    `accountId binary(16) NOT NULL,
     codeHash binary(32) NOT NULL,
     usedAt datetime(3) NULL,
     PRIMARY KEY (accountId, codeHash)`,
  ],
  [
    'sign_in_challenge',
    `tokenHash binary(32) NOT NULL PRIMARY KEY,
     accountId binary(16) NOT NULL,
     companyId binary(16) NULL,
     invitationHash binary(32) NULL,
     device varchar(100) NULL,
     tries int NOT NULL,
     expiresAt datetime(3) NOT NULL,
     usedAt datetime(3) NULL,
     KEY sign_in_challenge_account (accountId)`,
  ],
  [
    'sign_in_throttle',
    `keyHash binary(32) NOT NULL PRIMARY KEY,
     failures int NOT NULL,
     notBefore datetime(3) NULL,
     lastTriedAt datetime(3) NOT NULL,
     succeededAt datetime(3) NULL,
     KEY sign_in_throttle_tried (lastTriedAt)`,
  ],
];

const COLUMNS: readonly (readonly [table: string, column: string, definition: string])[] = [
  ['account', 'twoFactorSince', 'datetime(3) NULL'],
  ['account_token', 'email', 'varchar(320) NULL'],
];

export class Identity1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, definition] of TABLES) await runner.query(`CREATE TABLE ${name} (${definition}) ${TABLE}`);
    for (const [table, column, definition] of COLUMNS) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${definition}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [...COLUMNS].reverse()) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    }
    for (const [name] of [...TABLES].reverse()) await runner.query(`DROP TABLE ${name}`);
  }
}

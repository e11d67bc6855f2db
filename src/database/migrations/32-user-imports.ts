import type { MigrationInterface, QueryRunner } from 'typeorm';

const USER_IMPORT = `CREATE TABLE user_import (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  status tinyint NOT NULL,
  waitsFor tinyint NULL,
  columns text NOT NULL,
  defaults mediumtext NOT NULL,
  delimiter varchar(1) NULL,
  madeById binary(16) NOT NULL,
  startedById binary(16) NULL,
  startedByTokenId binary(16) NULL,
  tokenHash binary(32) NULL,
  ticketSessionId binary(16) NULL,
  ticketTokenId binary(16) NULL,
  ticketExpiresAt datetime(3) NOT NULL,
  ticketUsedAt datetime(3) NULL,
  valid int NOT NULL,
  waiting int NOT NULL,
  invited int NOT NULL,
  skipped int NOT NULL,
  refused int NOT NULL,
  createdAt datetime(3) NOT NULL,
  startedAt datetime(3) NULL,
  finishedAt datetime(3) NULL,
  nextAttemptAt datetime(3) NULL,
  leaseUntil datetime(3) NULL,
  leaseId varchar(36) NULL,
  PRIMARY KEY (companyId, id),
  UNIQUE KEY user_import_ticket (tokenHash),
  KEY user_import_created (companyId, createdAt, id),
  KEY user_import_made_by (companyId, madeById, createdAt, id),
  KEY user_import_due (status, nextAttemptAt),
  KEY user_import_old (createdAt)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;

const USER_IMPORT_ROW = `CREATE TABLE user_import_row (
  companyId binary(16) NOT NULL,
  importId binary(16) NOT NULL,
  position int NOT NULL,
  line int NOT NULL,
  status tinyint NOT NULL,
  email varchar(320) NULL,
  address varchar(320) NULL,
  cells mediumtext NULL,
  problems mediumtext NULL,
  invitationId binary(16) NULL,
  dueAt datetime(3) NULL,
  PRIMARY KEY (companyId, importId, position),
  KEY user_import_row_status (companyId, importId, status, position),
  KEY user_import_row_address (companyId, address),
  KEY user_import_row_invitation (companyId, invitationId)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;

/** People who are invited from a file. */
export class UserImports1790000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(USER_IMPORT);
    await runner.query(USER_IMPORT_ROW);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE user_import_row');
    await runner.query('DROP TABLE user_import');
  }
}

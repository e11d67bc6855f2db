import type { MigrationInterface, QueryRunner } from 'typeorm';

const PHONE_CALL = `CREATE TABLE phone_call (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  pbxId varchar(64) NOT NULL,
  externalId varchar(200) NOT NULL,
  userId binary(16) NULL,
  extension varchar(32) NOT NULL,
  fromNumber varchar(64) NULL,
  status tinyint NOT NULL,
  reported tinyint NOT NULL,
  ringingAt datetime(3) NOT NULL,
  answeredAt datetime(3) NULL,
  endedAt datetime(3) NULL,
  recordType tinyint NULL,
  recordId binary(16) NULL,
  PRIMARY KEY (companyId, id),
  UNIQUE KEY phone_call_reported (companyId, externalId, pbxId),
  KEY phone_call_ringing (companyId, ringingAt, id),
  KEY phone_call_user (companyId, userId, ringingAt, id),
  KEY phone_call_answered (companyId, status, answeredAt, userId),
  KEY phone_call_record (companyId, recordId),
  CONSTRAINT phone_call_of_company FOREIGN KEY (companyId) REFERENCES company (id),
  CONSTRAINT phone_call_of_user FOREIGN KEY (companyId, userId) REFERENCES \`user\` (companyId, id)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;

/** Telephone calls, and whose extension is which where the telephone system does not name itself. */
export class Calls1790000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PHONE_CALL);
    await runner.query('ALTER TABLE user_integration ADD KEY user_integration_called (companyId, extension)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE user_integration DROP KEY user_integration_called');
    await runner.query('DROP TABLE phone_call');
  }
}

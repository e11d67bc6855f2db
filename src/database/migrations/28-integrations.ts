import type { MigrationInterface, QueryRunner } from 'typeorm';

const ERP_SET = `CREATE TABLE erp_set (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  name varchar(100) NOT NULL,
  connector varchar(40) NOT NULL,
  baseUrl varchar(2000) NOT NULL,
  userName varchar(200) NULL,
  password text NULL,
  active tinyint NOT NULL,
  version int NOT NULL,
  createdAt datetime(3) NOT NULL,
  lastCheckAt datetime(3) NULL,
  lastCheckFailure varchar(500) NULL,
  PRIMARY KEY (companyId, id)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;

const USER_INTEGRATION = `CREATE TABLE user_integration (
  companyId binary(16) NOT NULL,
  userId binary(16) NOT NULL,
  erpSetId binary(16) NULL,
  erpUserName varchar(200) NULL,
  erpPassword text NULL,
  onFirmSaved tinyint NOT NULL,
  onProductSaved tinyint NOT NULL,
  pbxId varchar(64) NOT NULL,
  extension varchar(32) NULL,
  onIncomingCall tinyint NOT NULL,
  mailchimpKey text NULL,
  version int NOT NULL,
  PRIMARY KEY (companyId, userId),
  UNIQUE KEY user_integration_extension (companyId, pbxId, extension),
  KEY user_integration_erp_set (companyId, erpSetId),
  CONSTRAINT user_integration_user FOREIGN KEY (companyId, userId) REFERENCES \`user\` (companyId, id),
  CONSTRAINT user_integration_set FOREIGN KEY (companyId, erpSetId) REFERENCES erp_set (companyId, id)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;

/** ERP sets, and how each person works with the systems around the company. */
export class Integrations1790000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ERP_SET);
    await runner.query(USER_INTEGRATION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE user_integration');
    await runner.query('DROP TABLE erp_set');
  }
}

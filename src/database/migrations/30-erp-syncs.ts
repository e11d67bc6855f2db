import type { MigrationInterface, QueryRunner } from 'typeorm';

const ERP_SYNC = `CREATE TABLE erp_sync (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  subjectType tinyint NOT NULL,
  subjectId binary(16) NOT NULL,
  erpSetId binary(16) NOT NULL,
  direction tinyint NULL,
  status tinyint NOT NULL,
  causedById binary(16) NOT NULL,
  attempts int NOT NULL,
  failure varchar(500) NULL,
  createdAt datetime(3) NOT NULL,
  triedSince datetime(3) NOT NULL,
  nextAttemptAt datetime(3) NULL,
  endedAt datetime(3) NULL,
  leaseUntil datetime(3) NULL,
  leaseId varchar(36) NULL,
  PRIMARY KEY (companyId, id),
  KEY erp_sync_subject (companyId, subjectId, createdAt, id),
  KEY erp_sync_caused (companyId, causedById, createdAt, id),
  KEY erp_sync_created (companyId, createdAt, id),
  KEY erp_sync_due (status, nextAttemptAt),
  KEY erp_sync_ended (endedAt)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;

/** What came of saves for the ERP. */
export class ErpSyncs1790000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ERP_SYNC);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erp_sync');
  }
}

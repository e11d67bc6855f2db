import type { MigrationInterface, QueryRunner } from 'typeorm';

const OFFER = `CREATE TABLE transfer_offer (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  conversationId binary(16) NOT NULL,
  toId binary(16) NOT NULL,
  offeredById binary(16) NOT NULL,
  note varchar(1000) NULL,
  status tinyint NOT NULL,
  isOpen tinyint NULL,
  ifNotAccepted tinyint NOT NULL,
  createdAt datetime(3) NOT NULL,
  expiresAt datetime(3) NOT NULL,
  endedAt datetime(3) NULL,
  reason varchar(1000) NULL,
  PRIMARY KEY (companyId, id),
  UNIQUE KEY transfer_offer_open (companyId, conversationId, isOpen),
  KEY transfer_offer_to (companyId, toId, isOpen),
  KEY transfer_offer_expiry (isOpen, expiresAt),
  CONSTRAINT transfer_offer_conversation FOREIGN KEY (companyId, conversationId) REFERENCES conversation (companyId, id),
  CONSTRAINT transfer_offer_to_user FOREIGN KEY (companyId, toId) REFERENCES \`user\` (companyId, id)
) ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;

/** Offers to take a conversation over, and which of them is open for a conversation. */
export class TransferOffers1790000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OFFER);
    await runner.query('ALTER TABLE conversation ADD COLUMN offerId binary(16) NULL AFTER assigneeId');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conversation DROP COLUMN offerId');
    await runner.query('DROP TABLE transfer_offer');
  }
}

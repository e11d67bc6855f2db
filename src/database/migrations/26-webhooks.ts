import type { MigrationInterface, QueryRunner } from 'typeorm';

const OPTIONS = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

const WEBHOOK = `CREATE TABLE webhook (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  name varchar(100) NOT NULL,
  url varchar(2048) NOT NULL,
  events varchar(500) NOT NULL,
  usesModules int NOT NULL,
  managesModules int NOT NULL,
  query text NULL,
  status tinyint NOT NULL,
  secret text NOT NULL,
  secretLastFour varchar(4) NOT NULL,
  previousSecret text NULL,
  previousUntil datetime(3) NULL,
  createdById binary(16) NOT NULL,
  vouchedById binary(16) NOT NULL,
  createdAt datetime(3) NOT NULL,
  afterSequence bigint NOT NULL,
  failingSince datetime(3) NULL,
  version int NOT NULL,
  PRIMARY KEY (companyId, id),
  KEY webhook_failing (status, failingSince)
) ${OPTIONS}`;

const DELIVERY = `CREATE TABLE webhook_delivery (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  webhookId binary(16) NOT NULL,
  messageId binary(16) NOT NULL,
  event varchar(40) NOT NULL,
  subjectId varchar(40) NOT NULL,
  sequence bigint NULL,
  occurredAt datetime(3) NOT NULL,
  changedFields text NOT NULL,
  selected mediumtext NULL,
  origin tinyint NOT NULL,
  status tinyint NOT NULL,
  attempts int NOT NULL,
  createdAt datetime(3) NOT NULL,
  nextAttemptAt datetime(3) NULL,
  PRIMARY KEY (companyId, id),
  KEY webhook_delivery_list (companyId, webhookId, createdAt, id),
  KEY webhook_delivery_status (companyId, webhookId, status, createdAt, id),
  KEY webhook_delivery_age (createdAt)
) ${OPTIONS}`;

const ATTEMPT = `CREATE TABLE webhook_attempt (
  companyId binary(16) NOT NULL,
  deliveryId binary(16) NOT NULL,
  number int NOT NULL,
  at datetime(3) NOT NULL,
  milliseconds int NOT NULL,
  httpStatus int NULL,
  responseBody text NULL,
  error varchar(40) NULL,
  PRIMARY KEY (companyId, deliveryId, number)
) ${OPTIONS}`;

const FOLLOWER = `CREATE TABLE webhook_follower (
  companyId binary(16) NOT NULL,
  sequence bigint NOT NULL,
  PRIMARY KEY (companyId)
) ${OPTIONS}`;

/** Webhooks, what was delivered to them, and how far the events of each company were read for them. */
export class Webhooks1790000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [WEBHOOK, DELIVERY, ATTEMPT, FOLLOWER]) await runner.query(table);
    await runner.query('CREATE INDEX outbox_share ON outbox (kind, companyId, nextAttemptAt, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX outbox_share ON outbox');
    for (const table of ['webhook_follower', 'webhook_attempt', 'webhook_delivery', 'webhook'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

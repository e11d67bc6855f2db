import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

const CONVERSATION = `CREATE TABLE conversation (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  inboxId binary(16) NOT NULL,
  questionnaireId binary(16) NULL,
  subject varchar(200) NULL,
  contactName varchar(200) NULL,
  language varchar(8) NULL,
  status tinyint NOT NULL,
  assigneeId binary(16) NULL,
  createdAt datetime(3) NOT NULL,
  updatedAt datetime(3) NOT NULL,
  closedAt datetime(3) NULL,
  PRIMARY KEY (companyId, id),
  KEY conversation_assignee (companyId, assigneeId, status),
  KEY conversation_inbox (companyId, inboxId, updatedAt, id),
  KEY conversation_updated (companyId, updatedAt, id),
  CONSTRAINT conversation_inbox_of FOREIGN KEY (companyId, inboxId) REFERENCES inbox (companyId, id),
  CONSTRAINT conversation_questionnaire FOREIGN KEY (companyId, questionnaireId) REFERENCES questionnaire (companyId, id)
) ${TABLE}`;

const ASSIGNMENT = `CREATE TABLE conversation_assignment (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  conversationId binary(16) NOT NULL,
  assigneeId binary(16) NOT NULL,
  assignedById binary(16) NULL,
  reason tinyint NOT NULL,
  note varchar(1000) NULL,
  startedAt datetime(3) NOT NULL,
  endedAt datetime(3) NULL,
  endReason tinyint NULL,
  PRIMARY KEY (companyId, id),
  KEY conversation_assignment_of (companyId, conversationId, endedAt),
  CONSTRAINT conversation_assignment_conversation FOREIGN KEY (companyId, conversationId) REFERENCES conversation (companyId, id),
  CONSTRAINT conversation_assignment_assignee FOREIGN KEY (companyId, assigneeId) REFERENCES \`user\` (companyId, id)
) ${TABLE}`;

/** A job that runs now and then, in one process at a time. */
const JOB = `CREATE TABLE job (
  name varchar(60) NOT NULL PRIMARY KEY,
  leaseId varchar(36) NULL,
  leaseUntil datetime(3) NULL,
  nextRunAt datetime(3) NOT NULL
) ${TABLE}`;

export class UserLife1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONVERSATION);
    await runner.query(ASSIGNMENT);
    await runner.query(JOB);
    await runner.query('ALTER TABLE `user` ADD COLUMN listColumns varchar(500) NULL');
    await runner.query('ALTER TABLE `user` ADD KEY user_archived (status, archivedAt)');
    await runner.query('ALTER TABLE `user` ADD KEY user_joined (companyId, joinedAt, id)');
    await runner.query('ALTER TABLE user_load ADD KEY user_load_active (companyId, activeConversations, userId)');
    await runner.query('ALTER TABLE audit_entry ADD KEY audit_entry_at (companyId, at, id)');
    await runner.query('ALTER TABLE outbox_mail ADD KEY outbox_mail_recipient (recipient)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox_mail DROP KEY outbox_mail_recipient');
    await runner.query('ALTER TABLE audit_entry DROP KEY audit_entry_at');
    await runner.query('ALTER TABLE user_load DROP KEY user_load_active');
    await runner.query('ALTER TABLE `user` DROP KEY user_joined');
    await runner.query('ALTER TABLE `user` DROP KEY user_archived');
    await runner.query('ALTER TABLE `user` DROP COLUMN listColumns');
    await runner.query('DROP TABLE job');
    await runner.query('DROP TABLE conversation_assignment');
    await runner.query('DROP TABLE conversation');
  }
}

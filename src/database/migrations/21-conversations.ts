import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

const MESSAGE = `CREATE TABLE message (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  conversationId binary(16) NOT NULL,
  sender tinyint NOT NULL,
  authorId binary(16) NULL,
  body text NOT NULL,
  at datetime(3) NOT NULL,
  PRIMARY KEY (companyId, id),
  KEY message_of (companyId, conversationId, at, id),
  CONSTRAINT message_conversation FOREIGN KEY (companyId, conversationId) REFERENCES conversation (companyId, id)
) ${TABLE}`;

/** Conversations that are worked on: messages, one current assignment at most, an index for whatever is listed or counted, and who is at work. */
export class Conversations1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MESSAGE);
    await runner.query(`ALTER TABLE conversation
      ADD COLUMN lastMessageAt datetime(3) NULL,
      ADD COLUMN searchKey varchar(1000) NOT NULL DEFAULT '',
      ADD KEY conversation_assignee_updated (companyId, assigneeId, updatedAt, id),
      ADD KEY conversation_pool (companyId, inboxId, status, assigneeId, id),
      ADD KEY conversation_status (companyId, status, assigneeId, updatedAt, id),
      ADD KEY conversation_requests (companyId, questionnaireId, status, assigneeId, updatedAt, id),
      ADD KEY conversation_closed (companyId, closedAt)`);
    await runner.query('ALTER TABLE conversation ALTER COLUMN searchKey DROP DEFAULT');
    await runner.query(`ALTER TABLE conversation_assignment
      ADD COLUMN endNote varchar(1000) NULL,
      ADD COLUMN trace mediumtext NULL,
      ADD COLUMN isCurrent tinyint NULL,
      ADD KEY conversation_assignment_of_user (companyId, assigneeId, startedAt)`);
    await runner.query('UPDATE conversation_assignment SET isCurrent = 1 WHERE endedAt IS NULL');
    await runner.query(
      'ALTER TABLE conversation_assignment ADD UNIQUE KEY conversation_assignment_current (companyId, conversationId, isCurrent)',
    );
    await runner.query(`ALTER TABLE \`user\`
      ADD COLUMN presenceAt datetime(3) NULL,
      ADD COLUMN onlineSince datetime(3) NULL,
      ADD KEY user_presence (companyId, presence, id),
      ADD KEY user_presence_since (presence, presenceAt),
      ADD KEY user_presence_changed (companyId, presenceAt)`);
    await runner.query('ALTER TABLE user_load ADD COLUMN automaticTurn bigint NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE user_load DROP COLUMN automaticTurn');
    await runner.query(`ALTER TABLE \`user\`
      DROP KEY user_presence_changed, DROP KEY user_presence_since, DROP KEY user_presence, DROP COLUMN onlineSince, DROP COLUMN presenceAt`);
    await keepForeignKey(runner, 'conversation_assignment', 'conversation_assignment_assignee', 'assigneeId');
    await keepForeignKey(runner, 'conversation', 'conversation_questionnaire', 'questionnaireId');
    await runner.query(`ALTER TABLE conversation_assignment
      DROP KEY conversation_assignment_of_user,
      DROP KEY conversation_assignment_current, DROP COLUMN isCurrent, DROP COLUMN trace, DROP COLUMN endNote`);
    await runner.query(`ALTER TABLE conversation
      DROP KEY conversation_closed, DROP KEY conversation_requests, DROP KEY conversation_status, DROP KEY conversation_pool,
      DROP KEY conversation_assignee_updated, DROP COLUMN searchKey, DROP COLUMN lastMessageAt`);
    await runner.query('DROP TABLE message');
  }
}

/** The database drops the index that it made for a foreign key by itself once a wider one serves it; some do, some do not. */
async function keepForeignKey(runner: QueryRunner, table: string, key: string, column: string): Promise<void> {
  const found = (await runner.query(
    'SELECT 1 FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name = ? AND index_name = ?',
    [table, key],
  )) as unknown[];
  if (found.length === 0) await runner.query(`ALTER TABLE ${table} ADD KEY ${key} (companyId, ${column})`);
}

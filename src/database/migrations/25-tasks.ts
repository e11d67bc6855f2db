import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

const TASK = `CREATE TABLE task (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  title varchar(200) NOT NULL,
  description text NULL,
  status tinyint NOT NULL,
  dueAt datetime(3) NULL,
  assigneeId binary(16) NULL,
  createdById binary(16) NULL,
  createdByTokenId binary(16) NULL,
  firmId binary(16) NULL,
  conversationId binary(16) NULL,
  version int NOT NULL,
  createdAt datetime(3) NOT NULL,
  doneAt datetime(3) NULL,
  PRIMARY KEY (companyId, id),
  KEY task_due (companyId, dueAt, id),
  KEY task_assignee (companyId, assigneeId, dueAt, id),
  KEY task_creator (companyId, createdById, dueAt, id),
  KEY task_token (companyId, createdByTokenId, dueAt, id),
  KEY task_firm (companyId, firmId, dueAt, id),
  KEY task_conversation (companyId, conversationId),
  CONSTRAINT task_of_company FOREIGN KEY (companyId) REFERENCES company (id),
  CONSTRAINT task_of_assignee FOREIGN KEY (companyId, assigneeId) REFERENCES \`user\` (companyId, id),
  CONSTRAINT task_of_creator FOREIGN KEY (companyId, createdById) REFERENCES \`user\` (companyId, id),
  CONSTRAINT task_of_firm FOREIGN KEY (companyId, firmId) REFERENCES firm (companyId, id),
  CONSTRAINT task_of_conversation FOREIGN KEY (companyId, conversationId) REFERENCES conversation (companyId, id)
) ${TABLE}`;

const ACTIVITY = `CREATE TABLE activity (
  companyId binary(16) NOT NULL,
  id binary(16) NOT NULL,
  kind tinyint NOT NULL,
  subject varchar(200) NOT NULL,
  note text NULL,
  startsAt datetime(3) NOT NULL,
  endsAt datetime(3) NULL,
  createdById binary(16) NULL,
  createdByTokenId binary(16) NULL,
  firmId binary(16) NULL,
  conversationId binary(16) NULL,
  version int NOT NULL,
  createdAt datetime(3) NOT NULL,
  PRIMARY KEY (companyId, id),
  KEY activity_starts (companyId, startsAt, id),
  KEY activity_creator (companyId, createdById, startsAt, id),
  KEY activity_token (companyId, createdByTokenId, startsAt, id),
  KEY activity_firm (companyId, firmId, startsAt, id),
  KEY activity_conversation (companyId, conversationId),
  CONSTRAINT activity_of_company FOREIGN KEY (companyId) REFERENCES company (id),
  CONSTRAINT activity_of_creator FOREIGN KEY (companyId, createdById) REFERENCES \`user\` (companyId, id),
  CONSTRAINT activity_of_firm FOREIGN KEY (companyId, firmId) REFERENCES firm (companyId, id),
  CONSTRAINT activity_of_conversation FOREIGN KEY (companyId, conversationId) REFERENCES conversation (companyId, id)
) ${TABLE}`;

const PARTICIPANT = `CREATE TABLE activity_participant (
  companyId binary(16) NOT NULL,
  activityId binary(16) NOT NULL,
  userId binary(16) NOT NULL,
  PRIMARY KEY (companyId, activityId, userId),
  KEY activity_participant_user (companyId, userId, activityId),
  CONSTRAINT activity_participant_of FOREIGN KEY (companyId, activityId) REFERENCES activity (companyId, id),
  CONSTRAINT activity_participant_person FOREIGN KEY (companyId, userId) REFERENCES \`user\` (companyId, id)
) ${TABLE}`;

/** Tasks, and activities with those who take part. */
export class Tasks1790000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [TASK, ACTIVITY, PARTICIPANT]) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['activity_participant', 'activity', 'task']) await runner.query(`DROP TABLE ${table}`);
  }
}

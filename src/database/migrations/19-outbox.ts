import type { MigrationInterface, QueryRunner } from 'typeorm';

/** So many rows a statement writes: none is long, and what was done stays done. */
const ROWS = 1_000;

/** When the link of an email ends that is on its way, by what it is; the others have none. */
const LINK_ENDS = `CASE kind
  WHEN 'INVITATION' THEN createdAt + INTERVAL 72 HOUR
  WHEN 'VERIFY_CREATED_USER' THEN createdAt + INTERVAL 72 HOUR
  WHEN 'VERIFY_EMAIL' THEN createdAt + INTERVAL 24 HOUR
  WHEN 'NEW_ADDRESS' THEN createdAt + INTERVAL 24 HOUR
  WHEN 'PASSWORD_RESET' THEN createdAt + INTERVAL 30 MINUTE
END`;

/** The outbox of emails becomes one of whatever leaves: what is an email's alone stands in its header. What waits goes on waiting. */
export class Outbox1790000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('RENAME TABLE outbox_mail TO outbox');
    await runner.query(`ALTER TABLE outbox
      ADD COLUMN header text NULL,
      ADD COLUMN expiresAt datetime(3) NULL,
      CHANGE COLUMN aboutId subjectId binary(16) NULL,
      CHANGE COLUMN sentAt doneAt datetime(3) NULL,
      DROP KEY outbox_mail_due, ADD KEY outbox_due (kind, nextAttemptAt, id),
      DROP KEY outbox_mail_recipient, ADD KEY outbox_recipient (recipient),
      DROP KEY outbox_mail_about, ADD KEY outbox_subject (companyId, subjectId),
      ADD KEY outbox_failed (failedAt)`);
    // Assignments are done from left to right: the kind is what it was until the last one.
    await inPieces(
      runner,
      `UPDATE outbox SET header = JSON_OBJECT('email', kind, 'language', language, 'messageId', messageId), expiresAt = ${LINK_ENDS}, kind = 'email'
       WHERE header IS NULL`,
    );
    await runner.query('ALTER TABLE outbox MODIFY header text NOT NULL, DROP COLUMN language, DROP COLUMN messageId');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM outbox WHERE kind <> 'email'");
    // What was given up says nothing any more, as before.
    await runner.query('UPDATE outbox SET payload = NULL WHERE nextAttemptAt IS NULL AND payload IS NOT NULL');
    await runner.query(`ALTER TABLE outbox
      ADD COLUMN language varchar(2) NOT NULL DEFAULT '',
      ADD COLUMN messageId varchar(200) NOT NULL DEFAULT ''`);
    await inPieces(
      runner,
      `UPDATE outbox SET kind = JSON_VALUE(header, '$.email'), language = JSON_VALUE(header, '$.language'), messageId = JSON_VALUE(header, '$.messageId')
       WHERE messageId = ''`,
    );
    await runner.query(`ALTER TABLE outbox
      DROP COLUMN header,
      DROP COLUMN expiresAt,
      CHANGE COLUMN subjectId aboutId binary(16) NULL,
      CHANGE COLUMN doneAt sentAt datetime(3) NULL,
      MODIFY language varchar(2) NOT NULL,
      MODIFY messageId varchar(200) NOT NULL,
      DROP KEY outbox_failed,
      DROP KEY outbox_due, ADD KEY outbox_mail_due (nextAttemptAt, id),
      DROP KEY outbox_recipient, ADD KEY outbox_mail_recipient (recipient),
      DROP KEY outbox_subject, ADD KEY outbox_mail_about (companyId, aboutId)`);
    await runner.query('RENAME TABLE outbox TO outbox_mail');
  }
}

async function inPieces(runner: QueryRunner, update: string): Promise<void> {
  for (;;) {
    const { affectedRows } = (await runner.query(`${update} LIMIT ${ROWS}`)) as { affectedRows: number };
    if (affectedRows === 0) return;
  }
}

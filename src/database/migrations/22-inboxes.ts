import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a conversation of an inbox counts towards a person's limit, and how many of an inbox a member may have. */
export class Inboxes1790000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox ADD COLUMN conversationCost int NOT NULL DEFAULT 1 AFTER assignment');
    await runner.query('ALTER TABLE inbox_member ADD COLUMN conversationLimit int NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox_member DROP COLUMN conversationLimit');
    await runner.query('ALTER TABLE inbox DROP COLUMN conversationCost');
  }
}

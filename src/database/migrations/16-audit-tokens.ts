import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which API token did it. */
export class AuditTokens1790000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE audit_entry ADD COLUMN apiTokenId BINARY(16) NULL AFTER actorId,
        ADD INDEX audit_entry_token (companyId, apiTokenId, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_entry DROP INDEX audit_entry_token, DROP COLUMN apiTokenId');
  }
}

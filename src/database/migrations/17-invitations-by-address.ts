import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations are looked for by address. */
export class InvitationsByAddress1790000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitation ADD INDEX invitation_email (companyId, email, createdAt, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitation DROP INDEX invitation_email');
  }
}

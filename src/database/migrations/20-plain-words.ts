import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each kind of event was called, and is called from now on: by a verb, as all others. */
const RENAMED = [
  ['company.picture', 'company.changePicture'],
  ['company.requireTwoFactor', 'company.setTwoFactorRequired'],
  ['user.picture', 'user.changePicture'],
  ['workingHours.set', 'workingHours.update'],
] as const;

/** Events are named by verbs, columns by the field's words. */
export class PlainWords1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await renameEvents(runner, RENAMED);
    await runner.query('ALTER TABLE unused_picture CHANGE COLUMN doomed deleting tinyint NOT NULL');
    await runner.query('ALTER TABLE sign_in_challenge CHANGE COLUMN tries attempts int NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sign_in_challenge CHANGE COLUMN attempts tries int NOT NULL');
    await runner.query('ALTER TABLE unused_picture CHANGE COLUMN deleting doomed tinyint NOT NULL');
    await renameEvents(
      runner,
      RENAMED.map(([before, after]) => [after, before] as const),
    );
  }
}

/** Company by company, so that no statement is long and what was done stays done. */
async function renameEvents(runner: QueryRunner, names: readonly (readonly [string, string])[]): Promise<void> {
  const cases = names.map(() => 'WHEN ? THEN ?').join(' ');
  const companies = (await runner.query('SELECT DISTINCT companyId FROM audit_entry')) as { companyId: Buffer }[];
  for (const { companyId } of companies) {
    await runner.query(
      `UPDATE audit_entry SET action = CASE action ${cases} ELSE action END WHERE companyId = ? AND action IN (?)`,
      [...names.flat(), companyId, names.map(([before]) => before)],
    );
  }
}

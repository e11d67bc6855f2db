import type { Ctx, ErasedPerson } from '../../core/ctx';
import { idBytes, idFromBytes, type CompanyId, type UserId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { RELEASED } from '../../runtime/lease';
import { usersInCompany } from '../user/repository';
import { ROW_CODES, UserImport } from './entity';
import { deleteImport, recount } from './repository';

const { VALID, WAITING, SKIPPED } = ROW_CODES;

/**
 * Takes a person out of the rows of files that named them, and the files that they brought themselves with all their rows, unless somebody else is importing
 * one at this moment.
 */
export async function eraseFromImports(tx: Ctx, { companyId, id }: ErasedPerson): Promise<void> {
  for (const made of await tx.db.findBy(UserImport, { companyId, madeById: id })) {
    const isOfAnother = made.status === 'RUNNING' && made.startedById !== id;
    if (!isOfAnother) await deleteImport(tx, companyId, made.id);
  }
  const [person] = await usersInCompany(tx, companyId, [id]);
  await eraseFromRows(tx, companyId, id, person?.email ?? '');
}

async function eraseFromRows(tx: Ctx, companyId: CompanyId, userId: UserId, email: string): Promise<void> {
  const which = 'address = ? OR invitationId IN (SELECT id FROM invitation WHERE companyId = ? AND userId = ?)';
  const parameters = [idBytes(companyId), email, idBytes(companyId), idBytes(userId)];
  const found = await selectRows<{ importId: Buffer }>(
    tx,
    `SELECT DISTINCT importId FROM user_import_row WHERE companyId = ? AND (${which})`,
    parameters,
  );
  if (found.length === 0) return;
  await tx.db.query(
    `UPDATE user_import_row SET email = NULL, address = NULL, cells = NULL, problems = NULL, status = IF(status IN (?), ?, status)
      WHERE companyId = ? AND (${which})`,
    [[VALID, WAITING], SKIPPED, ...parameters],
  );
  for (const { importId } of found) {
    const id = idFromBytes('imp', importId);
    await recount(tx, companyId, id);
    // Whoever has read its rows already reads them again.
    await tx.db.update(UserImport, { companyId, id }, RELEASED);
  }
}

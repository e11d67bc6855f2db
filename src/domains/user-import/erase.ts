import type { Ctx, ErasedPerson } from '../../core/ctx';
import { idBytes, idFromBytes, type CompanyId, type UserId } from '../../core/ids';
import { selectRows } from '../../database/rows';
import { RELEASED } from '../../runtime/lease';
import { usersInCompany } from '../user/repository';
import { ROW_CODES, UserImport } from './entity';
import { deleteByItself, recount } from './repository';

const { VALID, WAITING, SKIPPED } = ROW_CODES;

/**
 * Takes a person out of the rows of files that named them, and the files that they brought themselves with all their rows, unless somebody else is importing
 * one at this moment.
 */
export async function eraseFromImports(tx: Ctx, { companyId, id }: ErasedPerson): Promise<void> {
  for (const made of await tx.db.findBy(UserImport, { companyId, madeById: id })) {
    const isOfAnother = made.status === 'RUNNING' && made.startedById !== id;
    if (!isOfAnother) await deleteByItself(tx, made);
  }
  const [person] = await usersInCompany(tx, companyId, [id]);
  await eraseFromRows(tx, companyId, id, person?.email ?? '');
}

async function eraseFromRows(tx: Ctx, companyId: CompanyId, userId: UserId, email: string): Promise<void> {
  const found = await selectRows<{ importId: Buffer; position: number }>(
    tx,
    `SELECT r.importId, r.position FROM user_import_row r WHERE r.companyId = ? AND r.address = ?
      UNION SELECT r.importId, r.position FROM invitation i JOIN user_import_row r ON r.companyId = i.companyId AND r.invitationId = i.id
      WHERE i.companyId = ? AND i.userId = ?`,
    [idBytes(companyId), email, idBytes(companyId), idBytes(userId)],
  );
  for (const id of new Set(found.map(({ importId }) => idFromBytes('imp', importId)))) {
    const positions = found.flatMap((row) => (idFromBytes('imp', row.importId) === id ? [row.position] : []));
    await tx.db.query(
      `UPDATE user_import_row SET email = NULL, address = NULL, cells = NULL, problems = NULL, status = IF(status IN (?), ?, status)
        WHERE companyId = ? AND importId = ? AND position IN (?)`,
      [[VALID, WAITING], SKIPPED, idBytes(companyId), idBytes(id), positions],
    );
    await recount(tx, companyId, id);
    // Whoever has read its rows already reads them again.
    await tx.db.update(UserImport, { companyId, id }, RELEASED);
  }
}

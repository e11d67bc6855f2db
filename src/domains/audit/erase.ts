import type { Ctx, ErasedPerson } from '../../core/ctx';
import { idBytes, type CompanyId, type Id } from '../../core/ids';
import { PERSONAL_FIELDS } from '../../core/personal-data';
import { selectRows } from '../../database/rows';
import { AuditEntry } from './entity';
import type { FieldChange } from './changes';

const PERSONAL: ReadonlySet<string> = new Set(PERSONAL_FIELDS);

/**
 * Takes a person's personal data out of the record: what they were called where they acted, from which addresses, and the values of
 * personal fields where they were acted on. That something was done, when and by which id stays.
 */
export async function eraseFromAudit(tx: Ctx, { companyId, id: userId }: ErasedPerson): Promise<void> {
  await tx.db.update(AuditEntry, { companyId, actorId: userId }, { actorLabel: '', ip: null });
  await eraseChanges(tx, companyId, [userId], PERSONAL);
}

/** Takes the values of some fields out of the record of other things than people, where these are called after somebody. */
export function eraseValues(
  tx: Ctx,
  companyId: CompanyId,
  targetIds: readonly Id[],
  fields: readonly string[],
): Promise<void> {
  return eraseChanges(tx, companyId, targetIds, new Set(fields));
}

async function eraseChanges(tx: Ctx, companyId: CompanyId, targetIds: readonly Id[], fields: ReadonlySet<string>) {
  const rows = await selectRows<{ id: Buffer; changes: string }>(
    tx,
    'SELECT id, changes FROM audit_entry WHERE companyId = ? AND targetId IN (?)',
    [idBytes(companyId), targetIds],
  );
  for (const { id, changes } of rows) {
    const before = JSON.parse(changes) as FieldChange[];
    if (!before.some(({ field }) => fields.has(field))) continue;
    const after = before.map((change) =>
      fields.has(change.field) ? { field: change.field, before: null, after: null } : change,
    );
    await tx.db.query('UPDATE audit_entry SET changes = ? WHERE companyId = ? AND id = ?', [
      JSON.stringify(after),
      idBytes(companyId),
      id,
    ]);
  }
}

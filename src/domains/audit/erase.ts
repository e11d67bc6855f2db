import type { Ctx, ErasedPerson } from '../../core/ctx';
import { idBytes } from '../../core/ids';
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
  const rows = await selectRows<{ id: Buffer; changes: string }>(
    tx,
    'SELECT id, changes FROM audit_entry WHERE companyId = ? AND targetId = ?',
    [idBytes(companyId), userId],
  );
  for (const { id, changes } of rows) {
    const before = JSON.parse(changes) as FieldChange[];
    if (!before.some(({ field }) => PERSONAL.has(field))) continue;
    const after = before.map((change) =>
      PERSONAL.has(change.field) ? { field: change.field, before: null, after: null } : change,
    );
    await tx.db.query('UPDATE audit_entry SET changes = ? WHERE companyId = ? AND id = ?', [
      JSON.stringify(after),
      idBytes(companyId),
      id,
    ]);
  }
}

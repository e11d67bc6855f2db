import type { Ctx } from '../../core/ctx';
import { newId, type CompanyId, type FirmId } from '../../core/ids';
import { orderKey } from '../../core/name-order';
import { searchKeyOf } from '../../core/search-text';
import { insertRows } from '../../database/rows';
import { changesBetween } from '../audit/changes';
import { record, type AuditActor } from '../audit/record-event';
import { Firm } from './entity';

/** What is said of a firm. */
export const FIRM_FIELDS = [
  'code',
  'name',
  'email',
  'phone',
  'taxNumber',
  'address',
  'city',
  'country',
  'salesRepresentativeId',
] as const;

export type FirmFields = Pick<Firm, (typeof FIRM_FIELDS)[number]>;

/** Writes a new firm, with its event. The company is locked, and the fields are as they should be. */
export async function insertFirm(tx: Ctx, companyId: CompanyId, fields: FirmFields): Promise<FirmId> {
  const id = newId('frm');
  const at = { version: 1, createdAt: tx.now, updatedAt: tx.now };
  await insertRows(tx, Firm, [{ companyId, id, ...fields, ...keysOf(fields), erpSyncedAt: null, ...at }]);
  record(tx, {
    action: 'firm.create',
    targetId: id,
    changes: changesBetween<Partial<FirmFields>>({}, fields, FIRM_FIELDS),
  });
  return id;
}

/**
 * Writes some fields of a firm, with the next version and the event; nothing where none of them changes. Answers whether one did. The company is
 * locked, and the fields are as they should be. `actor` is who did it, where that is not the viewer.
 */
export async function changeFirm(
  tx: Ctx,
  before: Firm,
  some: Partial<FirmFields>,
  actor?: AuditActor,
): Promise<boolean> {
  const changes = changesBetween<FirmFields>(before, some, FIRM_FIELDS);
  if (changes.length === 0) return false;
  const { companyId, id, version } = before;
  const moved = { ...keysOf({ ...before, ...some }), version: version + 1, updatedAt: tx.now };
  await tx.db.update(Firm, { companyId, id }, { ...some, ...moved });
  record(tx, { action: 'firm.update', targetId: id, changes }, actor);
  return true;
}

function keysOf({ name, code, city, taxNumber, email, phone }: FirmFields) {
  return {
    nameKey: orderKey(name, 'COMMON'),
    nameKeyTurkish: orderKey(name, 'TURKISH'),
    searchKey: searchKeyOf([name, code, city, taxNumber, phone, email]),
  };
}

import type { Ctx } from '../../core/ctx';
import { newId, type CompanyId, type ProductId } from '../../core/ids';
import { orderKey } from '../../core/name-order';
import { searchKeyOf } from '../../core/search-text';
import { insertRows } from '../../database/rows';
import { changesBetween } from '../audit/changes';
import { record, type AuditActor } from '../audit/record-event';
import { Product } from './entity';

/** What is said of a product. */
export const PRODUCT_FIELDS = ['code', 'name', 'unit', 'price', 'currency', 'active'] as const;

export type ProductFields = Pick<Product, (typeof PRODUCT_FIELDS)[number]>;

/** Writes a new product, with its event. The company is locked, and the fields are as they should be. */
export async function insertProduct(tx: Ctx, companyId: CompanyId, fields: ProductFields): Promise<ProductId> {
  const id = newId('prd');
  const at = { version: 1, createdAt: tx.now, updatedAt: tx.now };
  await insertRows(tx, Product, [{ companyId, id, ...fields, ...keysOf(fields), erpSyncedAt: null, ...at }]);
  record(tx, {
    action: 'product.create',
    targetId: id,
    changes: changesBetween<Partial<ProductFields>>({}, fields, PRODUCT_FIELDS),
  });
  return id;
}

/**
 * Writes some fields of a product, with the next version and the event; nothing where none of them changes. Answers whether one did. The company is
 * locked, and the fields are as they should be. `actor` is who did it, where that is not the viewer.
 */
export async function changeProduct(
  tx: Ctx,
  before: Product,
  some: Partial<ProductFields>,
  actor?: AuditActor,
): Promise<boolean> {
  const changes = changesBetween<ProductFields>(before, some, PRODUCT_FIELDS);
  if (changes.length === 0) return false;
  const { companyId, id, version } = before;
  const moved = { ...keysOf({ ...before, ...some }), version: version + 1, updatedAt: tx.now };
  await tx.db.update(Product, { companyId, id }, { ...some, ...moved });
  record(tx, { action: 'product.update', targetId: id, changes }, actor);
  return true;
}

function keysOf({ name, code }: ProductFields) {
  return {
    nameKey: orderKey(name, 'COMMON'),
    nameKeyTurkish: orderKey(name, 'TURKISH'),
    searchKey: searchKeyOf([name, code]),
  };
}

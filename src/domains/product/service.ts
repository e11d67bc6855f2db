import type { Ctx } from '../../core/ctx';
import { commonMessages, refuse } from '../../core/errors';
import { parseId, type CompanyId, type ErpSyncId, type ProductId } from '../../core/ids';
import type {
  CreateProductInput,
  DeleteProductInput,
  UpdateProductInput,
  UserError,
} from '../../generated/schema-types';
import { withIdempotencyKey } from '../../runtime/idempotency';
import { changesBetween } from '../audit/changes';
import { record } from '../audit/record-event';
import { lockActor } from '../member/actor';
import { Product } from './entity';
import { readProduct } from './read-input';
import { productsById } from './repository';
import { changeProduct, insertProduct, PRODUCT_FIELDS, type ProductFields } from './write';

/** Enters a product. */
export async function createProduct(ctx: Ctx, input: CreateProductInput) {
  return payloadOf(ctx, await withIdempotencyKey(ctx, 'createProduct', input, (tx) => save(tx, input, null)));
}

/** Changes a product. A version that is no longer the current one is STALE. */
export async function updateProduct(ctx: Ctx, input: UpdateProductInput) {
  return payloadOf(ctx, await ctx.transaction((tx) => save(tx, input, input)));
}

/** Which product, as it was looked at. */
type Looked = Pick<UpdateProductInput, 'id' | 'version'>;

/** What a save came to: the product, and the sync with the ERP that it began. */
interface Saved {
  readonly id: ProductId;
  readonly syncId: ErpSyncId | null;
}

/** The answer to a save. */
export interface SaveProductPayload {
  readonly product: Product | null;
  readonly syncId: ErpSyncId | null;
  readonly errors: readonly UserError[];
}

async function payloadOf(ctx: Ctx, { id, syncId }: Saved): Promise<SaveProductPayload> {
  return { product: await productsById(ctx).clear(id).load(id), syncId, errors: [] };
}

/** The whole of a save, by whichever verb, in its transaction. */
async function save(tx: Ctx, input: Partial<UpdateProductInput>, looked: Looked | null): Promise<Saved> {
  const { companyId } = await lockActor(tx, { manage: 'PRODUCTS' });
  const before = looked === null ? null : await productAt(tx, companyId, looked);
  const fields = await readProduct(tx, companyId, input, before);
  const id = before?.id ?? (await insertProduct(tx, companyId, fields));
  if (before !== null) await changeProduct(tx, before, fields);
  return { id, syncId: await tx.app.afterSave(tx, 'Product', { companyId, id }) };
}

/** Deletes a product. What names it stays, without it. */
export async function deleteProduct(ctx: Ctx, input: DeleteProductInput) {
  const deletedId = await ctx.transaction(async (tx) => {
    const { companyId } = await lockActor(tx, { manage: 'PRODUCTS' });
    const before = await productAt(tx, companyId, input);
    const { id } = before;
    await tx.app.beforeDelete(tx, 'Product', { companyId, id });
    await tx.db.delete(Product, { companyId, id });
    const gone = Object.fromEntries(PRODUCT_FIELDS.map((field) => [field, null]));
    const changes = changesBetween<{ [K in keyof ProductFields]: ProductFields[K] | null }>(
      before,
      gone,
      PRODUCT_FIELDS,
    );
    record(tx, { action: 'product.delete', targetId: id, changes });
    return id;
  });
  productsById(ctx).clear(deletedId);
  return { deletedId, errors: [] };
}

async function productAt(tx: Ctx, companyId: CompanyId, { id: text, version }: Looked): Promise<Product> {
  const id = parseId('prd', text);
  const product = id === null ? null : await tx.db.findOneBy(Product, { companyId, id });
  if (product === null) refuse('NOT_FOUND', ['id'], commonMessages.notFound);
  if (product.version !== version) refuse('STALE', ['version'], commonMessages.stale);
  return product;
}

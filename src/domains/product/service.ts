import type { Ctx } from '../../core/ctx';
import { commonMessages, refuse } from '../../core/errors';
import { parseId, type CompanyId, type ProductId } from '../../core/ids';
import type { CreateProductInput, DeleteProductInput, UpdateProductInput } from '../../generated/schema-types';
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
  const id = await withIdempotencyKey(ctx, 'createProduct', input, (tx) => save(tx, input, null));
  return { product: await productsById(ctx).clear(id).load(id), errors: [] };
}

/** Changes a product. A version that is no longer the current one is STALE. */
export async function updateProduct(ctx: Ctx, input: UpdateProductInput) {
  const id = await ctx.transaction((tx) => save(tx, input, input));
  return { product: await productsById(ctx).clear(id).load(id), errors: [] };
}

/** Which product, as it was looked at. */
type Looked = Pick<UpdateProductInput, 'id' | 'version'>;

/** The whole of a save, by whichever verb, in its transaction: what is to follow from it, such as telling another system, goes at the end. */
async function save(tx: Ctx, input: Partial<UpdateProductInput>, looked: Looked | null): Promise<ProductId> {
  const { companyId } = await lockActor(tx, { manage: 'PRODUCTS' });
  const before = looked === null ? null : await productAt(tx, companyId, looked);
  const fields = await readProduct(tx, companyId, input, before);
  if (before === null) return insertProduct(tx, companyId, fields);
  await changeProduct(tx, before, fields);
  return before.id;
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

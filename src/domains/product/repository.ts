import { In, Not } from 'typeorm';
import { requireMember, type Ctx } from '../../core/ctx';
import { notFound } from '../../core/errors';
import { parseId, type CompanyId, type ProductId } from '../../core/ids';
import { defineLoader } from '../../core/loader';
import { Product } from './entity';

export const productsById = defineLoader<ProductId, Product | null>(async (ctx, ids) => {
  const { companyId } = requireMember(ctx);
  const rows = await ctx.db.findBy(Product, { companyId, id: In([...ids]) });
  const found = new Map(rows.map((one) => [one.id, one]));
  return ids.map((id) => found.get(id) ?? null);
});

/** One product, by the id that a client sent; NOT_FOUND at top level otherwise. */
export async function productById(ctx: Ctx, text: string): Promise<Product> {
  const id = parseId('prd', text);
  const product = id === null ? null : await productsById(ctx).load(id);
  if (product === null) throw notFound();
  return product;
}

/** Whether another product of the company has this code. */
export function isCodeTaken(tx: Ctx, companyId: CompanyId, code: string, except: ProductId | null): Promise<boolean> {
  return tx.db.existsBy(Product, { companyId, code, ...(except !== null && { id: Not(except) }) });
}

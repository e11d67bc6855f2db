import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes } from '../../core/ids';
import { alphabetOf } from '../../core/name-order';
import type { Page } from '../../core/paging';
import { keysetPage, type KeysetOrder } from '../../database/keyset';
import { joinConditions, type Condition } from '../../database/rows';
import type { ProductFilter, ProductOrder, QueryProductsArgs } from '../../generated/schema-types';
import { wordsInKey } from '../user/search';
import type { Product } from './entity';
import { productsById } from './repository';

export type ProductPage = Page<Product>;

/** The products of the viewer's company. */
export function listProducts(ctx: Ctx, args: Partial<QueryProductsArgs>): Promise<ProductPage> {
  const { companyId } = requireMember(ctx);
  const company = { sql: 'p.companyId = ?', parameters: [idBytes(companyId)] };
  const source = joinConditions([company, ...filterConditions(args.filter ?? {})], 'AND');
  const order = orderOf(ctx, args.orderBy ?? { field: 'NAME', direction: 'ASC' });
  return keysetPage(
    ctx,
    { name: `products ${companyId}`, prefix: 'prd', table: 'product', alias: 'p', sources: [source], order },
    args,
    (ids) => productsById(ctx).loadMany(ids),
  );
}

function orderOf(ctx: Ctx, { field, direction }: ProductOrder): KeysetOrder {
  if (field === 'CODE') return { column: 'p.code', kind: 'TEXT', direction };
  if (field === 'UPDATED_AT') return { column: 'p.updatedAt', kind: 'INSTANT', direction };
  const isTurkish = alphabetOf(requireMember(ctx).companyLanguage) === 'TURKISH';
  return { column: isTurkish ? 'p.nameKeyTurkish' : 'p.nameKey', kind: 'KEY', direction };
}

function filterConditions({ search, active }: ProductFilter): Condition[] {
  return [
    ...(search ? wordsInKey(search, ['filter', 'search'], 'p.searchKey') : []),
    ...(typeof active === 'boolean' ? [{ sql: 'p.active = ?', parameters: [active] }] : []),
  ];
}

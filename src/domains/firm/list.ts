import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, parseId } from '../../core/ids';
import { alphabetOf } from '../../core/name-order';
import type { Page } from '../../core/paging';
import { keysetPage, type KeysetOrder } from '../../database/keyset';
import { joinConditions, NO_ROWS, type Condition } from '../../database/rows';
import type { FirmFilter, FirmOrder, QueryFirmsArgs } from '../../generated/schema-types';
import { wordsInKey } from '../user/search';
import type { Firm } from './entity';
import { firmsById } from './repository';

export type FirmPage = Page<Firm>;

/** The firms of the viewer's company. */
export function listFirms(ctx: Ctx, args: Partial<QueryFirmsArgs>): Promise<FirmPage> {
  const { companyId } = requireMember(ctx);
  const company = { sql: 'f.companyId = ?', parameters: [idBytes(companyId)] };
  const source = joinConditions([company, ...filterConditions(args.filter ?? {})], 'AND');
  const order = orderOf(ctx, args.orderBy ?? { field: 'NAME', direction: 'ASC' });
  return keysetPage(
    ctx,
    { name: `firms ${companyId}`, prefix: 'frm', table: 'firm', alias: 'f', sources: [source], order },
    args,
    (ids) => firmsById(ctx).loadMany(ids),
  );
}

function orderOf(ctx: Ctx, { field, direction }: FirmOrder): KeysetOrder {
  if (field === 'CODE')
    return { column: 'f.code', kind: 'TEXT', direction, mayBeEmpty: true, index: 'firm_code_order' };
  if (field === 'UPDATED_AT') return { column: 'f.updatedAt', kind: 'INSTANT', direction };
  const isTurkish = alphabetOf(requireMember(ctx).companyLanguage) === 'TURKISH';
  return { column: isTurkish ? 'f.nameKeyTurkish' : 'f.nameKey', kind: 'KEY', direction };
}

function filterConditions({ search, salesRepresentativeId }: FirmFilter): Condition[] {
  return [
    ...(search ? wordsInKey(search, ['filter', 'search'], 'f.searchKey') : []),
    ...(typeof salesRepresentativeId === 'string' ? [lookedAfterBy(salesRepresentativeId)] : []),
  ];
}

/** A representative of another company finds nothing, like one that never was. */
function lookedAfterBy(text: string): Condition {
  const id = parseId('rep', text);
  return id === null ? NO_ROWS : { sql: 'f.salesRepresentativeId = ?', parameters: [idBytes(id)] };
}

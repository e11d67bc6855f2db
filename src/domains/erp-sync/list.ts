import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, parseId } from '../../core/ids';
import type { Page } from '../../core/paging';
import { keysetPage } from '../../database/keyset';
import { joinConditions, NO_ROWS, type Condition } from '../../database/rows';
import type { ErpSyncFilter, QueryErpSyncsArgs } from '../../generated/schema-types';
import { rowsWhereAny } from '../../permissions/row-rule';
import { SYNC_STATUSES, type ErpSync } from './entity';
import { isSeen } from './policy';
import { subjectBytes, syncsById } from './repository';

export type ErpSyncPage = Page<ErpSync>;

/** The syncs that the viewer may see, the latest first. */
export function listSyncs(ctx: Ctx, args: Partial<QueryErpSyncsArgs>): Promise<ErpSyncPage> {
  const member = requireMember(ctx);
  const { companyId } = member;
  const company = { sql: 'y.companyId = ?', parameters: [idBytes(companyId)] };
  const asked = [company, ...filterConditions(args.filter ?? {})];
  const sources = rowsWhereAny(isSeen, member, ctx.now).map((seen) => joinConditions([...asked, seen], 'AND'));
  return keysetPage(
    ctx,
    {
      ...{ name: `erpSyncs ${companyId}`, prefix: 'esy', table: 'erp_sync', alias: 'y', sources },
      order: { column: 'y.createdAt', kind: 'INSTANT', direction: 'DESC' },
    },
    args,
    (ids) => syncsById(ctx).loadMany(ids),
  );
}

/** What is another company's finds nothing, like what never was. */
function filterConditions({ status, subjectId, causedById }: ErpSyncFilter): Condition[] {
  return [
    ...(status ? [inStatus(status.map((word) => SYNC_STATUSES[word]))] : []),
    ...(typeof subjectId === 'string' ? [equal('y.subjectId', subjectBytes(subjectId))] : []),
    ...(typeof causedById === 'string' ? [equal('y.causedById', bytesOfUser(causedById))] : []),
  ];
}

function inStatus(codes: readonly number[]): Condition {
  return codes.length === 0 ? NO_ROWS : { sql: 'y.status IN (?)', parameters: [[...new Set(codes)]] };
}

function bytesOfUser(text: string): Buffer | null {
  const id = parseId('usr', text);
  return id === null ? null : idBytes(id);
}

function equal(column: string, value: Buffer | null): Condition {
  return value === null ? NO_ROWS : { sql: `${column} = ?`, parameters: [value] };
}

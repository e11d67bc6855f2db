import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, parseId, type UserId } from '../../core/ids';
import type { Page } from '../../core/paging';
import { keysetPage } from '../../database/keyset';
import { joinConditions, NO_ROWS, type Condition } from '../../database/rows';
import type { CallFilter, CallStatus, QueryCallsArgs } from '../../generated/schema-types';
import { rowsWhereAny } from '../../permissions/row-rule';
import { CALL_STATUSES, type Call } from './entity';
import { IS_SEEN } from './policy';
import { callsById } from './repository';

export type CallPage = Page<Call>;

/** The calls that the viewer may see, the latest first; of one person where one is named. */
export function listCalls(ctx: Ctx, args: Partial<QueryCallsArgs>, userId: UserId | null = null): Promise<CallPage> {
  const member = requireMember(ctx);
  const { companyId } = member;
  const asked = [
    { sql: 'pc.companyId = ?', parameters: [idBytes(companyId)] },
    ...(userId === null ? [] : [isOf(userId)]),
    ...filterConditions(args.filter ?? {}),
  ];
  const sources = rowsWhereAny(IS_SEEN, member, ctx.now).map((seen) => joinConditions([...asked, seen], 'AND'));
  const order = { column: 'pc.ringingAt', kind: 'INSTANT', direction: 'DESC' } as const;
  const name = `calls of ${userId ?? companyId} ${companyId}`;
  return keysetPage(ctx, { name, prefix: 'cal', table: 'phone_call', alias: 'pc', sources, order }, args, (ids) =>
    callsById(ctx).loadMany(ids),
  );
}

function filterConditions({ userId, status, from, to }: CallFilter): Condition[] {
  return [
    ...(typeof userId === 'string' ? [isOf(parseId('usr', userId))] : []),
    ...(status ? [hasStatus(status)] : []),
    ...(from ? [{ sql: 'pc.ringingAt >= ?', parameters: [from] }] : []),
    ...(to ? [{ sql: 'pc.ringingAt < ?', parameters: [to] }] : []),
  ];
}

/** A person of another company finds nothing, like one that never was. */
function isOf(id: UserId | null): Condition {
  return id === null ? NO_ROWS : { sql: 'pc.userId = ?', parameters: [idBytes(id)] };
}

function hasStatus(status: readonly CallStatus[]): Condition {
  if (status.length === 0) return NO_ROWS;
  return { sql: 'pc.status IN (?)', parameters: [[...new Set(status)].map((one) => CALL_STATUSES[one])] };
}

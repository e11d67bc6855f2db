import type { Ctx } from '../../core/ctx';
import { idBytes, parseId } from '../../core/ids';
import { NO_ROWS, type Condition } from '../../database/rows';
import type { UserFilter, UserStatus } from '../../generated/schema-types';
import { not, rowsWhere } from '../../permissions/row-rule';
import { whereViewerMay } from './actor';
import { hasModule, hasRole, hasStatus, isVerified } from './facts';
import { whoIsFound } from './search';

/** Whom the list shows until it is asked for others. The deleted are shown by history alone. */
const DEFAULT_STATUSES: readonly UserStatus[] = ['ACTIVE', 'INVITED', 'INACTIVE', 'BLOCKED'];

/** Nobody else can be brought back. */
const SHOWN_TO_REACTIVATE: readonly UserStatus[] = ['ARCHIVED'];

/** A filter as conditions on the tables of USER_TABLES. */
export function filterConditions(ctx: Ctx, filter: UserFilter): Condition[] {
  const conditions: (Condition | null)[] = [
    rowsWhere(hasStatus(...statusesOf(filter)), null, ctx.now),
    filter.role ? rowsWhere(hasRole(...filter.role), null, ctx.now) : null,
    typeof filter.inboxId === 'string' ? servesInbox(filter.inboxId) : null,
    filter.module ? rowsWhere(hasModule(filter.module), null, ctx.now) : null,
    typeof filter.emailVerified === 'boolean' ? verified(ctx, filter.emailVerified) : null,
    filter.viewerMay?.length ? whereViewerMay(ctx, filter.viewerMay) : null,
    ...(filter.search ? whoIsFound(filter.search) : []),
  ];
  return conditions.filter((condition) => condition !== null);
}

function statusesOf({ status, viewerMay }: UserFilter): UserStatus[] {
  const shown = status ?? (viewerMay?.includes('REACTIVATE') === true ? SHOWN_TO_REACTIVATE : DEFAULT_STATUSES);
  return shown.filter((one) => one !== 'DELETED');
}

function verified(ctx: Ctx, wanted: boolean): Condition {
  return rowsWhere(wanted ? isVerified : not(isVerified), null, ctx.now);
}

/** An inbox of another company finds nobody, like one that never was. */
function servesInbox(text: string): Condition {
  const id = parseId('ibx', text);
  if (id === null) return NO_ROWS;
  return {
    sql: 'EXISTS (SELECT 1 FROM inbox_member m WHERE m.companyId = u.companyId AND m.inboxId = ? AND m.userId = u.id)',
    parameters: [idBytes(id)],
  };
}

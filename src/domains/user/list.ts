import { requireMember, type Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import { idBytes, parseId, type Id } from '../../core/ids';
import { holds, moduleBit, NO_MODULES } from '../../core/module-set';
import { MAX_TOTAL_COUNT, page, readPage, type Page, type PageRequest, type Position } from '../../core/paging';
import { containing, countRows, NOTHING, selectRows, type Condition, type SqlParameter } from '../../database/rows';
import type {
  Module,
  QueryUsersArgs,
  UserFilter,
  UserOrder,
  UserOrderField,
  UserStatus,
} from '../../generated/graphql';
import { effectivePermissions, ROLE_RANKS, ROLES } from '../../permissions/roles';
import { STATUS_CODES } from './entity';
import { messages } from './messages';
import { toUserRecord, USER_COLUMNS, USER_TABLES, type UserRecord, type UserRow } from './record';

const LONGEST_SEARCH = 200;
/** Whom the list shows until it is asked for others. The deleted are shown by history alone. */
const SHOWN: readonly UserStatus[] = ['ACTIVE', 'INVITED', 'INACTIVE', 'BLOCKED'];

/** The people of the viewer's company: one statement for a page, whatever its size, and one more when the total is asked for. */
export async function listUsers(ctx: Ctx, args: Partial<QueryUsersArgs>): Promise<Page<UserRecord>> {
  return pageOfUsers(ctx, 'users', [], args);
}

/** The same, of those who meet a condition more; `of` names what the list belongs to, for its cursors. */
export async function usersWith(
  ctx: Ctx,
  of: Id,
  condition: Condition,
  args: Pick<Partial<QueryUsersArgs>, 'first' | 'after'>,
): Promise<Page<UserRecord>> {
  return pageOfUsers(ctx, `users of ${of}`, [condition], args);
}

async function pageOfUsers(
  ctx: Ctx,
  name: string,
  more: readonly Condition[],
  args: Partial<QueryUsersArgs>,
): Promise<Page<UserRecord>> {
  const { companyId } = requireMember(ctx);
  const order: UserOrder = args.orderBy ?? { field: 'NAME', direction: 'ASC' };
  const list = `${name} ${companyId} ${order.field} ${order.direction}`;
  const request = readPage(list, args.first, args.after);
  const conditions = [
    { sql: 'u.companyId = ?', parameters: [idBytes(companyId)] },
    ...filterConditions(args.filter ?? {}),
    ...more,
  ];
  const rows = await selectRows<UserRow>(ctx, ...pageSql(conditions, order, request));
  const sort = SORTS[order.field];
  return page(
    list,
    request,
    rows.map(toUserRecord),
    (user): Position => ({ value: sort.valueOf(user), id: user.id }),
    () => countUsers(ctx, conditions),
  );
}

function pageSql(conditions: readonly Condition[], order: UserOrder, request: PageRequest): [string, SqlParameter[]] {
  const { column, parameterOf } = SORTS[order.field];
  const direction = order.direction;
  const all =
    request.after === null
      ? conditions
      : [...conditions, afterCondition(column, direction, request.after, parameterOf)];
  const sql = `SELECT ${USER_COLUMNS} FROM ${USER_TABLES} WHERE ${all.map((one) => one.sql).join(' AND ')}
    ORDER BY ${column} ${direction}, u.id ${direction} LIMIT ?`;
  return [sql, [...all.flatMap((one) => one.parameters), request.size + 1]];
}

/** Written so that MariaDB walks the index: it does not for a row comparison `(a, b) > (?, ?)`. */
function afterCondition(
  column: string,
  direction: 'ASC' | 'DESC',
  after: Position,
  parameterOf: (value: string | number) => SqlParameter,
): Condition {
  const sign = direction === 'ASC' ? '>' : '<';
  const value = parameterOf(after.value);
  return {
    sql: `${column} ${sign}= ? AND (${column} ${sign} ? OR u.id ${sign} ?)`,
    parameters: [value, value, idBytes(after.id)],
  };
}

async function countUsers(ctx: Ctx, conditions: readonly Condition[]): Promise<number> {
  return countRows(
    ctx,
    `SELECT COUNT(*) AS total FROM (SELECT 1 FROM ${USER_TABLES} WHERE ${conditions.map((one) => one.sql).join(' AND ')} LIMIT ?) some`,
    [...conditions.flatMap((one) => one.parameters), MAX_TOTAL_COUNT],
  );
}

interface Sort {
  readonly column: string;
  readonly valueOf: (user: UserRecord) => string | number;
  readonly parameterOf: (value: string | number) => SqlParameter;
}

const asItIs = (value: string | number): SqlParameter => value;

const SORTS: Record<UserOrderField, Sort> = {
  NAME: { column: 'u.displayName', valueOf: (user) => user.storedName, parameterOf: asItIs },
  EMAIL: { column: "COALESCE(u.email, '')", valueOf: (user) => user.email ?? '', parameterOf: asItIs },
  ROLE: { column: 'u.role', valueOf: (user) => ROLE_RANKS[user.role], parameterOf: asItIs },
  CREATED_AT: {
    column: 'u.createdAt',
    valueOf: (user) => user.createdAt.getTime(),
    parameterOf: (value) => new Date(value),
  },
  ACTIVE_CONVERSATIONS: {
    column: 'COALESCE(l.activeConversations, 0)',
    valueOf: (user) => user.activeConversationCount,
    parameterOf: asItIs,
  },
};

function filterConditions(filter: UserFilter): Condition[] {
  const statuses = (filter.status ?? SHOWN).filter((status) => status !== 'DELETED');
  const conditions: (Condition | null)[] = [
    isOneOf(
      'u.status',
      statuses.map((status) => STATUS_CODES[status]),
    ),
    filter.role
      ? isOneOf(
          'u.role',
          filter.role.map((role) => ROLE_RANKS[role]),
        )
      : null,
    filter.inboxId ? servesInbox(filter.inboxId) : null,
    filter.module ? hasModule(filter.module) : null,
    typeof filter.emailVerified === 'boolean' ? isVerified(filter.emailVerified) : null,
    filter.search ? found(filter.search) : null,
  ];
  return conditions.filter((condition) => condition !== null);
}

function isOneOf(column: string, values: readonly number[]): Condition {
  return values.length === 0 ? NOTHING : { sql: `${column} IN (?)`, parameters: [values] };
}

/** An inbox of another company finds nobody, like one that never was. */
function servesInbox(text: string): Condition {
  const id = parseId('ibx', text);
  if (id === null) return NOTHING;
  return {
    sql: 'EXISTS (SELECT 1 FROM inbox_member m WHERE m.companyId = u.companyId AND m.inboxId = ? AND m.userId = u.id)',
    parameters: [idBytes(id)],
  };
}

/** The same union that `effectivePermissions` makes of role, own grants and custom roles, in SQL. */
function hasModule(module: Module): Condition {
  const bit = moduleBit(module);
  const ranksWith = (granted: { uses: number; manages: number } | null) =>
    ROLES.filter((role) => holds(effectivePermissions(role, granted, NO_MODULES), module, 'USE')).map(
      (role) => ROLE_RANKS[role],
    );
  const byDefault = ranksWith(null);
  const always = ranksWith(NO_MODULES);
  return {
    sql: `(u.role IN (?) OR (u.usesModules IS NULL AND u.role IN (?)) OR (u.usesModules & ?) <> 0 OR EXISTS (
      SELECT 1 FROM custom_role_user ru JOIN custom_role r ON r.companyId = ru.companyId AND r.id = ru.customRoleId
       WHERE ru.companyId = u.companyId AND ru.userId = u.id AND (r.usesModules & ?) <> 0))`,
    parameters: [orNever(always), orNever(byDefault), bit, bit],
  };
}

/** An empty list is no SQL: a rank that no role has. */
function orNever(ranks: readonly number[]): readonly number[] {
  return ranks.length === 0 ? [0] : ranks;
}

function isVerified(wanted: boolean): Condition {
  const verified = '(u.joinedAt IS NOT NULL AND a.emailVerifiedAt IS NOT NULL)';
  return { sql: wanted ? verified : `NOT ${verified}`, parameters: [] };
}

function found(search: string): Condition {
  if (search.length > LONGEST_SEARCH) {
    throw new RequestError(
      'BAD_USER_INPUT',
      messages.searchTooLong,
      { path: ['filter', 'search'] },
      { most: LONGEST_SEARCH },
    );
  }
  const text = containing(search.trim());
  const address = containing(search.normalize('NFKC').trim().toLowerCase());
  return {
    sql: '(u.displayName LIKE ? OR u.firstName LIKE ? OR u.lastName LIKE ? OR u.email LIKE ?)',
    parameters: [text, text, text, address],
  };
}

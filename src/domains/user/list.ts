import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, type CompanyId, type Id } from '../../core/ids';
import { MAX_TOTAL_COUNT, page, readPage, type Page, type PageRequest, type Position } from '../../core/paging';
import { countRows, selectRows, type Condition, type SqlParameter } from '../../database/rows';
import type { QueryUsersArgs, UserOrder, UserOrderField } from '../../generated/graphql';
import { ROLE_RANKS } from '../../permissions/roles';
import { filterConditions } from './filter';
import {
  toUserRecord,
  USER_COLUMNS,
  USER_TABLES,
  USER_TABLES_BY_JOINING,
  USER_TABLES_BY_LOAD,
  type UserRecord,
  type UserRow,
} from './record';

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
  const request = readPage(ctx, list, args.first, args.after);
  const conditions = [
    { sql: 'u.companyId = ?', parameters: [idBytes(companyId)] },
    ...filterConditions(args.filter ?? {}),
    ...more,
  ];
  const wanted = { conditions, order, request };
  const rows =
    order.field === 'ACTIVE_CONVERSATIONS' ? await rowsByLoad(ctx, companyId, wanted) : await rowsOf(ctx, wanted);
  const sort = SORTS[order.field];
  return page(
    ctx,
    list,
    request,
    rows.map(toUserRecord),
    (user): Position => ({ value: sort.valueOf(user), id: user.id }),
    () => countUsers(ctx, conditions),
  );
}

/** Which rows, in which order, from where on. */
interface Wanted {
  readonly conditions: readonly Condition[];
  readonly order: UserOrder;
  readonly request: PageRequest;
}

function rowsOf(ctx: Ctx, { conditions, order: { field, direction }, request }: Wanted): Promise<UserRow[]> {
  const { column, parameterOf, isUnique } = SORTS[field];
  const after = request.after === null ? [] : [afterCondition(SORTS[field], direction, request.after, parameterOf)];
  // No two people of a company share an address, and its index does not go on with the id.
  const order = isUnique ? `${column} ${direction}` : `${column} ${direction}, u.id ${direction}`;
  return select(ctx, USER_TABLES, [...conditions, ...after], order, request);
}

/**
 * By the load, of which a row is there for everybody who has joined, and for nobody else: two walks along an index, put together. A sort
 * by a value that may be missing would look at every person of the company.
 */
async function rowsByLoad(
  ctx: Ctx,
  companyId: CompanyId,
  { conditions, order: { direction }, request }: Wanted,
): Promise<UserRow[]> {
  const after = (column: string, id: string) =>
    request.after === null ? [] : [afterCondition({ column }, direction, request.after, asItIs, id)];
  const loaded = [{ sql: 'l.companyId = ?', parameters: [idBytes(companyId)] }, ...conditions];
  const idle = [{ sql: 'u.joinedAt IS NULL', parameters: [] }, ...conditions];
  const [joined, invited] = await Promise.all([
    select(
      ctx,
      USER_TABLES_BY_LOAD,
      [...loaded, ...after('l.activeConversations', 'l.userId')],
      `l.activeConversations ${direction}, l.userId ${direction}`,
      request,
    ),
    select(ctx, USER_TABLES_BY_JOINING, [...idle, ...after('0', 'u.id')], `u.id ${direction}`, request),
  ]);
  const sign = direction === 'ASC' ? 1 : -1;
  return [...joined, ...invited]
    .sort((a, b) => sign * (a.activeConversations - b.activeConversations || Buffer.compare(a.id, b.id)))
    .slice(0, request.size + 1);
}

function select(
  ctx: Ctx,
  tables: string,
  conditions: readonly Condition[],
  order: string,
  request: PageRequest,
): Promise<UserRow[]> {
  return selectRows(
    ctx,
    `SELECT ${USER_COLUMNS} FROM ${tables} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
      ORDER BY ${order} LIMIT ?`,
    [...conditions.flatMap(({ parameters }) => parameters), request.size + 1],
  );
}

/** Written so that MariaDB walks the index: it does not for a row comparison `(a, b) > (?, ?)`. */
function afterCondition(
  { column, isUnique = false }: Pick<Sort, 'column' | 'isUnique'>,
  direction: 'ASC' | 'DESC',
  after: Position,
  parameterOf: (value: string | number) => SqlParameter,
  id = 'u.id',
): Condition {
  const sign = direction === 'ASC' ? '>' : '<';
  const value = parameterOf(after.value);
  if (isUnique) return { sql: `${column} ${sign} ?`, parameters: [value] };
  return {
    sql: `${column} ${sign}= ? AND (${column} ${sign} ? OR ${id} ${sign} ?)`,
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
  /** That no two people of a company have the same value. */
  readonly isUnique?: boolean;
  readonly valueOf: (user: UserRecord) => string | number;
  readonly parameterOf: (value: string | number) => SqlParameter;
}

const asItIs = (value: string | number): SqlParameter => value;

const SORTS: Record<UserOrderField, Sort> = {
  NAME: { column: 'u.displayName', valueOf: (user) => user.storedName, parameterOf: asItIs },
  EMAIL: { column: 'u.email', isUnique: true, valueOf: (user) => user.email ?? '', parameterOf: asItIs },
  ROLE: { column: 'u.role', valueOf: (user) => ROLE_RANKS[user.role], parameterOf: asItIs },
  CREATED_AT: {
    column: 'u.createdAt',
    valueOf: (user) => user.createdAt.getTime(),
    parameterOf: (value) => new Date(value),
  },
  ACTIVE_CONVERSATIONS: {
    column: 'l.activeConversations',
    valueOf: (user) => user.activeConversationCount,
    parameterOf: asItIs,
  },
};

import { requireMember, type Ctx } from '../../core/ctx';
import { idBytes, type CompanyId, type Id } from '../../core/ids';
import { MAX_TOTAL_COUNT, page, readPage, type Page, type PageRequest, type Position } from '../../core/paging';
import { countRows, selectRows, type Condition } from '../../database/rows';
import type { OrderDirection, QueryUsersArgs, UserFilter, UserOrder } from '../../generated/schema-types';
import { filterConditions } from './filter';
import {
  toUserRecord,
  USER_COLUMNS,
  USER_TABLES,
  USER_TABLES_BY_JOINING,
  USER_TABLES_BY_LOAD,
  type UserRecord,
} from './record';
import { sortOf, type Sort, type SortedRow } from './sort';

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
  const { field, direction }: UserOrder = args.orderBy ?? { field: 'NAME', direction: 'ASC' };
  const sort = sortOf(ctx, field);
  // The column too: when the company speaks another language, names stand in another order.
  const list = `${name} ${companyId} ${sort.column} ${direction}`;
  const request = readPage(ctx, list, args.first, args.after);
  const conditions = [...conditionsOf(ctx, args.filter ?? {}), ...more];
  const wanted = { conditions, sort, direction, request };
  const rows = field === 'ACTIVE_CONVERSATIONS' ? await rowsByLoad(ctx, companyId, wanted) : await rowsOf(ctx, wanted);
  const rowOf = new Map(rows.map((row) => [toUserRecord(row), row]));
  return page(
    ctx,
    list,
    request,
    [...rowOf.keys()],
    (user): Position => ({ value: positionIn(sort, rowOf.get(user)), id: user.id }),
    () => countWhere(ctx, conditions, MAX_TOTAL_COUNT),
  );
}

/** Which rows, in which order, from where on. */
interface Wanted {
  readonly conditions: readonly Condition[];
  readonly sort: Sort;
  readonly direction: OrderDirection;
  readonly request: PageRequest;
}

/** In a cursor: of somebody for whom the value is missing. */
const MISSING = '';

function positionIn({ valueOf }: Sort, row: SortedRow | undefined): string | number {
  return (row === undefined ? null : valueOf(row)) ?? MISSING;
}

/**
 * A walk along the index of a column. Where it may be empty, along those who have a value and those who have none, one after the other: put
 * into one condition, the database would look at everybody.
 */
async function rowsOf(ctx: Ctx, wanted: Wanted): Promise<SortedRow[]> {
  const { conditions, sort, direction, request } = wanted;
  if (sort.empty === undefined) return rowsWith(ctx, wanted);
  const rows: SortedRow[] = [];
  for (const { part, walk, after } of partsFrom(sort, sort.empty, direction, request)) {
    if (rows.length > request.size) break;
    const left = { size: request.size - rows.length, after };
    rows.push(...(await rowsWith(ctx, { conditions: [...conditions, part], sort: walk, direction, request: left })));
  }
  return rows;
}

/** Those who have a value and those who have none, in their order, from the one in which the page begins. */
function partsFrom(sort: Sort, empty: 'FIRST' | 'LAST', direction: OrderDirection, { after }: PageRequest) {
  const filled = { part: { sql: `${sort.column} IS NOT NULL`, parameters: [] }, walk: sort, isFilled: true };
  const missing = {
    part: { sql: `${sort.column} IS NULL`, parameters: [] },
    walk: { ...sort, column: null },
    isFilled: false,
  };
  const parts = (empty === 'LAST') === (direction === 'ASC') ? [filled, missing] : [missing, filled];
  if (after === null) return parts.map((one) => ({ ...one, after: null }));
  const begun = parts.findIndex(({ isFilled }) => isFilled === (after.value !== MISSING));
  return parts.slice(begun).map((one, index) => ({ ...one, after: index === 0 ? after : null }));
}

/** A column of null: all rows have the same value, or none. */
interface Walk extends Omit<Wanted, 'sort'> {
  readonly sort: Omit<Sort, 'column'> & { readonly column: string | null };
}

function rowsWith(ctx: Ctx, { conditions, sort, direction, request }: Walk): Promise<SortedRow[]> {
  const { column, isUnique } = sort;
  const after = request.after === null ? [] : [afterCondition(sort, direction, request.after)];
  const byId = `u.id ${direction}`;
  // No two people of a company share an address, and its index does not go on with the id.
  const order = column === null ? byId : isUnique ? `${column} ${direction}` : `${column} ${direction}, ${byId}`;
  return select(ctx, USER_TABLES, [...conditions, ...after], order, request, sort.more);
}

/**
 * By the load, of which a row is there for everybody who has joined, and for nobody else: two walks along an index, put together. A sort
 * by a value that may be missing would look at every person of the company.
 */
async function rowsByLoad(
  ctx: Ctx,
  companyId: CompanyId,
  { conditions, sort, direction, request }: Wanted,
): Promise<SortedRow[]> {
  const after = (column: string, id: string) =>
    request.after === null ? [] : [afterCondition({ ...sort, column }, direction, request.after, id)];
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
  more = '',
): Promise<SortedRow[]> {
  return selectRows(
    ctx,
    `SELECT ${USER_COLUMNS}${more} FROM ${tables} WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
      ORDER BY ${order} LIMIT ?`,
    [...conditions.flatMap(({ parameters }) => parameters), request.size + 1],
  );
}

/** Written so that MariaDB walks the index: it does not for a row comparison `(a, b) > (?, ?)`. */
function afterCondition(
  { column, isUnique, parameterOf }: Walk['sort'],
  direction: OrderDirection,
  after: Position,
  id = 'u.id',
): Condition {
  const sign = direction === 'ASC' ? '>' : '<';
  if (column === null) return { sql: `${id} ${sign} ?`, parameters: [idBytes(after.id)] };
  const value = parameterOf(after.value);
  if (isUnique) return { sql: `${column} ${sign} ?`, parameters: [value] };
  return {
    sql: `${column} ${sign}= ? AND (${column} ${sign} ? OR ${id} ${sign} ?)`,
    parameters: [value, value, idBytes(after.id)],
  };
}

/** How many people such a list has in all; `most` means as many or more. */
export async function countUsers(ctx: Ctx, filter: UserFilter, most: number): Promise<number> {
  return countWhere(ctx, conditionsOf(ctx, filter), most);
}

function conditionsOf(ctx: Ctx, filter: UserFilter): Condition[] {
  const { companyId } = requireMember(ctx);
  return [{ sql: 'u.companyId = ?', parameters: [idBytes(companyId)] }, ...filterConditions(ctx, filter)];
}

async function countWhere(ctx: Ctx, conditions: readonly Condition[], most: number): Promise<number> {
  return countRows(
    ctx,
    `SELECT COUNT(*) AS total FROM (SELECT 1 FROM ${USER_TABLES} WHERE ${conditions.map((one) => one.sql).join(' AND ')} LIMIT ?) some`,
    [...conditions.flatMap((one) => one.parameters), most],
  );
}

import type { Ctx } from '../core/ctx';
import { idBytes, idFromBytes, type Id, type IdPrefix } from '../core/ids';
import { MAX_TOTAL_COUNT, page, readPage, type Page, type PageRequest, type Position } from '../core/paging';
import type { OrderDirection } from '../generated/schema-types';
import { countRows, joinConditions, selectRows, type Condition, type SqlParameter } from './rows';

/** What a list is sorted by and, among equals, the id. There is an index of company, column and id. */
export interface KeysetOrder {
  readonly column: string;
  readonly direction: OrderDirection;
  readonly kind: 'INSTANT' | 'KEY' | 'TEXT';
  /** That rows may have no value: ascending they come last. */
  readonly mayBeEmpty?: boolean;
  /** The index to walk, where the database would prefer one that it has to sort afterwards. */
  readonly index?: string;
}

/** A list of the rows of one table. */
export interface KeysetList<P extends IdPrefix> {
  /** Names the list and what it belongs to: its cursors open for no other. */
  readonly name: string;
  readonly prefix: P;
  readonly table: string;
  readonly alias: string;
  /** Alternatives, of which a row meets one at least. Each names the company. Of none: no rows. */
  readonly sources: readonly Condition[];
  readonly order: KeysetOrder;
}

interface FoundRow {
  readonly id: Buffer;
  readonly sortValue: Date | Buffer | string | null;
}

interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** In a cursor: of a row that has no value. */
const MISSING = '';

/**
 * A page of a list: one statement for which rows it has (two where it goes from those that have a value to those that have none), `load` for what they are, and
 * one more statement where the total is asked for.
 */
export async function keysetPage<P extends IdPrefix, T extends object>(
  ctx: Ctx,
  list: KeysetList<P>,
  args: PageArguments,
  load: (ids: readonly Id<P>[]) => Promise<readonly (T | Error | null)[]>,
): Promise<Page<T>> {
  const name = `${list.name} ${list.order.column} ${list.order.direction}`;
  const request = readPage(ctx, name, args.first, args.after);
  const found = list.sources.length === 0 ? [] : await rowsOf(ctx, list, request);
  const ids = found.map(({ id }) => idFromBytes(list.prefix, id));
  const loaded = await load(ids);
  const positions = new Map<T, Position>();
  found.forEach((row, index) => {
    const [record, id] = [loaded[index], ids[index]];
    if (record instanceof Error) throw record;
    if (record && id !== undefined) positions.set(record, { id, value: inCursor(row.sortValue) });
  });
  const positionOf = (record: T): Position => positions.get(record) as Position;
  return page(ctx, name, request, [...positions.keys()], positionOf, () => countOf(ctx, list));
}

async function rowsOf(ctx: Ctx, list: KeysetList<IdPrefix>, request: PageRequest): Promise<FoundRow[]> {
  const rows: FoundRow[] = [];
  for (const { condition, after } of partsFrom(list.order, request.after)) {
    if (rows.length > request.size) break;
    rows.push(...(await walk(ctx, list, condition, after, request.size + 1 - rows.length)));
  }
  return rows;
}

interface Part {
  readonly condition: 'FILLED' | 'EMPTY' | null;
  readonly after: Position | null;
}

/** Rows with a value and rows without one, in their order, from the part in which the page begins: in one condition, no index could be walked. */
function partsFrom({ mayBeEmpty, direction }: KeysetOrder, after: Position | null): Part[] {
  if (mayBeEmpty !== true) return [{ condition: null, after }];
  const parts = direction === 'ASC' ? (['FILLED', 'EMPTY'] as const) : (['EMPTY', 'FILLED'] as const);
  if (after === null) return parts.map((condition) => ({ condition, after }));
  const begun = parts.indexOf(after.value === MISSING ? 'EMPTY' : 'FILLED');
  return parts.slice(begun).map((condition, index) => ({ condition, after: index === 0 ? after : null }));
}

/** For each alternative a walk along the index; UNION leaves out what several of them found. */
function walk(
  ctx: Ctx,
  { table, alias, sources, order }: KeysetList<IdPrefix>,
  part: Part['condition'],
  after: Position | null,
  most: number,
): Promise<FoundRow[]> {
  const { column, direction, index } = order;
  const from = index === undefined ? `${table} ${alias}` : `${table} ${alias} FORCE INDEX FOR ORDER BY (${index})`;
  const more = [...conditionsOfPart(column, part), ...afterCondition(order, part, alias, after)];
  const byColumn = part === 'EMPTY' ? '' : `${column} ${direction}, `;
  const each = sources.map((source) => {
    const { sql, parameters } = joinConditions([source, ...more], 'AND');
    return {
      sql: `SELECT ${alias}.id, ${column} AS sortValue FROM ${from} WHERE ${sql} ORDER BY ${byColumn}${alias}.id ${direction} LIMIT ?`,
      parameters: [...parameters, most],
    };
  });
  const [only] = each;
  if (each.length === 1 && only !== undefined) return selectRows<FoundRow>(ctx, only.sql, only.parameters);
  return selectRows<FoundRow>(
    ctx,
    `${each.map(({ sql }) => `(${sql})`).join(' UNION ')} ORDER BY sortValue ${direction}, id ${direction} LIMIT ?`,
    [...each.flatMap(({ parameters }) => parameters), most],
  );
}

function conditionsOfPart(column: string, part: Part['condition']): Condition[] {
  if (part === null) return [];
  return [{ sql: `${column} IS ${part === 'EMPTY' ? '' : 'NOT '}NULL`, parameters: [] }];
}

/** Written so that MariaDB walks the index: it does not for a row comparison `(a, b) > (?, ?)`. */
function afterCondition(
  { column, direction, kind }: KeysetOrder,
  part: Part['condition'],
  alias: string,
  after: Position | null,
): Condition[] {
  if (after === null) return [];
  const sign = direction === 'ASC' ? '>' : '<';
  const id = idBytes(after.id);
  if (part === 'EMPTY') return [{ sql: `${alias}.id ${sign} ?`, parameters: [id] }];
  const value = outOfCursor(after.value, kind);
  const sql = `${column} ${sign}= ? AND (${column} ${sign} ? OR ${alias}.id ${sign} ?)`;
  return [{ sql, parameters: [value, value, id] }];
}

function inCursor(value: FoundRow['sortValue']): string | number {
  if (value === null) return MISSING;
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' ? value : value.toString('base64url');
}

function outOfCursor(value: string | number, kind: KeysetOrder['kind']): SqlParameter {
  if (kind === 'INSTANT') return new Date(value);
  return kind === 'KEY' ? Buffer.from(String(value), 'base64url') : value;
}

async function countOf(ctx: Ctx, { table, alias, sources }: KeysetList<IdPrefix>): Promise<number> {
  if (sources.length === 0) return 0;
  const each = sources.map(({ sql }) => `(SELECT ${alias}.id FROM ${table} ${alias} WHERE ${sql} LIMIT ?)`);
  return countRows(
    ctx,
    `SELECT COUNT(*) AS total FROM (SELECT id FROM (${each.join(' UNION ')}) some LIMIT ?) counted`,
    [...sources.flatMap(({ parameters }) => [...parameters, MAX_TOTAL_COUNT]), MAX_TOTAL_COUNT],
  );
}

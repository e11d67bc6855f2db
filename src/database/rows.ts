import type { EntityMetadata, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { Ctx } from '../core/ctx';
import { idBytes, type Id } from '../core/ids';
import { rememberCommitMarker } from './commit-marker';

export type SqlParameter = string | number | boolean | Date | Buffer | null | readonly (string | number | Buffer)[];

/** Rows of a hand-written SELECT, as the columns come: the read models of hot lists are not hydrated into entities. */
export async function selectRows<Row>(ctx: Ctx, sql: string, parameters: readonly SqlParameter[]): Promise<Row[]> {
  return ctx.db.query<Row[]>(sql, [...parameters]);
}

/** What one INSERT holds: writing out more would keep others waiting. */
const MAX_ROWS_OF_INSERT = 200;

/**
 * As few INSERTs as may be for any number of rows, with nothing read back. What a row leaves out, or has no value for, is as in `common`, or else the column's default, or NULL.
 * Written by hand: TypeORM's query builder takes several times the time of the statement for it.
 */
export async function insertRows<E extends ObjectLiteral>(
  ctx: Ctx,
  entity: EntityTarget<E>,
  rows: QueryDeepPartialEntity<E>[],
  common: QueryDeepPartialEntity<E> = {},
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  rememberCommitMarker(ctx, entity, { ...common, ...first });
  const { tableName, columns } = ctx.db.dataSource.getMetadata(entity);
  const names = columns.map(({ databaseName }) => `\`${databaseName}\``).join(', ');
  for (let index = 0; index < rows.length; index += MAX_ROWS_OF_INSERT) {
    const values = preparedValues(ctx, columns, rows.slice(index, index + MAX_ROWS_OF_INSERT), common);
    await ctx.db.query(`INSERT INTO \`${tableName}\` (${names}) VALUES ?`, [values]);
  }
}

/**
 * One UPDATE of the rows whose columns are as in `where`, null included. Answers how many there are. Written by hand for the same reason as `insertRows`;
 * for what is asked now and then, or is no equality, there is TypeORM's own.
 */
export async function updateRows<E extends ObjectLiteral>(
  ctx: Ctx,
  entity: EntityTarget<E>,
  where: QueryDeepPartialEntity<E>,
  values: QueryDeepPartialEntity<E>,
): Promise<number> {
  const { tableName, columns } = ctx.db.dataSource.getMetadata(entity);
  const { driver } = ctx.db.dataSource;
  const parts = (of: Readonly<Record<string, unknown>>) =>
    Object.entries(of).map(([property, value]) => {
      const column = columns.find(({ propertyName }) => propertyName === property);
      if (column === undefined) throw new Error(`${tableName} has no ${property}.`);
      return { name: `\`${column.databaseName}\``, value: driver.preparePersistentValue(value, column) as unknown };
    });
  const [asked, set] = [parts(where), parts(values)];
  const condition = asked.map(({ name, value }) => (value === null ? `${name} IS NULL` : `${name} = ?`)).join(' AND ');
  const { affectedRows } = await ctx.db.query<{ affectedRows: number }>(
    `UPDATE \`${tableName}\` SET ${set.map(({ name }) => `${name} = ?`).join(', ')} WHERE ${condition}`,
    [...set, ...asked.filter(({ value }) => value !== null)].map(({ value }) => value),
  );
  return affectedRows;
}

function preparedValues(
  ctx: Ctx,
  columns: EntityMetadata['columns'],
  rows: readonly Readonly<Record<string, unknown>>[],
  common: Readonly<Record<string, unknown>>,
): unknown[][] {
  const { driver } = ctx.db.dataSource;
  const values: unknown[][] = rows.map(() => []);
  for (const column of columns) {
    const otherwise = common[column.propertyName] ?? column.default ?? null;
    // What is the same in every row, such as the company and the instant, is made ready once.
    let known: unknown = otherwise;
    let ready: unknown = driver.preparePersistentValue(otherwise, column);
    rows.forEach((row, index) => {
      const value = row[column.propertyName] ?? otherwise;
      if (value !== known) {
        known = value;
        ready = driver.preparePersistentValue(value, column);
      }
      values[index]?.push(ready);
    });
  }
  return values;
}

/** The text as a LIKE pattern that finds it anywhere, its own wildcards escaped. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

/** A piece of SQL and the parameters of its question marks. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlParameter[];
}

/** Several conditions as one, in brackets. Of none: what AND or OR makes of nothing is the caller's to say. */
export function joinConditions(some: readonly Condition[], word: 'AND' | 'OR'): Condition {
  return {
    sql: `(${some.map(({ sql }) => sql).join(` ${word} `)})`,
    parameters: some.flatMap(({ parameters }) => parameters),
  };
}

/** Holds for no row. */
export const NO_ROWS: Condition = { sql: '1 = 0', parameters: [] };

/** What comes after a position in a list that begins with the latest instant; written so that MariaDB walks the index. */
export function beforeCursor(
  after: { readonly value: string | number; readonly id: Id } | null,
  instantColumn: string,
  idColumn: string,
): Condition[] {
  if (after === null) return [];
  const at = new Date(after.value);
  return [
    {
      sql: `${instantColumn} <= ? AND (${instantColumn} < ? OR ${idColumn} < ?)`,
      parameters: [at, at, idBytes(after.id)],
    },
  ];
}

/** The number that a hand-written `SELECT COUNT(*) AS total …` answers. */
export async function countRows(ctx: Ctx, sql: string, parameters: readonly SqlParameter[]): Promise<number> {
  const [row] = await selectRows<{ total: number }>(ctx, sql, parameters);
  return row?.total ?? 0;
}

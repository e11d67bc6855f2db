import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Ctx } from '../core/ctx';
import { countRows, selectRows } from '../database/rows';
import { SEALED_COLUMNS } from '../domains/all';
import type { Command } from './command';

const BATCH = 200;
/** So many secrets that no key opens are named; the others are counted. */
const MAX_NAMED = 20;

/** What became of the secrets of one column. */
interface Resealed {
  /** "two_factor.secret". */
  readonly place: string;
  readonly count: number;
  /** Where the secrets stand that no key of SECRET_KEY opens. They are left as they are. */
  readonly unopened: readonly string[];
  /** How many are sealed with another key still, those that no key opens among them. */
  readonly left: number;
}

/**
 * Seals every secret with the first key of SECRET_KEY that is sealed with a later one, so that the later ones can be dropped. It may run
 * beside the server and any number of times: a secret that changes meanwhile is never written over.
 */
export const reseal: Command = async (ctx) => {
  const all: Resealed[] = [];
  for (const { entity, column } of SEALED_COLUMNS) all.push(await resealColumn(ctx, entity, column));
  return { done: all.every(({ left }) => left === 0), lines: all.flatMap(linesOf) };
};

function linesOf({ place, count, unopened, left }: Resealed): string[] {
  const changed = left - unopened.length;
  return [
    `${place}: ${count} sealed with the newest key.`,
    ...unopened.slice(0, MAX_NAMED).map((where) => `${place}: no key of SECRET_KEY opens the one of ${where}.`),
    ...(unopened.length > MAX_NAMED ? [`${place}: ${unopened.length} in all that no key opens.`] : []),
    ...(changed > 0 ? [`${place}: ${changed} sealed with an older key meanwhile. Run this again.`] : []),
  ];
}

/** A table with a sealed column, and the names of what its primary key is made of. */
interface Place {
  readonly table: string;
  readonly column: string;
  readonly keys: readonly string[];
}

type Row = Record<string, Buffer> & { sealed: string };

async function resealColumn(ctx: Ctx, entity: EntityTarget<ObjectLiteral>, column: string): Promise<Resealed> {
  const { tableName: table, primaryColumns } = ctx.db.dataSource.getMetadata(entity);
  const place: Place = { table, column, keys: primaryColumns.map(({ databaseName }) => databaseName) };
  const unopened: string[] = [];
  let count = 0;
  let after: Buffer[] | null = null;
  for (;;) {
    const rows = await nextBatch(ctx, place, after);
    for (const row of rows) {
      const clear = open(ctx, row.sealed);
      if (clear === null) unopened.push(nameOf(place, row));
      else count += await replace(ctx, place, row, ctx.app.secrets.seal(clear));
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = keyOf(place, last);
  }
  const left = await countRows(ctx, `SELECT COUNT(*) AS total FROM \`${table}\` WHERE ${isOlder(column)}`, [
    ...older(ctx),
  ]);
  return { place: `${table}.${column}`, count, unopened, left };
}

const isOlder = (column: string) => `\`${column}\` IS NOT NULL AND LEFT(\`${column}\`, ?) <> ?`;

function older({ app }: Ctx): [number, string] {
  const { newestPrefix } = app.secrets;
  return [newestPrefix.length, newestPrefix];
}

function nextBatch(ctx: Ctx, { table, column, keys }: Place, after: readonly Buffer[] | null): Promise<Row[]> {
  const names = keys.join(', ');
  const later = after === null ? '' : ` AND (${names}) > (${keys.map(() => '?').join(', ')})`;
  return selectRows<Row>(
    ctx,
    `SELECT ${names}, \`${column}\` AS sealed FROM \`${table}\` WHERE ${isOlder(column)}${later} ORDER BY ${names} LIMIT ?`,
    [...older(ctx), ...(after ?? []), BATCH],
  );
}

/** Null for what no key opens. */
function open({ app }: Ctx, sealed: string): string | null {
  try {
    return app.secrets.open(sealed);
  } catch {
    return null;
  }
}

/** 1, or 0 when the secret is no longer the one that was read. */
function replace(ctx: Ctx, place: Place, row: Row, sealed: string): Promise<number> {
  const { table, column, keys } = place;
  const which = [...keys, `\`${column}\``].map((name) => `${name} = ?`).join(' AND ');
  return ctx.transaction(async (tx) => {
    const { affectedRows } = await tx.db.query<{ affectedRows: number }>(
      `UPDATE \`${table}\` SET \`${column}\` = ? WHERE ${which}`,
      [sealed, ...keyOf(place, row), row.sealed],
    );
    return affectedRows;
  });
}

function keyOf({ keys }: Place, row: Row): Buffer[] {
  return keys.map((name) => row[name] as Buffer);
}

function nameOf(place: Place, row: Row): string {
  return keyOf(place, row)
    .map((value, index) => `${place.keys[index] ?? ''} 0x${value.toString('hex')}`)
    .join(', ');
}

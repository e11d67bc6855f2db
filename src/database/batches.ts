import type { QueryRunner } from 'typeorm';

const ROWS = 500;

type Value = string | number | Buffer | null;

/** Which rows, and what of them: `key` is the primary key, `id` alone or `companyId` and `id`. */
export interface Batches<Row> {
  readonly table: string;
  readonly key: readonly (keyof Row & string)[];
  readonly read: readonly (keyof Row & string)[];
  /** The columns to write; null for a row that is to stay as it is. Every row's are the same. */
  readonly valuesOf: (row: Row) => Readonly<Record<string, Value>> | null;
}

/**
 * Writes columns that follow from others into the rows of a table, a few hundred at a time along the primary key: no statement is long, none
 * holds many rows, and what was done stays done.
 */
export async function inBatches<Row extends object>(runner: QueryRunner, batches: Batches<Row>): Promise<void> {
  const { table, key, read } = batches;
  const columns = [...key, ...read].join(', ');
  for (let last: Row | undefined; ;) {
    const after = last === undefined ? { sql: '', parameters: [] } : afterRow(key, last);
    const rows = (await runner.query(
      `SELECT ${columns} FROM \`${table}\` ${after.sql} ORDER BY ${key.join(', ')} LIMIT ?`,
      [...after.parameters, ROWS],
    )) as Row[];
    if (rows.length === 0) return;
    await writeBatch(runner, batches, rows);
    last = rows.at(-1);
  }
}

function afterRow<Row extends object>(key: readonly (keyof Row & string)[], row: Row) {
  const [first, second] = key;
  const value = (name: (keyof Row & string) | undefined) => (name === undefined ? null : row[name]);
  if (second === undefined) return { sql: `WHERE ${first} > ?`, parameters: [value(first)] };
  return {
    sql: `WHERE ${first} >= ? AND (${first} > ? OR ${second} > ?)`,
    parameters: [value(first), value(first), value(second)],
  };
}

async function writeBatch<Row extends object>(
  runner: QueryRunner,
  { table, key, valuesOf }: Batches<Row>,
  rows: readonly Row[],
): Promise<void> {
  const written = rows.flatMap((row) => {
    const values = valuesOf(row);
    return values === null ? [] : [{ keys: key.map((name) => row[name]), values }];
  });
  const names = Object.keys(written[0]?.values ?? {});
  if (names.length === 0) return;
  const first = `SELECT ${[...key, ...names].map((name) => `? AS ${name}`).join(', ')}`;
  const next = ` UNION ALL SELECT ${[...key, ...names].map(() => '?').join(', ')}`;
  const same = key.map((name) => `v.${name} = t.${name}`).join(' AND ');
  const set = names.map((name) => `t.${name} = v.${name}`).join(', ');
  await runner.query(
    `UPDATE \`${table}\` t JOIN (${first}${next.repeat(written.length - 1)}) v ON ${same} SET ${set}`,
    written.flatMap(({ keys, values }) => [...keys, ...names.map((name) => values[name] ?? null)]),
  );
}

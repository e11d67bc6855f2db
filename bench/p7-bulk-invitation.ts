import { randomBytes } from 'node:crypto';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { idBytes, newId } from '../src/core/ids';
import { createApollo } from '../src/server/apollo';
import { buildSchema } from '../src/server/schema';
import { insertByHand, type TableRows } from './baselines/bulk-insert';
import { inProcess, interleave, type Plan } from './interleave';
import { ADDRESSES, hundredAddresses, M2 } from './requests';
import type { Result } from './result';
import { contextFor, type Workplace } from './workplace';

/** Where an invitation is written, in the order that foreign keys ask for. */
const TABLES = ['user', 'invitation', 'inbox_member', 'audit_entry', 'outbox'];
const OPERATIONS = 2;
const TURNS = 8;
const WARM_UP = 30;

/** P7: an invitation of a hundred addresses beside the bare insert of the rows that it writes. */
export async function measureBulkInvitation(workplace: Workplace, socketPath: string, plan: Plan): Promise<Result[]> {
  const pool = createPool({
    socketPath,
    user: 'root',
    database: workplace.database,
    timezone: 'Z',
    charset: 'utf8mb4',
  });
  try {
    const invite = inviter(workplace);
    const before = await countsOf(pool);
    await invite();
    const written = await countsOf(pool);
    const samples = await rowsWritten(pool, before, written);
    await insertByHand(pool, again(samples));
    const twice = await countsOf(pool);
    if (TABLES.some((table) => twice[table]! - written[table]! !== written[table]! - before[table]!)) {
      throw new Error(`The two sides write different rows: ${JSON.stringify([before, written, twice])}`);
    }
    return await compare(invite, pool, samples, plan);
  } finally {
    await pool.end();
  }
}

function compare(
  invite: () => Promise<void>,
  pool: Pool,
  samples: readonly TableRows[],
  plan: Plan,
): Promise<Result[]> {
  const byHand = (operations: number) => {
    const ready = Array.from({ length: operations }, () => again(samples));
    return inProcess(operations, () => insertByHand(pool, ready.pop()!));
  };
  const comparison = { side: 'muster', against: 'byHand', baseline: 'mysql2, the same rows by hand', goal: 2 } as const;
  const warmUp = async () => {
    await inProcess(WARM_UP, invite);
    await byHand(WARM_UP);
  };
  return warmUp().then(() =>
    interleave(
      { muster: () => inProcess(OPERATIONS, invite), byHand: () => byHand(OPERATIONS) },
      [
        { ...comparison, id: 'P7.M2', what: 'M2 of 100 addresses, CPU', of: 'cpuMs' },
        { ...comparison, id: 'P7.M2.elapsed', what: 'M2 of 100 addresses, time', of: 'elapsedMs' },
      ],
      { ...plan, turns: TURNS },
    ),
  );
}

/** The mutation as a request runs it, who is asking included. */
function inviter(workplace: Workplace): () => Promise<void> {
  const apollo = createApollo({ schema: buildSchema(), introspection: false, onUnexpected: () => undefined });
  return async () => {
    const contextValue = await contextFor(workplace, workplace.token);
    const { body } = await apollo.executeOperation({ query: M2, variables: hundredAddresses() }, { contextValue });
    const text = JSON.stringify(body.kind === 'single' ? body.singleResult : null);
    if (text.split('"errors":[]').length !== ADDRESSES + 2) throw new Error(`Not invited: ${text.slice(0, 500)}`);
  };
}

async function countsOf(pool: Pool): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const [[row]] = await pool.query<RowDataPacket[]>('SELECT COUNT(*) AS total FROM ??', [table]);
    counts[table] = Number(row?.['total']);
  }
  return counts;
}

/** The rows that were added between two counts: the last ones, ids being in the order of time. */
async function rowsWritten(pool: Pool, before: Record<string, number>, after: Record<string, number>) {
  const written: TableRows[] = [];
  for (const table of TABLES) {
    const order = table === 'inbox_member' ? 'userId' : 'id';
    const sql = 'SELECT * FROM ?? ORDER BY ?? DESC LIMIT ?';
    const [rows] = await pool.query<RowDataPacket[]>(sql, [table, order, after[table]! - before[table]!]);
    written.push({
      table,
      columns: Object.keys(rows[0] ?? {}),
      rows: rows.reverse().map((row) => Object.values(row) as unknown[]),
    });
  }
  return written;
}

let made = 0;

/** The same rows for a hundred others: what has to be unique is new, in the order of time as ever. */
function again(samples: readonly TableRows[]): TableRows[] {
  made += 1;
  const fresh = new Map<string, Buffer>();
  for (const { columns, rows } of samples) {
    const id = columns.indexOf('id');
    if (id >= 0) for (const row of rows) fresh.set((row[id] as Buffer).toString('hex'), idBytes(newId('usr')));
  }
  const value = (column: string, old: unknown): unknown => {
    if (column === 'tokenHash') return randomBytes(32);
    // Of events: none that Muster has given or will give.
    if (column === 'sequence') return Number(old) + made * 1_000_000;
    if (column === 'email' || column === 'recipient') return `again${made}${String(old)}`;
    return Buffer.isBuffer(old) ? (fresh.get(old.toString('hex')) ?? old) : old;
  };
  return samples.map(({ table, columns, rows }) => ({
    ...{ table, columns },
    rows: rows.map((row) => row.map((old, index) => value(columns[index]!, old))),
  }));
}

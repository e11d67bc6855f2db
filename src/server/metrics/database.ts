import type { AfterQueryEvent, DataSource } from 'typeorm';
import { gateOf } from '../../database/gated';
import { verbOf } from '../../database/verb-of';
import type { MeterRoom } from './meter-room';

/** Seconds. A statement on a row by its key takes less than a millisecond. */
const STATEMENT_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const KINDS: ReadonlySet<string> = new Set(['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'COMMIT']);

/** What the driver's pool of connections holds, as of mysql2. */
interface Pool {
  readonly _allConnections: { readonly length: number };
  readonly _freeConnections: { readonly length: number };
  readonly _connectionQueue: { readonly length: number };
}

/** Times every statement, and looks at the connections. */
export function followDatabase(
  dataSource: DataSource,
  { prometheus: { Gauge, Histogram }, registers }: MeterRoom,
): void {
  const statements = new Histogram({
    name: 'muster_sql_statement_duration_seconds',
    help: 'SQL statements, by their first word and whether they succeeded.',
    labelNames: ['kind', 'outcome'],
    buckets: STATEMENT_BUCKETS,
    registers,
  });
  dataSource.subscribers.push({
    afterQuery: ({ query, success, executionTime = 0 }: AfterQueryEvent) => {
      statements.observe({ kind: kindOf(query), outcome: success ? 'ok' : 'failed' }, executionTime / 1_000);
    },
  });
  new Gauge({
    name: 'muster_database_connections',
    help: 'Connections to the database, by what they do: in use, or idle.',
    labelNames: ['state'],
    registers,
    collect() {
      const free = inPools(dataSource, '_freeConnections');
      this.set({ state: 'in_use' }, inPools(dataSource, '_allConnections') - free);
      this.set({ state: 'idle' }, free);
    },
  });
  new Gauge({
    name: 'muster_database_waiting',
    help: 'Statements and transactions that wait: for the share of whoever asks (share), or for a connection (connection).',
    labelNames: ['for'],
    registers,
    collect() {
      this.set({ for: 'share' }, gateOf(dataSource).waitingNow);
      this.set({ for: 'connection' }, inPools(dataSource, '_connectionQueue'));
    },
  });
}

function kindOf(sql: string): string {
  const verb = verbOf(sql);
  return KINDS.has(verb) ? verb : 'other';
}

/** One pool, or one for each server that DATABASE_URL names. */
function inPools({ driver }: DataSource, what: keyof Pool): number {
  const { pool } = driver as unknown as { pool: Pool | { readonly pools: readonly Pool[] } };
  const pools = 'pools' in pool ? pool.pools : [pool];
  return pools.reduce((sum, one) => sum + one[what].length, 0);
}

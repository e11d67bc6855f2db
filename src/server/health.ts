import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { within } from '../core/patience';
import { pendingMigrations, SchemaUnfit } from '../database/migrate';

export interface HealthParts {
  readonly dataSource: DataSource;
  /** Null: none is used. */
  readonly isRedisThere: () => boolean | null;
  /** Whether nobody else is to be sent here, although what comes now is answered. */
  readonly isStopping: () => boolean;
}

/** A database that has not answered by then is away, for whoever asks. */
const PATIENCE_MS = 2_000;

/** `pending`: something is to be run that this release needs. `newer`: a later release has been here, beside which this one may be running. */
interface Stand {
  readonly database: 'ok' | 'away';
  readonly migrations: 'ok' | 'pending' | 'newer' | 'unknown';
}

const AWAY: Stand = { database: 'away', migrations: 'unknown' };

/**
 * `/health/live`: the process answers. `/health/ready`: it may be sent requests, because the database is there and as this release needs it, and it
 * does not stop. Without Redis, and beside a later release, all works, if more slowly: that is said, and no reason to send nobody.
 */
export function registerHealth(server: FastifyInstance, { dataSource, isRedisThere, isStopping }: HealthParts): void {
  server.get('/health/live', () => ({ status: 'ok' }));
  let asked: Promise<Stand> | null = null;
  server.get('/health/ready', async (_, reply) => {
    // One question at a time, however many ask: it takes part in no share of the database.
    asked ??= within(PATIENCE_MS, standOf(dataSource), AWAY).finally(() => (asked = null));
    const stand = await asked;
    const redis = redisOf(isRedisThere());
    const isReady = stand.database === 'ok' && stand.migrations !== 'pending' && !isStopping();
    const isWhole = stand.migrations === 'ok' && redis !== 'away';
    const status = isReady ? (isWhole ? 'ok' : 'degraded') : 'unavailable';
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status, checks: { ...stand, redis } });
  });
}

function redisOf(isThere: boolean | null): 'ok' | 'away' | 'none' {
  if (isThere === null) return 'none';
  return isThere ? 'ok' : 'away';
}

async function standOf(dataSource: DataSource): Promise<Stand> {
  try {
    const pending = await pendingMigrations(dataSource);
    return { database: 'ok', migrations: pending.length === 0 ? 'ok' : 'pending' };
  } catch (error) {
    return error instanceof SchemaUnfit ? { database: 'ok', migrations: 'newer' } : AWAY;
  }
}

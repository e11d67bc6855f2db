import type { Pool, PoolConnection, PoolOptions } from 'mysql2';
import { createEasyPool } from './driver';

/** A server that did not answer is tried last for this long. */
const REST_MS = 1_000;

type GetConnection = (callback: (error: Error | null, connection?: PoolConnection) => void) => void;

/**
 * A `driver` for TypeORM whose pool tries several servers in the order of their URLs. TypeORM's own `replication` is not used: a dead
 * master ends the Node process.
 */
export function createFailoverDriver(urls: readonly string[]) {
  return {
    createPool(options: PoolOptions) {
      const servers = urls.map((url) => ({ pool: createEasyPool({ ...options, ...serverOf(url) }), restsUntil: 0 }));
      const getConnection: GetConnection = (callback) => {
        const now = performance.now();
        const order = [...servers].sort((a, b) => Number(a.restsUntil > now) - Number(b.restsUntil > now));
        const tryNext = (index: number, failure: Error): void => {
          const server = order[index];
          if (server === undefined) {
            callback(failure);
            return;
          }
          server.pool.getConnection((error, connection) => {
            if (error === null) {
              callback(null, connection);
              return;
            }
            server.restsUntil = performance.now() + REST_MS;
            tryNext(index + 1, error);
          });
        };
        tryNext(0, new Error('No database server was named.'));
      };
      return {
        getConnection,
        /** For whoever counts connections. */
        pools: servers.map(({ pool }) => pool),
        end: (callback?: () => void) =>
          endAll(
            servers.map(({ pool }) => pool),
            callback,
          ),
      };
    },
  };
}

function serverOf(text: string) {
  const url = new URL(text);
  return {
    host: url.hostname,
    port: url.port === '' ? 3306 : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
}

function endAll(pools: readonly Pool[], callback?: () => void): void {
  let left = pools.length;
  for (const pool of pools) {
    pool.end(() => {
      left -= 1;
      if (left === 0) callback?.();
    });
  }
}

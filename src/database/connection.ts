import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { createConnection } from 'mysql2/promise';
import { DRIVER } from './driver';
import { createFailoverDriver } from './failover';
import { POOL_SIZE } from './shares';
import { isDatabaseAway } from './failures';

/** Where the database is: the embedded engine's socket, or one or more servers tried in order. */
export type DatabaseTarget = { readonly socketPath: string } | { readonly urls: readonly string[] };

const EMBEDDED_DATABASE = 'muster';
const CONNECT_TIMEOUT_MS = 3_000;

/** What every connection to the database is made with. */
const COMMON = {
  type: 'mysql',
  driver: DRIVER,
  timezone: 'Z',
  charset: 'utf8mb4',
  connectTimeout: CONNECT_TIMEOUT_MS,
  poolSize: POOL_SIZE,
  // As text only what a number cannot hold: MariaDB answers a comparison with an INT, MySQL with a BIGINT.
  bigNumberStrings: false,
  // A stack is not captured for every statement, only for those that fail: TypeORM's error has one, down to whoever asked.
  extra: { jsonStrings: true, waitForConnections: true, enableKeepAlive: true, trace: false },
  migrationsTableName: 'migration',
  logging: false,
} as const;

/** A data source that is not yet initialised. Several servers: each new connection goes to the first that answers. */
export function createDataSource(
  target: DatabaseTarget,
  parts: Pick<DataSourceOptions, 'entities' | 'migrations'> & { readonly database?: string },
): DataSource {
  const { database = EMBEDDED_DATABASE, entities, migrations } = parts;
  const own = { ...COMMON, ...(entities && { entities }), ...(migrations && { migrations }) };
  if ('socketPath' in target) {
    return new DataSource({ ...own, socketPath: target.socketPath, username: 'root', database });
  }
  const [first] = target.urls;
  if (first === undefined) throw new Error('No database server was named.');
  if (target.urls.length === 1) return new DataSource({ ...own, url: first.replace(/^mariadb:/, 'mysql:') });
  return new DataSource({
    ...own,
    url: first.replace(/^mariadb:/, 'mysql:'),
    driver: createFailoverDriver(target.urls),
  });
}

/** Makes the database in the embedded engine, if it is not there yet. */
export async function createEmbeddedDatabase(socketPath: string, database = EMBEDDED_DATABASE): Promise<void> {
  const connection = await createConnection({ socketPath, user: 'root' });
  await connection.query(`CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await connection.end();
}

/** Ends the connections. Where the database does not answer there is nothing to end, and whoever stops is none the worse for it. */
export async function closeConnections(dataSource: DataSource): Promise<void> {
  await dataSource.destroy().catch((error: unknown) => {
    if (!isDatabaseAway(error)) throw error;
  });
}

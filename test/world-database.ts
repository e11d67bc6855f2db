import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { createDataSource, createEmbeddedDatabase } from '../src/database/connection';
import { migrate } from '../src/database/migrate';
import { MIGRATIONS } from '../src/database/migrations';

/** Of the engine of the tests; a suite may have set one of its own. */
const socketPath = () => process.env['MUSTER_TEST_SOCKET'] ?? '';
/** What the migrations leave behind, as SQL: written by the first world of a run, replayed by all others. */
const TEMPLATE = process.env['MUSTER_TEST_TEMPLATE'] ?? '';

/**
 * Makes a database in which all migrations have run, in the engine of the tests. Answers its name. It stays until the engine ends: a test
 * may look at it after its world is closed.
 */
export async function createWorldDatabase(): Promise<string> {
  const database = `world_${randomBytes(6).toString('hex')}`;
  await createEmbeddedDatabase(socketPath(), database);
  if (existsSync(TEMPLATE)) await replay(database, readFileSync(TEMPLATE, 'utf8'));
  else keep(await migrated(database));
  return database;
}

/** The tables and rows of a database in which the migrations themselves run here, as SQL. */
export async function migrated(database: string): Promise<string> {
  const dataSource = createDataSource({ socketPath: socketPath() }, { database, migrations: MIGRATIONS });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
  return dump(database);
}

/** The tables of a database with their rows, as SQL. */
export function dump(database: string): Promise<string> {
  return connected(database, async (connection) => {
    const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
    const statements: string[] = [];
    for (const name of tables.flatMap((row) => Object.values(row) as string[])) {
      const [[made]] = await connection.query<RowDataPacket[]>('SHOW CREATE TABLE ??', [name]);
      statements.push(made?.['Create Table'] as string);
      const [rows] = await connection.query<RowDataPacket[]>('SELECT * FROM ??', [name]);
      if (rows.length > 0)
        statements.push(connection.format('INSERT INTO ?? VALUES ?', [name, rows.map((row) => Object.values(row))]));
    }
    return statements.join(';\n');
  });
}

export function replay(database: string, sql: string): Promise<void> {
  return connected(database, async (connection) => {
    await connection.query(`SET foreign_key_checks = 0;\n${sql}`);
  });
}

/** Whole or not at all: two workers may begin at once. */
function keep(sql: string): void {
  const draft = `${TEMPLATE}.${process.pid}`;
  writeFileSync(draft, sql);
  renameSync(draft, TEMPLATE);
}

async function connected<T>(database: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const options = { socketPath: socketPath(), user: 'root', charset: 'utf8mb4', timezone: 'Z', dateStrings: true };
  const connection = await createConnection({ ...options, database, multipleStatements: true });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

export function dropWorldDatabase(database: string): Promise<void> {
  return connected(database, async (connection) => {
    await connection.query('DROP DATABASE ??', [database]);
  });
}

import { randomBytes } from 'node:crypto';
import type { DataSource, EntityMetadata } from 'typeorm';
import { createSecretBox } from '../core/secret-box';
import { isDenied, isLostConnection, isMissingTable, isReadOnly } from '../database/failures';
import { mayNotMigrate, pendingMigrations, SchemaUnfit } from '../database/migrate';
import { POOL_SIZE } from '../database/shares';
import { LostSecrets, refuseLostSecrets } from '../lost-secrets';
import { DamagedKey, existingKeys } from '../secret-keys';
import { ok, warning, wrong, type Finding } from './finding';
import type { Patient } from './patient';

const CHARSET = 'utf8mb4';
const COLLATION = 'utf8mb4_bin';
/** All processes go by the clock of the database: where another one disagrees, nobody can tell from here that it is not the one that is wrong. */
const [CLOCK_WARNS_MS, CLOCK_FAILS_MS] = [1_000, 5_000];
const SECRET_KEY_BYTES = 32;

/** All that can be asked of a database that lets us in. Nothing is written. */
export async function examineOpened(
  patient: Patient,
  dataSource: DataSource,
  name: string,
): Promise<readonly Finding[]> {
  const version = await versionOf(dataSource);
  if (isTooOld(version)) {
    const todo = 'Muster needs MariaDB 10.11 or MySQL 8.4, or later: upgrade it';
    return [wrong('database', `${name} is ${version}, which is too old. ${todo}.`)];
  }
  const clock = await examineClock(dataSource, patient.clock);
  const pending = await examineMigrations(dataSource, name);
  const found = [
    ...pending,
    ...(await examineCollation(dataSource, name)),
    ...(await examineRights(dataSource, name)),
    ...(await examineConnections(dataSource, name)),
  ];
  const all = found.length > 0 ? found : [ok('database', `${name} can be used (${version}).`)];
  return [...all, clock, await examineSecrets(patient, dataSource)];
}

async function versionOf(dataSource: DataSource): Promise<string> {
  const [row] = await dataSource.query<{ version: string }[]>('SELECT VERSION() AS version');
  return /^[\w.+~:-]{1,60}/.exec(row?.version ?? '')?.[0] ?? 'of an unknown version';
}

/** What is neither MariaDB nor MySQL says a version of MySQL that it speaks like. */
function isTooOld(version: string): boolean {
  const [, major = '0', minor = '0'] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  const number = Number(major) * 1_000 + Number(minor);
  return number < (version.includes('MariaDB') ? 10_011 : 8_004);
}

async function examineClock(dataSource: DataSource, clock: () => Date): Promise<Finding> {
  const before = clock().getTime();
  const [row] = await dataSource.query<{ now: Date }[]>('SELECT UTC_TIMESTAMP(3) AS now');
  const after = clock().getTime();
  const theirs = row?.now.getTime() ?? 0;
  // Between asking and being told any moment may have been meant.
  const offMs = Math.max(before - theirs, theirs - after, 0);
  if (offMs <= CLOCK_WARNS_MS) return ok('clock', 'The clock of the database and that of this machine agree.');
  const seconds = `The clock of the database and that of this machine are ${Math.round(offMs / 1_000)} s apart`;
  return (offMs > CLOCK_FAILS_MS ? wrong : warning)('clock', `${seconds}: set both by NTP.`);
}

async function examineMigrations(dataSource: DataSource, name: string): Promise<readonly Finding[]> {
  try {
    const pending = await pendingMigrations(dataSource);
    if (pending.length === 0) return [];
    if (!(await mayChangeTables(dataSource))) return [wrong('database', `${name}: ${mayNotMigrate(pending)}`)];
    const count = `${pending.length} ${pending.length === 1 ? 'migration is' : 'migrations are'} to be run`;
    return [warning('database', `${name}: ${count}. The next start does it, or "npm run migrate".`)];
  } catch (error) {
    if (error instanceof SchemaUnfit) return [wrong('database', `${name}: ${error.message}`)];
    throw error;
  }
}

/** As the server lists the rights of whoever asks; a role that is not active is none. */
async function mayChangeTables(dataSource: DataSource): Promise<boolean> {
  const rows = await dataSource.query<Record<string, string>[]>('SHOW GRANTS FOR CURRENT_USER()');
  const grants = rows.flatMap((row) => Object.values(row));
  return grants.some((grant) => /^GRANT (ALL PRIVILEGES|[^']*\bCREATE, )/.test(grant));
}

async function examineCollation(dataSource: DataSource, name: string): Promise<readonly Finding[]> {
  const [own] = await dataSource.query<{ charset: string; collation: string }[]>(
    'SELECT default_character_set_name AS charset, default_collation_name AS collation FROM information_schema.schemata WHERE schema_name = DATABASE()',
  );
  const others = await dataSource.query<{ name: string }[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_collation <> ? ORDER BY table_name LIMIT 100",
    [COLLATION],
  );
  const tables = new Set(dataSource.entityMetadatas.map(({ tableName }) => tableName));
  const amiss = others.map((row) => row.name).filter((table) => tables.has(table));
  const todo = `CHARACTER SET ${CHARSET} COLLATE ${COLLATION}`;
  return [
    ...(own !== undefined && own.collation !== COLLATION
      ? [wrong('database', `${name} has the collation ${own.collation}: ALTER DATABASE … ${todo}.`)]
      : []),
    ...amiss
      .slice(0, 3)
      .map((table) =>
        wrong(
          'database',
          `${name}: its table ${table} has another collation: ALTER TABLE ${table} CONVERT TO ${todo}.`,
        ),
      ),
  ];
}

/** Statements that need a right and touch no row. */
const RIGHTS: Readonly<Record<string, (table: string, column: string) => string>> = {
  SELECT: (table, column) => `SELECT ${column} FROM ${table} WHERE FALSE`,
  INSERT: (table) => `INSERT INTO ${table} SELECT * FROM ${table} WHERE FALSE`,
  UPDATE: (table, column) => `UPDATE ${table} SET ${column} = ${column} WHERE FALSE`,
  DELETE: (table) => `DELETE FROM ${table} WHERE FALSE`,
};

async function examineRights(dataSource: DataSource, name: string): Promise<readonly Finding[]> {
  const missing: string[] = [];
  for (const [right, statement] of Object.entries(RIGHTS)) {
    const outcome = await triedOn(dataSource, statement);
    if (outcome === 'read-only') {
      const todo = 'name the server that is written to in DATABASE_URL';
      return [wrong('database', `${name} takes no changes (read-only): ${todo}.`)];
    }
    if (outcome !== null) missing.push(`${right} on ${outcome}`);
  }
  if (missing.length === 0) return [];
  const todo = 'GRANT SELECT, INSERT, UPDATE, DELETE on the whole database';
  return [wrong('database', `${name}: its user lacks a right (${missing.join(', ')}): ${todo}.`)];
}

/** The first table on which it is refused; null where it is on none. */
async function triedOn(dataSource: DataSource, statement: (table: string, column: string) => string) {
  for (const entity of dataSource.entityMetadatas) {
    try {
      await dataSource.query(statement(`\`${entity.tableName}\``, `\`${firstColumn(entity)}\``));
    } catch (error) {
      if (isReadOnly(error)) return 'read-only';
      if (isDenied(error)) return entity.tableName;
      if (isLostConnection(error)) throw error;
      // What stands in its way otherwise, such as a table that is not there yet, comes after the question of the right.
    }
  }
  return null;
}

const firstColumn = ({ primaryColumns }: EntityMetadata) => primaryColumns[0]?.databaseName ?? '';

/** Of a table as a release before left it. */
const isMissingColumn = (error: unknown) =>
  (error as { driverError?: { errno?: number } } | null)?.driverError?.errno === 1054;

async function examineConnections(dataSource: DataSource, name: string): Promise<readonly Finding[]> {
  const [row] = await dataSource.query<{ most: string | number }[]>('SELECT @@max_connections AS most');
  const most = Number(row?.most ?? POOL_SIZE);
  if (most > POOL_SIZE) return [];
  const needed = `each process of Muster takes up to ${POOL_SIZE}`;
  return [warning('database', `${name} allows ${most} connections, and ${needed}: raise max_connections.`)];
}

async function examineSecrets({ settings }: Patient, dataSource: DataSource): Promise<Finding> {
  const accepted: string[] = [];
  try {
    const keys = existingKeys(settings) ?? [randomBytes(SECRET_KEY_BYTES)];
    await refuseLostSecrets(dataSource, createSecretBox(keys), settings, (sentence) => accepted.push(sentence));
  } catch (error) {
    if (error instanceof LostSecrets || error instanceof DamagedKey) return wrong('secrets', error.message);
    if (isMissingTable(error) || isMissingColumn(error))
      return ok('secrets', 'Not looked at: migrate the database first.');
    throw error;
  }
  const [sentence] = accepted;
  return sentence === undefined ? ok('secrets', 'SECRET_KEY opens what is sealed.') : warning('secrets', sentence);
}

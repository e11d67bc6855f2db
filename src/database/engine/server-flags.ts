import type { Places } from './places';
import type { Flavour, Program } from './program';
import { unpackedFlags } from './unpacked';

/** Small, for a first start of less than a second and little disk. */
export const REDO_LOG: Record<Flavour, string> = {
  mariadb: '--innodb-log-file-size=16M',
  mysql: '--innodb-redo-log-capacity=32M',
};

/** MySQL 8's own default, so that MariaDB refuses the same. */
const SQL_MODE = [
  'ONLY_FULL_GROUP_BY',
  'STRICT_TRANS_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
].join(',');

/** Several server processes with a pool each, and a person's own client. */
const MAX_CONNECTIONS = 400;

/** Servers refuse to run as root unless that is said aloud. */
export function asRoot(): string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

/** What the server is started with: reachable through its socket alone, and durable at every commit. */
export function serverFlags(program: Program, places: Places, pidFile: string): string[] {
  return [
    '--no-defaults',
    ...(program.root === undefined ? [] : unpackedFlags(program.root)),
    `--datadir=${places.data}`,
    `--socket=${places.socket}`,
    `--pid-file=${pidFile}`,
    `--tmpdir=${places.temporary}`,
    '--skip-networking',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--local-infile=OFF',
    `--max-connections=${MAX_CONNECTIONS}`,
    `--sql-mode=${SQL_MODE}`,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_bin',
    '--default-time-zone=+00:00',
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=64M',
    '--performance-schema=OFF',
    ...flavourFlags(program.flavour, places),
    ...asRoot(),
  ];
}

function flavourFlags(flavour: Flavour, places: Places): string[] {
  if (flavour === 'mysql') return [REDO_LOG.mysql, '--mysqlx=OFF', '--secure-file-priv=NULL'];
  return [REDO_LOG.mariadb, '--loose-innodb-snapshot-isolation=ON', `--secure-file-priv=${places.run}`];
}

import { runProgram } from './run-program';

export type Flavour = 'mariadb' | 'mysql';

/** A server program that was seen to run on this machine. */
export interface Program {
  readonly server: string;
  readonly flavour: Flavour;
  /** What makes a MariaDB data folder; MySQL's server does that itself. */
  readonly installer: string | undefined;
  /** Set if it lies unpacked below this folder, instead of being installed. */
  readonly root: string | undefined;
  /** "NAME=value", needed by the server and by its installer. */
  readonly variables: readonly string[];
}

/** The first versions with everything that the database layer relies on. */
const LEAST_VERSION: Record<Flavour, readonly [number, number]> = { mariadb: [10, 6], mysql: [8, 0] };

const PROBE_TIMEOUT_MS = 30_000;

/** What a server program is; undefined if it does not run here or is too old. */
export async function probe(server: string, variables: readonly string[] = []): Promise<Flavour | undefined> {
  const { ok, output } = await runProgram([server, '--no-defaults', '--version'], {
    variables,
    timeoutMs: PROBE_TIMEOUT_MS,
  });
  const [, major, minor] = /Ver (\d+)\.(\d+)/.exec(output) ?? [];
  const flavour = /mariadb/i.test(output) ? 'mariadb' : 'mysql';
  return ok && isNewEnough(flavour, Number(major), Number(minor)) ? flavour : undefined;
}

/** False for a version that is not a number. */
function isNewEnough(flavour: Flavour, major: number, minor: number): boolean {
  const [leastMajor, leastMinor] = LEAST_VERSION[flavour];
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

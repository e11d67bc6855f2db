import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLeftovers, temporaryName } from './leftovers';
import type { Flavour, Program } from './program';
import { runProgram, type Outcome } from './run-program';
import { asRoot, REDO_LOG } from './server-flags';

const INITIALISE_TIMEOUT_MS = 5 * 60_000;

/** Which engine the tables were made by; undefined if there are none yet. */
export function flavourOf(data: string): Flavour | undefined {
  if (existsSync(join(data, 'aria_log_control'))) return 'mariadb';
  if (existsSync(join(data, 'mysql.ibd'))) return 'mysql';
  if (existsSync(data) && readdirSync(data).length > 0) {
    throw new Error(`${data} is not a whole database folder: move it away, or restore it.`);
  }
  return undefined;
}

/** Makes an empty data folder whose root has no password. Whole or not at all, and harmless beside another process that does the same. */
export async function makeDataFolder(data: string, program: Program): Promise<void> {
  removeLeftovers(data);
  const made = temporaryName(data);
  mkdirSync(made, { mode: 0o700 });
  try {
    const { ok, output } = await initialise(made, program);
    if (!ok || flavourOf(made) === undefined) throw new Error(output.trim().split('\n').slice(-5).join(' '));
    renameSync(made, data);
  } catch (error) {
    if (flavourOf(data) === undefined) throw error;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function initialise(made: string, program: Program): Promise<Outcome> {
  if (program.flavour === 'mariadb') return runInstaller(made, program);
  const command = ['--no-defaults', '--initialize-insecure', `--datadir=${made}`, ...asRoot()];
  return runProgram([program.server, ...command], { variables: program.variables, timeoutMs: INITIALISE_TIMEOUT_MS });
}

/** The installer is a shell script that breaks at spaces in paths, so it is given links without any. */
async function runInstaller(made: string, { installer, root, variables }: Program): Promise<Outcome> {
  if (installer === undefined) return { ok: false, output: 'mariadb-install-db is not installed.' };
  const links = mkdtempSync(join(/\s/.test(tmpdir()) ? '/tmp' : tmpdir(), 'muster-'));
  try {
    symlinkSync(made, join(links, 'data'));
    // Of its own: an engine that starts meanwhile empties the folder of temporary tables that it shares.
    mkdirSync(join(links, 'tmp'));
    if (root !== undefined) symlinkSync(root, join(links, 'engine'));
    const where = root === undefined ? [] : [`--basedir=${join(links, 'engine/usr')}`];
    const flags = ['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve'];
    return await runProgram(
      [
        installer,
        '--no-defaults',
        ...where,
        `--datadir=${join(links, 'data')}`,
        `--tmpdir=${join(links, 'tmp')}`,
        ...flags,
        REDO_LOG.mariadb,
        ...asRoot(),
      ],
      { variables, timeoutMs: INITIALISE_TIMEOUT_MS },
    );
  } finally {
    rmSync(links, { recursive: true, force: true });
  }
}

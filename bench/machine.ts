import { spawnSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { createConnection, type RowDataPacket } from 'mysql2/promise';

/** What figures were measured on, and of which state of the code. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly engine: string;
  /** With a plus where files had been changed since; "unknown" outside of a repository. */
  readonly commit: string;
}

const BYTES_OF_GB = 1024 ** 3;

export async function thisMachine(socketPath: string): Promise<Machine> {
  const connection = await createConnection({ socketPath, user: 'root' });
  try {
    const [[row]] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
    return {
      processor: cpus()[0]?.model.trim() ?? 'unknown',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / BYTES_OF_GB),
      system: `${type()} ${release()}`,
      node: process.version,
      engine: `MariaDB ${String(row?.['version'])}`,
      commit: commitNow(),
    };
  } finally {
    await connection.end();
  }
}

function commitNow(): string {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: __dirname, encoding: 'utf8' });
  const { status, stdout } = git('rev-parse', '--short=10', 'HEAD');
  if (status !== 0) return 'unknown';
  // The page is what is being written.
  const changed = git('status', '--porcelain', '--', ':/', ':(exclude,top)docs/benchmarks*').stdout.trim();
  return stdout.trim() + (changed === '' ? '' : '+');
}

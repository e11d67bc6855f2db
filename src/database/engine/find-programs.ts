import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EngineLog } from './log';
import { findPackageTools } from './packages';
import { probe, type Program } from './program';
import { findProgram, foldersOf } from './run-program';
import { findUnpacked, unpackEngine } from './unpacked';

/** Where servers lie that are not on the PATH of ordinary users. Homebrew links neither MySQL nor older versions. */
export const USUAL_FOLDERS: readonly string[] = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/bin',
  '/usr/local/bin',
  '/usr/libexec',
  '/usr/local/mysql/bin',
  ...['/opt/homebrew', '/usr/local', '/home/linuxbrew/.linuxbrew'].flatMap((prefix) => [
    `${prefix}/bin`,
    ...['mariadb', 'mysql', 'mysql@8.4'].map((formula) => `${prefix}/opt/${formula}/bin`),
  ]),
];

export interface Search {
  /** The search path for programs. */
  readonly path: string;
  /** Where to look for an installed server besides `path`. */
  readonly folders: readonly string[];
  /** Where the distribution's packages are, or will be, unpacked. */
  readonly engineDir: string;
  readonly log: EngineLog;
}

/** The servers that can be had, the best first; nothing is downloaded until those that are there have been refused. */
export async function* findPrograms(search: Search): AsyncGenerator<Program> {
  yield* installedPrograms(search);
  const unpacked = await findUnpacked(search.engineDir);
  if (unpacked) {
    yield unpacked;
    return;
  }
  if (existsSync(search.engineDir))
    search.log.warn(`The database engine in ${search.engineDir} is damaged and is not used.`);
  const tools = findPackageTools(search.path);
  if (tools === undefined) return;
  search.log.info(`Unpacking a database engine into ${search.engineDir}.`);
  try {
    yield await unpackEngine(search.engineDir, tools);
  } catch (error) {
    search.log.warn(`No database engine could be unpacked: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function* installedPrograms({ path, folders, log }: Search): AsyncGenerator<Program> {
  const everywhere = [...foldersOf(path), ...folders];
  for (const name of ['mariadbd', 'mysqld']) {
    const server = findProgram([name], everywhere);
    if (server === undefined) continue;
    const flavour = await probe(server);
    if (flavour) yield { server, flavour, installer: installerOf(server, everywhere), root: undefined, variables: [] };
    else log.warn(`${server} does not run here, or is too old.`);
  }
}

/** The installer that came with the server, wherever links lead; else any. */
function installerOf(server: string, everywhere: readonly string[]): string | undefined {
  const beside = [dirname(server), dirname(realpathSync(server))];
  const near = beside.flatMap((folder) => [folder, join(folder, '../bin'), join(folder, '../scripts')]);
  return findProgram(['mariadb-install-db', 'mysql_install_db'], [...near, ...everywhere]);
}

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, foldersOf, runProgram } from './run-program';

export interface Packages {
  readonly names: readonly string[];
  /** Of these only what they hold themselves, and nothing that they ask for. */
  readonly alone?: readonly string[];
  /** Further options of apt-get, such as where to take them from. */
  readonly options?: readonly string[];
  /** With the C library and its loader, as packages of another release need them. */
  readonly withLoader?: boolean;
}

/** The server, the one tool that its installer needs, and what both share. */
const ENGINE: Packages = { names: ['mariadb-server-core', 'mariadb-client-core', 'mariadb-common'] };

/** The loader that is already in this machine's memory fits only its own C library. */
const NEVER_TAKEN = new Set(['libc6', 'libc-bin']);

const PLAN_TIMEOUT_MS = 60_000;
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

const PATIENCE = ['-o', 'Acquire::Retries=2', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20'];

export interface PackageTools {
  readonly aptGet: string;
  readonly dpkgDeb: string;
}

/** Undefined where packages are not Debian's. */
export function findPackageTools(path: string): PackageTools | undefined {
  const aptGet = findProgram(['apt-get'], foldersOf(path));
  const dpkgDeb = findProgram(['dpkg-deb'], foldersOf(path));
  return process.platform === 'linux' && aptGet !== undefined && dpkgDeb !== undefined
    ? { aptGet, dpkgDeb }
    : undefined;
}

/**
 * Downloads packages, MariaDB unless others are named, and the libraries that this machine lacks with the distribution's own tool, which checks their signatures, and unpacks
 * them below `root`; nothing is installed and no rights are needed. Package lists that are absent or too old are fetched
 * into `work`. Throws with the tool's last words.
 */
export async function unpackPackages(
  tools: PackageTools,
  work: string,
  root: string,
  wanted: Packages = ENGINE,
): Promise<void> {
  const packages = join(work, 'packages');
  for (const folder of [work, packages, root]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const options = [...PATIENCE, ...(wanted.options ?? [])];
  try {
    await download(tools.aptGet, options, packages, wanted);
  } catch {
    await download(tools.aptGet, await withListsOfOurOwn(tools.aptGet, options, work), packages, wanted);
  }
  for (const file of readdirSync(packages).filter((name) => name.endsWith('.deb'))) {
    await must([tools.dpkgDeb, '-x', join(packages, file), root], { timeoutMs: PLAN_TIMEOUT_MS });
  }
}

async function download(
  aptGet: string,
  options: readonly string[],
  into: string,
  { names, alone = [], withLoader = false }: Packages,
): Promise<void> {
  const plan = await must([aptGet, ...options, '--simulate', '--no-install-recommends', 'install', ...names], {
    timeoutMs: PLAN_TIMEOUT_MS,
  });
  const lacking = [...plan.matchAll(/^Inst (\S+) /gm)].map(([, name]) => name ?? '');
  const all = new Set([...names, ...alone, ...lacking.filter((name) => withLoader || !NEVER_TAKEN.has(name))]);
  await must([aptGet, ...options, 'download', ...all], { cwd: into, timeoutMs: DOWNLOAD_TIMEOUT_MS });
}

/** These options and those with which apt-get uses package lists of our own, which are fetched. */
async function withListsOfOurOwn(aptGet: string, options: readonly string[], work: string): Promise<string[]> {
  const lists = join(work, 'lists');
  const cache = join(work, 'cache');
  for (const folder of [join(lists, 'partial'), join(cache, 'archives', 'partial')])
    mkdirSync(folder, { recursive: true });
  // What other packages do after an update concerns the system's lists, and fails without rights.
  const configuration = join(work, 'apt.conf');
  writeFileSync(configuration, '#clear APT::Update::Post-Invoke;\n#clear APT::Update::Post-Invoke-Success;\n');
  const settings = [`Dir::State::lists=${lists}`, `Dir::Cache=${cache}`, 'Debug::NoLocking=1', 'APT::Sandbox::User='];
  const all = [...options, '-c', configuration, ...settings.flatMap((setting) => ['-o', setting])];
  // One unreachable repository of many is a failure here, yet the packages may be in another.
  await runProgram([aptGet, ...all, 'update'], {
    variables: ['LC_ALL=C'],
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
  });
  return all;
}

async function must(
  command: readonly [string, ...string[]],
  options: { cwd?: string; timeoutMs: number },
): Promise<string> {
  const { ok, output } = await runProgram(command, { ...options, variables: ['LC_ALL=C'] });
  if (!ok) throw new Error(output.trim().split('\n').slice(-3).join(' '));
  return output;
}

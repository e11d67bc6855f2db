import { randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { removeLeftovers, temporaryName } from './leftovers';
import { unpackPackages, type PackageTools } from './packages';
import { probe, type Program } from './program';

/** Written last into an unpacked engine: what belongs to it, so that a damaged one is noticed before it is used. */
interface Manifest {
  readonly id: string;
  /** Sizes in bytes by path. */
  readonly files: Readonly<Record<string, number>>;
}

const MANIFEST = 'muster-manifest.json';

/** The engine in this folder; undefined if none is there, if a file of it is damaged, or if it does not run on this machine. */
export async function findUnpacked(engineDir: string): Promise<Program | undefined> {
  const manifest = readManifest(engineDir);
  if (manifest === undefined) return undefined;
  const whole = Object.entries(manifest.files).every(
    ([file, bytes]) => lstatSync(join(engineDir, file), { throwIfNoEntry: false })?.size === bytes,
  );
  return whole ? programIn(engineDir) : undefined;
}

/**
 * Puts a new engine into the folder, in place of a damaged one, and gives it. Of two processes that do so at once one is used
 * by both. Throws if the packages cannot be had or do not run.
 */
export async function unpackEngine(engineDir: string, tools: PackageTools): Promise<Program> {
  const damaged = readManifest(engineDir)?.id;
  mkdirSync(dirname(engineDir), { recursive: true, mode: 0o700 });
  removeLeftovers(engineDir);
  const work = temporaryName(engineDir);
  const root = join(work, 'root');
  try {
    await unpackPackages(tools, work, root);
    if ((await programIn(root)) === undefined) throw new Error('The unpacked engine does not run.');
    writeFileSync(join(root, MANIFEST), JSON.stringify(manifestOf(root)));
    putInPlace(root, engineDir, damaged);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const program = await findUnpacked(engineDir);
  if (program === undefined) throw new Error('The unpacked engine was damaged at once.');
  return program;
}

/** What an unpacked server must be told, as it looks where it would be installed. */
export function unpackedFlags(root: string): string[] {
  const messages = ['usr/share/mariadb', 'usr/share/mysql'].find((folder) => existsSync(join(root, folder, 'english')));
  const plugins = ['usr/lib/mysql/plugin', 'usr/lib/mariadb/plugin'].find((folder) => existsSync(join(root, folder)));
  return [
    `--basedir=${join(root, 'usr')}`,
    ...(messages === undefined
      ? []
      : [`--lc-messages-dir=${join(root, messages)}`, `--character-sets-dir=${join(root, messages, 'charsets')}`]),
    ...(plugins === undefined ? [] : [`--plugin-dir=${join(root, plugins)}`]),
  ];
}

async function programIn(root: string): Promise<Program | undefined> {
  const server = join(root, 'usr/sbin/mariadbd');
  const installer = join(root, 'usr/bin/mariadb-install-db');
  const variables = [`LD_LIBRARY_PATH=${libraryFolders(root).join(':')}`];
  if (!existsSync(server) || !existsSync(installer)) return undefined;
  const flavour = await probe(server, variables);
  return flavour && { server, flavour, installer, root, variables };
}

/** Debian keeps libraries in a folder named by the machine's architecture. */
function libraryFolders(root: string): string[] {
  const parents = ['usr/lib', 'lib'].map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  return parents.flatMap((parent) => [
    ...readdirSync(parent).flatMap((name) => (name.includes('-linux-gnu') ? [join(parent, name)] : [])),
    parent,
  ]);
}

function readManifest(engineDir: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(engineDir, MANIFEST), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

function manifestOf(root: string): Manifest {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    id: randomUUID(),
    files: Object.fromEntries(files.map((file) => [relative(root, file), lstatSync(file).size])),
  };
}

/** Nothing here waits: between seeing that the damaged engine is still there and moving it away nobody can put a whole one there. */
function putInPlace(made: string, engineDir: string, damaged: string | undefined): void {
  if (existsSync(engineDir) && readManifest(engineDir)?.id === damaged) {
    const aside = temporaryName(engineDir);
    renameSync(engineDir, aside);
    rmSync(aside, { recursive: true, force: true });
  }
  try {
    renameSync(made, engineDir);
  } catch (error) {
    if (!existsSync(engineDir)) throw error;
  }
}

import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findPackageTools, unpackPackages, type PackageTools } from '../../src/database/engine/packages';
import { probe } from '../../src/database/engine/program';
import { runProgram } from '../../src/database/engine/run-program';
import { NoPackages } from '../no-packages';

const ROOT = resolve(__dirname, '../../node_modules/.cache/muster/mysql');
/** MySQL is in no release of Debian but the one that is always under way. */
const RELEASE = 'sid';
const NAMES = ['mysql-server-core', 'mysql-client-core'];
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

const PROGRAMS = { mysqld: 'usr/sbin', mysql: 'usr/bin', mysqldump: 'usr/bin' };

/** MySQL out of Debian's packages, unpacked and never installed; kept for the next time. Answers the folder of its programs. */
export async function unpackMysql(): Promise<string> {
  const programs = join(ROOT, 'programs');
  if (existsSync(programs)) return programs;
  const tools = findPackageTools(process.env['PATH'] ?? '');
  if (tools === undefined) throw new NoPackages('MySQL is taken from Debian, and apt-get and dpkg-deb are not here.');
  mkdirSync(dirname(ROOT), { recursive: true });
  const work = mkdtempSync(`${ROOT}-`);
  try {
    process.stdout.write('Unpacking MySQL.\n');
    const options = await optionsOf(tools, work);
    await unpackPackages(tools, work, join(work, 'root'), { names: NAMES, options, withLoader: true });
    writePrograms(join(work, 'root'));
    if ((await probe(join(work, 'root/programs/mysqld'))) === undefined) throw new Error('it does not run here.');
    rmSync(ROOT, { recursive: true, force: true });
    renameSync(join(work, 'root'), ROOT);
    return programs;
  } catch (error) {
    throw new NoPackages(`MySQL cannot be had: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The packages of that release alone, for a machine on which nothing is installed yet. */
async function optionsOf(tools: PackageTools, work: string): Promise<string[]> {
  const sources = join(work, 'sources.list');
  const status = join(work, 'status');
  writeFileSync(sources, `deb [signed-by=${KEYRING}] ${await repository(tools)} ${RELEASE} main\n`);
  writeFileSync(status, '');
  const settings = [
    `Dir::Etc::sourcelist=${sources}`,
    'Dir::Etc::sourceparts=/dev/null',
    `Dir::State::status=${status}`,
  ];
  return [...settings, 'Dir::Etc::preferencesparts=/dev/null'].flatMap((setting) => ['-o', setting]);
}

/** Where this machine has Debian's packages from. */
async function repository({ aptGet }: PackageTools): Promise<string> {
  const command = [aptGet, 'indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'] as const;
  const { output } = await runProgram(command, { variables: ['LC_ALL=C'], timeoutMs: 60_000 });
  const found = output.split('\n').find((line) => /^\S+\/debian\/$/.test(line));
  if (found === undefined) throw new Error('no repository of Debian is known here.');
  return found;
}

/** Each runs by the loader that came with it, whose C library is newer than this machine's, and looks for its files where they were unpacked. */
function writePrograms(root: string): void {
  mkdirSync(join(root, 'programs'));
  const own = {
    mysqld: [
      '--basedir="$root/usr"',
      '--lc-messages-dir="$root/usr/share/mysql"',
      '--plugin-dir="$root/usr/lib/mysql/plugin"',
      '$MUSTER_TEST_MYSQL_FLAGS',
    ],
    mysql: [],
    mysqldump: [],
  };
  for (const [name, folder] of Object.entries(PROGRAMS)) {
    const lines = [
      '#!/bin/sh',
      'root=$(dirname "$(dirname "$(readlink -f "$0")")")',
      'loader=$(ls "$root"/usr/lib64/ld-linux-*.so.* "$root"/usr/lib/ld-linux-*.so.* 2>/dev/null | head -n 1)',
      'libraries=$(ls -d "$root"/usr/lib/*-linux-gnu)',
      `exec "$loader" --library-path "$libraries" "$root/${folder}/${name}" "$@" ${own[name as keyof typeof own].join(' ')}`,
    ];
    writeFileSync(join(root, 'programs', name), `${lines.join('\n').trimEnd()}\n`, { mode: 0o755 });
  }
}

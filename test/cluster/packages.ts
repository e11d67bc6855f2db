import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findPackageTools, unpackPackages } from '../../src/database/engine/packages';
import { NoPackages } from '../no-packages';

const ROOT = resolve(__dirname, '../../node_modules/.cache/muster/cluster');

const PACKAGES = {
  names: [
    ...['mariadb-server-core', 'mariadb-client-core', 'mariadb-common', 'galera-4', 'rsync', 'lsof'],
    ...['haproxy', 'redis-server', 'redis-tools'],
  ],
  // Of the server's package only the scripts that hand a whole database to a node: it asks for Perl and much else beside.
  alone: ['mariadb-server'],
};

/** Debian's Galera, HAProxy and Redis, unpacked as nobody in particular and never installed; kept for the next time. Answers below which folder. */
export async function unpackCluster(): Promise<string> {
  if (existsSync(ROOT)) return ROOT;
  const tools = findPackageTools(process.env['PATH'] ?? '');
  const needs = 'The cluster is made of Debian’s galera-4, mariadb-server, haproxy and redis-server';
  if (tools === undefined) throw new NoPackages(`${needs}, and apt-get and dpkg-deb are not here.`);
  mkdirSync(dirname(ROOT), { recursive: true });
  const work = mkdtempSync(`${ROOT}-`);
  try {
    process.stdout.write('Unpacking Galera, HAProxy and Redis.\n');
    await unpackPackages(tools, work, join(work, 'root'), PACKAGES);
    keepOwner(join(work, 'root'));
    renameSync(join(work, 'root'), ROOT);
    return ROOT;
  } catch (error) {
    throw new NoPackages(`${needs}, and they cannot be had: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A node that is sent a whole database receives it through rsync's daemon, which as root writes as nobody unless told. */
function keepOwner(root: string): void {
  if (process.getuid?.() !== 0) return;
  const program = join(root, 'usr/bin/rsync');
  renameSync(program, `${program}.program`);
  const script = [
    '#!/bin/sh',
    'case "$*" in *--daemon*) exec "$0.program" --dparam=uid=0 --dparam=gid=0 "$@";; esac',
    'exec "$0.program" "$@"',
  ];
  writeFileSync(program, `${script.join('\n')}\n`, { mode: 0o755 });
}

/** With what programs below the folder find each other, and their libraries. */
export function environmentOf(root: string): NodeJS.ProcessEnv {
  const folders = ['usr/lib', 'lib'].map((name) => join(root, name)).filter((folder) => existsSync(folder));
  const libraries = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => (name.includes('-linux-gnu') ? [join(folder, name)] : [])),
  );
  const programs = ['usr/bin', 'usr/sbin', 'bin'].map((name) => join(root, name));
  return {
    ...process.env,
    LD_LIBRARY_PATH: libraries.join(':'),
    PATH: [...programs, process.env['PATH'] ?? ''].join(':'),
  };
}

/**
 * Compares the schema with that of the last release, docs/schema/<version>.graphql, and exits 1 where a client that was written for it would
 * break and docs/schema/intended.json gives no reason. With --release it keeps the schema as that of the version in package.json.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printSchema } from 'graphql';
import { version } from '../package.json';
import { buildSchema } from '../src/server/schema';
import { judgeChanges, type Intended } from './breaking-changes';

const FOLDER = resolve(__dirname, '../docs/schema');
const INTENDED = join(FOLDER, 'intended.json');

function lastRelease(): string {
  const releases = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));
  const [last] = releases.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  if (last === undefined) throw new Error('There is no released schema in docs/schema.');
  return last;
}

function release(now: string): void {
  writeFileSync(join(FOLDER, `${version}.graphql`), now);
  writeFileSync(INTENDED, '[]\n');
}

function check(now: string): void {
  const last = lastRelease();
  const intended = JSON.parse(readFileSync(INTENDED, 'utf8')) as Intended[];
  const { unexpected, idle } = judgeChanges(readFileSync(join(FOLDER, last), 'utf8'), now, intended);
  for (const change of unexpected) console.error(`Breaks clients written for ${last}: ${change}`);
  for (const change of idle) console.error(`Is not so, or has no reason, in docs/schema/intended.json: ${change}`);
  if (unexpected.length > 0) {
    console.error('Keep what clients use, or give the reason in docs/schema/intended.json and in CHANGELOG.md.');
  }
  process.exitCode = unexpected.length + idle.length > 0 ? 1 : 0;
}

const now = `${printSchema(buildSchema())}\n`;
if (process.argv.includes('--release')) release(now);
else check(now);

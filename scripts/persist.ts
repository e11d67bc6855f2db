/**
 * Makes the manifest for PERSISTED_DOCUMENTS of a client's documents: `npm run persist -- path/to/documents` with files (.graphql, .gql) and folders. What the
 * manifest has already stays there, as released clients still name it; `--fresh` begins anew, `--out FILE` names another file than persisted-documents.json.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { problemsOf, readManifest, writtenManifest, type PersistedOperation } from '../src/server/persisted/manifest';
import { buildSchema } from '../src/server/schema';
import { collect, type DocumentFile } from './persist/collect';

const DOCUMENTS = /\.(graphql|gql)$/;

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return DOCUMENTS.test(path) ? [path] : [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => DOCUMENTS.test(name))
    .map((name) => join(path, name));
}

/** A pattern that no shell has put names in place of: everything below its folder. */
const withoutPattern = (path: string) => path.replace(/\/\*.*$/, '');

function documentsAt(paths: readonly string[]): DocumentFile[] {
  const files = [...new Set(paths.map(withoutPattern).flatMap(filesAt))].sort();
  return files.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function main(): void {
  const options = {
    out: { type: 'string', default: 'persisted-documents.json' },
    fresh: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const files = documentsAt(positionals);
  if (files.length === 0) throw new Error('Name files or folders with documents: npm run persist -- path/to/documents');
  const schema = buildSchema();
  const { operations, problems } = collect(files, schema);
  const before: readonly PersistedOperation[] = !values.fresh && existsSync(values.out) ? readManifest(values.out) : [];
  const fresh = new Set(operations.map(({ id }) => id));
  const kept = before.filter(({ id }) => !fresh.has(id));
  const stale = problemsOf(kept, { schema, introspection: true }).map((problem) => `${values.out}: ${problem}`);
  const all = [...problems, ...stale];
  for (const problem of all) console.error(problem);
  if (all.length > 0) throw new Error(`${values.out} was not written.`);
  writeFileSync(values.out, writtenManifest([...operations, ...kept]));
  console.log(
    `${values.out}: ${operations.length} operations of ${files.length} files, ${kept.length} kept from before.`,
  );
}

try {
  main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

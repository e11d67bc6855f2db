/** Writes docs/permissions.md from the schema; with --check it writes nothing and exits 1 when the page is not current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { permissionsPage } from '../src/permissions/document';
import { buildSchema } from '../src/server/schema';

const path = resolve(__dirname, '../docs/permissions.md');
const page = permissionsPage(buildSchema());

if (!process.argv.includes('--check')) {
  writeFileSync(path, page);
} else if (read() !== page) {
  console.error('docs/permissions.md is not current: run "npm run docs" and commit the result.');
  process.exitCode = 1;
}

function read(): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

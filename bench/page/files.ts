import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { pageOf } from './page';
import type { Recorded } from './record';

export const DOCS = resolve(__dirname, '../../docs');
const RECORD = join(DOCS, 'benchmarks/results.json');

export function readRecorded(path: string = RECORD): Recorded {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Recorded;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return { runs: [] };
    throw error;
  }
}

/** The files of the page by their paths in docs/, laid out as every file of the house is. */
export async function pageFiles(recorded: Recorded): Promise<ReadonlyMap<string, string>> {
  const files = new Map([...pageOf(recorded), ['benchmarks/results.json', JSON.stringify(recorded)]]);
  for (const [name, text] of files) {
    const path = join(DOCS, name);
    if (!name.endsWith('.svg')) files.set(name, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  }
  return files;
}

export async function writePage(recorded: Recorded): Promise<void> {
  for (const [name, text] of await pageFiles(recorded)) {
    const path = join(DOCS, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

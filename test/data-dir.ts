import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fastFolder } from './fast-folder';

const ENGINE_DIR = resolve(__dirname, '../node_modules/.cache/muster/engine');

/** A fresh DATA_DIR for a server in a process of its own, which uses the engine that the tests unpacked, where they had to. */
export function newDataDir(): string {
  const dataDir = fastFolder('muster-data-');
  if (existsSync(ENGINE_DIR)) symlinkSync(ENGINE_DIR, join(dataDir, 'engine'));
  return dataDir;
}

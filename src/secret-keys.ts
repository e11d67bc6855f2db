import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings';

const KEY_BYTES = 32;

/**
 * The keys that encrypt secrets at rest: those of the settings, otherwise one that is generated into the data folder on the first
 * start, so that nothing need be set to try Muster out.
 */
export function secretKeysOf({ secretKeys, dataDir }: Pick<Settings, 'secretKeys' | 'dataDir'>): readonly Buffer[] {
  if (secretKeys !== null) return secretKeys;
  const path = join(dataDir, 'secret.key');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const existing = readKey(path);
  if (existing !== null) return [existing];
  // Written whole under another name and then linked: of two processes that start together both read the same key.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readKey(path);
  if (made === null) throw new Error(`The key in ${path} is not ${KEY_BYTES} bytes in base64.`);
  return [made];
}

function readKey(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8'), 'base64');
    return key.length === KEY_BYTES ? key : null;
  } catch {
    return null;
  }
}

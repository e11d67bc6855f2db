import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings';

const KEY_BYTES = 32;

/**
 * The keys that encrypt secrets at rest: those of the settings, otherwise one that is generated into the data folder on the first
 * start, so that nothing need be set to try Muster out.
 */
export function secretKeysOf({ secretKeys, dataDir }: Pick<Settings, 'secretKeys' | 'dataDir'>): readonly Buffer[] {
  if (secretKeys !== null) return secretKeys;
  const path = keyPath(dataDir);
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
  if (made === null) throw new DamagedKey(path);
  return [made];
}

const keyPath = (dataDir: string) => join(dataDir, 'secret.key');

/** The same without making anything: null where the first start will make a key. Throws where the one that is there is damaged. */
export function existingKeys({
  secretKeys,
  dataDir,
}: Pick<Settings, 'secretKeys' | 'dataDir'>): readonly Buffer[] | null {
  if (secretKeys !== null) return secretKeys;
  const path = keyPath(dataDir);
  const key = readKey(path);
  if (key === null && existsSync(path)) throw new DamagedKey(path);
  return key === null ? null : [key];
}

/** The file of the key that was made on the first start holds something else. */
export class DamagedKey extends Error {
  constructor(path: string) {
    super(`The key in ${path} is not ${KEY_BYTES} bytes in base64.`);
  }
}

function readKey(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8'), 'base64');
    return key.length === KEY_BYTES ? key : null;
  } catch {
    return null;
  }
}

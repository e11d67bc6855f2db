import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, makeFolder } from './core/folder';
import type { Settings } from './settings';

const KEY_BYTES = 32;

/**
 * The keys that encrypt secrets at rest: those of the settings, otherwise one that is generated into the data folder on the first
 * start, so that nothing need be set to try Muster out.
 */
export function secretKeysOf({ secretKeys, dataDir }: Pick<Settings, 'secretKeys' | 'dataDir'>): readonly Buffer[] {
  if (secretKeys !== null) return secretKeys;
  const path = keyPath(dataDir);
  const existing = readKey(path);
  if (existing !== null) return [existing];
  makeFolder(dataDir);
  inFolder(dataDir, () => {
    makeKey(path);
  });
  const made = readKey(path);
  if (made === null) throw new DamagedKey(path);
  return [made];
}

/** Leaves a key alone that is there by now. */
function makeKey(path: string): void {
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
}

const keyPath = (dataDir: string) => join(dataDir, 'secret.key');

/** The same without making anything: null where the first start will make a key. Throws where the one that is there is damaged. */
export function existingKeys({
  secretKeys,
  dataDir,
}: Pick<Settings, 'secretKeys' | 'dataDir'>): readonly Buffer[] | null {
  if (secretKeys !== null) return secretKeys;
  const key = readKey(keyPath(dataDir));
  return key === null ? null : [key];
}

const RESTORE =
  'restore it from a backup, or set SECRET_KEY; only where nothing was sealed with it yet may it be removed, for the next start to make another';
const PERMIT =
  'run Muster as the user whose file it is, give this user the right to read it, or set SECRET_KEY to what stands in it';

/** The file of the key that was made on the first start holds something else. Its message is a sentence for whoever runs Muster. */
export class DamagedKey extends Error {
  constructor(path: string, reason = `is not ${KEY_BYTES} bytes in base64`, remedy = RESTORE) {
    super(`The key in ${path} ${reason}: ${remedy}.`);
  }
}

/** Null: there is none. Never another one in place of one that cannot be read: what that sealed would be lost. */
function readKey(path: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new DamagedKey(path, `cannot be read (${code})`, code === 'EACCES' ? PERMIT : RESTORE);
  }
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw new DamagedKey(path);
  return key;
}

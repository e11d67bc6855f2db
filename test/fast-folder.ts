import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** More than all databases of a run take together. */
const ROOM_BYTES = 4 * 2 ** 30;

/**
 * A new folder for a database. In memory, where there is room: an engine is durable at every commit, and most of the time of a test would
 * be the disk's. Otherwise on disk.
 */
export function fastFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), prefix));
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}

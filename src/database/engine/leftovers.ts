import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Longer than any step that writes under a temporary name may take. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** A name beside `folder`, for what will be renamed to `folder` when it is whole. */
export function temporaryName(folder: string): string {
  return `${folder}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
}

/** Removes what a process that was killed left under temporary names of `folder`. What is young may still be in the making. */
export function removeLeftovers(folder: string): void {
  const prefix = `${basename(folder)}.new-`;
  for (const name of readdirSync(dirname(folder)).filter((entry) => entry.startsWith(prefix))) {
    const leftover = join(dirname(folder), name);
    const ageMs = Date.now() - (statSync(leftover, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (ageMs > ABANDONED_AFTER_MS) rmSync(leftover, { recursive: true, force: true });
  }
}

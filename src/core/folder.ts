import { mkdirSync } from 'node:fs';

/** A folder that cannot be made or used. Its message is a sentence for whoever runs Muster. */
export class FolderUnusable extends Error {
  constructor(folder: string, error: unknown) {
    super(`The folder ${folder} cannot be used (${reasonOf(error)}): ${remedyFor(error)}.`);
  }
}

/** Something on the way to it, or the folder itself, is no folder. */
const isFile = (error: unknown) => ['EEXIST', 'ENOTDIR'].includes(codeOf(error));

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code ?? 'unknown';

const reasonOf = (error: unknown) => (isFile(error) ? 'it is a file, or below one' : codeOf(error));

function remedyFor(error: unknown): string {
  const another = 'set DATA_DIR to another folder';
  return isFile(error)
    ? `${another}, or put a folder in its place`
    : `run Muster as the user whose folder it is, give this user the right to write there, or ${another}`;
}

/** Does what needs a folder below DATA_DIR; throws FolderUnusable where the file system has something against it. */
export function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isOfFiles = typeof (error as NodeJS.ErrnoException | null)?.syscall === 'string';
    throw isOfFiles ? new FolderUnusable(folder, error) : error;
  }
}

/** Makes a folder below DATA_DIR for this user alone, if it is not there. */
export function makeFolder(folder: string): void {
  inFolder(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
}

import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where an engine keeps its things. */
export interface Places {
  /** The tables. */
  readonly data: string;
  readonly socket: string;
  /** Who listens here is starting the engine; see start-lock.ts. */
  readonly startLock: string;
  /** The folder of both sockets, of the pid file, and the only one SQL may read and write files in. */
  readonly run: string;
  /** Of temporary tables: no other engine's, because each removes what it finds there when it starts. */
  readonly temporary: string;
  /** What the engine itself writes about its life. */
  readonly log: string;
}

/** The kernel's field for the path of a socket holds 104 bytes on macOS (108 on Linux), the last of them a zero. */
const MAX_SOCKET_PATH_BYTES = 103;

const SOCKET = 'engine.sock';
const START_LOCK = 'start.sock';

/** Makes the folders, for this user alone. A deep `dataDir` has its sockets in a temporary folder named by a hash of its path. */
export function preparePlaces(dataDir: string): Places {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const home = realpathSync(dataDir);
  const run = runFolderOf(home);
  makeRunFolder(run);
  return placesIn(home, run);
}

/** Where they are, without making anything; null where the folder is not there. */
export function findPlaces(dataDir: string): Places | null {
  if (!existsSync(dataDir)) return null;
  const home = realpathSync(dataDir);
  return placesIn(home, runFolderOf(home));
}

function placesIn(home: string, run: string): Places {
  return {
    data: join(home, 'database'),
    socket: join(run, SOCKET),
    startLock: join(run, START_LOCK),
    run,
    temporary: join(home, 'database.tmp'),
    log: join(home, 'database.log'),
  };
}

function runFolderOf(home: string): string {
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const wanted = [join(home, 'run'), join(tmpdir(), `muster-${hash}`), join('/tmp', `muster-${hash}`)];
  const run = wanted.find((folder) => Buffer.byteLength(join(folder, SOCKET)) <= MAX_SOCKET_PATH_BYTES);
  if (run === undefined) throw new Error('There is no folder for the socket of the database engine.');
  return run;
}

function makeRunFolder(run: string): void {
  mkdirSync(run, { recursive: true, mode: 0o700 });
  const found = lstatSync(run);
  // In a temporary folder others may have made the name first, to be asked instead of the engine.
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`The folder ${run}, for the socket of the database engine, belongs to somebody else: remove it.`);
  }
  chmodSync(run, 0o700);
}

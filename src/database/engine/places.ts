import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inFolder, makeFolder } from '../../core/folder';

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
  makeFolder(dataDir);
  const home = inFolder(dataDir, () => realpathSync(dataDir));
  const places = placesIn(home, runFolderOf(home));
  makeFolder(places.run);
  refuseForeign(places);
  inFolder(places.run, () => {
    chmodSync(places.run, 0o700);
  });
  return places;
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

/** The folder of the sockets is somebody else's. Its message is a sentence for whoever runs Muster. */
export class ForeignFolder extends Error {}

/** Throws ForeignFolder where the folder of the sockets is there and not of this user. */
export function refuseForeign({ run, data }: Pick<Places, 'run' | 'data'>): void {
  const home = dirname(data);
  const found = inFolder(run, () => lstatSync(run, { throwIfNoEntry: false }));
  if (found === undefined) return;
  const what = `The folder ${run}, for the socket of the database engine,`;
  if (!found.isDirectory()) throw new ForeignFolder(`${what} is a link or a file: move it away.`);
  if (found.uid === process.getuid?.()) return;
  const whose = `${what} belongs to somebody else, the user with the id ${found.uid}`;
  // In a temporary folder others may have made the name first, to be asked instead of the engine.
  const isOwners = dirname(run) === home || statSync(home).uid === found.uid;
  throw new ForeignFolder(
    isOwners
      ? `${whose}, whose engine may be running there: run Muster as that user, or set DATA_DIR to a folder of your own.`
      : `${whose}, to whom ${home} does not belong: ask them or an administrator to remove it, or set DATA_DIR to another folder.`,
  );
}

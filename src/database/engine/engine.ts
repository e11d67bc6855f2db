import { existsSync, statfsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { USUAL_FOLDERS, type Search } from './find-programs';
import type { EngineLog } from './log';
import { obtainEngine, type Running } from './obtain';
import { preparePlaces, type Places } from './places';
import { EngineUnavailable } from './unavailable';

export { EngineUnavailable };

export interface Engine {
  readonly socketPath: string;
  /** As the server prints it. */
  readonly version: string;
  /** Whether the engine belongs to another process. Changes if that process dies and this one starts the engine again. */
  readonly adopted: boolean;
  /** Ends an engine that this process started; leaves an adopted one alone. */
  stop(): Promise<void>;
}

export interface EngineOptions {
  /** Tables, sockets and the engine's log are kept here; made if need be. */
  readonly dataDir: string;
  readonly log: EngineLog;
  /** The search path for programs: for an installed engine, and for the tools that unpack one. */
  readonly path?: string;
  /** Where an engine is unpacked if none is installed; several data folders may share one. Default: `dataDir`/engine. */
  readonly engineDir?: string;
  /** Where else to look for an installed engine. Default: where packages put it that is not on everybody's PATH. */
  readonly folders?: readonly string[];
}

const BASE_PATH = '/usr/local/bin:/usr/bin:/bin';
const TRY_AGAIN_MS = 1_000;
const LOOK_FOR_SOCKET_MS = 2_000;

/**
 * Finds, unpacks if need be, and starts the private database engine of `dataDir`, or joins the one that is alive. From then on an engine
 * that ends, whoever it belonged to, is started again until `stop`. It ends when the process that started it dies, however
 * it dies. Throws EngineUnavailable where none can be had.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  if (process.platform === 'win32') throw new EngineUnavailable();
  const { log, path = BASE_PATH, folders = USUAL_FOLDERS } = options;
  const dataDir = resolve(options.dataDir);
  const places = preparePlaces(dataDir);
  const search = { path, folders, engineDir: resolve(options.engineDir ?? join(dataDir, 'engine')), log };
  const stopping = new AbortController();
  let running = await obtainEngine(places, search, null, stopping.signal);
  report(running, log);
  const supervision = supervise(places, search, running, stopping.signal, (next) => {
    running = next;
  });
  return {
    socketPath: places.socket,
    get version() {
      return running.hold.version;
    },
    get adopted() {
      return running.own === null;
    },
    async stop() {
      stopping.abort();
      await supervision;
      running.hold.letGo();
      await running.own?.end();
    },
  };
}

async function supervise(
  places: Places,
  search: Search,
  first: Running,
  signal: AbortSignal,
  replace: (running: Running) => void,
): Promise<void> {
  let running = first;
  while (await ended(places, running, signal)) {
    search.log.warn(`The database engine ended; it is started again. ${roomIn(places)}`.trim());
    const next = await obtainAgain(places, search, running, signal);
    if (next === undefined) return;
    running = next;
    replace(running);
    report(running, search.log);
  }
}

/** Resolves when the engine is gone or cannot be reached any more; false if by then nobody needs it. */
async function ended(places: Places, { hold }: Running, signal: AbortSignal): Promise<boolean> {
  // Cleaners of temporary folders remove sockets too; those who are connected would not notice.
  const look = setInterval(() => {
    if (!existsSync(places.socket)) hold.letGo();
  }, LOOK_FOR_SOCKET_MS);
  const letGo = () => hold.letGo();
  signal.addEventListener('abort', letGo);
  if (signal.aborted) letGo();
  await hold.gone;
  signal.removeEventListener('abort', letGo);
  clearInterval(look);
  return !signal.aborted;
}

/** Tries until it succeeds: whatever prevents it (a full disk) may pass. Undefined: nobody needs it any more. */
async function obtainAgain(
  places: Places,
  search: Search,
  { own }: Running,
  signal: AbortSignal,
): Promise<Running | undefined> {
  while (!signal.aborted) {
    try {
      return await obtainEngine(places, search, own, signal);
    } catch (error) {
      search.log.warn(`The database engine could not be started again. ${roomIn(places)}${String(error)}`);
      await pause(TRY_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }
  return undefined;
}

/** Less than it needs to go on: it ends where a table cannot grow, and then where it cannot start. */
const LITTLE_ROOM_MB = 32;

/** What the engine itself says of a full disk is that it knows no InnoDB. Empty where there is room, and where the folder is gone: that is said by others. */
function roomIn({ data }: Places): string {
  const megabytes = freeMegabytes(data);
  return megabytes === null || megabytes >= LITTLE_ROOM_MB
    ? ''
    : `${megabytes} MB are left in ${data}: make room, and all goes on by itself. `;
}

function freeMegabytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return Math.floor((bavail * bsize) / (1024 * 1024));
  } catch {
    return null;
  }
}

function report({ own, hold }: Running, log: EngineLog): void {
  log.info(
    own === null
      ? `Joined the database engine that is running (${hold.version}).`
      : `Started the database engine (${hold.version}).`,
  );
}

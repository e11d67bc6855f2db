import { chmodSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { flavourOf, makeDataFolder } from './data-folder';
import { findPrograms, type Search } from './find-programs';
import { hold, type Hold } from './hold';
import type { Places } from './places';
import type { Program } from './program';
import { startServer, type ServerProcess } from './server-process';
import { withStartLock } from './start-lock';
import { EngineUnavailable } from './unavailable';

/** A living engine. */
export interface Running {
  readonly hold: Hold;
  /** Null: it belongs to another process. */
  readonly own: ServerProcess | null;
}

const LOOK_AGAIN_MS = 25;
const REPORT_WAIT_MS = 10_000;

/**
 * Joins the engine that is alive, or starts one. `before` is what this process started last, dead or not. Rejects when `signal` is aborted.
 */
export async function obtainEngine(
  places: Places,
  search: Search,
  before: ServerProcess | null,
  signal: AbortSignal,
): Promise<Running> {
  const living = await join(places, before);
  if (living) return living;
  return withStartLock(places.startLock, async () => {
    signal.throwIfAborted();
    // While we waited for the lock another process may have started it.
    const started = await join(places, before);
    if (started) return started;
    await before?.end();
    const own = startServer(await chooseProgram(places, search), places);
    try {
      return await untilReady(places, search, own, signal);
    } catch (error) {
      await own.kill();
      throw error;
    }
  });
}

async function join(places: Places, before: ServerProcess | null): Promise<Running | null> {
  const living = await hold(places.socket);
  return living && { hold: living, own: living.pidFile === before?.pidFile ? before : null };
}

/** The first program that fits the data; where there is none yet, the first that can make some. */
async function chooseProgram(places: Places, search: Search): Promise<Program> {
  for await (const program of findPrograms(search)) {
    const needed = flavourOf(places.data);
    if (needed === program.flavour) return program;
    if (needed !== undefined) {
      search.log.warn(
        `${program.server} is passed over: it is ${program.flavour}, and ${places.data} was made by ${needed}.`,
      );
      continue;
    }
    try {
      await makeDataFolder(places.data, program);
      return program;
    } catch (error) {
      search.log.warn(`${program.server} is passed over: it made no data folder. ${String(error)}`);
    }
  }
  throw new EngineUnavailable();
}

/** Ready is what greets. If another engine owns the data after all, ours has waited for the lock on its files, unharmed and harmless. */
async function untilReady(places: Places, { log }: Search, own: ServerProcess, signal: AbortSignal): Promise<Running> {
  let reportAt = performance.now() + REPORT_WAIT_MS;
  for (;;) {
    signal.throwIfAborted();
    const running = await join(places, own);
    if (running) {
      if (running.own === null) await own.kill();
      else chmodSync(places.socket, 0o700);
      return running;
    }
    if (!own.running())
      throw new Error(`The database engine ended while it started; ${places.log} says: ${own.lastWords()}`);
    if (performance.now() > reportAt) {
      reportAt += REPORT_WAIT_MS;
      log.info(`The database engine is still starting; ${places.log} says: ${own.lastWords()}`);
    }
    await pause(LOOK_AGAIN_MS);
  }
}

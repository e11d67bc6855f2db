import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Places } from './places';
import type { Program } from './program';
import { withVariables } from './run-program';
import { serverFlags } from './server-flags';

/** A server that this process started. */
export interface ServerProcess {
  /** Written by this server when it owns the data, and by no other. */
  readonly pidFile: string;
  readonly running: () => boolean;
  /** Asks the server to finish, and insists after a while. */
  end(): Promise<void>;
  /** Ends it at once. Nothing that was committed is lost. */
  kill(): Promise<void>;
  /** What it has written about its trouble. */
  lastWords(): string;
}

/**
 * Runs the server and asks it to finish when file descriptor 3 closes. The other end is held by our process alone and closes with it,
 * however it dies. The watcher is ended with the server, so that it cannot signal a later process of the same number.
 */
const WRAPPER = `
"$0" "$@" 3<&- & server=$!
(read -r line <&3; kill "$server") 2>/dev/null & watcher=$!
exec 3<&-
wait "$server"; status=$?
kill "$watcher" 2>/dev/null
exit "$status"
`;

const END_PATIENCE_MS = 20_000;
const LARGEST_LOG_BYTES = 5 * 1024 * 1024;
const LAST_WORDS_LINES = 3;

/** Starts the server; it is ready later, if at all. Only for the holder of the start lock. */
export function startServer(program: Program, places: Places): ServerProcess {
  removeTraces(places);
  mkdirSync(places.temporary, { recursive: true, mode: 0o700 });
  const pidFile = join(places.run, `${process.pid}-${randomBytes(4).toString('hex')}.pid`);
  const [command, ...args] = withVariables(program.variables, [
    program.server,
    ...serverFlags(program, places, pidFile),
  ]);
  const logStart = statSync(places.log, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(places.log, 'a', 0o600);
  // Detached: Ctrl-C in the terminal is for our process, which ends the server when it has no more use for it.
  const child = spawn('/bin/sh', ['-c', WRAPPER, command, ...args], {
    detached: true,
    stdio: ['ignore', log, log, 'pipe'],
  });
  closeSync(log);
  let running = true;
  const exited = new Promise<void>((resolve) => {
    const over = () => {
      running = false;
      resolve();
    };
    child.once('exit', over);
    child.once('error', over);
  });
  const kill = () => {
    if (running && child.pid !== undefined) killGroup(child.pid);
    return exited;
  };
  const end = async () => {
    child.stdio[3]?.destroy();
    const patience = new AbortController();
    const impatient = pause(END_PATIENCE_MS, undefined, { signal: patience.signal }).then(kill, () => undefined);
    await exited;
    patience.abort();
    await impatient;
  };
  return { pidFile, running: () => running, end, kill, lastWords: () => lastWords(places.log, logStart) };
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    // It has just ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** What dead servers left. MySQL refuses to start beside a lock file whose number belongs to any living process. */
function removeTraces(places: Places): void {
  const pidFiles = readdirSync(places.run).filter((name) => name.endsWith('.pid'));
  for (const file of [places.socket, `${places.socket}.lock`, ...pidFiles.map((name) => join(places.run, name))]) {
    rmSync(file, { force: true });
  }
  const logBytes = statSync(places.log, { throwIfNoEntry: false })?.size ?? 0;
  if (logBytes > LARGEST_LOG_BYTES) renameSync(places.log, `${places.log}.1`);
}

function lastWords(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString('utf8').trim().split('\n');
  const errors = lines.filter((line) => line.includes('ERROR'));
  return (errors.length > 0 ? errors : lines).slice(-LAST_WORDS_LINES).join(' ');
}

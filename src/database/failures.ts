/**
 * Error numbers after which the same transaction may succeed: deadlocks, lock waits, snapshots that moved (MariaDB 1020), a Galera node
 * that is not ready (1047), servers shutting down or turned read-only, a disk without room (1021, 1026, 1114), killed connections, and the
 * same of TiDB and Vitess (8002 to 9007).
 */
const RETRYABLE_NUMBERS = new Set([
  1213, 1205, 1020, 1021, 1026, 1047, 1053, 1114, 1180, 1290, 1836, 1317, 1927, 3101, 3572, 8002, 8022, 8028, 9007,
]);

/** Of these, the ones by which the database says that another transaction was faster: deadlocks, rows that moved, their kin elsewhere. */
const CONFLICT_NUMBERS = new Set([1213, 1020, 3101, 3572, 8002, 8022, 8028, 9007]);

const LOST_CONNECTION_NUMBERS = new Set([1927, 2006, 2013]);

/** There is a server, and it serves nobody at the moment: a Galera node without its group, a server that shuts down. */
const NOT_SERVING_NUMBERS = new Set([1047, 1053]);

const LOST_CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'ER_SERVER_SHUTDOWN',
]);

const DUPLICATE_NUMBER = 1062;

interface DriverFailure {
  errno?: number;
  code?: string;
  message?: string;
}

/** The driver's error, from under TypeORM's QueryFailedError where it is wrapped in one. */
function driverFailure(error: unknown): DriverFailure {
  const wrapped = (error as { driverError?: unknown } | null)?.driverError;
  return ((wrapped ?? error) as DriverFailure | null) ?? {};
}

export function isLostConnection(error: unknown): boolean {
  const { errno, code, message } = driverFailure(error);
  return (
    LOST_CONNECTION_NUMBERS.has(errno ?? 0) ||
    LOST_CONNECTION_CODES.has(code ?? '') ||
    /connection lost|closed state/i.test(message ?? '')
  );
}

/** Whether it is the database that did not answer, or went away: not a file, nor another server. */
export function isDatabaseAway(error: unknown): boolean {
  const marks = Object.keys((error as object | null) ?? {});
  const isOfDatabase = ['driverError', 'fatal', 'sqlMessage'].some((mark) => marks.includes(mark));
  return isOfDatabase && (isLostConnection(error) || NOT_SERVING_NUMBERS.has(driverFailure(error).errno ?? 0));
}

/** Whether running the whole transaction again may help. */
export function isRetryable(error: unknown): boolean {
  return RETRYABLE_NUMBERS.has(driverFailure(error).errno ?? 0) || isLostConnection(error);
}

/** Whether another transaction was faster. To be told so may have taken any time: the wait for the lock comes before. */
export function isConflict(error: unknown): boolean {
  return CONFLICT_NUMBERS.has(driverFailure(error).errno ?? 0);
}

/** Whether a unique key refused the row; with `key`, whether it was that one. */
export function isDuplicate(error: unknown, key?: string): boolean {
  const { errno, message } = driverFailure(error);
  return errno === DUPLICATE_NUMBER && (key === undefined || (message ?? '').includes(key));
}

/** Whether what a row refers to is gone: somebody deleted it in this moment. */
export function isMissingParent(error: unknown): boolean {
  return [1216, 1452].includes(driverFailure(error).errno ?? 0);
}

/** Whether the user of the database lacks a right: to a database (1044), a table (1142) or a column (1143), or one of the server's (1227). */
export function isDenied(error: unknown): boolean {
  return [1044, 1142, 1143, 1227].includes(driverFailure(error).errno ?? 0);
}

/** Whether the server takes no changes: it follows another one, or was told to. */
export function isReadOnly(error: unknown): boolean {
  return [1290, 1836].includes(driverFailure(error).errno ?? 0);
}

export function isMissingTable(error: unknown): boolean {
  return driverFailure(error).errno === 1146;
}

/** What was to be locked is not what was locked: somebody changed it between looking and locking. */
export class LocksMoved extends Error {}

/** How often a rule that was decided on what has changed meanwhile is decided again. */
const MAX_RACES = 20;

/**
 * Runs `work` again when a unique key refused what it wrote: somebody else was faster, and now it sees what they wrote. `keys` are those
 * on which that can happen.
 */
export async function retryOnDuplicateKey<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
  for (let race = 1; ; race += 1) {
    try {
      return await work();
    } catch (error) {
      if (race === MAX_RACES || !keys.some((key) => isDuplicate(error, key))) throw error;
    }
  }
}

import { existsSync } from 'node:fs';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2';
import { isLostConnection } from '../failures';

/** A connection to a living engine, kept only to notice its end. */
export interface Hold {
  /** As the server prints it. */
  readonly version: string;
  /** Which engine it is: every start names a pid file of its own. */
  readonly pidFile: string;
  /** When the connection is lost, or let go. */
  readonly gone: Promise<void>;
  letGo(): void;
}

const CONNECT_TIMEOUT_MS = 5_000;
/** The longest time that the server leaves an idle connection alone. */
const YEAR_SECONDS = 31_536_000;

/** Null: no engine greets there. An engine that greets and then refuses is an error. */
export async function hold(socketPath: string): Promise<Hold | null> {
  if (!existsSync(socketPath)) return null;
  const connection = createConnection({ socketPath, user: 'root', connectTimeout: CONNECT_TIMEOUT_MS });
  let over = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    over = resolve;
  });
  connection.once('end', over);
  connection.on('error', over);
  try {
    const [row] = await ask(connection, 'SELECT VERSION() AS version, @@pid_file AS pidFile');
    await ask(connection, `SET SESSION wait_timeout = ${YEAR_SECONDS}`);
    return {
      version: String(row?.['version']),
      pidFile: String(row?.['pidFile']),
      gone,
      letGo: () => {
        connection.destroy();
        over();
      },
    };
  } catch (error) {
    connection.destroy();
    if (isLostConnection(error)) return null;
    throw error;
  }
}

function ask(connection: Connection, sql: string): Promise<RowDataPacket[]> {
  return new Promise((resolve, reject) => {
    connection.query<RowDataPacket[]>(sql, (error, rows) => {
      if (error) reject(error);
      else resolve(rows);
    });
  });
}

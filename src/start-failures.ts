import { FolderUnusable } from './core/folder';
import { ForeignFolder } from './database/engine/places';
import { EngineUnavailable } from './database/engine/unavailable';
import { SchemaUnfit } from './database/migrate';
import { HostUnusable } from './listen';
import { LostSecrets } from './lost-secrets';
import { DamagedKey } from './secret-keys';
import { SettingsError } from './environment';

/** Failures whose message is written for whoever runs Muster. */
const SAY_IT_THEMSELVES = [
  ...[SettingsError, EngineUnavailable, SchemaUnfit, LostSecrets],
  ...[FolderUnusable, ForeignFolder, DamagedKey, HostUnusable],
];

/** What keeps Muster from starting that whoever runs it can mend, in one sentence each. */
const SENTENCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Something else listens on this port already: stop it, or set PORT to another.',
  EACCES: 'This port, or the folder DATA_DIR, may not be used by this user.',
  ECONNREFUSED: 'No database answers at DATABASE_URL: start it, or leave DATABASE_URL out for the embedded one.',
  ENOTFOUND: 'The host in DATABASE_URL does not exist.',
  EAI_AGAIN: 'The host in DATABASE_URL cannot be looked up: no name server answers.',
  EHOSTUNREACH: 'No way leads to the host in DATABASE_URL.',
  ETIMEDOUT: 'The database at DATABASE_URL does not answer in time.',
  ER_ACCESS_DENIED_ERROR: 'The database refuses the user or the password in DATABASE_URL.',
  ER_DBACCESS_DENIED_ERROR: 'The user in DATABASE_URL may not use this database.',
  ER_TABLEACCESS_DENIED_ERROR:
    'The user in DATABASE_URL lacks a right: it needs SELECT, INSERT, UPDATE and DELETE on the whole database.',
  ER_CON_COUNT_ERROR: 'The database has as many connections as it may: raise max_connections, or end others.',
  HANDSHAKE_NO_SSL_SUPPORT: 'The database at DATABASE_URL speaks no TLS, which DATABASE_URL asks for.',
  PROTOCOL_CONNECTION_LOST: 'What answers at DATABASE_URL hangs up: is it MariaDB or MySQL?',
  ER_BAD_DB_ERROR: 'The database named in DATABASE_URL does not exist: create it first.',
};

/** Why the start failed. */
export interface StartFailure {
  readonly sentence: string;
  /** Whether only we can mend it, with the stack. */
  readonly unexpected: boolean;
}

/** A sentence where whoever runs Muster can mend it. */
export function explainFailure(error: unknown): StartFailure {
  if (SAY_IT_THEMSELVES.some((kind) => error instanceof kind)) {
    return { sentence: (error as Error).message, unexpected: false };
  }
  const { code, driverError } = (error ?? {}) as { code?: string; driverError?: { code?: string } };
  const sentence = SENTENCES[driverError?.code ?? code ?? ''];
  return { sentence: sentence ?? 'Muster could not start.', unexpected: sentence === undefined };
}

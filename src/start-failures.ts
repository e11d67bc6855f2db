import { EngineUnavailable } from './database/engine/unavailable';
import { SettingsError } from './settings';

/** What keeps Muster from starting that whoever runs it can mend, in one sentence each. */
const SENTENCES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Something else listens on this port already: stop it, or set PORT to another.',
  EACCES: 'This port, or the folder DATA_DIR, may not be used by this user.',
  ECONNREFUSED: 'No database answers at DATABASE_URL: start it, or leave DATABASE_URL out for the embedded one.',
  ENOTFOUND: 'The host in DATABASE_URL does not exist.',
  ETIMEDOUT: 'The database at DATABASE_URL does not answer in time.',
  ER_ACCESS_DENIED_ERROR: 'The database refuses the user or the password in DATABASE_URL.',
  ER_DBACCESS_DENIED_ERROR: 'The user in DATABASE_URL may not use this database.',
  ER_BAD_DB_ERROR: 'The database named in DATABASE_URL does not exist: create it first.',
};

/** What to print when the start failed: a sentence where whoever runs it can mend it, the stack where only we can. */
export function explainFailure(error: unknown): string {
  if (error instanceof SettingsError || error instanceof EngineUnavailable) return error.message;
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  const sentence = SENTENCES[driverError?.code ?? code ?? ''];
  return sentence ?? (error instanceof Error ? String(error.stack) : String(error));
}

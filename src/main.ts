import pino from 'pino';
import { EngineUnavailable } from './database/engine/unavailable';
import { readSettings, SettingsError } from './settings';
import { migrateOnly, startMuster } from './start';

/** Faults of whoever runs it, not of the program: one sentence, no stack. */
const EXPECTED = [SettingsError, EngineUnavailable];

async function main(): Promise<void> {
  const settings = readSettings();
  // On stderr, so that what people are to read stands alone on stdout.
  const log = pino({ level: settings.logLevel }, pino.destination(2));
  const print = (line: string) => process.stdout.write(`${line}\n`);
  if (process.argv[2] === 'migrate') {
    await migrateOnly({ settings, log });
    print('The database is up to date.');
    return;
  }
  const muster = await startMuster({ settings, log, print });
  if (muster.demo.length > 0)
    print(['', 'Demo people (e-mail, role, password):', ...muster.demo.map((line) => `  ${line}`), ''].join('\n'));
  print(`Muster is ready: http://localhost:${muster.port}/graphql`);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    muster.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Stopping failed.');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  const expected = EXPECTED.some((kind) => error instanceof kind);
  process.stderr.write(`${expected ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exit(1);
});

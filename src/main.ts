import { createLog } from './log';
import { readSettings } from './settings';
import { migrateOnly, startMuster } from './start';
import { explainFailure } from './start-failures';

async function main(): Promise<void> {
  const settings = readSettings();
  const log = createLog(settings.logLevel);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  if (process.argv[2] === 'migrate') {
    await migrateOnly({ settings, log });
    print('The database is up to date.');
    return;
  }
  const muster = await startMuster({ settings, log, print });
  if (muster.demo.length > 0) print(`\nDemo people (e-mail, role, password):\n${muster.demo.join('\n')}\n`);
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
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
});

import { createLog } from '../src/log';
import { readSettings } from '../src/settings';
import { startMuster } from '../src/start';
import { dayBehind } from './workplace';

/** A Muster in a process of its own, on a database that is there already. Its address is printed. */
async function serve([socketPath = '', database = '', files = '']: readonly string[]): Promise<void> {
  const muster = await startMuster({
    settings: readSettings({ PORT: '0', DATA_DIR: files, DEMO: 'off', RATE_LIMITS: 'off' }),
    log: createLog('error'),
    print: () => undefined,
    clock: dayBehind,
    target: { socketPath, database },
  });
  process.stdout.write(`ready: http://127.0.0.1:${muster.port}/graphql\n`);
}

void serve(process.argv.slice(2));

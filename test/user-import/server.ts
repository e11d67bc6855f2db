/** The server, compiled, in a process of its own beside others on one database, to be killed. Says at which port it is once it is ready. */
import { createLog } from '../../src/log';
import { readSettings } from '../../src/settings';
import { startMuster } from '../../src/start';

export interface Place {
  readonly socketPath: string;
  readonly database: string;
  readonly environment: Record<string, string>;
}

const { environment, ...target } = JSON.parse(process.argv[2] ?? '') as Place;

startMuster({
  settings: readSettings(environment),
  log: createLog('error', process.stderr),
  print: () => undefined,
  clock: () => new Date(),
  target,
}).then(
  ({ port }) => process.stdout.write(`${port}\n`),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

import { readSettings } from './settings';
import { createLog } from './log';
import type { Command } from './commands/command';
import { reseal } from './commands/reseal';
import { support } from './commands/support';
import { startMuster, withDatabase } from './start';
import { explainFailure } from './start-failures';

/** What this program does instead of serving, when it is named after it. */
const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['migrate', () => Promise.resolve({ done: true, lines: ['The database is up to date.'] })],
  ['reseal', reseal],
  ['support', support],
]);

async function main(): Promise<void> {
  const settings = readSettings();
  const log = createLog(settings.logLevel);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const [, , name = '', ...args] = process.argv;
  const command = COMMANDS.get(name);
  if (command !== undefined) {
    const { done, lines } = await withDatabase({ settings, log }, (ctx) => command(ctx, args));
    for (const line of lines) print(line);
    process.exitCode = done ? 0 : 1;
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

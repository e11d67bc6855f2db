import type { Logger } from 'pino';
import { helpText, readCommandLine, type Wish } from './command-line';
import { examine } from './doctor/doctor';
import { processLog } from './log';
import { isProduction, readSettings, type Settings } from './settings';
import { startMuster, withDatabase, type Muster } from './start';
import { explainFailure } from './start-failures';
import { readVersion } from './version';

/** The exit code for words that make no sense, as of other programs. */
const MISUSED = 2;

const print = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const wish = readCommandLine(process.argv.slice(2));
  if (wish.kind === 'help') return void print(helpText());
  if (wish.kind === 'version') return void print(readVersion().version);
  if (wish.kind === 'refused') {
    process.stderr.write(`${wish.sentence}\n\n${helpText()}\n`);
    process.exitCode = MISUSED;
    return;
  }
  if (wish.kind === 'examine') return runDoctor();
  const settings = readSettings(undefined, wish.kind === 'command' ? 'command' : 'server');
  const log = processLog(settings.logLevel, settings.production);
  if (wish.kind === 'command') return runCommand(wish, settings, log);
  const muster = await startMuster({ settings, log, print });
  announce(muster, settings, log);
  stopOnSignals(muster, log);
}

/** Whatever still hangs once all has been said is not waited for. */
async function runDoctor(): Promise<void> {
  const { done, lines } = await examine();
  process.stdout.write(`${lines.join('\n')}\n`, () => process.exit(done ? 0 : 1));
}

async function runCommand(
  { run, args }: Extract<Wish, { kind: 'command' }>,
  settings: Settings,
  log: Logger,
): Promise<void> {
  const { done, lines } = await withDatabase({ settings, log }, (ctx) => run(ctx, args));
  for (const line of lines) print(line);
  process.exitCode = done ? 0 : 1;
}

/** Says that requests are answered, and by which version: in production to the log alone, elsewhere to whoever sits there. */
function announce({ port, demo }: Muster, { production, host, pages }: Settings, log: Logger): void {
  const version = readVersion();
  if (production) {
    log.info({ ...version, node: process.version, host, port }, 'Muster is ready.');
    return;
  }
  if (demo.length > 0) print(`\nDemo people (email, role, password):\n${demo.join('\n')}\n`);
  const commit = version.commit === null ? '' : ` (${version.commit})`;
  const origin = `http://localhost:${port}`;
  const places = pages ? `${origin}, and for developers ${origin}/graphql` : `${origin}/graphql`;
  print(`Muster ${version.version}${commit} is ready: ${places}`);
}

function stopOnSignals(muster: Muster, log: Logger): void {
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
  const { sentence, unexpected } = explainFailure(error);
  if (!isProduction())
    process.stderr.write(`${unexpected ? String((error as Error | null)?.stack ?? error) : sentence}\n`);
  else processLog('fatal', true).fatal({ ...(unexpected && { err: error }), ...readVersion() }, sentence);
  process.exit(1);
});

import pino, { type DestinationStream, type Logger } from 'pino';

/** The log of a running process, on stderr: lines of JSON in production, lines to read elsewhere. */
export function processLog(level: string, production: boolean): Logger {
  return createLog(level, production ? pino.destination(2) : toRead({ write: (text) => process.stderr.write(text) }));
}

/** What of a failure is written down: where it came from, never what was asked of the database, in which addresses and secrets stand. */
function withoutValues(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, errno } = error as { code?: unknown; errno?: unknown };
  return { type: error.name, message: error.message, stack: error.stack, code, errno };
}

/** One JSON object a line, on stderr unless said otherwise: what people are to read stands alone on stdout. */
export function createLog(level: string, to: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, serializers: { err: withoutValues } }, to);
}

/** What every line of pino holds, and nobody at a terminal asks for. */
const ALWAYS_THERE = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'err']);

/** Makes of each line of JSON one that people read: time, level, sentence, what belongs to it, and below it where a failure came from. */
export function toRead(to: DestinationStream): DestinationStream {
  return {
    write(line) {
      const entry = JSON.parse(line) as Record<string, unknown> & { level: number; time: number };
      const { level, time, msg, err } = entry;
      const more = Object.entries(entry).flatMap(([name, value]) =>
        ALWAYS_THERE.has(name) ? [] : [`${name}=${JSON.stringify(value)}`],
      );
      const when = new Date(time).toISOString().slice(11, 19);
      const words = [when, (pino.levels.labels[level] ?? '').toUpperCase(), msg, ...more];
      to.write(`${words.filter((word) => word !== undefined && word !== '').join(' ')}\n${below(err)}`);
    },
  };
}

function below(err: unknown): string {
  const { stack, message } = (err ?? {}) as { stack?: unknown; message?: unknown };
  const text = stack ?? message;
  return typeof text === 'string' ? `${text}\n` : '';
}

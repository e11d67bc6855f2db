import pino, { type DestinationStream, type Logger } from 'pino';

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

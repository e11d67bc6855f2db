import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** Probes come every few seconds and say nothing while all is well. */
const PROBES = /^\/(health\/|metrics$)/;

/**
 * One line in the log for each request: method, route, operation, status, milliseconds and request id. Never an address as it was asked for, in
 * which tokens of links and tickets of uploads stand, and nothing else of what was sent.
 */
export function logAccess(server: FastifyInstance, log: Logger): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? null;
    if (reply.statusCode < 400 && route !== null && PROBES.test(route)) {
      done();
      return;
    }
    const operation = operationName(request.body);
    log.info(
      {
        method: request.method,
        route,
        ...(operation !== null && { operation }),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        requestId: request.id,
      },
      'A request was answered.',
    );
    done();
  });
}

/** A name as GraphQL has them, and no longer than a line of the log bears. */
const NAME = /^[_A-Za-z]\w{0,79}$/;
/** At the very start of a document, so that no text within one is taken for a name. */
const FIRST_OPERATION = /^\s*(?:query|mutation|subscription)\s+([_A-Za-z]\w{0,79})\b/;

/** The operation's name as it was sent beside the document, otherwise the one that the document begins with. */
function operationName(body: FastifyRequest['body']): string | null {
  const { operationName: named, query } = (body ?? {}) as { operationName?: unknown; query?: unknown };
  if (typeof named === 'string') return NAME.test(named) ? named : null;
  return typeof query === 'string' ? (FIRST_OPERATION.exec(query)?.[1] ?? null) : null;
}

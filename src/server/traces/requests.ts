import { context, propagation, SpanKind, trace, type Attributes } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tell, type Tracing } from './open-tracing';

/**
 * Each request is a span, beneath that of whoever sent it where its `traceparent` says so (W3C Trace Context). It says the route and never the address as it
 * was asked for, in which tokens of links stand; the request id is the one that answers and the log have.
 */
export function followRequests(server: FastifyInstance, { spans }: Tracing): void {
  server.addHook('onRequest', (request, reply, done) => {
    const before = propagation.extract(context.active(), request.headers);
    const span = spans.startSpan(
      `${request.method} ${request.routeOptions.url ?? 'none'}`,
      { kind: SpanKind.SERVER, attributes: factsOf(request) },
      before,
    );
    reply.raw.once('close', () => {
      const status = statusOf(reply);
      tell(span, { 'http.response.status_code': status, ...(status >= 500 && { 'error.type': String(status) }) });
      span.end();
    });
    context.with(trace.setSpan(before, span), done);
  });
}

function factsOf({ method, routeOptions: { url = 'none' }, id }: FastifyRequest): Attributes {
  return { 'http.request.method': method, 'http.route': url, 'muster.request_id': id };
}

const SWITCHING_PROTOCOLS = 101;
/** Whoever asked waits no longer: a status that no answer has. */
const CLIENT_CLOSED = 499;

function statusOf({ raw, sent, statusCode }: FastifyReply): number {
  if (raw.writableFinished) return statusCode;
  // Its connection was taken over: it is a WebSocket by now.
  return sent && !raw.writableEnded ? SWITCHING_PROTOCOLS : CLIENT_CLOSED;
}

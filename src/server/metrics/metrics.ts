import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Meter } from '../../core/meter';

declare module 'fastify' {
  interface FastifyInstance {
    /** Null where nobody may look. */
    meter: Meter | null;
  }
}

const METRICS_PATH = '/metrics';

export interface MetricsParts {
  readonly app: { readonly meter: Meter | null };
  readonly settings: { readonly metricsToken: string | null };
}

/** Counts requests, and shows what was counted to whoever has the token of the settings. Without one there is no such address, and nothing is counted. */
export function registerMetrics(
  server: FastifyInstance,
  { app: { meter }, settings: { metricsToken } }: MetricsParts,
): void {
  server.decorate('meter', meter);
  if (meter === null || metricsToken === null) return;
  server.addHook('onResponse', (request, reply, done) => {
    meter.request(request.routeOptions.url, reply.statusCode, reply.elapsedTime);
    done();
  });
  const expected = digest(`Bearer ${metricsToken}`);
  server.get(METRICS_PATH, async ({ headers }, reply) => {
    reply.header('cache-control', 'no-store');
    if (!timingSafeEqual(digest(headers.authorization ?? ''), expected)) {
      return reply.code(401).header('www-authenticate', 'Bearer').send({ status: 'METRICS_TOKEN is needed' });
    }
    const { contentType, text } = await meter.read();
    return reply.type(contentType).send(text);
  });
}

/** Of one length, so that neither the length nor the beginning of the token is told by the time that comparing takes. */
const digest = (text: string) => createHash('sha256').update(text).digest();

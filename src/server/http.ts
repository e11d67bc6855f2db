import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Settings } from '../settings';
import { createApollo } from './apollo';
import { contextOf, type ContextParts } from './context';
import { buildSchema } from './schema';

const BODY_LIMIT_BYTES = 256 * 1024;
const REQUEST_DEADLINE_MS = 10_000;

export interface HttpParts extends ContextParts {
  readonly settings: Pick<Settings, 'playground' | 'introspection' | 'corsOrigins' | 'trustProxy'>;
  readonly log: Logger;
}

/** The HTTP server, ready to listen: GraphQL, the playground and the health checks. Closing it lets requests in flight finish. */
export async function createHttpServer(parts: HttpParts): Promise<FastifyInstance> {
  const { settings, log } = parts;
  const server = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: settings.trustProxy,
    genReqId: () => randomUUID(),
    requestTimeout: REQUEST_DEADLINE_MS,
    logger: false,
    forceCloseConnections: 'idle',
  });
  const apollo = createApollo(buildSchema(), {
    introspection: settings.introspection,
    onUnexpected: (error, requestId) => {
      log.error({ err: error, requestId }, 'A request failed unexpectedly.');
    },
  });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  if (settings.corsOrigins.length > 0) {
    await server.register(cors, { origin: [...settings.corsOrigins], methods: ['GET', 'POST'], maxAge: 600 });
  }
  server.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, requestId: request.id }, 'A request failed unexpectedly.');
    void reply.code(status).send(transportError(status, request.id));
  });
  const answer = fastifyApolloHandler(apollo, { context: (request) => contextOf(parts, request) });
  server.route({ method: ['GET', 'POST'], url: '/graphql', handler: answer });
  registerHealth(server, parts);
  return server;
}

function registerHealth(server: FastifyInstance, { dataSource }: HttpParts): void {
  server.get('/health/live', () => ({ status: 'ok' }));
  server.get('/health/ready', async (_, reply) => {
    try {
      await dataSource.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'the database does not answer' });
    }
  });
}

/** What went wrong before GraphQL was reached, in its shape. */
function transportError(status: number, requestId: string) {
  const unexpected = status >= 500;
  return {
    errors: [
      {
        message: unexpected
          ? 'Something went wrong on our side.'
          : (TRANSPORT_SENTENCES[status] ?? 'The request could not be read.'),
        extensions: unexpected ? { code: 'INTERNAL', requestId } : { code: 'BAD_REQUEST' },
      },
    ],
  };
}

const TRANSPORT_SENTENCES: Readonly<Record<number, string>> = {
  400: 'The body is not valid JSON.',
  413: `The body is larger than ${BODY_LIMIT_BYTES / 1024} KB.`,
  415: 'Send the request as application/json.',
};

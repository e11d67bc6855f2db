import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { languageOf, type Ctx } from '../core/ctx';
import { tooMany } from '../core/errors';
import { acceptedLanguage, firstLanguage } from '../core/language';
import { translate, type Message } from '../core/messages';
import { isRetryable } from '../database/failures';
import type { Settings } from '../settings';
import { unexpected } from './answer';
import { createApollo } from './apollo';
import { contextOf, type ContextParts } from './context';
import { obstacleToCookie } from './cookie';
import { limitReceiving, LONGEST_RECEIVING_MS } from './deadline';
import { registerPictures } from './pictures';
import { registerPlayground, type InsteadOfGraphql } from './playground/playground';
import { buildSchema } from './schema';
import type { Traffic } from './traffic';
import { registerUploads } from './uploads';

const BODY_LIMIT_BYTES = 256 * 1024;

export interface HttpParts extends ContextParts {
  readonly settings: Pick<Settings, 'playground' | 'introspection' | 'corsOrigins' | 'trustProxy' | 'appUrl'>;
  readonly log: Logger;
  readonly traffic: Traffic;
}

/** The HTTP server, ready to listen: GraphQL, the playground and the health checks. Closing it lets requests in flight finish. */
export async function createHttpServer(parts: HttpParts): Promise<FastifyInstance> {
  const { settings, log } = parts;
  const server = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: settings.trustProxy,
    genReqId: () => randomUUID(),
    requestTimeout: LONGEST_RECEIVING_MS,
    logger: false,
    // GraphQL checks what comes in and writes what goes out. Without this, Fastify loads a library for each at every start.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    forceCloseConnections: 'idle',
  });
  const apollo = createApollo(buildSchema(), {
    introspection: settings.introspection,
    onUnexpected: (error, requestId) => {
      log.error({ err: error, requestId }, 'A request failed unexpectedly.');
    },
  });
  limitReceiving(server);
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  if (settings.corsOrigins.length > 0) {
    await server.register(cors, {
      origin: [...settings.corsOrigins],
      methods: ['GET', 'POST', 'PUT'],
      credentials: true,
      maxAge: 600,
    });
  }
  answerFailures(server, log);
  const playground = await registerPlayground(server, parts);
  registerGraphql(server, apollo, parts, playground);
  registerHealth(server, parts);
  registerPictures(server, parts);
  await registerUploads(server, parts);
  return server;
}

/** What never reached GraphQL is answered in its shape all the same. */
function answerFailures(server: FastifyInstance, log: Logger): void {
  server.setErrorHandler((error: { statusCode?: number; message: string }, request, reply) => {
    const status = error.statusCode ?? (isRetryable(error) ? 503 : 500);
    if (status >= 500) log.error({ err: error, requestId: request.id }, 'A request failed unexpectedly.');
    void reply.code(status).send(transportError(status, request));
  });
  server.setNotFoundHandler(sayThatNothingIsHere);
}

function sayThatNothingIsHere({ headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = translate(nothingHere, firstLanguage(acceptedLanguage(headers['accept-language'])));
  return reply.code(404).send({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
}

function noSchemas(): never {
  throw new Error('A route with a JSON schema needs the compilers that this server leaves out.');
}

function registerGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<Ctx>,
  parts: HttpParts,
  playground: InsteadOfGraphql,
): void {
  const contexts = new WeakMap<FastifyRequest, Ctx>();
  const answer = fastifyApolloHandler(apollo, {
    context: (request) => {
      const ctx = contexts.get(request);
      return ctx === undefined
        ? Promise.reject(new Error('The context is made before the handler.'))
        : Promise.resolve(ctx);
    },
  });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: playground,
    // Before Apollo, which would answer a failure here without a request id.
    preHandler: async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const obstacle = obstacleToCookie(request, parts.settings);
      if (obstacle !== null) {
        await reply.code(obstacle.status).send(badRequest(obstacle.sentence) as never);
        return;
      }
      const ctx = await contextOf(parts, request, reply);
      const waitSeconds = await parts.traffic.limitRequests(ctx.viewer, request.ip);
      contexts.set(request, ctx);
      if (waitSeconds === 0) return;
      await reply
        .code(429)
        .header('retry-after', waitSeconds)
        .send(tooManyRequests(ctx, waitSeconds) as never);
    },
    handler: answer,
  });
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

/** A request that was not looked at, in GraphQL's shape. */
function tooManyRequests(ctx: Ctx, waitSeconds: number) {
  const { sentence, values, extensions } = tooMany(waitSeconds);
  return { errors: [{ message: translate(sentence, languageOf(ctx), values), extensions }] };
}

/** What went wrong before GraphQL was reached, in its shape. */
function transportError(status: number, { id, headers }: FastifyRequest) {
  if (status < 500) return badRequest(TRANSPORT_SENTENCES[status] ?? 'The request could not be read.');
  const language = firstLanguage(acceptedLanguage(headers['accept-language']));
  const extensions = { code: 'INTERNAL', requestId: id };
  return { errors: [{ message: translate(unexpected, language), extensions }] };
}

function badRequest(message: string) {
  return { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] };
}

const nothingHere: Message = {
  en: 'There is nothing at this address. GraphQL is at /graphql.',
  tr: 'Bu adreste bir şey yok. GraphQL /graphql adresindedir.',
  nl: 'Op dit adres is niets. GraphQL staat op /graphql.',
  fr: 'Il n’y a rien à cette adresse. GraphQL se trouve à /graphql.',
};

const TRANSPORT_SENTENCES: Readonly<Record<number, string>> = {
  400: 'The body is not valid JSON.',
  408: 'The request did not arrive in time.',
  413: `The body is larger than ${BODY_LIMIT_BYTES / 1024} KB.`,
  415: 'Send the request as application/json.',
};

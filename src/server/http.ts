import { randomUUID } from 'node:crypto';
import cors from '@fastify/cors';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { busy, RequestError } from '../core/errors';
import type { Message } from '../core/messages';
import { isRetryable } from '../database/failures';
import type { TrustedProxies } from '../core/trusted-proxies';
import type { Settings } from '../settings';
import { logAccess } from './access-log';
import { unexpected } from './format-error';
import { createApollo } from './apollo';
import type { ContextParts } from './context';
import { limitReceiving, MAX_RECEIVING_MS } from './receive-timeout';
import { registerExports } from './exports';
import { countFailure, EXPOSED_HEADERS, registerGraphql } from './graphql';
import { loadPersisted } from './persisted/manifest';
import type { Pipeline } from './pipeline';
import { BODY_LIMIT_BYTES } from './limits';
import { registerHealth, type HealthParts } from './health';
import { registerLive } from './live/live';
import { registerMetrics } from './metrics/metrics';
import { registerPages } from './pages/pages';
import { registerPictures } from './pictures';
import { registerPlayground } from './playground/playground';
import { buildSchema } from './schema';
import { registerSdl } from './sdl';
import { endConnectionsOnClose } from './stopping';
import type { RateLimits } from './rate-limits';
import type { Tracing } from './traces/open-tracing';
import { followRequests } from './traces/requests';
import { transportMessages as messages } from './transport-messages';
import { turnAway, type TurnedAway } from './turn-away';
import { refuseUnreadable, UNREAD } from './unread';
import { registerUploads } from './uploads';

export interface HttpParts extends ContextParts, Pick<HealthParts, 'isRedisThere'> {
  readonly settings: Pick<
    Settings,
    | 'accessLog'
    | 'pages'
    | 'playground'
    | 'introspection'
    | 'corsOrigins'
    | 'trustProxy'
    | 'appUrl'
    | 'apiUrl'
    | 'metricsToken'
  >;
  readonly log: Logger;
  readonly rateLimits: RateLimits;
  readonly pipeline: Pipeline;
  /** Null where there is no collector of traces. */
  readonly tracing: Tracing | null;
}

type PipelineSettings = Pick<Settings, 'introspection' | 'persistedDocuments' | 'persistedOnly'>;

/** The way of every document, for the settings of this server. */
export function createPipeline(
  { introspection, persistedDocuments, persistedOnly }: PipelineSettings,
  log: Logger,
): Pipeline {
  const schema = buildSchema();
  return {
    schema,
    introspection,
    persisted: loadPersisted(persistedDocuments, persistedOnly, { schema, introspection }),
    onUnexpected: (error, requestId) => {
      log.error({ err: error, requestId }, 'A request failed unexpectedly.');
    },
  };
}

/** The HTTP server, ready to listen: GraphQL, the pages, the playground and the health checks. Closing it lets requests in flight finish. */
export async function createHttpServer(parts: HttpParts): Promise<FastifyInstance> {
  const { settings, log, pipeline } = parts;
  const server = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: trustOf(settings.trustProxy),
    genReqId: () => randomUUID(),
    requestTimeout: MAX_RECEIVING_MS,
    logger: false,
    // GraphQL checks what comes in and writes what goes out. Without this, Fastify loads a library for each at every start.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    forceCloseConnections: 'idle',
    // Answered in GraphQL's shape instead.
    return503OnClosing: false,
    ...UNREAD,
  });
  const { schema } = pipeline;
  const apollo = createApollo(pipeline);
  if (parts.tracing !== null) followRequests(server, parts.tracing);
  registerMetrics(server, parts);
  const { isStopping } = endConnectionsOnClose(server);
  refuseUnreadable(server);
  if (settings.accessLog) logAccess(server, log);
  limitReceiving(server);
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());
  await letPagesRead(server, settings);
  answerFailures(server, parts);
  registerPages(server, parts);
  const playground = registerPlayground(server, parts);
  const live = registerLive(server, parts);
  registerGraphql(server, apollo, parts, [live.upgrade, playground]);
  if (settings.introspection) registerSdl(server, schema);
  registerHealth(server, { ...parts, isStopping });
  registerPictures(server, parts);
  await registerUploads(server, parts);
  registerExports(server, parts);
  return server;
}

/** Pages of the named origins may read answers, and send their cookies. */
async function letPagesRead(server: FastifyInstance, { corsOrigins }: HttpParts['settings']): Promise<void> {
  if (corsOrigins.length === 0) return;
  await server.register(cors, {
    origin: [...corsOrigins],
    methods: ['GET', 'POST', 'PUT'],
    credentials: true,
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: 600,
    // An OPTIONS that is no preflight is answered like one, rather than by 400 in another shape than ours.
    strictPreflight: false,
  });
}

/** What never reached GraphQL is answered in its shape all the same. */
function answerFailures(server: FastifyInstance, parts: HttpParts): void {
  server.setErrorHandler(async (error: { statusCode?: number; message: string }, request, reply) => {
    if (error instanceof RequestError) return turnAway(request, reply, notBegun(error));
    const status = error.statusCode ?? (isUnavailable(error) ? 503 : 500);
    if (status >= 500) parts.log.error({ err: error, requestId: request.id }, 'A request failed unexpectedly.');
    const tooOften = await countFailure(parts, request, reply);
    return turnAway(request, reply, tooOften ?? turnedAwayFor(status, error, request));
  });
  server.setNotFoundHandler((request, reply) =>
    turnAway(request, reply, { status: 404, error: new RequestError('NOT_FOUND', messages.nothingHere) }),
  );
}

/** Before it was known what is asked: too many of the same wait for the database already, or whoever asked waits no longer. */
function notBegun(error: RequestError): TurnedAway {
  const seconds = error.extensions['retryAfterSeconds'];
  return typeof seconds === 'number'
    ? { status: 429, error, headers: { 'retry-after': seconds } }
    : { status: 503, error };
}

/** Of the addresses that a request came by, the nearest first, those of our proxies. What stands beyond them is what the client wrote. */
function trustOf(proxies: TrustedProxies) {
  if (typeof proxies === 'number') return (_: string, hop: number) => hop < proxies;
  return proxies === false ? false : [...proxies];
}

function noSchemas(): never {
  throw new Error('A route with a JSON schema needs the compilers that this server leaves out.');
}

/** Whether the database did not answer, or kept being too busy: to be asked again. */
function isUnavailable(error: unknown): boolean {
  return isRetryable(error) || (error instanceof RequestError && error.extensions['code'] === 'UNAVAILABLE');
}

function turnedAwayFor(status: number, cause: unknown, request: FastifyRequest): TurnedAway {
  if (status !== 503) return { status, error: failureOf(status, request) };
  const error = busy(cause, request.id);
  return { status, error, headers: { 'retry-after': String(error.extensions['retryAfterSeconds']) } };
}

/** What went wrong before GraphQL was reached. */
function failureOf(status: number, { id }: FastifyRequest): RequestError {
  if (status >= 500) return new RequestError('INTERNAL', unexpected, { requestId: id });
  const kilobytes = BODY_LIMIT_BYTES / 1024;
  return new RequestError('BAD_REQUEST', SENTENCES[status] ?? messages.notRead, {}, { kilobytes });
}

const SENTENCES: Readonly<Record<number, Message>> = {
  400: messages.invalidJson,
  408: messages.tooSlow,
  413: messages.tooLarge,
  415: messages.notJson,
};

import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { workOf } from '../core/budget';
import { languageOf, type Ctx } from '../core/ctx';
import { RequestError, tooMany } from '../core/errors';
import { parseUrl } from '../core/url';
import { NOBODY } from '../core/viewer';
import { readVersion } from '../version';
import type { Allowance } from './counters';
import { compressed } from './compressed';
import { clientAddress, contextOf, type ContextParts } from './context';
import { obstacleToCookie, type CookieSettings } from './cookie';
import type { InsteadOfGraphql } from './playground/playground';
import { putDocument } from './persisted/in-request';
import type { Pipeline } from './pipeline';
import { obstacleInRequest } from './request-shape';
import type { RateLimits } from './rate-limits';
import { endsBy } from './stopping';
import { turnAway, type TurnedAway } from './turn-away';
import { transportMessages as messages } from './transport-messages';

export interface GraphqlParts extends ContextParts {
  readonly settings: CookieSettings;
  readonly rateLimits: RateLimits;
  readonly pipeline: Pick<Pipeline, 'persisted'>;
}

export const GRAPHQL_PATH = '/graphql';
/** Where subscriptions are streamed as server-sent events. */
export const STREAM_PATH = '/graphql/stream';
const PATHS: ReadonlySet<string | undefined> = new Set([GRAPHQL_PATH, STREAM_PATH]);

/** The address of GraphQL. Whatever stands in a request's way is answered before Apollo, in the reader's language and with a request id. */
export function registerGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<Ctx>,
  parts: GraphqlParts,
  /** What may answer in place of GraphQL, the first that does. */
  instead: readonly InsteadOfGraphql[],
): void {
  sayVersion(server);
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
    url: GRAPHQL_PATH,
    onRequest: [refuseUnreadableHost, ...instead],
    preHandler: async (request, reply) => {
      const ctx = await admit(parts, request, reply);
      if (ctx === null) return;
      contexts.set(request, ctx);
      endsBy(request, () => workOf(ctx.request));
    },
    handler: answer,
    onSend: compressed,
  });
  refuseOtherMethods(server);
}

/** Finds out who is asking, and counts the request. Null: it was turned away, for whatever stands in its way. */
export async function admit(parts: GraphqlParts, request: FastifyRequest, reply: FastifyReply): Promise<Ctx | null> {
  reply.header('cache-control', 'no-store');
  const foreign = obstacleToCookie(request, parts.settings);
  if (foreign !== null) {
    await turnAway(request, reply, (await countFailure(parts, request, reply)) ?? foreign);
    return null;
  }
  const { ctx, isTokenRefused } = await contextOf(parts, request, reply);
  const allowance = await parts.rateLimits.countRequest(ctx.viewer, ctx.request.ip);
  tellAllowance(reply, allowance);
  const obstacle =
    obstacleOf(request, { allowance, isTokenRefused }) ?? putDocument(request, parts.pipeline.persisted ?? null);
  if (obstacle === null) return ctx;
  await turnAway(request, reply, obstacle, languageOf(ctx));
  return null;
}

/** Which version of the API answered, for bug reports and for clients that were made for another. */
function sayVersion(server: FastifyInstance): void {
  const { version } = readVersion();
  server.addHook('onSend', (request, reply, _, done) => {
    if ((request.routeOptions.url ?? request.url).startsWith(GRAPHQL_PATH)) reply.header('muster-version', version);
    done();
  });
}

/** Before their bodies are looked at; OPTIONS and the like have no route. */
function refuseOtherMethods(server: FastifyInstance): void {
  const refuse = async (request: FastifyRequest, reply: FastifyReply) => turnAway(request, reply, otherMethod(request));
  server.route({ method: ['PUT', 'PATCH', 'DELETE'], url: GRAPHQL_PATH, onRequest: refuse, handler: refuse });
  server.route({ method: ['GET', 'PUT', 'PATCH', 'DELETE'], url: STREAM_PATH, onRequest: refuse, handler: refuse });
  server.addHook('onRequest', async (request, reply) => {
    if (request.is404 && PATHS.has(pathOf(request))) await refuse(request, reply);
  });
}

function pathOf({ url }: FastifyRequest): string | undefined {
  return url.split('?', 1)[0];
}

interface Found {
  readonly allowance: Allowance | null;
  readonly isTokenRefused: boolean;
}

/** The first thing that stands in a request's way, or null. */
function obstacleOf(request: FastifyRequest, found: Found): TurnedAway | null {
  if (found.allowance !== null && found.allowance.waitSeconds > 0) return tooManyRequests(found.allowance.waitSeconds);
  return found.isTokenRefused ? wrongToken() : obstacleInRequest(request);
}

/**
 * Counts a request that never came as far as the others, such as one whose body is no JSON. Answers what it is turned away with when
 * there were too many, otherwise null.
 */
export async function countFailure(
  { rateLimits }: Pick<GraphqlParts, 'rateLimits'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<TurnedAway | null> {
  if (!PATHS.has(request.routeOptions.url) || reply.hasHeader('ratelimit-limit')) return null;
  const allowance = await rateLimits.countRequest(NOBODY, clientAddress(request));
  tellAllowance(reply, allowance);
  return allowance !== null && allowance.waitSeconds > 0 ? tooManyRequests(allowance.waitSeconds) : null;
}

/** In the three headers that clients and their libraries read; docs/adr says why not in those of the draft that came after. */
function tellAllowance(reply: FastifyReply, allowance: Allowance | null): void {
  if (allowance === null) return;
  reply.headers({
    'ratelimit-limit': allowance.limit,
    'ratelimit-remaining': allowance.remaining,
    'ratelimit-reset': allowance.resetSeconds,
  });
}

/** What answers may say beside their body, for pages of other origins to read. */
export const EXPOSED_HEADERS = [
  'retry-after',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'ratelimit-cost-limit',
  'ratelimit-cost-remaining',
  'ratelimit-cost-reset',
  'www-authenticate',
  'muster-version',
];

/** Apollo and whatever reads the address of a request need one that can be read. */
async function refuseUnreadableHost(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (parseUrl(request.url, `${request.protocol}://${request.hostname}/`) !== null) return;
  await turnAway(request, reply, { status: 400, error: new RequestError('BAD_REQUEST', messages.unreadableHost) });
}

export function tooManyRequests(waitSeconds: number): TurnedAway {
  return { status: 429, error: tooMany(waitSeconds), headers: { 'retry-after': waitSeconds } };
}

/** Source: RFC 6750, 3.1. */
function wrongToken(): TurnedAway {
  return {
    status: 401,
    error: new RequestError('UNAUTHENTICATED', messages.wrongToken),
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  };
}

function otherMethod(request: FastifyRequest): TurnedAway {
  const allow = pathOf(request) === STREAM_PATH ? 'POST' : 'GET, POST';
  return { status: 405, error: new RequestError('BAD_REQUEST', messages.otherMethod), headers: { allow } };
}

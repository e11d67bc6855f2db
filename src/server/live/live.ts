import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { signInFirst, type Ctx } from '../../core/ctx';
import { RequestError } from '../../core/errors';
import { parseUrl } from '../../core/url';
import { NOBODY } from '../../core/viewer';
import { createCtx } from '../../runtime/create-ctx';
import { holderOf } from '../../domains/live/holders';
import { clientAddress, requestFacts } from '../context';
import { foreignOrigin, isOurOrigin, isSecure, tokenInCookie } from '../cookie';
import { admit, STREAM_PATH, tooManyRequests } from '../graphql';
import { answer } from '../pipeline';
import type { InsteadOfGraphql } from '../playground/playground';
import { turnAway } from '../turn-away';
import { HEARTBEAT_MS } from './limits';
import { liveMessages as messages } from './messages';
import type { LiveParts } from './parts';
import { Places, type Place } from './places';
import { EVENT_STREAM, eventsOf } from './sse';
import { openStream, Stream } from './stream';
import { routeUpgrades } from './upgrade';
import { Watch } from './watch';
import { WebSockets } from './websocket';

/** When to come back for a connection where there are too many. */
const RETRY_SECONDS = 10;
/** A connection on which nothing moves for so long is ended: the client does not even read the signs of life. */
const STUCK_MS = 2.5 * HEARTBEAT_MS;

export interface Live {
  /** Takes requests to become a WebSocket at the address of GraphQL. */
  readonly upgrade: InsteadOfGraphql;
}

/** Subscriptions: WebSockets, and server-sent events at an address of their own. Closing the server completes them. */
export function registerLive(server: FastifyInstance, given: Omit<LiveParts, 'watch' | 'places'>): Live {
  const parts: LiveParts = {
    ...given,
    watch: new Watch(() => ownContext(given)),
    places: new Places(given.app.rateLimits),
  };
  const sockets = new WebSockets(parts);
  const streams = new Set<Stream>();
  registerEventStreams(server, parts, streams);
  given.app.meter?.level('websockets', () => sockets.count);
  given.app.meter?.level('streams', () => streams.size);
  server.addHook('preClose', async () => {
    for (const stream of [...streams]) stream.end();
    await sockets.close();
  });
  server.addHook('onClose', (_, done) => {
    parts.watch.stop();
    done();
  });
  return { upgrade: upgradeTo(sockets, server, parts) };
}

/** For looking after many, of our own accord. */
function ownContext({ dataSource, app, clock }: Omit<LiveParts, 'watch' | 'places'>): Ctx {
  const request = { id: 'live', ip: null, userAgent: null, language: null, loginAttempts: 0 };
  return createCtx({ dataSource, app, request, viewer: NOBODY, now: clock() });
}

function upgradeTo(sockets: WebSockets, server: FastifyInstance, parts: LiveParts): InsteadOfGraphql {
  const upgradeOf = routeUpgrades(server);
  return async (request, reply) => {
    const upgrade = upgradeOf(request.raw);
    if (upgrade === undefined) return;
    const { origin } = request.headers;
    const isOurs = origin !== undefined && isOurOrigin(origin, parts.settings);
    if (origin !== undefined && !isOurs && !isOfThisHost(origin, request)) {
      await turnAway(request, reply, foreignOrigin());
      return;
    }
    const facts = requestFacts(request);
    const place = parts.places.enter(facts.ip);
    if (place === null) {
      await turnAway(request, reply, tooManyRequests(RETRY_SECONDS));
      return;
    }
    reply.hijack();
    const cookieToken = tokenInCookie(request.headers.cookie);
    sockets.accept(request, upgrade, { facts, place, cookieToken, mayUseCookie: isOurs && isSecure(request) });
  };
}

/** The page came from here, under whatever name: it may show its own token, never use a cookie. */
function isOfThisHost(origin: string, { headers }: FastifyRequest): boolean {
  const url = parseUrl(origin);
  return url !== null && url.host === headers.host;
}

function registerEventStreams(server: FastifyInstance, parts: LiveParts, streams: Set<Stream>): void {
  const contexts = new WeakMap<FastifyRequest, Ctx>();
  server.route({
    method: 'POST',
    url: STREAM_PATH,
    preHandler: async (request, reply) => {
      if (new Negotiator(request).mediaType([EVENT_STREAM]) === undefined) {
        const error = new RequestError('BAD_REQUEST', messages.notEventStream);
        await turnAway(request, reply, { status: 406, error });
        return;
      }
      const ctx = await admit(parts, request, reply);
      if (ctx !== null) contexts.set(request, ctx);
    },
    handler: async (request, reply) => {
      const ctx = contexts.get(request);
      if (ctx === undefined) throw new Error('The context is made before the handler.');
      const place = placeFor(parts, request, ctx);
      if (place === null) return turnAway(request, reply, tooManyRequests(RETRY_SECONDS));
      return stream(parts, request, reply, { ctx, place, streams });
    },
  });
}

function placeFor({ places }: LiveParts, request: FastifyRequest, ctx: Ctx): Place | null {
  const place = places.enter(clientAddress(request));
  if (place === null || place.takeFor(ctx.viewer)) return place;
  place.leave();
  return null;
}

interface Streaming {
  readonly ctx: Ctx;
  readonly place: Place;
  readonly streams: Set<Stream>;
}

async function stream(
  parts: LiveParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { ctx, place, streams }: Streaming,
): Promise<FastifyReply> {
  const opened = await open(parts, request, ctx);
  if (opened instanceof Stream) {
    streams.add(opened);
    const release = parts.watch.hold(ctx, () => {
      opened.end();
    });
    opened.onEnd = () => {
      release();
      streams.delete(opened);
    };
  }
  whenClosed(reply, () => {
    if (opened instanceof Stream) opened.end();
    place.leave();
    logHungUp(parts, request, reply);
  });
  request.raw.socket.setTimeout(STUCK_MS);
  return reply
    .headers({ 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' })
    .type(`${EVENT_STREAM}; charset=utf-8`)
    .send(eventsOf(opened));
}

/** Most streams end so, and Fastify tells of none of them. */
function logHungUp(
  { settings, log }: LiveParts,
  { id, method }: FastifyRequest,
  { raw, elapsedTime }: FastifyReply,
): void {
  if (!settings.accessLog || raw.writableFinished) return;
  const line = { method, route: STREAM_PATH, status: raw.statusCode, ms: Math.round(elapsedTime), requestId: id };
  log.info(line, 'A stream was left.');
}

function whenClosed({ raw }: FastifyReply, work: () => void): void {
  if (raw.closed) work();
  else raw.once('close', work);
}

async function open(parts: LiveParts, request: FastifyRequest, ctx: Ctx): ReturnType<typeof openStream> {
  const { query, operationName, variables } = request.body as {
    query?: string | null;
    operationName?: string | null;
    variables?: Record<string, unknown> | null;
  };
  const holder = holderOf(ctx.viewer);
  if (holder === null) {
    return answer(parts.pipeline, { errors: [new RequestError('UNAUTHENTICATED', signInFirst)] }, ctx);
  }
  const asked = { document: query ?? '', operationName: operationName ?? null, variables: variables ?? {} };
  const { abandoned } = ctx.request;
  const facts = { ...requestFacts(request), ...(abandoned !== undefined && { abandoned }) };
  return openStream(parts, asked, { holder, facts });
}

import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx } from '../core/ctx';
import { commonMessages, problem, UserErrors, refuse, type Problem } from '../core/errors';
import { Share } from '../core/share';
import { NOBODY } from '../core/viewer';
import { createCtx } from '../runtime/create-ctx';
import { messages } from '../domains/picture/messages';
import { receivePicture, type Received } from '../domains/picture/replace';
import { claimTicket, findTicket } from '../domains/picture/ticket';
import { pictureUrl, pictureUrls } from '../domains/picture/url';
import { requestFacts, type ContextParts } from './context';
import { hangUpAfter, MAX_RECEIVING_MS, TooSlow } from './receive-timeout';
import type { RateLimits } from './rate-limits';
import { sayRefused } from './refused';
import { readUpload, refuseByLength } from './upload-body';

/** How many are taken at once, each of which may hold 10 MB of memory: by this process, and for one account or company. */
const AT_ONCE = { all: 32, each: 4 };
const BUSY_SECONDS = 2;

type Request = FastifyRequest<{ Params: { ticket: string } }>;

export interface UploadParts extends ContextParts {
  readonly rateLimits: RateLimits;
}

interface Uploads {
  readonly parts: UploadParts;
  readonly underWay: Share;
}

/**
 * Where pictures are sent to, with a ticket in place of a session. A body is read only once its ticket is claimed for it; its length is bounded
 * before it is read and while it is; what it is called is not looked at.
 */
export async function registerUploads(server: FastifyInstance, parts: UploadParts): Promise<void> {
  const uploads: Uploads = { parts, underWay: new Share(AT_ONCE) };
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // Whatever comes is left unread until the ticket is known.
    scope.addContentTypeParser('*', (_, __, done) => {
      done(null);
    });
    await scope.register(multipart);
    scope.setErrorHandler((error: { statusCode?: number }, request: Request, reply) => {
      if (!isUnreadable(error.statusCode)) throw error as Error;
      return sayRefused(contextOfUpload(parts, request), reply, [problem('INVALID', [], messages.unreadableRequest)]);
    });
    scope.route<{ Params: { ticket: string } }>({
      method: ['PUT', 'POST'],
      url: '/upload/:ticket',
      config: { receiveWithinMs: MAX_RECEIVING_MS },
      handler: (request, reply) => answer(uploads, request, reply),
    });
  });
}

/** What is wrong with how a request is written, rather than with its time. */
function isUnreadable(status = 500): boolean {
  return status < 500 && status !== 408;
}

async function answer(uploads: Uploads, request: Request, reply: FastifyReply) {
  reply.header('cache-control', 'no-store');
  const ctx = contextOfUpload(uploads.parts, request);
  try {
    return inJson(ctx, await receive(uploads, ctx, request));
  } catch (error) {
    if (error instanceof TooSlow) hangUpAfter(request, reply);
    if (!(error instanceof UserErrors)) throw error;
    return sayRefused(ctx, reply, error.problems);
  }
}

/** The addresses of the picture, and whose it is as a cache of GraphQL objects knows it. */
function inJson(ctx: Ctx, { id, owner }: Received) {
  const { companyId, userId, version } = owner;
  return {
    ...{ url: pictureUrl(ctx, id, 'MEDIUM'), urls: pictureUrls(ctx, id) },
    owner: { __typename: userId === null ? 'Company' : 'User', id: userId ?? companyId, version },
  };
}

function contextOfUpload(parts: UploadParts, request: FastifyRequest): Ctx {
  return createCtx({ ...parts, now: parts.clock(), viewer: NOBODY, request: requestFacts(request) });
}

async function receive(uploads: Uploads, ctx: Ctx, request: Request): Promise<Received> {
  const ticket = await findTicket(ctx, request.params.ticket);
  const waitSeconds = await uploads.parts.rateLimits.limitRequests(ctx.viewer, ctx.request.ip);
  if (waitSeconds > 0) refuseFor(waitSeconds, commonMessages.tooMany);
  if (ticket === null) refuse('NOT_FOUND', [], messages.noTicket);
  refuseByLength(request);
  const done = uploads.underWay.take([ticket.companyId, ctx.viewer.account?.id ?? String(ticket.apiTokenId)]);
  if (done === null) refuseFor(BUSY_SECONDS, messages.tooBusy);
  try {
    await claimTicket(ctx, ticket);
    return await receivePicture(ctx, ticket, await readUpload(request));
  } finally {
    done();
  }
}

function refuseFor(retryAfterSeconds: number, sentence: Problem['message']): never {
  refuse('RATE_LIMITED', [], sentence, { retryAfterSeconds });
}

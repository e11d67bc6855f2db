import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Ctx } from '../core/ctx';
import { commonMessages, problem, UserErrors, refuse, type Problem } from '../core/errors';
import { Share } from '../core/share';
import { NOBODY } from '../core/viewer';
import { createCtx } from '../runtime/create-ctx';
import { requestFacts, type ContextParts } from './context';
import { hangUpAfter, MAX_RECEIVING_MS, TooSlow } from './receive-timeout';
import type { RateLimits } from './rate-limits';
import { sayRefused } from './refused';
import { readUpload, refuseByLength } from './upload-body';
import { uploadKindOf } from './upload-kinds';

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
 * Where files are sent to, with a ticket in place of a session. A body is read only once its ticket is claimed for it; its length is bounded
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
      return sayRefused(contextOfUpload(parts, request), reply, [
        problem('INVALID', [], uploadKindOf(request.params.ticket).sentences.unreadableRequest),
      ]);
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
    return await receive(uploads, ctx, request);
  } catch (error) {
    if (error instanceof TooSlow) hangUpAfter(request, reply);
    if (!(error instanceof UserErrors)) throw error;
    return sayRefused(ctx, reply, error.problems);
  }
}

function contextOfUpload(parts: UploadParts, request: FastifyRequest): Ctx {
  return createCtx({ ...parts, now: parts.clock(), viewer: NOBODY, request: requestFacts(request) });
}

async function receive(uploads: Uploads, ctx: Ctx, request: Request): Promise<object> {
  const text = request.params.ticket;
  const kind = uploadKindOf(text);
  const ticket = await kind.find(ctx, text);
  const waitSeconds = await uploads.parts.rateLimits.limitRequests(ctx.viewer, ctx.request.ip);
  if (waitSeconds > 0) refuseFor(waitSeconds, commonMessages.tooMany);
  if (ticket === null) refuse('NOT_FOUND', [], kind.sentences.noTicket);
  refuseByLength(request, kind);
  const { companyId, apiTokenId } = kind.holderOf(ticket);
  const done = uploads.underWay.take([companyId, ctx.viewer.account?.id ?? String(apiTokenId)]);
  if (done === null) refuseFor(BUSY_SECONDS, kind.sentences.tooBusy);
  try {
    return await kind.receive(ctx, ticket, () => readUpload(request, kind));
  } finally {
    done();
  }
}

function refuseFor(retryAfterSeconds: number, sentence: Problem['message']): never {
  refuse('RATE_LIMITED', [], sentence, { retryAfterSeconds });
}

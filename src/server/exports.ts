import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { reportBeside } from '../core/beside';
import { workOf } from '../core/budget';
import type { Ctx } from '../core/ctx';
import { commonMessages, refuse, UserErrors } from '../core/errors';
import { Share } from '../core/share';
import { NOBODY } from '../core/viewer';
import { messages } from '../domains/csv-export/messages';
import { pagesOf } from '../domains/csv-export/pages';
import { authenticateHolder, openTicket, type ExportTicket } from '../domains/csv-export/ticket';
import { createCtx } from '../runtime/create-ctx';
import { endOf, requestFacts, type ContextParts } from './context';
import type { RateLimits } from './rate-limits';
import { sayRefused } from './refused';
import { endsBy } from './stopping';

/** How many are loaded at once: from this process, and of one company or account. */
const AT_ONCE = { all: 16, each: 2 };
const BUSY_SECONDS = 5;
/** However slowly it is read, an export holds its place no longer. */
const LONGEST_MS = 10 * 60_000;
/** Of what was read and not yet taken: nothing more is read from the database meanwhile. */
const BUFFER_BYTES = 64 * 1024;

type Request = FastifyRequest<{ Params: { '*': string } }>;

export interface ExportParts extends ContextParts {
  readonly rateLimits: RateLimits;
}

/** Files of lists, for whoever has the address that a mutation gave out. */
export function registerExports(server: FastifyInstance, parts: ExportParts): void {
  const underWay = new Share(AT_ONCE);
  // Whatever stands behind it is the ticket, which is longer than a parameter may be.
  server.get<{ Params: { '*': string } }>('/export/*', { exposeHeadRoute: false }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const loading = new Loading(parts, request, endOf(reply));
    endsBy(request, () => workOf(loading.ctx.request));
    try {
      const ticket = await loading.admit(request.params['*']);
      const file = await loading.begin(underWay, ticket);
      return await reply.headers(headersOf(ticket, loading.ctx)).send(file);
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
      return sayRefused(loading.ctx, reply, error.problems);
    }
  });
}

function headersOf({ wanted }: ExportTicket, { now }: Ctx) {
  const name = wanted.list === 'users' ? 'users' : 'audit-log';
  return {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}-${now.toISOString().slice(0, 10)}.csv"`,
    'content-security-policy': "default-src 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

/** One file on its way to whoever loads it. */
class Loading {
  /** Of the page that is being read: the clock, the viewer and the budget are new with each. */
  ctx: Ctx;

  constructor(
    private readonly parts: ExportParts,
    private readonly request: Request,
    /** Aborted when nobody waits for it any more, or all of it has gone out. */
    private readonly end: AbortSignal,
  ) {
    this.ctx = this.contextNow();
  }

  /** The ticket, where whoever asked for it may still come. */
  async admit(sealed: string): Promise<ExportTicket> {
    const { parts } = this;
    const ticket = openTicket(this.ctx, sealed);
    if (ticket !== null) {
      this.ctx = this.contextNow(ticket);
      await authenticateHolder(this.ctx, ticket);
    }
    const retryAfterSeconds = await parts.rateLimits.limitRequests(this.ctx.viewer, this.ctx.request.ip);
    if (retryAfterSeconds > 0) refuse('RATE_LIMITED', [], commonMessages.tooMany, { retryAfterSeconds });
    if (ticket === null) refuse('NOT_FOUND', [], messages.noExport);
    if (ticket.expiresAt <= this.ctx.now.getTime()) refuse('EXPIRED', [], messages.expired);
    return ticket;
  }

  /** Takes a place, gives it back when it has ended, and reads the first page, before which nothing is said of a file. */
  async begin(underWay: Share, ticket: ExportTicket): Promise<Readable> {
    const { companyId, tokenId } = ticket;
    const giveBack = underWay.take([companyId, this.ctx.viewer.account?.id ?? String(tokenId)]);
    if (giveBack === null) refuse('RATE_LIMITED', [], messages.tooBusy, { retryAfterSeconds: BUSY_SECONDS });
    const patience = setTimeout(() => {
      this.breakOff();
    }, LONGEST_MS);
    const over = () => {
      clearTimeout(patience);
      giveBack();
    };
    if (this.end.aborted) over();
    else this.end.addEventListener('abort', over, { once: true });
    const pages = pagesOf(ticket, () => (this.ctx = this.contextNow(ticket)));
    const first = await pages.next();
    return fileOf(this.whole(first, pages));
  }

  private async *whole(first: IteratorResult<string, void>, pages: AsyncGenerator<string, void>) {
    try {
      if (first.done !== true) yield first.value;
      yield* pages;
    } catch (error) {
      // What has been sent so far is not the file, and may not look like it.
      this.breakOff();
      if (!(error instanceof UserErrors)) reportBeside(this.ctx, error);
      throw error;
    }
  }

  /** As a fault of the network, which also those notice to whom the end of the connection is the end of the answer. */
  private breakOff(): void {
    this.request.raw.socket.resetAndDestroy();
  }

  private contextNow(ticket?: ExportTicket): Ctx {
    const { parts, end } = this;
    const facts = { ...requestFacts(this.request), abandoned: end };
    const request = ticket === undefined ? facts : { ...facts, language: ticket.language };
    return createCtx({ ...parts, now: parts.clock(), viewer: NOBODY, request });
  }
}

/** Asks for the next page once what there is has gone out: whoever reads slowly keeps nothing waiting but themselves. */
export function fileOf(pages: AsyncIterable<string>): Readable {
  return Readable.from(pages, { objectMode: false, highWaterMark: BUFFER_BYTES });
}

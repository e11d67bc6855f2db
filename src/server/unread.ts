import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import { RequestError } from '../core/errors';
import { firstLanguage } from '../core/language';
import type { Message } from '../core/messages';
import { transportMessages as messages } from './transport-messages';
import { inShape, turnAway } from './turn-away';

/** How long the head of a request may take to arrive, looked at every half of that. */
const HEAD_WITHIN_MS = 10_000;

/** Requests that come as far as no route: how they are written, or where they go, cannot be read. Answered in the shape of all others. */
export const UNREAD = {
  frameworkErrors: ({ code }, request, reply) => {
    // Nothing has so long a name.
    const isTooLong = code === 'FST_ERR_MAX_PARAM_LENGTH';
    void turnAway(request, reply, {
      status: isTooLong ? 404 : 400,
      error: isTooLong
        ? new RequestError('NOT_FOUND', messages.nothingHere)
        : new RequestError('BAD_REQUEST', messages.unreadableAddress),
    });
  },
  clientErrorHandler: hangUp,
  // Without, Node refuses them with an empty answer; `refuseUnreadable` does it in its place.
  http: { requireHostHeader: false, headersTimeout: HEAD_WITHIN_MS, connectionsCheckingInterval: HEAD_WITHIN_MS / 2 },
} satisfies Pick<FastifyHttpOptions<Server>, 'frameworkErrors' | 'clientErrorHandler' | 'http'>;

/** What the platform would answer by itself, with an empty body. */
export function refuseUnreadable(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.headers.host !== undefined || request.raw.httpVersion === '1.0') return;
    await turnAway(request, reply, {
      status: 400,
      error: new RequestError('BAD_REQUEST', messages.unreadableHost),
      headers: { connection: 'close' },
    });
  });
  server.server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(417, { 'content-type': 'application/json; charset=utf-8', connection: 'close' });
    response.end(bodyOf(messages.notRead));
  });
}

/** Headers were not read, so that neither the reader's language is known nor the media type. */
function bodyOf(sentence: Message): string {
  return inShape(new RequestError('BAD_REQUEST', sentence), firstLanguage());
}

const REFUSED: Readonly<Partial<Record<string, readonly [status: number, sentence: Message]>>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, messages.tooSlow],
  HPE_HEADER_OVERFLOW: [431, messages.headersTooLarge],
};

/** Source: https://nodejs.org/api/http.html#event-clienterror */
function hangUp(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, sentence] = REFUSED[error.code ?? ''] ?? [400, messages.notRead];
  const body = bodyOf(sentence);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}

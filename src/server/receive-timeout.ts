import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How long a request to this route may take to arrive. */
    receiveWithinMs?: number;
  }
}

/** How long a request may take to arrive, unless its route says otherwise. */
const RECEIVING_MS = 10_000;
/** No route allows more: the platform itself ends such requests, headers included. */
export const MAX_RECEIVING_MS = 60_000;

/** A request that has not arrived whole by then: nothing of it was done. */
export class TooSlow extends Error {
  readonly statusCode = 408;
}

/** Answers 408 to requests that take too long to arrive, and hangs up. How long the work takes is not measured. */
export function limitReceiving(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const timer = setTimeout(() => {
      if (request.raw.complete || reply.sent) return;
      hangUpAfter(request, reply);
      void reply.send(new TooSlow());
    }, request.routeOptions.config.receiveWithinMs ?? RECEIVING_MS);
    reply.raw.once('close', () => {
      clearTimeout(timer);
    });
    done();
  });
}

/** The answer is the last of this connection: what still arrives of the request is not waited for. */
export function hangUpAfter(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('connection', 'close');
  reply.raw.once('finish', () => request.raw.destroy());
}

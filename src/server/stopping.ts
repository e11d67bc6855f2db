import type { IncomingMessage, ServerResponse } from 'node:http';
import { Server, type Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RETRY_SECONDS, type Budget } from '../core/budget';
import { RequestError } from '../core/errors';
import { transportMessages as messages } from './transport-messages';
import { turnAway } from './turn-away';

/** How long requests in flight may go on once the server is told to stop: what is left of ten seconds is for the outbox and the engine. */
const FINISH_MS = 4_500;
/** How long their work then has to answer with what there is. */
const SAY_MS = 500;
/** Those who have knocked before are let in: as many as may wait at a port at once (Node's backlog), so that whoever goes on knocking keeps no server from stopping. */
const LET_IN = 511;
/** And for so long at most, on a machine that is busy with other things. */
const LET_IN_MS = 1_000;
/** What a connection that was accepted before the server was told to stop asks for arrives within that, and is answered. */
const ARRIVE_MS = 150;
/** How long their last answers may take to arrive. */
const HEAR_MS = 300;

interface State {
  /** `arriving`: nobody else is let in, and whoever was in before may still ask. */
  phase: 'open' | 'arriving' | 'stopping';
  /** How many connections there have been. */
  letIn: number;
  /** Requests under way on each connection. */
  readonly connections: Map<Socket, number>;
  readonly unanswered: Map<FastifyRequest, FastifyReply>;
}

/** Connections that are no longer HTTP, and say goodbye in their own way. They are let go of with the last all the same. */
const SPEAKING = new WeakSet<Socket>();

export function endsInItsOwnWay(socket: Socket): void {
  SPEAKING.add(socket);
}

const works = new WeakMap<FastifyRequest, () => Budget | undefined>();

/** Whose work is to be ended when the server has to stop before a request is done, so that its answer can still say what was done. */
export function endsBy(request: FastifyRequest, work: () => Budget | undefined): void {
  works.set(request, work);
}

/**
 * Once the server closes, nobody is let in any more: a balancer that is refused a connection goes to another process, and no request is lost by it. Those
 * that were let in are answered where they ask in time. Then connections on which nothing is under way end, those that have sent nothing or half of a request's head
 * among them; requests in flight are answered, and hang up; new ones are refused. What is not done after a while is told so and let go.
 */
export function endConnectionsOnClose(server: FastifyInstance): { readonly isStopping: () => boolean } {
  const state: State = { phase: 'open', letIn: 0, connections: new Map(), unanswered: new Map() };
  server.server.on('connection', (socket) => {
    state.letIn += 1;
    state.connections.set(socket, 0);
    socket.once('close', () => state.connections.delete(socket));
  });
  server.server.on('request', (request, response) => {
    countRequest(state, request, response);
  });
  followReplies(server, state);
  let patience: NodeJS.Timeout | undefined;
  server.addHook('preClose', (done) => {
    state.phase = 'arriving';
    const endIdle = () => {
      state.phase = 'stopping';
      for (const [socket, requests] of state.connections) if (requests === 0 && !SPEAKING.has(socket)) socket.destroy();
      done();
    };
    // Where the process was busy all that time, what has arrived is read only now, before what is immediate.
    closePort(server.server, state, () => {
      setTimeout(() => setImmediate(() => setImmediate(endIdle)), ARRIVE_MS);
    });
    patience = setTimeout(() => {
      for (const request of state.unanswered.keys()) works.get(request)?.()?.stop();
      patience = setTimeout(() => {
        letGo(state);
      }, SAY_MS);
    }, FINISH_MS);
  });
  server.addHook('onClose', (_, done) => {
    clearTimeout(patience);
    done();
  });
  return { isStopping: () => state.phase !== 'open' };
}

/**
 * Whoever has knocked already is let in, which Node does one by one, or they would be cut off. The `close` is that of a port: HTTP's own, which comes
 * later, ends connections as well.
 */
function closePort(server: Server, state: State, closed: () => void): void {
  const most = state.letIn + LET_IN;
  const latest = performance.now() + LET_IN_MS;
  const look = (before: number) => {
    const now = state.letIn;
    if (now !== before && now < most && performance.now() < latest) {
      setImmediate(() => setImmediate(() => look(now)));
      return;
    }
    Server.prototype.close.call(server);
    closed();
  };
  look(-1);
}

function countRequest(state: State, { socket }: IncomingMessage, response: ServerResponse): void {
  const add = (change: number) => {
    const requests = (state.connections.get(socket) ?? 0) + change;
    if (state.connections.has(socket)) state.connections.set(socket, requests);
    return requests;
  };
  add(1);
  response.once('close', () => {
    if (add(-1) === 0 && state.phase !== 'open') socket.destroySoon();
  });
}

function followReplies(server: FastifyInstance, state: State): void {
  server.addHook('onRequest', async (request, reply) => {
    if (state.phase === 'stopping') {
      await refuse(request, reply, messages.stopping);
      return;
    }
    state.unanswered.set(request, reply);
    reply.raw.once('close', () => state.unanswered.delete(request));
  });
  server.addHook('onSend', (_, reply, __, done) => {
    if (state.phase !== 'open') reply.header('connection', 'close');
    done();
  });
}

function letGo(state: State): void {
  for (const [request, reply] of state.unanswered) {
    if (!reply.raw.headersSent) void refuse(request, reply, messages.unfinished);
    // An answer of no said length that is cut off would look whole to those for whom it ends with the connection.
    else if (!reply.raw.writableEnded) request.raw.socket.resetAndDestroy();
  }
  setTimeout(() => {
    for (const socket of state.connections.keys()) socket.destroy();
  }, HEAR_MS);
}

/** Clients come again, to a process that is not stopping. */
function refuse(request: FastifyRequest, reply: FastifyReply, sentence: (typeof messages)['stopping']): FastifyReply {
  return turnAway(request, reply, {
    status: 503,
    error: new RequestError('UNAVAILABLE', sentence, { requestId: request.id }),
    headers: { 'retry-after': RETRY_SECONDS, connection: 'close' },
  });
}

import { ServerResponse, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** A connection that is to become a WebSocket. */
export interface Upgrade {
  readonly socket: Socket;
  /** What came behind the head of the request already. */
  readonly head: Buffer;
  /** Through which it is refused, where it is. */
  readonly response: ServerResponse;
}

/**
 * Sends requests to become a WebSocket through the routes like any other, so that all that stands before a request stands before these. Answers
 * where to find what belongs to such a request; whoever takes it over calls `takeOver`.
 */
export function routeUpgrades(server: FastifyInstance): (request: IncomingMessage) => Upgrade | undefined {
  const upgrades = new WeakMap<IncomingMessage, Upgrade>();
  server.server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const socket = stream as Socket;
    if (!isToWebSocket(request)) {
      asIfNotAsked(server.server, request, socket, head);
      return;
    }
    socket.on('error', () => socket.destroy());
    const response = new ServerResponse(request);
    response.shouldKeepAlive = false;
    response.assignSocket(socket);
    response.once('finish', () => {
      socket.destroySoon();
    });
    upgrades.set(request, { socket, head, response });
    server.routing(request, response);
  });
  return (request) => upgrades.get(request);
}

/** Takes the connection out of the hands of HTTP, which is done with the request. */
export function takeOver({ socket, response }: Upgrade): void {
  response.detachSocket(socket);
  response.emit('close');
}

function isToWebSocket({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';
}

/** What only says how its connection would like to go on. */
const UPGRADING: ReadonlySet<string> = new Set(['upgrade', 'http2-settings']);

/**
 * Any other protocol is not spoken here, and the request is one like all others: some clients ask for HTTP/2 with each (`Upgrade: h2c`). Node, which
 * cannot be told so before version 24, has taken the connection away from its parser; so it gets it once more, the wish left out.
 */
function asIfNotAsked(server: Server, request: IncomingMessage, socket: Socket, head: Buffer): void {
  const { method = 'GET', url = '/', httpVersion, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (name.toLowerCase() === 'connection') lines.push(`${name}: ${withoutUpgrading(value)}`);
    else if (!UPGRADING.has(name.toLowerCase())) lines.push(`${name}: ${value}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', socket);
}

function withoutUpgrading(connection: string): string {
  const kept = connection.split(',').filter((token) => !UPGRADING.has(token.trim().toLowerCase()));
  return kept.length === 0 ? 'keep-alive' : kept.join(',');
}

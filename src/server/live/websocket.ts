import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyRequest } from 'fastify';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { handleProtocols, makeServer, type Server } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { GRAPHQL_PATH } from '../graphql';
import { BODY_LIMIT_BYTES } from '../limits';
import { endsInItsOwnWay } from '../stopping';
import { Connection, type Handshake } from './connection';
import { CLOSE, FAREWELL_MS, HEARTBEAT_MS, INIT_MS } from './limits';
import type { LiveParts } from './parts';
import { Stream } from './stream';
import { takeOver, type Upgrade } from './upgrade';

/** What it takes to speak with clients: the libraries for it are loaded with the first of them. */
interface Speech {
  readonly handshakes: WebSocketServer;
  readonly protocol: Server<Connection>;
}

interface Opened {
  readonly opened: WebSocket;
  readonly socket: Socket;
  readonly connection: Connection;
}

/** GraphQL over WebSockets, in the protocol `graphql-transport-ws`. Source: see CLOSE. */
export class WebSockets {
  private readonly connections = new Set<Connection>();
  /** Null until the first one comes. */
  private speech: Speech | null = null;
  private readonly beats: NodeJS.Timeout;

  constructor(private readonly parts: LiveParts) {
    this.beats = setInterval(() => {
      for (const connection of this.connections) connection.beat();
    }, HEARTBEAT_MS).unref();
  }

  /** How many are open. */
  get count(): number {
    return this.connections.size;
  }

  /** Makes a WebSocket of a request that nothing stands in the way of. */
  accept(request: FastifyRequest, upgrade: Upgrade, handshake: Handshake): void {
    const { socket, head } = upgrade;
    takeOver(upgrade);
    endsInItsOwnWay(socket);
    socket.once('close', () => {
      handshake.place.leave();
    });
    const { handshakes, protocol } = (this.speech ??= speechOf(this.parts));
    handshakes.handleUpgrade(request.raw, socket, head, (opened) => {
      this.open(protocol, { opened, socket, connection: new Connection(this.parts, opened, handshake) });
    });
  }

  /** Says that the server stops. Whoever does not answer in a moment is hung up on. */
  async close(): Promise<void> {
    clearInterval(this.beats);
    for (const connection of this.connections) connection.finish(CLOSE.goingAway, 'The server is stopping');
    const patience = performance.now() + FAREWELL_MS;
    while (this.connections.size > 0 && performance.now() < patience) await pause(FAREWELL_MS / 10);
    for (const connection of this.connections) connection.terminate();
  }

  /** As of a request, once it is over. */
  private log({ requestId }: Connection, closeCode: number, ms: number): void {
    if (!this.parts.settings.accessLog) return;
    const line = { method: 'GET', route: GRAPHQL_PATH, status: 101, closeCode, ms: Math.round(ms), requestId };
    this.parts.log.info(line, 'A WebSocket was closed.');
  }

  private open(protocol: Speech['protocol'], { opened, socket, connection }: Opened): void {
    this.connections.add(connection);
    const begunAt = performance.now();
    const closed = protocol.opened(
      {
        protocol: opened.protocol,
        send: (data) => connection.send(data),
        close: (code = CLOSE.internal, reason = '') => {
          connection.refuse(code, reason);
        },
        onMessage: (handle) => {
          opened.on('message', (data, isBinary) => {
            connection.receive(data, isBinary, handle);
          });
        },
      },
      connection,
    );
    opened.once('close', (code, reason) => {
      this.connections.delete(connection);
      connection.letGo();
      void closed(code, reason.toString());
      socket.destroy();
      this.log(connection, code, performance.now() - begunAt);
    });
  }
}

function speechOf(parts: LiveParts): Speech {
  return {
    handshakes: new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: BODY_LIMIT_BYTES,
      handleProtocols,
    }),
    protocol: speaking(parts),
  };
}

/** No client has longer names for its subscriptions. */
const MAX_ID_LENGTH = 200;

function speaking({ pipeline }: LiveParts): Server<Connection> {
  return makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: INIT_MS,
    onConnect: ({ extra, connectionParams }) => extra.signIn(connectionParams),
    onSubscribe: async ({ extra, subscriptions }, id, payload) => {
      if (id.length > MAX_ID_LENGTH) extra.refuse(CLOSE.badRequest, 'The id is too long');
      const opened = await extra.subscribe(payload, Object.keys(subscriptions).length);
      if (!(opened instanceof Stream)) return opened;
      const { document, operationName } = opened.prepared;
      return { schema: pipeline.schema, document, operationName, rootValue: opened };
    },
    subscribe: ({ rootValue }) => rootValue as AsyncGenerator<ExecutionResult>,
    // Errors are in words already.
    onNext: (_, __, ___, ____, result) => result as FormattedExecutionResult,
  });
}

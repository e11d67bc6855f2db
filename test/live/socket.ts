import { once } from 'node:events';
import { WebSocket, type ClientOptions } from 'ws';
import type { World } from '../world';
import { addressOf } from './listening';

/** A WebSocket by hand, for what no client would do. */
export interface Raw {
  readonly socket: WebSocket;
  /** What has come so far. */
  readonly messages: { type: string; id?: string; payload?: unknown }[];
  /** The code it is closed with; of a request that is refused, the status. */
  readonly closed: Promise<number>;
  send(message: object): void;
  /** The first message of a type, once it has come; fails when the socket closes before. */
  message(type: string, id?: string): Promise<{ payload?: unknown }>;
}

export function openSocket(world: Pick<World, 'url'>, options: ClientOptions = {}): Raw {
  const socket = new WebSocket(addressOf(world), 'graphql-transport-ws', options);
  const messages: Raw['messages'] = [];
  const closed = new Promise<number>((resolve) => {
    socket.on('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('close', resolve);
    socket.on('error', () => undefined);
  });
  socket.on('message', (data) => {
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- text comes as a Buffer, whose text it is
    messages.push(JSON.parse(data.toString()) as Raw['messages'][number]);
  });
  const find = (type: string, id?: string) =>
    messages.find((one) => one.type === type && (id === undefined || one.id === id));
  return {
    socket,
    messages,
    closed,
    send: (message) => {
      socket.send(JSON.stringify(message));
    },
    message: async (type, id) => {
      for (;;) {
        const found = find(type, id);
        if (found !== undefined) return found;
        const ended = closed.then((code) => {
          throw new Error(`Closed with ${code} before ${type}; what came: ${JSON.stringify(messages)}`);
        });
        await Promise.race([once(socket, 'message'), ended]);
      }
    },
  };
}

/** The same, opened and having said who it is. */
export async function initSocket(
  world: Pick<World, 'url'>,
  payload: object | undefined,
  options: ClientOptions = {},
): Promise<Raw> {
  const raw = openSocket(world, options);
  await Promise.race([once(raw.socket, 'open'), raw.closed]);
  if (raw.socket.readyState === WebSocket.OPEN) raw.send({ type: 'connection_init', payload });
  return raw;
}

/** The same, known to be let in. */
export async function signedIn(world: Pick<World, 'url'>, { token }: { readonly token: string }): Promise<Raw> {
  const raw = await initSocket(world, { authorization: `Bearer ${token}` });
  await raw.message('connection_ack');
  return raw;
}

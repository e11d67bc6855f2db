import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A delivery as it came in. */
export interface Received {
  readonly id: string;
  readonly headers: Record<string, string>;
  readonly text: string;
  readonly body: { type: string; timestamp: string; data: Record<string, unknown> };
}

type Answer = (response: ServerResponse, received: Received, request: IncomingMessage) => void;

const ok: Answer = (response) => response.writeHead(204).end();

/** A receiver of webhooks that answers as it is told, each path for itself, and keeps what came in. */
export async function openReceiver() {
  const received = new Map<string, Received[]>();
  const answers = new Map<string, Answer>();
  const waiting = new Set<() => void>();
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      const headers = request.headers as Record<string, string>;
      const body = JSON.parse(text) as Received['body'];
      const one = { id: headers['webhook-id'] ?? '', headers, text, body };
      received.set(path, [...(received.get(path) ?? []), one]);
      (answers.get(path) ?? ok)(response, one, request);
      for (const look of waiting) look();
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const at = (path: string) => received.get(path) ?? [];
  return {
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    at,
    answer: (path: string, answer: Answer) => void answers.set(path, answer),
    /** Once so many have come in. */
    came: (path: string, count: number): Promise<readonly Received[]> =>
      new Promise((resolve) => {
        const look = () => {
          if (at(path).length < count) return;
          waiting.delete(look);
          resolve(at(path));
        };
        waiting.add(look);
        look();
      }),
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof openReceiver>>;

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the other system got it. */
interface Received {
  readonly method: string;
  readonly path: string;
  /** The user and password of Basic authentication, as "user:password". */
  readonly as: string | null;
  readonly body: string;
}

/** How it answers: as it should, or as systems do on a bad day. */
type Behaviour = 'well' | 'hangs' | 'fails' | 'refuses' | 'malformed' | 'redirects' | 'cuts';

/** An ERP that speaks the documented REST contract, with a memory. */
export interface OtherSystem {
  readonly url: string;
  readonly received: Received[];
  /** What it keeps, by path. */
  readonly records: Map<string, unknown>;
  behaviour: Behaviour;
  /** Ends the requests that hang. */
  cutHanging(): void;
  close(): Promise<void>;
}

export async function openOtherSystem(): Promise<OtherSystem> {
  const received: Received[] = [];
  const records = new Map<string, unknown>();
  const hanging = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const [path = '/'] = (request.url ?? '/').split('?');
      received.push({ method: request.method ?? '', path, as: basicOf(request), body });
      if (system.behaviour === 'well') answer(records, { method: request.method ?? '', path, body }, response);
      else if (system.behaviour === 'hangs') hanging.add(response);
      else misbehave(system.behaviour, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const system: OtherSystem = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    records,
    behaviour: 'well',
    cutHanging: () => {
      for (const response of hanging) response.destroy();
      hanging.clear();
    },
    close: () => closeAll(server),
  };
  return system;
}

function closeAll(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString();
  return body;
}

function basicOf({ headers }: IncomingMessage): string | null {
  const sent = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  return sent === undefined ? null : Buffer.from(sent, 'base64').toString();
}

function answer(
  records: Map<string, unknown>,
  { method, path, body }: { method: string; path: string; body: string },
  response: ServerResponse,
): void {
  if (method === 'PUT') records.set(path, JSON.parse(body));
  const isThere = path === '/ping' || records.has(path);
  send(response, isThere ? 200 : 404, method === 'GET' ? (records.get(path) ?? {}) : {});
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function misbehave(behaviour: Exclude<Behaviour, 'well' | 'hangs'>, response: ServerResponse): void {
  if (behaviour === 'fails') send(response, 500, { error: 'no' });
  if (behaviour === 'refuses') send(response, 401, {});
  if (behaviour === 'malformed') response.writeHead(200).end('<html>');
  if (behaviour === 'redirects') response.writeHead(302, { location: 'http://127.0.0.1:1/internal' }).end();
  if (behaviour === 'cuts') {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{', () => {
      response.destroy();
    });
  }
}

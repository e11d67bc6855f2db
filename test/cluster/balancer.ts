import { createServer, type Server } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { begin, freePorts, until, type Child } from './child';
import type { Node } from './galera';
import { environmentOf } from './packages';

/** HAProxy, before the nodes and before the processes of the server. */
export interface Balancer {
  /** One writer: the first node, the others only where it is gone. */
  readonly writerPort: number;
  /** The same with the second node first: whoever writes there while others write to the first makes two writers of them. */
  readonly secondPort: number;
  /** HTTP, by turns to the processes that are there. */
  readonly httpPort: number;
  isAnswering(): Promise<boolean>;
  /** Whether somebody who asks for the writer is let through to one. */
  hasWriter(): Promise<boolean>;
  stop(): Promise<void>;
}

const CHECK_MS = 500;

/** What docs/operating.md shows, with shorter times between the checks. */
function configuration(checks: readonly number[], nodes: readonly Node[], processes: readonly number[], own: Ports) {
  const database = (name: string, port: number, order: readonly number[]) => [
    `listen ${name}`,
    '  mode tcp',
    `  bind 127.0.0.1:${port}`,
    '  timeout client 10m',
    '  timeout server 10m',
    '  option httpchk GET /',
    '  default-server check inter 300ms fastinter 200ms fall 2 rise 10 on-marked-down shutdown-sessions',
    ...order.map((index, place) => {
      const rank = place === 0 ? 'on-marked-up shutdown-backup-sessions' : 'backup';
      const { name, port } = nodes[index]!;
      return `  server ${name} 127.0.0.1:${port} port ${checks[index]} ${rank}`;
    }),
  ];
  return [
    'global',
    '  maxconn 500',
    'defaults',
    '  timeout connect 1s',
    `  timeout check ${CHECK_MS}ms`,
    '  retries 3',
    '  option redispatch',
    ...database('writer', own.writer, [0, 1, 2]),
    ...database('second', own.second, [1, 2, 0]),
    'listen muster',
    '  mode http',
    `  bind 127.0.0.1:${own.http}`,
    '  timeout client 60s',
    '  timeout server 60s',
    '  option http-server-close',
    '  retry-on conn-failure',
    '  option httpchk GET /health/live',
    '  default-server check inter 500ms fastinter 200ms fall 2 rise 1',
    ...processes.map((port, index) => `  server process${index + 1} 127.0.0.1:${port}`),
    '',
  ].join('\n');
}

interface Ports {
  readonly writer: number;
  readonly second: number;
  readonly http: number;
}

export async function startBalancer(
  root: string,
  folder: string,
  nodes: readonly Node[],
  processes: readonly number[],
): Promise<Balancer> {
  const checks = await Promise.all(nodes.map((node) => startCheck(node)));
  const [writer, second, http] = (await freePorts(3)) as [number, number, number];
  const file = join(folder, 'haproxy.cfg');
  const ports = checks.map(({ port }) => port);
  writeFileSync(file, configuration(ports, nodes, processes, { writer, second, http }));
  const child: Child = begin(join(root, 'usr/sbin/haproxy'), ['-db', '-f', file], environmentOf(root), 'ignore');
  const isAnswering = () =>
    fetch(`http://127.0.0.1:${http}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  const hasWriter = async () => {
    try {
      const connection = await createConnection({
        host: '127.0.0.1',
        port: writer,
        user: 'root',
        connectTimeout: 2_000,
      });
      await connection.query('SELECT 1').finally(() => connection.destroy());
      return true;
    } catch {
      return false;
    }
  };
  await until('HAProxy listens', () =>
    fetch(`http://127.0.0.1:${http}/`).then(
      () => true,
      () => !child.isRunning(),
    ),
  );
  if (!child.isRunning()) throw new Error(`HAProxy does not start: ${file}`);
  return {
    writerPort: writer,
    secondPort: second,
    httpPort: http,
    isAnswering,
    hasWriter,
    stop: async () => {
      await child.end('SIGTERM');
      for (const { server } of checks) server.close();
    },
  };
}

/**
 * Says whether a node may be written to, as Galera's `clustercheck` does: one that has lost its group still lets clients in, and answers them with an
 * error.
 */
async function startCheck(node: Node): Promise<{ server: Server; port: number }> {
  const server = createServer((_, response) => {
    const patience = new Promise<boolean>((over) => setTimeout(() => over(false), CHECK_MS - 100));
    void Promise.race([node.isSynced(), patience]).then((isGood) => {
      response.writeHead(isGood ? 200 : 503, { connection: 'close' }).end();
    });
  });
  const [port] = (await freePorts(1)) as [number];
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', () => listening()));
  return { server, port };
}

import { connect, type Socket } from 'node:net';
import { IS_MYSQL } from './sql';

/** A new connection to the engine of the tests. MySQL takes a socket for a secret way and a port for an open one, and asks for passwords accordingly. */
export function reachEngine(): Socket {
  if (IS_MYSQL) return connect({ host: '127.0.0.1', port: Number(process.env['MUSTER_TEST_MYSQL_PORT']) });
  return connect(process.env['MUSTER_TEST_SOCKET'] ?? '');
}

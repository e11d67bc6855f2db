import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Settings } from './settings';

/** HOST is no address of this machine. Its message is a sentence for whoever runs Muster. */
export class HostUnusable extends Error {
  constructor(host: string, reason: string) {
    super(`HOST is ${JSON.stringify(host)}, ${reason}: set it to one of this machine's, such as 127.0.0.1 or 0.0.0.0.`);
  }
}

/** What is wrong with HOST, by the code of what listening failed with. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'a name that does not exist',
  EAI_AGAIN: 'a name that cannot be looked up',
  EADDRNOTAVAIL: 'an address that this machine does not have',
  EINVAL: 'an address that cannot be listened at',
};

/** What listening there would fail with, tried at a port that nobody uses; null where it would not, or not because of HOST. */
export async function obstacleToHost(host: string): Promise<HostUnusable | null> {
  const tried = createServer();
  try {
    tried.listen({ port: 0, host });
    await once(tried, 'listening');
    return null;
  } catch (error) {
    return hostFailure(host, error);
  } finally {
    tried.close();
  }
}

function hostFailure(host: string, error: unknown): HostUnusable | null {
  const reason = REASONS[(error as NodeJS.ErrnoException | null)?.code ?? ''];
  return reason === undefined ? null : new HostUnusable(host, reason);
}

/** Answers the port. */
export async function listenAt(server: FastifyInstance, { port, host }: Pick<Settings, 'port' | 'host'>) {
  try {
    await server.listen({ port, host });
  } catch (error) {
    throw hostFailure(host, error) ?? error;
  }
  return (server.server.address() as AddressInfo).port;
}

import type { AddressInfo } from 'node:net';
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

/** Answers the port. */
export async function listenAt(server: FastifyInstance, { port, host }: Pick<Settings, 'port' | 'host'>) {
  try {
    await server.listen({ port, host });
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    throw reason === undefined ? error : new HostUnusable(host, reason);
  }
  return (server.server.address() as AddressInfo).port;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { builtFolder, registerFiles } from '../static/files';
import { pageHeaders, type Policy } from '../static/headers';

const FILES = 'console';

/** The parts of the console; what stands behind their names in an address, such as somebody's id, its script reads. */
export const PLACES = ['/conversations', '/people', '/roles', '/company', '/integrations', '/audit', '/me'];

/** The console for people who have entered a company: one document, whose script finds out by the address what to show. False where it was not built. */
export function registerConsole(server: FastifyInstance, policy: Policy): boolean {
  const folder = builtFolder(FILES);
  if (folder === null) return false;
  const headers = pageHeaders(policy);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const show = (_: FastifyRequest, reply: FastifyReply) =>
    reply.headers(headers).type('text/html; charset=utf-8').send(page);
  for (const path of ['/', ...PLACES, ...PLACES.map((place) => `${place}/*`)]) server.get(path, show);
  registerFiles(server, FILES, folder, policy);
  return true;
}

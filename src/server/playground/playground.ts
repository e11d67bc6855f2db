import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
import { builtFolder, registerFiles } from '../static/files';
import { pageHeaders, type Policy } from '../static/headers';

export interface PlaygroundParts {
  readonly settings: { readonly playground: boolean };
  readonly log: Logger;
}

/** Answers in place of GraphQL, or leaves the request to it. */
export type InsteadOfGraphql = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/**
 * The editor lays itself out with inline styles, which can load nothing from elsewhere under the other lines; its letters are in its style
 * sheet.
 */
const POLICY: Policy = {
  styles: "'self' 'unsafe-inline'",
  fonts: "'self' data:",
  pictures: "'self' data:",
  workers: "'self'",
};

const HTML = 'text/html';

/** The playground. Answers what a browser gets at the address of GraphQL itself. */
export function registerPlayground(server: FastifyInstance, parts: PlaygroundParts): InsteadOfGraphql {
  const folder = folderOf(parts);
  if (folder === null) return () => Promise.resolve();
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const headers = { ...pageHeaders(POLICY), vary: 'accept' };
  registerFiles(server, 'playground', folder, POLICY);
  return (request, reply) =>
    Promise.resolve(isLookedAt(request) ? reply.headers(headers).type(`${HTML}; charset=utf-8`).send(page) : undefined);
}

function folderOf({ settings, log }: PlaygroundParts): string | null {
  if (!settings.playground) return null;
  const folder = builtFolder('playground');
  if (folder === null) log.warn('There is no playground, because it was not built: npm run build.');
  return folder;
}

/** Whether somebody opens the address in a browser. Programs ask for JSON, or send the header that lets them use GET. */
function isLookedAt(request: FastifyRequest): boolean {
  if (request.method === 'POST' || request.headers['apollo-require-preflight'] !== undefined) return false;
  return new Negotiator(request).mediaType(['application/json', HTML]) === HTML;
}

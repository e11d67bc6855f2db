import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import type { Logger } from 'pino';
import { acceptedLanguage, firstLanguage } from '../../core/language';
import { translate } from '../../core/messages';
import { registerFiles } from './files';
import { LINK_HEADERS, PAGE_HEADERS } from './headers';
import { messages } from './messages';

export interface PlaygroundParts {
  readonly settings: { readonly playground: boolean };
  readonly log: Logger;
}

/** Answers in place of GraphQL, or leaves the request to it. */
export type InsteadOfGraphql = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Where `npm run build` puts the playground: beside `src` and, when compiled, beside `dist`. */
const FOLDERS = [join(__dirname, '../../../playground/dist'), join(__dirname, '../../../../playground/dist')];

/** Where the links in emails lead when APP_URL is this server. */
const LINK_PATHS = ['/join', '/verify', '/reset'];

const HTML = 'text/html';

/**
 * The playground and what the links in emails lead to: the same page, which finds out by its address what to show. The server never looks at
 * the token of a link. Answers what a browser gets at the address of GraphQL itself.
 */
export function registerPlayground(server: FastifyInstance, parts: PlaygroundParts): InsteadOfGraphql {
  const folder = folderOf(parts);
  if (folder === null) {
    for (const path of LINK_PATHS) server.get(path, sayThatTheAppIsElsewhere);
    return () => Promise.resolve();
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const show = (reply: FastifyReply) => reply.headers(PAGE_HEADERS).type(`${HTML}; charset=utf-8`).send(page);
  for (const path of LINK_PATHS) server.get(path, (_, reply) => show(reply));
  server.get('/', (_, reply) => reply.redirect('/graphql'));
  registerFiles(server, folder);
  return (request, reply) => Promise.resolve(isLookedAt(request) ? show(reply) : undefined);
}

function folderOf({ settings, log }: PlaygroundParts): string | null {
  if (!settings.playground) return null;
  const folder = FOLDERS.find((one) => existsSync(join(one, 'index.html')));
  if (folder === undefined) log.warn('There is no playground, because it was not built: npm run build.');
  return folder ?? null;
}

/** Whether somebody opens the address in a browser. Programs ask for JSON, or send the header that lets them use GET. */
function isLookedAt(request: FastifyRequest): boolean {
  if (request.method === 'POST' || request.headers['apollo-require-preflight'] !== undefined) return false;
  return new Negotiator(request).mediaType(['application/json', HTML]) === HTML;
}

function sayThatTheAppIsElsewhere({ headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = firstLanguage(acceptedLanguage(headers['accept-language']));
  return reply
    .code(404)
    .headers(LINK_HEADERS)
    .type('text/plain; charset=utf-8')
    .send(translate(messages.appElsewhere, language));
}

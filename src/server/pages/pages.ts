import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { acceptedLanguage, firstLanguage } from '../../core/language';
import { translate } from '../../core/messages';
import { builtFolder, registerFiles } from '../static/files';
import { LINK_HEADERS, pageHeaders, type Policy } from '../static/headers';
import { registerConsole } from './console';
import { messages } from './messages';

export interface PagesParts {
  readonly settings: { readonly pages: boolean; readonly playground: boolean; readonly apiUrl: string };
  readonly log: Logger;
}

/** Where the links in emails lead when APP_URL is this server. */
const LINK_PATHS = ['/join', '/verify', '/reset'];

/** The other pages: one finds the way to them from those, or from `/`. */
const OTHER_PATHS = ['/sign-in', '/sign-up', '/two-factor', '/account'];

const FILES = 'pages';

/**
 * What people see of Muster itself: the pages that links in emails lead to, signing in, and one's account. It is one document, whose script
 * finds out by the address what to show. The server never looks at the token of a link: opening it uses nothing up.
 */
export function registerPages(server: FastifyInstance, parts: PagesParts): void {
  const { playground, apiUrl } = parts.settings;
  const folder = folderOf(parts);
  if (folder === null) {
    for (const path of LINK_PATHS) server.get(path, sayThatTheAppIsElsewhere);
    if (playground) server.get('/', (_, reply) => reply.redirect('/graphql'));
    return;
  }
  const policy = policyFor(new URL(apiUrl).origin);
  const headers = pageHeaders(policy);
  const hasConsole = registerConsole(server, policy);
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
    .replace('data-playground="off"', `data-playground="${onOrOff(playground)}"`)
    .replace('data-console="off"', `data-console="${onOrOff(hasConsole)}"`);
  const show = (_: FastifyRequest, reply: FastifyReply) =>
    reply.headers(headers).type('text/html; charset=utf-8').send(page);
  for (const path of [...LINK_PATHS, ...OTHER_PATHS]) server.get(path, show);
  if (!hasConsole) server.get('/', (_, reply) => reply.redirect('/account'));
  registerFiles(server, FILES, folder, policy);
}

/** Pictures of people and companies come from the API's own address, QR codes are in the answer. */
function policyFor(api: string): Policy {
  return { styles: "'self'", fonts: "'none'", pictures: `'self' data: ${api}`, workers: "'none'" };
}

const onOrOff = (isOn: boolean) => (isOn ? 'on' : 'off');

function folderOf({ settings, log }: PagesParts): string | null {
  if (!settings.pages) return null;
  const folder = builtFolder(FILES);
  if (folder === null)
    log.warn('There are no pages for the links in emails, because they were not built: npm run build.');
  return folder;
}

function sayThatTheAppIsElsewhere({ headers }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = firstLanguage(acceptedLanguage(headers['accept-language']));
  return reply
    .code(404)
    .headers(LINK_HEADERS)
    .type('text/plain; charset=utf-8')
    .send(translate(messages.appElsewhere, language));
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../core/ctx';
import { acceptedLanguage, firstLanguage } from '../core/language';
import { translate } from '../core/messages';
import type { Message } from '../core/messages';
import { messages } from '../domains/picture/messages';
import { readPicture, WEBP } from '../domains/picture-file/files';
import { hasTag } from './etag';

/** A picture's address is new with every upload, so that what is behind it never changes. Nothing in it may run, whatever a browser thinks it is. */
const PICTURE_HEADERS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

interface Address {
  Params: { id: string; file: string };
}

/** The pictures themselves, for whoever knows their addresses. */
export function registerPictures(server: FastifyInstance, { app }: { readonly app: App }): void {
  server.get<Address>('/pictures/:id/:file', async (request, reply) => {
    const { id, file } = request.params;
    let bytes: Buffer | null;
    try {
      bytes = await readPicture({ app }, id, file);
    } catch (error) {
      app.report(error);
      return say(request, reply.code(503).header('retry-after', 5), messages.notReadable);
    }
    if (bytes === null) return say(request, reply.code(404), messages.noPictureHere);
    const tag = `"${id}-${file}"`;
    reply.headers(PICTURE_HEADERS).header('etag', tag);
    return hasTag(request, tag) ? reply.code(304).send() : reply.type(WEBP).send(bytes);
  });
}

function say({ headers }: FastifyRequest<Address>, reply: FastifyReply, sentence: Message): FastifyReply {
  const language = firstLanguage(acceptedLanguage(headers['accept-language']));
  return reply
    .headers({ ...PICTURE_HEADERS, 'cache-control': 'no-store' })
    .type('text/plain; charset=utf-8')
    .send(translate(sentence, language));
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { acceptedEncoding, type Encoding } from './encodings';

/** What is shorter arrives with the first packets of a connection anyway. In characters, which need not be counted. */
const FROM_LENGTH = 8 * 1024;

/** At these, a page of people takes a millisecond of a helper thread; the best that brotli can would take a hundred times that. */
const COMPRESS: Readonly<Record<Encoding, (text: string) => Promise<Buffer>>> = {
  br: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (text) => promisify(gzip)(text),
};

/**
 * A hook before sending: long answers are compressed for whoever takes it. What a foreign page made a browser ask is answered before
 * any secret is looked up (cookie.ts), so that lengths tell nobody of one.
 */
export async function compressed(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (typeof payload !== 'string' || payload.length < FROM_LENGTH) return payload;
  const vary = reply.getHeader('vary');
  reply.header('vary', [vary ?? [], 'accept-encoding'].flat().join(', '));
  const encoding = acceptedEncoding(request);
  if (encoding === null) return payload;
  reply.removeHeader('content-length').header('content-encoding', encoding);
  return COMPRESS[encoding](payload);
}

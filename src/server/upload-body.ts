import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { UserErrors, refuse } from '../core/errors';
import { messages } from '../domains/picture/messages';
import { UPLOAD_MAX_BYTES } from '../domains/picture/ticket';
import { TooSlow } from './receive-timeout';

/** What a form may hold beside its file. */
const FORM_LIMITS = {
  fileSize: UPLOAD_MAX_BYTES + 1,
  files: 1,
  fields: 10,
  fieldSize: 1_000,
  parts: 11,
  headerPairs: 20,
};
const FORM_MAX_BYTES = UPLOAD_MAX_BYTES + 64 * 1024;

/** How long nothing is expected of a line, and what a poor one brings after that. */
const PATIENCE_MS = 15_000;
const MIN_BYTES_PER_MS = 4;

/** Refuses what says beforehand that it is too large; of what says nothing the bytes are counted. */
export function refuseByLength(request: FastifyRequest): void {
  const most = request.isMultipart() ? FORM_MAX_BYTES : UPLOAD_MAX_BYTES;
  if (Number(request.headers['content-length'] ?? 0) > most) refuseTooMany();
}

/** The bytes sent as the body, or as the first file of a form. Refuses more than 10 MB, holding no more than that. */
export async function readUpload(request: FastifyRequest): Promise<Buffer> {
  try {
    const stream = request.isMultipart() ? await fileOf(request) : request.raw;
    return await unlessTooSlow(request, readAtMost(stream, UPLOAD_MAX_BYTES));
  } catch (error) {
    if (error instanceof UserErrors || error instanceof TooSlow) throw error;
    refuse('INVALID', [], messages.unreadableRequest);
  } finally {
    // What is left is let go by, so that the answer is heard.
    request.raw.unpipe();
    request.raw.resume();
  }
}

async function fileOf(request: FastifyRequest): Promise<Readable> {
  const part = await request.file({ limits: FORM_LIMITS, throwFileSizeLimit: false });
  return part === undefined ? refuse('INVALID', [], messages.empty) : part.file;
}

/** Rejects with TooSlow when, beyond the first seconds, fewer bytes come than a poor line brings: a place is not held for the asking. */
async function unlessTooSlow<T>(request: FastifyRequest, reading: Promise<T>): Promise<T> {
  const began = performance.now();
  const before = request.raw.socket.bytesRead;
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const bytesPerMs = (request.raw.socket.bytesRead - before) / (performance.now() - began);
      if (bytesPerMs < MIN_BYTES_PER_MS) reject(new TooSlow());
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([reading, tooSlow]);
  } finally {
    clearInterval(timer);
  }
}

async function readAtMost(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  // A connection that breaks once nobody reads any more is nobody's error.
  stream.on('error', () => undefined);
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) refuseTooMany();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuseTooMany(): never {
  refuse('LIMIT_REACHED', [], messages.tooManyBytes, { megabytes: UPLOAD_MAX_BYTES / 1024 / 1024 });
}

import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { UserErrors, refuse } from '../core/errors';
import { TooSlow } from './receive-timeout';
import type { UploadKind } from './upload-kinds';

type Bounds = Pick<UploadKind, 'maxBytes' | 'sentences'>;

/** What a form may hold beside its file. */
const FORM_LIMITS = {
  files: 1,
  fields: 10,
  fieldSize: 1_000,
  parts: 11,
  headerPairs: 20,
};
const FORM_BESIDE_BYTES = 64 * 1024;

/** How long nothing is expected of a line, and what a poor one brings after that. */
const PATIENCE_MS = 15_000;
const MIN_BYTES_PER_MS = 4;

/** Refuses what says beforehand that it is too large; of what says nothing the bytes are counted. */
export function refuseByLength(request: FastifyRequest, bounds: Bounds): void {
  const most = bounds.maxBytes + (request.isMultipart() ? FORM_BESIDE_BYTES : 0);
  if (Number(request.headers['content-length'] ?? 0) > most) refuseTooMany(bounds);
}

/** The bytes sent as the body, or as the first file of a form. Refuses more than the kind takes, holding no more than that. */
export async function readUpload(request: FastifyRequest, bounds: Bounds): Promise<Buffer> {
  try {
    const stream = request.isMultipart() ? await fileOf(request, bounds) : request.raw;
    return await unlessTooSlow(request, readAtMost(stream, bounds));
  } catch (error) {
    if (error instanceof UserErrors || error instanceof TooSlow) throw error;
    refuse('INVALID', [], bounds.sentences.unreadableRequest);
  } finally {
    // What is left is let go by, so that the answer is heard.
    request.raw.unpipe();
    request.raw.resume();
  }
}

async function fileOf(request: FastifyRequest, { maxBytes, sentences }: Bounds): Promise<Readable> {
  const limits = { ...FORM_LIMITS, fileSize: maxBytes + 1 };
  const part = await request.file({ limits, throwFileSizeLimit: false });
  return part === undefined ? refuse('INVALID', [], sentences.empty) : part.file;
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

async function readAtMost(stream: Readable, bounds: Bounds): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  // A connection that breaks once nobody reads any more is nobody's error.
  stream.on('error', () => undefined);
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > bounds.maxBytes) refuseTooMany(bounds);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuseTooMany({ maxBytes, sentences }: Bounds): never {
  refuse('LIMIT_REACHED', [], sentences.tooManyBytes, { megabytes: maxBytes / 1024 / 1024 });
}

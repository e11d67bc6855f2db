import { createReadStream, existsSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { acceptedEncoding, type Encoding } from '../encodings';
import { hasTag } from '../etag';
import { fileHeaders, type Policy } from './headers';

/** All kinds of files that pages are built of; nothing else is shown. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** A name in the folder itself, and none that is hidden. */
const NAME = /^[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.(?<ending>[a-z0-9]+)$/;

/** What the build leaves beside a file. */
const COMPRESSED: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

interface Found {
  readonly path: string;
  readonly stats: Stats;
  readonly encoding: Encoding | null;
}

/** Where a build puts its files: beside `src` and, when compiled, beside `dist`. */
const ROOTS = [join(__dirname, '../../..'), join(__dirname, '../../../..')];

/** The folder that `npm run build` has filled for this name. Null where it was not built. */
export function builtFolder(name: string): string | null {
  const folders = ROOTS.map((root) => join(root, name, 'dist'));
  return folders.find((folder) => existsSync(join(folder, 'index.html'))) ?? null;
}

/** The files of a page below `/<name>/`, as they lie in the folder at that moment: compressed for whoever takes it. */
export function registerFiles(server: FastifyInstance, name: string, folder: string, policy: Policy): void {
  const headers = fileHeaders(policy);
  server.get<{ Params: { name: string } }>(`/${name}/:name`, async (request, reply) => {
    const { name } = request.params;
    const type = typeOf(name);
    const found = type === null ? null : await findFile(join(folder, name), request);
    if (found === null) {
      reply.callNotFound();
      return reply;
    }
    const { path, stats, encoding } = found;
    const tag = tagOf(found);
    reply.headers({ ...headers, etag: tag, 'content-type': type ?? '' });
    if (hasTag(request, tag)) return reply.code(304).send();
    if (encoding !== null) reply.header('content-encoding', encoding);
    return reply.header('content-length', stats.size).send(createReadStream(path));
  });
}

function typeOf(name: string): string | null {
  return TYPES[NAME.exec(name)?.groups?.['ending'] ?? ''] ?? null;
}

function tagOf({ stats, encoding }: Found): string {
  return `"${stats.mtimeMs.toString(36)}-${stats.size.toString(36)}-${encoding ?? ''}"`;
}

async function findFile(path: string, request: FastifyRequest): Promise<Found | null> {
  for (const encoding of [acceptedEncoding(request), null]) {
    const one = encoding === null ? path : `${path}${COMPRESSED[encoding]}`;
    const stats = await stat(one).catch(() => null);
    if (stats?.isFile() === true) return { path: one, stats, encoding };
  }
  return null;
}

import { createHash } from 'node:crypto';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { hasTag } from './etag';
import { GRAPHQL_PATH } from './graphql';

/**
 * The schema as text, with @allow and descriptions that say who may use what: for code generators, and for whoever reads. It shows what
 * introspection shows, and stands under the same setting.
 */
export function registerSdl(server: FastifyInstance, schema: GraphQLSchema): void {
  const printed = once(() => {
    const text = `${printSchemaWithDirectives(schema)}\n`;
    return { text, tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
  });
  server.get(`${GRAPHQL_PATH}/schema.graphql`, (request, reply) => {
    const { text, tag } = printed();
    reply.headers({ etag: tag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    return hasTag(request, tag) ? reply.code(304).send() : reply.type('text/plain; charset=utf-8').send(text);
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

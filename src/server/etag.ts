import type { FastifyRequest } from 'fastify';

/** Whether the client has what is under this tag. Source: RFC 9110, 13.1.2: a list of tags, compared without regard to weakness, or "*". */
export function hasTag({ headers }: Pick<FastifyRequest, 'headers'>, tag: string): boolean {
  const tags = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}

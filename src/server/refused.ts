import type { FastifyReply } from 'fastify';
import { languageOf, type Ctx } from '../core/ctx';
import { toUserError, type Problem } from '../core/errors';
import type { ErrorCode } from '../generated/schema-types';

const STATUS: Partial<Record<ErrorCode, number>> = {
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  ALREADY_USED: 409,
  EXPIRED: 410,
  LIMIT_REACHED: 413,
  INVALID: 422,
  RATE_LIMITED: 429,
  UPSTREAM_FAILED: 503,
};

/** The refusal of a route beside GraphQL in GraphQL's shape, with a status that says the same. */
export function sayRefused(ctx: Ctx, reply: FastifyReply, problems: readonly Problem[]): FastifyReply {
  const [first] = problems;
  const seconds = first?.values?.['retryAfterSeconds'];
  if (typeof seconds === 'number') reply.header('retry-after', seconds);
  const errors = problems.map((one) => {
    const { code, message } = toUserError(one, languageOf(ctx));
    return { message, extensions: { code } };
  });
  return reply.code(STATUS[first?.code ?? 'INVALID'] ?? 422).send({ errors });
}

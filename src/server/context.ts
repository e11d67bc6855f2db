import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import type { App, Ctx, RequestFacts } from '../core/ctx';
import { acceptedLanguage } from '../core/language';
import { tokenKind } from '../core/tokens';
import { NOBODY } from '../core/viewer';
import { createCtx } from '../database/context';
import { authenticateApiToken } from '../domains/api-token/authenticate';
import { authenticate } from '../domains/session/authenticate';
import { asksForCookie, cookieOf, tokenInCookie } from './cookie';

export interface ContextParts {
  readonly dataSource: DataSource;
  readonly app: App;
  readonly clock: () => Date;
}

/** The context of one HTTP request: who is asking, found with one query. */
export async function contextOf(parts: ContextParts, request: FastifyRequest, reply: FastifyReply): Promise<Ctx> {
  const inCookie = asksForCookie(request);
  const cookie = inCookie ? { cookie: cookieOf(reply, parts.app.sessions.absoluteMs) } : {};
  const ctx = createCtx({
    ...parts,
    now: parts.clock(),
    viewer: NOBODY,
    request: { ...requestFacts(request), ...cookie },
  });
  const token = bearerToken(request.headers.authorization) ?? (inCookie ? tokenInCookie(request) : null);
  if (token !== null) await (tokenKind(token) === 'api' ? authenticateApiToken : authenticate)(ctx, token);
  return ctx;
}

/** What the transport knows of a request. */
export function requestFacts(request: FastifyRequest): RequestFacts {
  return {
    id: request.id,
    ip: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    language: acceptedLanguage(request.headers['accept-language']),
    loginAttempts: 0,
  };
}

/** "Bearer …" in whatever case, as RFC 9110 has it; anything else is nobody's. */
export function bearerToken(header: string | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? null;
}

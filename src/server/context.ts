import { setMaxListeners } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { readAddress } from '../core/address';
import type { App, Ctx, RequestFacts } from '../core/ctx';
import { acceptedLanguage } from '../core/language';
import { hashToken, isMadeHere, tokenKind } from '../core/tokens';
import { NOBODY } from '../core/viewer';
import { createCtx } from '../runtime/create-ctx';
import { authenticateApiToken } from '../domains/api-token/authenticate';
import { authenticate } from '../domains/session/authenticate';
import { asksForCookie, cookieOf, tokenInCookie } from './cookie';

export interface ContextParts {
  readonly dataSource: DataSource;
  readonly app: App;
  readonly clock: () => Date;
}

/** Who is asking. */
export interface Asking {
  readonly ctx: Ctx;
  /** Whether they presented a token that has to be one and is none. */
  readonly isTokenRefused: boolean;
}

/** The context of one HTTP request: who is asking, found with one query. */
export async function contextOf(parts: ContextParts, request: FastifyRequest, reply: FastifyReply): Promise<Asking> {
  const inCookie = asksForCookie(request);
  const cookie = inCookie ? { cookie: cookieOf(reply, parts.app.sessions.absoluteMs) } : {};
  const bearer = bearerToken(request.headers.authorization);
  const token = bearer ?? (inCookie ? tokenInCookie(request.headers.cookie) : null);
  const facts = { ...requestFacts(request), ...cookie, abandoned: endOf(reply) };
  const ctx = await contextFor(parts, facts, token);
  return { ctx, isTokenRefused: ctx.viewer === NOBODY && bearer?.startsWith(API_TOKEN) === true };
}

/** A context of this moment, for whoever holds the token. */
export async function contextFor(parts: ContextParts, facts: RequestFacts, token: string | null): Promise<Ctx> {
  const request = { ...facts, ...presented(parts.app, token) };
  const ctx = createCtx({ ...parts, now: parts.clock(), viewer: NOBODY, request });
  if (token !== null) await (tokenKind(token) === 'api' ? authenticateApiToken : authenticate)(ctx, token);
  // Who came with a token that opens nothing is nobody, and has the share of nobody.
  ctx.request.isTokenLookedUp = false;
  return ctx;
}

/**
 * An API token that is none, or none any more, is told so at once: a script asks for nothing as nobody. All else that opens nothing is nobody's and
 * refuses nothing: an app that still holds the token of a session that has ended must be able to ask who it is, and to sign in.
 */
const API_TOKEN = 'api_';

function presented({ secrets }: App, token: string | null) {
  if (token === null || !isMadeHere(token, secrets)) return { isTokenLookedUp: token !== null };
  return { isTokenLookedUp: true, tokenOfOurs: hashToken(token).toString('base64url') };
}

/** Made once: made by each signal for itself it would cost a stack of calls, and nobody asks why a request has ended. */
const ENDED = new Error('The request has ended.');

/** Aborted when the answer has gone out, or can no longer. */
export function endOf({ raw }: FastifyReply): AbortSignal {
  const end = new AbortController();
  // Everything of one request that waits listens to it.
  setMaxListeners(0, end.signal);
  raw.once('close', () => {
    end.abort(ENDED);
  });
  return end.signal;
}

/** What the transport knows of a request. */
export function requestFacts(request: FastifyRequest): RequestFacts {
  return {
    id: request.id,
    ip: clientAddress(request),
    userAgent: request.headers['user-agent'] ?? null,
    language: acceptedLanguage(request.headers['accept-language']),
    isTokenLookedUp: false,
    loginAttempts: 0,
  };
}

/** Where the client is, as far as proxies that are trusted say it; null where what they say is no address. */
export function clientAddress({ ip }: { readonly ip: string | undefined }): string | null {
  return readAddress(ip);
}

/** What clients send when they have no token, by habit. */
const NONE: ReadonlySet<string> = new Set(['null', 'undefined']);

/** "Bearer …" in whatever case, as RFC 9110 has it; anything else is nobody's. */
export function bearerToken(header: string | undefined): string | null {
  const token = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? null;
  return token === null || NONE.has(token) ? null : token;
}

import { parse, serialize } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from '../core/ctx';
import type { Settings } from '../settings';

/**
 * A session in a cookie, for single-page apps: no script can read it, and only this host over https ever gets it. A request asks for it, and
 * for its cookie to be looked at, with a header that no form, image or link can send, and that a browser sends for a page of another
 * origin only where CORS_ORIGINS names it: that is the defence against forged requests. The Origin header is checked as well.
 */
const NAME = '__Host-session';
const HEADER = 'muster-session';

const ATTRIBUTES = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

export function asksForCookie({ headers }: FastifyRequest): boolean {
  return headers[HEADER] === 'cookie';
}

export function tokenInCookie({ headers }: FastifyRequest): string | null {
  return parse(headers.cookie ?? '')[NAME] ?? null;
}

export function cookieOf(reply: FastifyReply, lifetimeMs: number): SessionCookie {
  const set = (value: string, maxAge: number) =>
    void reply.header('set-cookie', serialize(NAME, value, { ...ATTRIBUTES, maxAge }));
  return {
    keep: (token) => {
      set(token, Math.floor(lifetimeMs / 1000));
    },
    forget: () => {
      set('', 0);
    },
  };
}

/** Why a request may have no cookie, or null: not over https, or from a page of an origin that is none of ours. */
export function obstacleToCookie(
  request: FastifyRequest,
  { appUrl, corsOrigins }: Pick<Settings, 'appUrl' | 'corsOrigins'>,
): { readonly status: number; readonly sentence: string } | null {
  if (!asksForCookie(request)) return null;
  if (request.protocol !== 'https') {
    return { status: 400, sentence: 'A session in a cookie needs https: use the token as a bearer token, or https.' };
  }
  const { origin } = request.headers;
  const ours = [`https://${request.host}`, appUrl, ...corsOrigins].map((url) => new URL(url).origin);
  if (origin === undefined || ours.includes(origin)) return null;
  return { status: 403, sentence: 'Pages of this origin may not use the session in the cookie.' };
}

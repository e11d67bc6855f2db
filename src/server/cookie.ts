import { parse, serialize } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from '../core/ctx';
import { RequestError } from '../core/errors';
import type { Message } from '../core/messages';
import { parseUrl } from '../core/url';
import type { Settings } from '../settings';
import type { TurnedAway } from './turn-away';

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

export function tokenInCookie(header: string | undefined): string | null {
  return parse(header ?? '')[NAME] ?? null;
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

export type CookieSettings = Pick<Settings, 'appUrl' | 'apiUrl' | 'corsOrigins'>;

/**
 * Why a request may have no cookie, or null: not over https, or from a page of an origin that is none of ours. Which origins are ours the
 * settings say alone: a request's own Host and X-Forwarded-Host are whatever its sender writes.
 */
export function obstacleToCookie(request: FastifyRequest, settings: CookieSettings): TurnedAway | null {
  if (!asksForCookie(request)) return null;
  if (!isSecure(request)) return refused(400, messages.needsHttps);
  const { origin } = request.headers;
  return origin === undefined || isOurOrigin(origin, settings) ? null : foreignOrigin();
}

export function foreignOrigin(): TurnedAway {
  return refused(403, messages.foreignOrigin);
}

export function isOurOrigin(origin: string, { appUrl, apiUrl, corsOrigins }: CookieSettings): boolean {
  return [appUrl, apiUrl, ...corsOrigins].some((url) => new URL(url).origin === origin);
}

/** Whether it came over https, or is the browser's own machine's. */
export function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https' || isAtLocalhost(request);
}

/**
 * Whether the browser's address bar says localhost: browsers keep a Secure cookie for it over plain http, because what is sent there
 * leaves no machine. A name that an attacker points to 127.0.0.1 is another name.
 */
function isAtLocalhost({ headers: { host = '' } }: FastifyRequest): boolean {
  const hostname = parseUrl(`http://${host}`)?.hostname ?? '';
  return LOCALHOST.has(hostname) || hostname.endsWith('.localhost');
}

const LOCALHOST: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const refused = (status: number, sentence: Message): TurnedAway => ({
  status,
  error: new RequestError('BAD_REQUEST', sentence),
});

const messages = {
  needsHttps: {
    en: 'A session in a cookie needs https, or http://localhost while you develop. Use one of them, or send the token as a bearer token.',
    tr: 'Çerezdeki oturum https, geliştirme sırasında ise http://localhost gerektirir. Bunlardan birini kullanın veya belirteci bearer olarak gönderin.',
    nl: 'Een sessie in een cookie vereist https, of http://localhost tijdens het ontwikkelen. Gebruik een van beide, of stuur het token als bearer-token.',
    fr: 'Une session dans un cookie exige https, ou http://localhost pendant le développement. Utilisez l’un des deux, ou envoyez le jeton comme jeton bearer.',
  },
  foreignOrigin: {
    en: 'Pages of this origin may not use the session in the cookie. Name the origin in CORS_ORIGINS if it is yours.',
    tr: 'Bu kaynaktan (origin) gelen sayfalar çerezdeki oturumu kullanamaz. Kaynak sizinse CORS_ORIGINS ayarına ekleyin.',
    nl: 'Pagina’s van deze origin mogen de sessie in de cookie niet gebruiken. Noem de origin in CORS_ORIGINS als die van jou is.',
    fr: 'Les pages de cette origine ne peuvent pas utiliser la session du cookie. Si cette origine est la vôtre, ajoutez-la à CORS_ORIGINS.',
  },
} satisfies Record<string, Message>;

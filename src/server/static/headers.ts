/** What a page may load, beside what no page of ours may: run scripts of another server, talk to another, be framed, or send a form away. */
export interface Policy {
  readonly styles: string;
  readonly fonts: string;
  readonly pictures: string;
  readonly workers: string;
}

/** The value of content-security-policy. */
function contentSecurityPolicy({ styles, fonts, pictures, workers }: Policy): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `worker-src ${workers}`,
    "connect-src 'self'",
    `style-src ${styles}`,
    `font-src ${fonts}`,
    `img-src ${pictures}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Nobody is told an address here: that of a link holds its token. */
export const LINK_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Of a page itself. */
export function pageHeaders(policy: Policy) {
  return {
    ...LINK_HEADERS,
    'content-security-policy': contentSecurityPolicy(policy),
    'x-frame-options': 'DENY',
  } as const;
}

/** Of the files of a page. Kept by the browser, and asked for again, so that a new build is seen at once. */
export function fileHeaders(policy: Policy) {
  return {
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    'content-security-policy': contentSecurityPolicy(policy),
    'x-content-type-options': 'nosniff',
  } as const;
}

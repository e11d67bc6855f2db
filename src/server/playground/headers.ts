/**
 * What the pages may do: run scripts of this server and talk to this server, nothing else. The editor lays itself out with inline styles,
 * which can load nothing from elsewhere under the other lines; its letters are in its style sheet.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Nobody is told an address here: that of a link holds its token. */
export const LINK_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

export const PAGE_HEADERS = {
  ...LINK_HEADERS,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-frame-options': 'DENY',
  vary: 'accept',
} as const;

/** Of the files of the page. Kept by the browser, and asked for again, so that a new build is seen at once. */
export const FILE_HEADERS = {
  'cache-control': 'no-cache',
  vary: 'accept-encoding',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
} as const;

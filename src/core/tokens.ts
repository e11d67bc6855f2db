import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** What a token opens; the word stands in front of it, so that one of the wrong kind is known at sight. */
export type TokenKind = 'session' | 'invite' | 'verify' | 'reset' | 'challenge' | 'api' | 'upload';

/** A new token of 256 random bits in base64url, behind its kind: "verify_…". Given out once; only its hash is kept. */
export function newToken(kind: TokenKind): string {
  return `${kind}_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
}

/** The kind that a token claims to be of, or null when it is no token of ours. */
export function tokenKind(token: string): TokenKind | null {
  const match = /^(session|invite|verify|reset|challenge|api|upload)_[A-Za-z0-9_-]{43}$/.exec(token);
  return match === null ? null : (match[1] as TokenKind);
}

/** SHA-256, as it is kept and compared in a binary column. A token has 256 random bits, so no salt and no slow hash is needed. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

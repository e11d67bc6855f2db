import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SecretBox } from './secret-box';

const TOKEN_BYTES = 32;

/** What a token opens; the word stands in front of it, so that one of the wrong kind is known at sight. */
export type TokenKind = 'session' | 'invite' | 'verify' | 'reset' | 'challenge' | 'api' | 'upload' | 'import';

/** A new token of 256 random bits in base64url, behind its kind: "verify_…". Given out once; only its hash is kept. */
export function newToken(kind: TokenKind): string {
  return `${kind}_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
}

/** Of the bytes of a token that are looked up again and again: the rest proves that it was made here. */
const RANDOM_BYTES = 24;

/**
 * A new token that comes with every request: 192 random bits, and 64 that follow from them and a key of ours. Whether one was made here is so
 * known without asking the database, which those who make tokens up would otherwise keep from answering about real ones.
 */
export function newLastingToken(kind: 'session' | 'api', secrets: SecretBox): string {
  const random = randomBytes(RANDOM_BYTES);
  const [key] = secrets.keysFor(PURPOSE);
  if (key === undefined) throw new Error('There is always a newest key.');
  return `${kind}_${Buffer.concat([random, mark(key, random)]).toString('base64url')}`;
}

/** Whether a token was made here, with one of the keys that there are. One that was made before tokens were marked is none of ours by this. */
export function isMadeHere(token: string, secrets: SecretBox): boolean {
  if (tokenKind(token) === null) return false;
  const bytes = Buffer.from(token.slice(token.indexOf('_') + 1), 'base64url');
  const [random, marked] = [bytes.subarray(0, RANDOM_BYTES), bytes.subarray(RANDOM_BYTES)];
  return secrets.keysFor(PURPOSE).some((key) => timingSafeEqual(mark(key, random), marked));
}

const PURPOSE = 'marks of tokens';

function mark(key: Buffer, random: Buffer): Buffer {
  return createHmac('sha256', key)
    .update(random)
    .digest()
    .subarray(0, TOKEN_BYTES - RANDOM_BYTES);
}

/** The kind that a token claims to be of, or null when it is no token of ours. */
export function tokenKind(token: string): TokenKind | null {
  const match = /^(session|invite|verify|reset|challenge|api|upload|import)_[A-Za-z0-9_-]{43}$/.exec(token);
  return match === null ? null : (match[1] as TokenKind);
}

/** SHA-256, as it is kept and compared in a binary column. A token has at least 192 random bits, so no salt and no slow hash is needed. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

import { randomBytes } from 'node:crypto';
import { hotp } from 'speakeasy';
import { shownEmail } from '../../core/email';

const SECRET_BYTES = 20;
const STEP_MS = 30_000;
const DIGITS = 6;
const CODE = /^\d{6}$/;
const ISSUER = 'Muster';

export function newSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** Six digits and nothing else: what people type is read by typed-code.ts. */
export function isTotpCode(code: string): boolean {
  return CODE.test(code);
}

/**
 * The 30-second step that a six-digit code is of: the current one, the one before (delay in typing) or the one
 * after (a telephone whose clock is fast). Null when it is of none. Says
 * nothing about replays: whoever accepts it moves the last accepted step forward. Source: RFC 6238 §5.2.
 */
export function matchingStep(secret: Buffer, code: string, now: Date): number | null {
  // speakeasy makes a code of whatever it is given: for an empty secret one that anybody can work out.
  if (secret.length !== SECRET_BYTES) throw new Error(`A secret of ${secret.length} bytes is none of ours.`);
  if (!CODE.test(code)) return null;
  const current = Math.floor(now.getTime() / STEP_MS);
  return [current, current - 1, current + 1].find((step) => codeOf(secret, step, DIGITS) === code) ?? null;
}

/** The code of one step: HMAC-SHA-1, truncated as RFC 4226 says. */
export function codeOf(secret: Buffer, step: number, digits: number): string {
  return hotp({ secret: secret.toString('hex'), encoding: 'hex', counter: step, digits });
}

/** What an authenticator app reads. Source: the Key URI Format of Google Authenticator. */
export function otpauthUri(secret: Buffer, email: string, companyName: string | null): string {
  const shown = shownEmail(email);
  const label = companyName === null ? shown : `${companyName} (${shown})`;
  const asked = `secret=${base32(secret)}&issuer=${ISSUER}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_MS / 1000}`;
  return `otpauth://totp/${ISSUER}:${encodeURIComponent(label)}?${asked}`;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, for bytes in whole groups of five, of which a secret is made. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((group) => ALPHABET.charAt(parseInt(group, 2))).join('');
}

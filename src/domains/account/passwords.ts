import { hash, verify, type Options } from '@node-rs/argon2';
import { normalise } from '../../core/unicode';
import { inShare } from './hashing-queue';

/** Argon2id, 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet. */
const PARAMETERS: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/;

/** More than any password has, in whatever form it is typed. */
const MAX_TYPED_UNITS = 1_024;

/**
 * A password in the form that is hashed, NFKC, so that it is the same from every keyboard: accents put together or apart, letters of any width.
 * Null for what is too long to be one. Source: NIST 800-63B, normalisation of passwords before hashing.
 */
export function normalPassword(typed: string): string | null {
  return normalise(typed, 'NFKC', MAX_TYPED_UNITS);
}

/** Kept for an account whose owner has yet to choose a password: no password has this hash. */
export const UNUSABLE_PASSWORD = '!';

/** What belongs to nobody: the demo, tests, and the hash that nobody's password is looked at against. */
const OF_THE_HOUSE = 'house';

/** `share`: for whom, so that nobody's hashing keeps others waiting (hashing-queue.ts). */
export function hashPassword(password: string, share = OF_THE_HOUSE): Promise<string> {
  return inShare(share, () => hash(normalPassword(password) ?? password, PARAMETERS));
}

/**
 * Whether it is the password. Without a hash (nobody has this name) or with one that no password has, the same work is done and the
 * answer is no, so that time does not tell who exists. A password that was hashed as it was typed, before they were normalised, is right as well.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
  share = OF_THE_HOUSE,
): Promise<boolean> {
  const usable = passwordHash?.startsWith('$argon2') === true;
  const against = usable ? passwordHash : await dummyHash();
  const began = performance.now();
  const matches = await inShare(share, () => matchesIn(formsOf(password), against));
  lastTookMs = performance.now() - began;
  return matches && usable;
}

/** Which forms there are is a matter of what was typed alone, whosever hash it is looked at against. */
function formsOf(password: string): string[] {
  const normal = normalPassword(password);
  return normal === null ? [''] : [...new Set([normal, password])];
}

async function matchesIn(forms: readonly string[], against: string): Promise<boolean> {
  for (const form of forms) if (await verify(against, form)) return true;
  return false;
}

let lastTookMs = 0;

/**
 * Takes as long as looking at a password takes now, without the work: for passwords that are not looked at, so that time does not tell, and
 * a storm of them costs nobody anything.
 */
export function asIfVerified(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, lastTookMs));
}

/** Whether a hash was made with weaker parameters than today's. */
export function needsRehash(passwordHash: string): boolean {
  return !CURRENT.test(passwordHash);
}

/** Whether the hash, which this password opens, was made of it as it was typed, before passwords were normalised. */
export async function isHashedAsTyped(passwordHash: string, password: string, share = OF_THE_HOUSE): Promise<boolean> {
  const normal = normalPassword(password);
  if (normal === null || normal === password) return false;
  return !(await inShare(share, () => verify(passwordHash, normal)));
}

let dummy: Promise<string> | undefined;

function dummyHash(): Promise<string> {
  dummy ??= hashPassword('nobody has this password');
  return dummy;
}

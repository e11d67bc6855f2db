import { hash, verify, type Options } from '@node-rs/argon2';
import { inShare } from './hashing-queue';

/** Argon2id, 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet. */
const PARAMETERS: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/;

/** Kept for an account whose owner has yet to choose a password: no password has this hash. */
export const UNUSABLE_PASSWORD = '!';

/** What belongs to nobody: the demo, tests, and the hash that nobody's password is looked at against. */
const OF_THE_HOUSE = 'house';

/** `share`: for whom, so that nobody's hashing keeps others waiting (hashing-queue.ts). */
export function hashPassword(password: string, share = OF_THE_HOUSE): Promise<string> {
  return inShare(share, () => hash(password, PARAMETERS));
}

/**
 * Whether it is the password. Without a hash (nobody has this name) or with one that no password has, the same work is done and the
 * answer is no, so that time does not tell who exists.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
  share = OF_THE_HOUSE,
): Promise<boolean> {
  const usable = passwordHash?.startsWith('$argon2') === true;
  const against = usable ? passwordHash : await dummyHash();
  const began = performance.now();
  const matches = await inShare(share, () => verify(against, password));
  lastTookMs = performance.now() - began;
  return matches && usable;
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

let dummy: Promise<string> | undefined;

function dummyHash(): Promise<string> {
  dummy ??= hashPassword('nobody has this password');
  return dummy;
}

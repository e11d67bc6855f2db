import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** Encrypts secrets at rest: AES-256-GCM, the first key for new secrets, any of the keys for reading. */
export interface SecretBox {
  seal(clear: string): string;
  open(sealed: string): string;
  /**
   * The same for the same text, and telling nothing of it without the key: to see that a secret was repeated without keeping it. Stays the same
   * while keys are added in front.
   */
  fingerprint(clear: string): string;
  /** How everything begins that is sealed with the newest key. */
  readonly newestPrefix: string;
  /** How everything begins that one of the keys opens, all of one length. */
  readonly prefixes: readonly string[];
  /** Keys of 32 bytes for another purpose, one from each of the keys, the newest first: what they do says nothing of the keys themselves. */
  keysFor(purpose: string): readonly Buffer[];
}

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * `keys`: 32 bytes each, the newest first; rotating means putting a new one in front. A sealed secret is
 * `v1.<fingerprint of the key>.<base64url of nonce, tag and text>`.
 */
export function createSecretBox(keys: readonly Buffer[]): SecretBox {
  const named = keys.map((key) => ({ key, name: fingerprint(key) }));
  const newest = named[0];
  const oldest = keys.at(-1);
  if (newest === undefined || oldest === undefined) throw new Error('A secret box needs at least one key.');
  const prefixes = named.map(({ name }) => `${VERSION}.${name}.`);
  const newestPrefix = `${VERSION}.${newest.name}.`;
  return {
    newestPrefix,
    prefixes,
    keysFor: (purpose) => keys.map((key) => createHmac('sha256', key).update(`muster ${purpose}`).digest()),
    seal(clear) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newest.key, nonce);
      const text = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
      return `${newestPrefix}${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url')}`;
    },
    fingerprint: (clear) =>
      createHmac('sha256', oldest).update('muster fingerprint ').update(clear).digest('base64url'),
    open(sealed) {
      const [version, name, body] = sealed.split('.');
      const used = named.find((candidate) => candidate.name === name);
      if (version !== VERSION || used === undefined || body === undefined) {
        throw new Error('This secret was sealed with a key that is not among SECRET_KEY.');
      }
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', used.key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const text = bytes.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    },
  };
}

function fingerprint(key: Buffer): string {
  return createHash('sha256').update('muster key').update(key).digest('base64url').slice(0, 8);
}

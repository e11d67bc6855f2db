import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { idBytes, idFromBytes, type Id } from './ids';
import type { SecretBox } from './secret-box';

/** Where a page starts: the sort value and the id of the last row of the page before. */
export interface Position {
  readonly value: string | number;
  readonly id: Id;
}

/** Makes positions opaque: they hold what rows are sorted by, such as a person's name, and end in logs, URLs and browsers' caches. */
interface CursorBox {
  seal(list: string, position: Position): string;
  /** Null for what was not sealed here, or for another list. */
  open(list: string, cursor: string): Position | null;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ID_BYTES = 16;
const PREFIX_LENGTH = 3;
/** The longest sort value is an address of 254 characters. */
const MAX_CURSOR_LENGTH = 2_000;

const boxes = new WeakMap<SecretBox, CursorBox>();

/** The same for every process that shares the keys. */
export function cursorsOf(secrets: SecretBox): CursorBox {
  let box = boxes.get(secrets);
  if (box === undefined) boxes.set(secrets, (box = createBox(secrets.keysFor('cursors'))));
  return box;
}

/**
 * AES-256-GCM, the list being what is authenticated beside the text. The nonce is made from list and text under the key, so that the same
 * position of the same list is always the same cursor, and two different texts never share one.
 */
function createBox(keys: readonly Buffer[]): CursorBox {
  const [newest] = keys;
  if (newest === undefined) throw new Error('Cursors need at least one key.');
  return {
    seal(list, position) {
      const clear = toBytes(position);
      const nonce = createHmac('sha256', newest)
        .update(list)
        .update('\0')
        .update(clear)
        .digest()
        .subarray(0, NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', newest, nonce).setAAD(Buffer.from(list));
      const text = Buffer.concat([cipher.update(clear), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(list, cursor) {
      if (cursor.length > MAX_CURSOR_LENGTH) return null;
      const bytes = Buffer.from(cursor, 'base64url');
      if (bytes.length <= NONCE_BYTES + TAG_BYTES + PREFIX_LENGTH + ID_BYTES) return null;
      return keys.reduce<Position | null>((found, key) => found ?? openWith(key, list, bytes), null);
    },
  };
}

function openWith(key: Buffer, list: string, bytes: Buffer): Position | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(list)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return fromBytes(Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]));
  } catch {
    return null;
  }
}

/** The kind and the sixteen bytes of the id, then the value as JSON, which says whether it is a number. */
function toBytes({ id, value }: Position): Buffer {
  return Buffer.concat([Buffer.from(id.slice(0, PREFIX_LENGTH)), idBytes(id), Buffer.from(JSON.stringify(value))]);
}

function fromBytes(clear: Buffer): Position | null {
  const prefix = clear.toString('latin1', 0, PREFIX_LENGTH);
  const value: unknown = JSON.parse(clear.toString('utf8', PREFIX_LENGTH + ID_BYTES));
  if (!/^[a-z]{3}$/.test(prefix) || (typeof value !== 'string' && typeof value !== 'number')) return null;
  return { id: idFromBytes(prefix, clear.subarray(PREFIX_LENGTH, PREFIX_LENGTH + ID_BYTES)), value };
}

/** Crockford's letters, in small, as TypeID writes them. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const BITS_OF_LETTER = 5;
const BITS_OF_BYTE = 8;
const BYTES = 16;
/** Of sixteen bytes: two bits more than they have, which are zero and stand first. */
const BASE32_LENGTH = 26;
const SPARE_BITS = BASE32_LENGTH * BITS_OF_LETTER - BYTES * BITS_OF_BYTE;

const CODES = Buffer.from(LETTERS, 'latin1');
const NO_LETTER = 0xff;
const VALUES = new Uint8Array(128).fill(NO_LETTER);
for (const [value, code] of CODES.entries()) VALUES[code] = value;

const written = Buffer.alloc(BASE32_LENGTH);

/**
 * Sixteen bytes as 26 letters. A page of a list writes hundreds of ids and reads as many: what typeid-js does with arrays of letters was a
 * twentieth of all the work on it. Throws on any other number of bytes.
 */
export function toBase32(bytes: Uint8Array): string {
  if (bytes.length !== BYTES) throw new RangeError(`${bytes.length} bytes are no id.`);
  let held = 0;
  let bits = SPARE_BITS;
  let at = 0;
  for (const byte of bytes) {
    held = (held << BITS_OF_BYTE) | byte;
    for (bits += BITS_OF_BYTE; bits >= BITS_OF_LETTER; at += 1) {
      bits -= BITS_OF_LETTER;
      written[at] = CODES[(held >> bits) & 0x1f] ?? 0;
    }
    held &= 0x1f;
  }
  return written.toString('latin1');
}

/** The sixteen bytes of what `text` ends with. Throws where that is nothing `toBase32` writes. */
export function fromBase32(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(BYTES);
  let held = 0;
  let bits = -SPARE_BITS;
  let at = 0;
  for (let index = text.length - BASE32_LENGTH; index < text.length; index += 1) {
    const value = VALUES[text.charCodeAt(index)] ?? NO_LETTER;
    if (value === NO_LETTER || (bits === -SPARE_BITS && value > 7)) throw new RangeError('No id in base 32.');
    held = ((held & 0xff) << BITS_OF_LETTER) | value;
    bits += BITS_OF_LETTER;
    if (bits < BITS_OF_BYTE) continue;
    bits -= BITS_OF_BYTE;
    bytes[at] = held >> bits;
    at += 1;
  }
  return bytes;
}

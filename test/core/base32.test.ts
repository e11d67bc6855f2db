import fc from 'fast-check';
import { fromString, fromUUIDBytes, toUUIDBytes } from 'typeid-js';
import { fromBase32, toBase32 } from '../../src/core/base32';
import { idBytes, idFromBytes, newId } from '../../src/core/ids';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

it('writes and reads what typeid-js does', () => {
  fc.assert(
    fc.property(bytes, (some) => {
      const text = fromUUIDBytes('usr', some) as string;
      expect(`usr_${toBase32(some)}`).toBe(text);
      expect([...fromBase32(text)]).toEqual([...toUUIDBytes(fromString(text))]);
    }),
  );
  for (const value of [0, 0x7f, 0x80, 0xff]) {
    const some = new Uint8Array(16).fill(value);
    expect(toBase32(some)).toBe((fromUUIDBytes('usr', some) as string).slice(4));
    expect([...fromBase32(toBase32(some))]).toEqual([...some]);
  }
});

it('an id comes back from its bytes', () => {
  const id = newId('usr');
  expect(idFromBytes('usr', idBytes(id))).toBe(id);
});

it.each([0, 15, 17, 32])('%d bytes are no id', (length) => {
  expect(() => toBase32(new Uint8Array(length))).toThrow(RangeError);
});

it.each([
  '',
  'usr_',
  '0123456789abcdefghjkmnpqr',
  '8zzzzzzzzzzzzzzzzzzzzzzzzz',
  '0123456789abcdefghjkmnpqri',
  '0123456789abcdefghjkmnpqrU',
  '0123456789abcdefghjkmnpqr-',
  '0123456789abcdefghjkmnpqré',
  '0123456789abcdefghjkmnpqr\u{1d11e}',
])('"%s" is read as no bytes', (text) => {
  expect(() => fromBase32(text)).toThrow(RangeError);
});

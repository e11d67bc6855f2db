import { base32 } from '../../src/domains/two-factor/totp';

/** What a secret would look like in a database that kept it, under the name of the encoding; bytes, compared as they are. */
export function formsOf(secret: Secret): { readonly form: string; readonly bytes: Buffer }[] {
  return rawOf(secret).flatMap((raw) => [
    { form: 'as it is', bytes: raw },
    { form: 'hex', bytes: Buffer.from(raw.toString('hex')) },
    { form: 'HEX', bytes: Buffer.from(raw.toString('hex').toUpperCase()) },
    ...base64Of(raw).map((text) => ({ form: 'base64', bytes: Buffer.from(text) })),
    ...base64Of(raw).map((text) => ({ form: 'base64url', bytes: Buffer.from(toUrl(text)) })),
    { form: 'base32', bytes: Buffer.from(base32Of(raw)) },
    { form: 'base32 in lower case', bytes: Buffer.from(base32Of(raw).toLowerCase()) },
  ]);
}

/** A secret that the API gave out or took in, and what it says of itself. */
export interface Secret {
  readonly name: string;
  readonly text: string;
  readonly kind: 'password' | 'token' | 'base32' | 'recovery code';
}

/** The text as people see it, and the bytes that it stands for. */
function rawOf({ kind, text }: Secret): Buffer[] {
  if (kind === 'token') {
    const random = text.slice(text.indexOf('_') + 1);
    return [Buffer.from(text), Buffer.from(random), Buffer.from(random, 'base64url')];
  }
  if (kind === 'base32') return [Buffer.from(text), bytesOfBase32(text)];
  if (kind === 'password') return [Buffer.from(text)];
  const letters = text.replaceAll('-', '');
  return [text, letters, text.toLowerCase(), letters.toLowerCase()].map((form) => Buffer.from(form));
}

/** The text that stands in base64 wherever the bytes begin in what was encoded: there are three ways. */
function base64Of(raw: Buffer): string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), raw])
      .toString('base64')
      .replaceAll('=', '');
    // The first and the last letters depend on what stands beside the bytes.
    return text.slice(shift === 0 ? 0 : shift + 1, (shift + raw.length) % 3 === 0 ? undefined : -1);
  });
}

const toUrl = (text: string) => text.replaceAll('+', '-').replaceAll('/', '_');

/** Of whole groups of five bytes, as the product's own has it; what is left over depends on what follows. */
function base32Of(raw: Buffer): string {
  return base32(raw.subarray(0, raw.length - (raw.length % 5)));
}

function bytesOfBase32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

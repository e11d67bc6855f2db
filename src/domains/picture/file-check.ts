import { refuse } from '../../core/errors';
import { messages } from './messages';

type Kind = 'JPEG' | 'PNG' | 'GIF' | 'WEBP';

/** Where the picture at the beginning ends, in bytes; null when the bytes end before it. */
type EndFinder = (bytes: Buffer) => number | null;

const ENDS: Record<Kind, EndFinder> = { JPEG: endOfJpeg, PNG: endOfPng, GIF: endOfGif, WEBP: endOfWebp };

/**
 * The picture alone, known by its bytes. Refuses what is of no kind that we take, what is cut off, and files that are something else as well:
 * with something behind the picture's end, or with a beginning that a program could be made of.
 */
export function checkFile(bytes: Buffer): Buffer {
  if (bytes.length === 0) refuse('INVALID', [], messages.empty);
  const kind = kindOf(bytes);
  if (kind === null) refuse('INVALID', [], isSvg(bytes) ? messages.svg : messages.noPicture);
  if (kind === 'GIF' && bytes.toString('latin1', 6, 8) === '/*') refuse('INVALID', [], messages.somethingElse);
  const end = ENDS[kind](bytes);
  if (end === null) refuse('INVALID', [], messages.cutOff);
  if (!mayFollow(kind, bytes.subarray(end))) refuse('INVALID', [], messages.somethingElse);
  return bytes.subarray(0, end);
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function kindOf(bytes: Buffer): Kind | null {
  const text = bytes.toString('latin1', 0, 12);
  if (text.startsWith('\xff\xd8\xff')) return 'JPEG';
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return 'PNG';
  if (/^GIF8[79]a/.test(text)) return 'GIF';
  return text.startsWith('RIFF') && text.endsWith('WEBP') ? 'WEBP' : null;
}

/** For a sentence that says what is wrong; whatever else it may be is refused as well. */
function isSvg(bytes: Buffer): boolean {
  const beginning = bytes.subarray(0, 4096);
  return /<svg[\s>]/i.test(beginning.toString('utf8')) || /<svg[\s>]/i.test(beginning.toString('utf16le'));
}

/**
 * Filling is harmless, and cameras put more behind their JPEGs: further pictures (brightness maps, previews), Samsung's own records, the film
 * of a moving picture.
 */
function mayFollow(kind: Kind, tail: Buffer): boolean {
  if (tail.every((byte) => byte === 0x00 || byte === 0x0a || byte === 0x0d)) return true;
  if (kind !== 'JPEG') return false;
  return (
    tail.subarray(0, 3).toString('latin1') === '\xff\xd8\xff' ||
    tail.subarray(4, 8).toString('latin1') === 'ftyp' ||
    tail.subarray(-4).toString('latin1') === 'SEFT'
  );
}

/** Source: ITU-T T.81 annex B: segments, each with its length, and behind a scan's header data in which FF is followed by 00 or RST. */
function endOfJpeg(bytes: Buffer): number | null {
  let at = 2;
  while (at + 4 <= bytes.length + 2) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return at + 2;
    else {
      if (at + 4 > bytes.length) return null;
      at += 2 + bytes.readUInt16BE(at + 2);
      if (marker === 0xda) at = endOfScan(bytes, at);
    }
  }
  return null;
}

/** The next marker that is not part of the scan's data. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && isData(bytes[at + 1])) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}

function isData(afterFf: number | undefined): boolean {
  return afterFf === 0x00 || (afterFf !== undefined && afterFf >= 0xd0 && afterFf <= 0xd7);
}

/** Source: the PNG specification, 5.3: chunks of a length, a name, the data and a checksum, the last of them IEND. */
function endOfPng(bytes: Buffer): number | null {
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length) return null;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next;
    at = next;
  }
  return null;
}

/** Source: the GIF89a specification: a header with its colours, then blocks, then one byte. */
function endOfGif(bytes: Buffer): number | null {
  let at = 13 + coloursAfter(bytes[10]);
  for (;;) {
    const block = bytes[at];
    if (block === 0x3b) return at + 1;
    if (block === 0x21) at = endOfParts(bytes, at + 2);
    else if (block === 0x2c) at = endOfParts(bytes, at + 11 + coloursAfter(bytes[at + 9]));
    else return null;
  }
}

function coloursAfter(flags = 0): number {
  return flags >= 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Behind parts of up to 255 bytes, each with its length, the last of them empty; the end of the bytes where they end before. */
function endOfParts(bytes: Buffer, from: number): number {
  let at = from;
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += 1 + length;
    if (length === 0) return at;
  }
  return bytes.length;
}

/** Source: the WebP container specification: RIFF says how long it is, filled up to an even number. */
function endOfWebp(bytes: Buffer): number | null {
  const length = bytes.readUInt32LE(4);
  const end = 8 + length + (length % 2);
  return end > bytes.length ? null : end;
}

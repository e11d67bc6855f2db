import { refuse } from '../../core/errors';
import { repairJpeg } from './jpeg';
import { messages } from './messages';

type Kind = 'JPEG' | 'PNG' | 'GIF' | 'WEBP' | 'HEIC';

/** A file that begins like a picture of ours. */
export interface PictureFile {
  readonly kind: Kind;
  /** The picture alone, as its kind wants it. */
  readonly bytes: Buffer;
}

/** The picture at the beginning, mended where cameras and programs are known to write it wrongly; null when the bytes end before it. */
const WHOLE: Record<Kind, (bytes: Buffer) => Buffer | null> = {
  JPEG: repairJpeg,
  PNG: wholePng,
  GIF: wholeGif,
  WEBP: wholeWebp,
  HEIC: (bytes) => bytes,
};

/**
 * Knows a picture by its bytes. Refuses what is of no kind that we take, and what is cut off. What stands behind a picture's end is left
 * behind: nothing of a file is ever served, only its pixels drawn anew.
 */
export function checkFile(bytes: Buffer): PictureFile {
  if (bytes.length === 0) refuse('INVALID', [], messages.empty);
  const kind = kindOf(bytes);
  if (kind === null) refuse('INVALID', [], isSvg(bytes) ? messages.svg : messages.noPicture);
  const whole = WHOLE[kind](bytes);
  if (whole === null) refuse('INVALID', [], messages.cutOff);
  return { kind, bytes: whole };
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** What a file of the High Efficiency Image Format says it is: single pictures and series, in HEVC. Source: ISO/IEC 23008-12 annex B. */
const HEIC_BRANDS = /^ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/;

function kindOf(bytes: Buffer): Kind | null {
  const text = bytes.toString('latin1', 0, 12);
  if (text.startsWith('\xff\xd8\xff')) return 'JPEG';
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return 'PNG';
  if (/^GIF8[79]a/.test(text)) return 'GIF';
  if (text.startsWith('RIFF') && text.endsWith('WEBP')) return 'WEBP';
  return HEIC_BRANDS.test(text.slice(4)) ? 'HEIC' : null;
}

/** For a sentence that says what is wrong; whatever else it may be is refused as well. */
function isSvg(bytes: Buffer): boolean {
  const beginning = bytes.subarray(0, 4096);
  return /<svg[\s>]/i.test(beginning.toString('utf8')) || /<svg[\s>]/i.test(beginning.toString('utf16le'));
}

const IEND = 0x49454e44;

/** Source: the PNG specification, 5.3: chunks of a length, a name, the data and a checksum, the last of them IEND. */
function wholePng(bytes: Buffer): Buffer | null {
  let at = PNG_SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length) return null;
    if (bytes.readUInt32BE(at + 4) === IEND) return bytes.subarray(0, next);
    at = next;
  }
  return null;
}

const GIF_END = 0x3b;
const GIF_EXTENSION = 0x21;
const GIF_PICTURE = 0x2c;
const GIF_TRAILER = Buffer.from([GIF_END]);

/** Source: the GIF89a specification: a header with its colours, then blocks, then one byte, which some programs leave out. */
function wholeGif(bytes: Buffer): Buffer | null {
  let hasPicture = false;
  let at = 13 + coloursAfter(bytes[10]);
  for (let block = bytes[at]; block !== GIF_END; block = bytes[at]) {
    if (block === undefined) return hasPicture && at === bytes.length ? Buffer.concat([bytes, GIF_TRAILER]) : null;
    const end = endOfBlock(bytes, at);
    if (end === null) return null;
    hasPicture ||= block === GIF_PICTURE;
    at = end;
  }
  return bytes.subarray(0, at + 1);
}

function endOfBlock(bytes: Buffer, at: number): number | null {
  if (bytes[at] === GIF_EXTENSION) return endOfParts(bytes, at + 2);
  return bytes[at] === GIF_PICTURE ? endOfParts(bytes, at + 11 + coloursAfter(bytes[at + 9])) : null;
}

function coloursAfter(flags = 0): number {
  return flags >= 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Behind parts of up to 255 bytes, each with its length, the last of them empty; null where the bytes end before. */
function endOfParts(bytes: Buffer, from: number): number | null {
  let at = from;
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += 1 + length;
    if (length === 0) return at;
  }
  return null;
}

/** Source: the WebP container specification: RIFF says how long it is, filled up to an even number. */
function wholeWebp(bytes: Buffer): Buffer | null {
  if (bytes.length < 12) return null;
  const length = bytes.readUInt32LE(4);
  const end = 8 + length + (length % 2);
  return end > bytes.length ? null : bytes.subarray(0, end);
}

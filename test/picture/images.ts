import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const run = promisify(execFile);

/** Pictures and what pretends to be one, made by the tests themselves. */
type Colour = { r: number; g: number; b: number; alpha?: number };

export const RED: Colour = { r: 220, g: 20, b: 20 };
export const BLUE: Colour = { r: 20, g: 20, b: 220 };

export function plain(width: number, height: number, background: Colour = RED) {
  return sharp({ create: { width, height, channels: background.alpha === undefined ? 3 : 4, background } });
}

/** Red above, blue below. */
export async function twoColours(width: number, height: number) {
  const lower = await plain(width, Math.ceil(height / 2), BLUE)
    .png()
    .toBuffer();
  return plain(width, height).composite([{ input: lower, gravity: 'south' }]);
}

/** Noise, which no format makes small. */
export function noise(width: number, height: number) {
  const bytes = Buffer.alloc(width * height * 3);
  let state = 12_345;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    bytes[at] = state >>> 16;
  }
  return sharp(bytes, { raw: { width, height, channels: 3 } });
}

function pngChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A black PNG in one bit of grey a pixel unless said otherwise, tiny whatever its measures. Interlaced, its lines are not complete. */
export function bombPng(
  width: number,
  height: number,
  { depth = 1, colour = 0, interlaced = false }: { depth?: number; colour?: 0 | 2; interlaced?: boolean } = {},
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  const lines = interlaced ? Buffer.alloc(1) : Buffer.alloc((Math.ceil((width * depth) / 8) + 1) * height);
  const data = deflateSync(lines, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Of a telephone: coded by the library that the decoder is of, too, because no other is at hand. */
export async function heic(picture: sharp.Sharp): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-heic-'));
  try {
    await picture.png().toFile(join(folder, 'a.png'));
    // Beside the server in this process, whose connections would run out of time while it waits for a large one.
    await run('/usr/bin/heif-enc', ['-p', 'preset=ultrafast', join(folder, 'a.png'), '-o', join(folder, 'a.heic')]);
    return readFileSync(join(folder, 'a.heic'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The scan's first and last coefficient and its approximation, as a telephone wrongly writes them. */
export function withScanHeader(jpeg: Buffer, hex: string): Buffer {
  const bytes = Buffer.from(jpeg);
  const scan = bytes.indexOf(Buffer.from('ffda', 'hex'));
  bytes.write(hex, scan + 2 + bytes.readUInt16BE(scan + 2) - 3, 'hex');
  return bytes;
}

export function withStrayBytes(jpeg: Buffer, before: string, stray = '0102030405'): Buffer {
  const at = jpeg.lastIndexOf(Buffer.from(before, 'hex'));
  return Buffer.concat([jpeg.subarray(0, at), Buffer.from(stray, 'hex'), jpeg.subarray(at)]);
}

/** The first scan again and again. */
export function manyScans(jpeg: Buffer): Buffer {
  const scan = jpeg.subarray(jpeg.indexOf(Buffer.from('ffda', 'hex')), -2);
  return Buffer.concat([jpeg.subarray(0, -2), ...Array.from({ length: 100 }, () => scan), jpeg.subarray(-2)]);
}

/** Two frames of one picture's measures, as an animated PNG: the first is the picture itself. */
export async function animatedPng(): Promise<Buffer> {
  const png = await plain(40, 40).png().toBuffer();
  const control = Buffer.alloc(8);
  control.writeUInt32BE(2, 0);
  const frame = (sequence: number) => {
    const bytes = Buffer.alloc(26);
    bytes.writeUInt32BE(sequence, 0);
    bytes.writeUInt32BE(40, 4);
    bytes.writeUInt32BE(40, 8);
    bytes.writeUInt16BE(1, 20);
    bytes.writeUInt16BE(10, 22);
    return pngChunk('fcTL', bytes);
  };
  const dataAt = png.indexOf('IDAT') - 4;
  const dataEnd = dataAt + 12 + png.readUInt32BE(dataAt);
  const sequence = Buffer.alloc(4);
  sequence.writeUInt32BE(2);
  const second = pngChunk('fdAT', Buffer.concat([sequence, png.subarray(dataAt + 8, dataEnd - 4)]));
  return Buffer.concat([
    ...[png.subarray(0, dataAt), pngChunk('acTL', control), frame(0), png.subarray(dataAt, dataEnd)],
    ...[frame(1), second, png.subarray(dataEnd)],
  ]);
}

/** Three frames below one another, as sharp makes animations of them. */
export async function animated(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all([RED, BLUE, RED].map((colour) => plain(30, 30, colour).raw().toBuffer()));
  const all = sharp(Buffer.concat(frames), { raw: { width: 30, height: 90, channels: 3, pageHeight: 30 } });
  return format === 'gif'
    ? all.gif({ delay: [100, 100, 100] }).toBuffer()
    : all.webp({ delay: [100, 100, 100] }).toBuffer();
}

/** A WebP whose container is whole, and whose tables say what cannot be. */
export function damagedWebp(webp: Buffer): Buffer {
  const bytes = Buffer.from(webp);
  bytes.fill(0xff, 25, 125);
  return bytes;
}

const SCRIPT = '<script>alert(document.domain)</script>';

export const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>',
);
export const SVG_WITH_SCRIPT = Buffer.from(
  `<?xml version="1.0"?>\n<!-- ${'x'.repeat(500)} -->\n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${SCRIPT}</svg>`,
);
export const HTML = Buffer.from(`<!doctype html><title>x</title>${SCRIPT}`);
export const ZIP_END = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');
export const SCRIPT_TEXT = SCRIPT;

/** A script in a comment, which is left behind with everything that is no pixel. */
export async function gifWithProgram(): Promise<Buffer> {
  const gif = await plain(8, 8).gif().toBuffer();
  const comment = Buffer.from('*/=1;alert(1);//', 'latin1');
  return Buffer.concat([
    gif.subarray(0, -1),
    Buffer.from([0x21, 0xfe, comment.length]),
    comment,
    Buffer.from([0x00, 0x3b]),
  ]);
}

import pLimit from 'p-limit';
import type { Metadata, SharpInput, SharpOptions } from 'sharp';
import { refuse } from '../../core/errors';
import { inTurn } from '../../core/turns';
import { PICTURE_SIDES } from '../picture-file/sizes';
import type { PictureFile } from './file-check';
import { decodeHeic } from './heic';
import { messages } from './messages';

/** What telephones make, and no more. */
const MAX_PIXELS = 51_000_000;
/** Width or height. */
const MAX_SIDE = 12_000;
/** What may be held for one picture while it is read. */
const MAX_BYTES = 256 * 1024 * 1024;
/** A picture that needs more is read alone. */
const LARGE_BYTES = 64 * 1024 * 1024;
/** Of the libraries inside sharp; whatever takes longer was made to. */
const MAX_SECONDS = 20;
const QUALITY = 82;
/** The picture as it was coded, the colours made of it, and a copy for the thread that asked. */
const HEIC_BYTES_PER_PIXEL = 10;

/** How a picture that is not square becomes so: cut, or whole with nothing beside it. */
export type Fit = 'cover' | 'contain';

/** However many arrive, memory has to hold them all. */
const small = pLimit(2);
const large = pLimit(1);

const OPTIONS: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: 'warning' };
const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 };

/** Pixels to be drawn from: a file, or what another decoder made of one. */
interface Source {
  readonly input: SharpInput;
  readonly options: SharpOptions;
}

/**
 * The picture in all sizes, as WebP, by their sides in pixels. Its measures are read and checked before a pixel is. Only pixels are carried
 * over: upright, in sRGB, of an animation the first frame; EXIF, profiles and comments are left behind. Each `owner` has one read at a time.
 */
export function render(file: PictureFile, fit: Fit, owner: string): Promise<ReadonlyMap<number, Buffer>> {
  return inTurn(owner, async () => {
    const sharp = await load();
    if (file.kind === 'HEIC') return large(async () => draw(sharp, await sourceOfHeic(file), fit));
    const bytes = await memoryFor(sharp, file);
    return (bytes > LARGE_BYTES ? large : small)(() => draw(sharp, { input: file.bytes, options: OPTIONS }, fit));
  });
}

type Sharp = Awaited<ReturnType<typeof loadOnce>>;

let loading: Promise<Sharp> | undefined;

/** Loaded when the first picture comes: it takes a while, and most starts see none. */
function load(): Promise<Sharp> {
  return (loading ??= loadOnce());
}

async function loadOnce() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  // Nothing but these is ever decoded, whatever a file claims to be.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
  });
  return sharp;
}

/** What reading the file holds in memory, in bytes. Refuses files whose measures are beyond the limits. */
async function memoryFor(sharp: Sharp, { bytes: picture }: PictureFile): Promise<number> {
  const unlimited = { ...OPTIONS, limitInputPixels: false };
  const metadata = await unlessUnreadable(() => sharp(picture, unlimited).metadata());
  const { width, height } = metadata;
  const perPixel = bytesPerPixel(metadata);
  const maxPixels = perPixel === 0 ? MAX_PIXELS : Math.min(MAX_PIXELS, Math.floor(MAX_BYTES / perPixel));
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > maxPixels) refuseMeasures(width, height, maxPixels);
  return width * height * perPixel;
}

/**
 * What decoders hold of a whole picture, by what they do: JPEG and PNG are read line by line, unless their lines come in several passes, when
 * JPEG keeps two bytes a value and PNG the picture; WebP and GIF are kept whole, with what they were coded in.
 */
function bytesPerPixel({ format, isProgressive, channels, depth }: Metadata): number {
  if (format === 'webp') return 5;
  if (format === 'gif') return 6;
  if (!isProgressive) return 0;
  return channels * (format === 'jpeg' || depth === 'ushort' ? 2 : 1);
}

function refuseMeasures(width: number, height: number, maxPixels: number): never {
  const most = { side: MAX_SIDE, megapixels: Math.floor(maxPixels / 1_000_000) };
  refuse('LIMIT_REACHED', [], messages.tooManyPixels, { width, height, ...most });
}

async function sourceOfHeic({ bytes }: PictureFile): Promise<Source> {
  const maxPixels = Math.floor(MAX_BYTES / HEIC_BYTES_PER_PIXEL);
  const decoded = await decodeHeic(bytes, maxPixels);
  if (decoded === null) refuse('INVALID', [], messages.unreadable);
  const { width, height, data } = decoded;
  if (data === undefined || width > MAX_SIDE || height > MAX_SIDE) return refuseMeasures(width, height, maxPixels);
  return { input: data, options: { raw: { width, height, channels: 4 } } };
}

async function draw(sharp: Sharp, source: Source, fit: Fit): Promise<ReadonlyMap<number, Buffer>> {
  const square = await decode(sharp, source, Math.max(...Object.values(PICTURE_SIDES)), fit);
  const raw = { width: square.info.width, height: square.info.height, channels: square.info.channels };
  const bySide = new Map<number, Buffer>();
  for (const side of Object.values(PICTURE_SIDES)) {
    bySide.set(side, await sharp(square.data, { raw }).resize(side, side).webp({ quality: QUALITY }).toBuffer());
  }
  return bySide;
}

function decode(sharp: Sharp, { input, options }: Source, side: number, fit: Fit) {
  return unlessUnreadable(() =>
    sharp(input, options)
      .timeout({ seconds: MAX_SECONDS })
      .autoOrient()
      .resize(side, side, { fit, background: NOTHING })
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
}

/** What the decoder cannot read, or not in time, is the file's fault. */
async function unlessUnreadable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isCutOff = error instanceof Error && /premature end/i.test(error.message);
    refuse('INVALID', [], isCutOff ? messages.cutOff : messages.unreadable);
  }
}

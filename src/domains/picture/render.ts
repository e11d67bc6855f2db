import pLimit from 'p-limit';
import type { SharpOptions } from 'sharp';
import { refuse } from '../../core/errors';
import { PICTURE_SIDES } from '../picture-file/sizes';
import { messages } from './messages';

/** What the largest cameras make, and no more: every pixel is four bytes of memory. */
const MOST_PIXELS = 50_000_000;
/** Width or height. */
const MOST_SIDE = 12_000;
/** Of the libraries inside sharp; whatever takes longer was made to. */
const MOST_SECONDS = 20;
const QUALITY = 82;

/** How a picture that is not square becomes so: cut, or whole with nothing beside it. */
export type Fit = 'cover' | 'contain';

/** Only this many at a time, however many arrive: memory has to hold them all. */
const atATime = pLimit(2);

const OPTIONS: SharpOptions = { limitInputPixels: MOST_PIXELS, failOn: 'warning' };
const NOTHING = { r: 0, g: 0, b: 0, alpha: 0 };

/**
 * The picture in all sizes, as WebP, by their sides in pixels. Its measures are read and checked before a pixel is. Only pixels are carried
 * over: upright, in sRGB, of an animation the first frame; EXIF, profiles and comments are left behind.
 */
export function render(picture: Buffer, fit: Fit): Promise<ReadonlyMap<number, Buffer>> {
  return atATime(async () => {
    const sharp = await load();
    await checkMeasures(sharp, picture);
    const largest = Math.max(...Object.values(PICTURE_SIDES));
    const square = await decode(sharp, picture, largest, fit);
    const raw = { width: square.info.width, height: square.info.height, channels: square.info.channels };
    const bySide = new Map<number, Buffer>();
    for (const side of Object.values(PICTURE_SIDES)) {
      bySide.set(side, await sharp(square.data, { raw }).resize(side, side).webp({ quality: QUALITY }).toBuffer());
    }
    return bySide;
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

async function checkMeasures(sharp: Sharp, picture: Buffer): Promise<void> {
  const unlimited = { ...OPTIONS, limitInputPixels: false };
  const { width, height } = await unlessUnreadable(() => sharp(picture, unlimited).metadata());
  if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) {
    const most = { side: MOST_SIDE, megapixels: MOST_PIXELS / 1_000_000 };
    refuse('LIMIT_REACHED', [], messages.tooManyPixels, { width, height, ...most });
  }
}

function decode(sharp: Sharp, picture: Buffer, side: number, fit: Fit) {
  return unlessUnreadable(() =>
    sharp(picture, OPTIONS)
      .timeout({ seconds: MOST_SECONDS })
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
  } catch {
    refuse('INVALID', [], messages.unreadable);
  }
}

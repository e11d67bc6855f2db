import sharp from 'sharp';
import { render } from '../../src/domains/picture/render';
import { startWorld, type World } from '../world';
import {
  animated,
  animatedPng,
  BLUE,
  bombPng,
  damagedWebp,
  gifWithProgram,
  heic,
  HTML,
  manyScans,
  noise,
  plain,
  RED,
  SCRIPT_TEXT,
  SVG,
  SVG_WITH_SCRIPT,
  twoColours,
  withScanHeader,
  withStrayBytes,
  ZIP_END,
} from './images';
import { codeOf, picturesOf, type Pictures, type Uploaded } from './upload';

describe('the decoder itself, whatever is let through to it', () => {
  it.each([
    ['SVG', () => SVG],
    ['TIFF', () => plain(9, 9).tiff().toBuffer()],
    ['AVIF', () => plain(64, 64).avif().toBuffer()],
  ])('reads no %s', async (_, make) => {
    const file = { kind: 'PNG', bytes: await make() } as const;
    await expect(render(file, 'cover', 'anybody')).rejects.toMatchObject({ problems: [{ code: 'INVALID' }] });
  });
});

let world: World;
let pictures: Pictures;
beforeAll(async () => {
  world = await startWorld();
  pictures = picturesOf(world);
});
afterAll(async () => {
  await world.close();
  // Nothing that anybody sent was a failure of ours.
  expect(world.log).toEqual([]);
});

const withTail = async (picture: Promise<Buffer>, tail: Buffer) => Buffer.concat([await picture, tail]);

const LARGEST = 10 * 1024 * 1024;

async function loaded(answer: Uploaded, size = 'MEDIUM'): Promise<Buffer> {
  expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
  return Buffer.from(await (await pictures.load(answer.body.urls![size]!)).arrayBuffer());
}

/** Of one pixel. */
async function colourAt(webp: Buffer, left: number, top: number): Promise<number[]> {
  return [...(await sharp(webp).ensureAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

const near = (colour: typeof RED, alpha = 255) =>
  [colour.r, colour.g, colour.b].map((value) => expect.closeTo(value, -1.5) as number).concat(alpha);

async function shown(): Promise<string | null> {
  return (await world.run(world.acme.user, '{ viewer { user { avatarUrl } } }')).data.viewer.user.avatarUrl;
}

describe('are taken', () => {
  it.each([
    ['a JPEG', () => plain(300, 200).jpeg().toBuffer()],
    ['a progressive JPEG', () => noise(300, 200).jpeg({ progressive: true }).toBuffer()],
    ['a JPEG in the colours of print', () => plain(300, 200).toColourspace('cmyk').jpeg().toBuffer()],
    ['a PNG', () => plain(300, 200).png().toBuffer()],
    ['a PNG in 16 bits of grey', () => plain(30, 20).toColourspace('grey16').png().toBuffer()],
    ['a WebP', () => plain(300, 200).webp().toBuffer()],
    ['a GIF', () => plain(300, 200).gif().toBuffer()],
    ['one pixel', () => plain(1, 1).png().toBuffer()],
    ['a line', () => plain(12_000, 1).png().toBuffer()],
  ])('%s becomes WebP in three sizes', async (_, make) => {
    const answer = await pictures.upload(world.acme.user, await make());
    expect(answer.body.url).toBe(answer.body.urls?.['MEDIUM']);
    for (const [size, side] of Object.entries({ SMALL: 64, MEDIUM: 256, LARGE: 512 })) {
      const { format, width, height } = await sharp(await loaded(answer, size)).metadata();
      expect({ format, width, height }).toEqual({ format: 'webp', width: side, height: side });
    }
  });

  it('a picture that the camera held sideways stands upright', async () => {
    const jpeg = await (await twoColours(200, 200)).jpeg({ quality: 100 }).withMetadata({ orientation: 6 }).toBuffer();
    const webp = await loaded(await pictures.upload(world.acme.user, jpeg));
    // Turned by a quarter clockwise: what was above is at the right.
    expect(await colourAt(webp, 230, 128)).toEqual(near(RED));
    expect(await colourAt(webp, 25, 128)).toEqual(near(BLUE));
  });

  it.each([
    ['of print', () => plain(100, 100).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer()],
    ['of a wide screen', () => plain(100, 100).withIccProfile('p3').png().toBuffer()],
    ['of 16 bits', () => plain(100, 100).toColourspace('rgb16').png().toBuffer()],
  ])('colours %s become those of the web', async (_, make) => {
    const [red, green, blue] = await colourAt(
      await loaded(await pictures.upload(world.acme.user, await make())),
      99,
      99,
    );
    expect(red).toBeGreaterThan(180);
    expect(green).toBeLessThan(70);
    expect(blue).toBeLessThan(70);
  });

  it('what is clear stays clear', async () => {
    const png = await plain(100, 100, { ...RED, alpha: 0 })
      .png()
      .toBuffer();
    expect((await colourAt(await loaded(await pictures.upload(world.acme.user, png)), 128, 128))[3]).toBe(0);
  });

  it('a person’s is cut to a square, a company’s is shown whole', async () => {
    const wide = await plain(400, 100).png().toBuffer();
    const person = await loaded(await pictures.upload(world.acme.user, wide));
    const company = await loaded(await pictures.upload(world.acme.admin, wide, { company: true }));
    expect(await colourAt(person, 128, 10)).toEqual(near(RED));
    expect((await colourAt(company, 128, 10))[3]).toBe(0);
    expect(await colourAt(company, 128, 128)).toEqual(near(RED));
  });

  it.each([
    ['GIF', () => animated('gif')],
    ['WebP', () => animated('webp')],
    ['PNG', () => animatedPng()],
  ])('of an animated %s the first frame', async (_, make) => {
    const webp = await loaded(await pictures.upload(world.acme.user, await make()));
    expect((await sharp(webp).metadata()).pages ?? 1).toBe(1);
    expect(await colourAt(webp, 128, 128)).toEqual(near(RED));
  });

  it('whatever was written beside the pixels is left behind', async () => {
    const exif = {
      IFD0: { Copyright: SCRIPT_TEXT, ImageDescription: 'at home' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1' },
    };
    const jpeg = await plain(200, 200).withExif(exif).withIccProfile('p3').jpeg().toBuffer();
    expect(jpeg.toString('latin1')).toContain(SCRIPT_TEXT);
    for (const size of ['SMALL', 'MEDIUM', 'LARGE']) {
      const webp = await loaded(await pictures.upload(world.acme.user, jpeg), size);
      const { exif: left, icc, xmp, iptc } = await sharp(webp).metadata();
      expect([left, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
      expect(webp.toString('latin1')).not.toMatch(/script|at home/);
    }
  });

  it.each([
    'image/svg+xml',
    'text/html',
    'application/json',
    'application/octet-stream',
    'image/png; charset=nonsense',
  ])('a JPEG that is called %s: the bytes decide', async (type) => {
    const jpeg = await plain(50, 50).jpeg().toBuffer();
    const url = await pictures.ticket(world.acme.user);
    expect((await pictures.put(url, jpeg, { 'content-type': type })).status).toBe(200);
  });

  const noisyJpeg = () => noise(200, 200).jpeg().toBuffer();
  const HARMLESS: [name: string, make: () => Promise<Buffer>][] = [
    ['a JPEG without its end', async () => (await noisyJpeg()).subarray(0, -2)],
    ['a JPEG without its last byte', async () => (await noisyJpeg()).subarray(0, -1)],
    [
      'a progressive JPEG without its end',
      async () => (await noise(99, 99).jpeg({ progressive: true }).toBuffer()).subarray(0, -2),
    ],
    ['a JPEG whose scan names the coefficients 0 to 0', async () => withScanHeader(await noisyJpeg(), '000000')],
    ['a JPEG with stray bytes before a marker', async () => withStrayBytes(await noisyJpeg(), 'ffda')],
    ['a JPEG with stray bytes before its end', async () => withStrayBytes(await noisyJpeg(), 'ffd9')],
    ['a JPEG with FF filling before a marker', async () => withStrayBytes(await noisyJpeg(), 'ffda', 'ffffffff')],
    ['a JPEG with FF filling behind it', () => withTail(noisyJpeg(), Buffer.alloc(500, 0xff))],
    ['a JPEG with another behind it', async () => withTail(noisyJpeg(), await plain(20, 20, BLUE).jpeg().toBuffer())],
    ['a JPEG with a page behind it', () => withTail(noisyJpeg(), HTML)],
    ['a GIF without its trailer', async () => (await noise(99, 99).gif().toBuffer()).subarray(0, -1)],
    ['an animated GIF without its trailer', async () => (await animated('gif')).subarray(0, -1)],
    ['a GIF with a script behind it', () => withTail(plain(9, 9).gif().toBuffer(), HTML)],
    ['a GIF with a program in a comment', () => gifWithProgram()],
    ['a PNG with a page behind it', () => withTail(noise(9, 9).png().toBuffer(), HTML)],
    ['a PNG with an archive behind it', () => withTail(noise(9, 9).png().toBuffer(), ZIP_END)],
    ['a WebP with a page behind it', () => withTail(noise(9, 9).webp().toBuffer(), HTML)],
    ['a telephone’s photo of 8160 × 6144 pixels', () => plain(8_160, 6_144).jpeg().toBuffer()],
  ];
  it.each(HARMLESS)('%s, and nothing but its pixels is served', async (_, make) => {
    const answer = await pictures.upload(world.acme.user, await make());
    for (const size of ['SMALL', 'MEDIUM', 'LARGE']) {
      const webp = await loaded(answer, size);
      expect((await sharp(webp).metadata()).format).toBe('webp');
      expect(webp.toString('latin1')).not.toMatch(/script|alert|PK\x05/);
    }
  });

  it('a HEIC, as telephones of Apple save it', async () => {
    const webp = await loaded(await pictures.upload(world.acme.user, await heic(await twoColours(400, 400))));
    expect(await colourAt(webp, 128, 20)).toEqual(near(RED));
    expect(await colourAt(webp, 128, 230)).toEqual(near(BLUE));
  });

  it('a file of exactly 10 MB', async () => {
    const jpeg = await plain(50, 50).jpeg().toBuffer();
    const whole = Buffer.concat([jpeg, Buffer.alloc(LARGEST - jpeg.length)]);
    expect((await pictures.upload(world.acme.user, whole)).status).toBe(200);
  });

  it('by a form, whatever its fields and names say', async () => {
    const form = new FormData();
    form.set('name', 'portrait');
    const png = await plain(50, 50).png().toBuffer();
    form.set('picture', new Blob([new Uint8Array(png)], { type: 'text/html' }), 'evil.html');
    const answer = await pictures.send(await pictures.ticket(world.acme.user), { method: 'POST', body: form });
    expect(await colourAt(await loaded(answer), 128, 128)).toEqual(near(RED));
  });
});

describe('are refused, with a sentence, and the picture stays as it was', () => {
  let before: string | null;
  beforeAll(async () => {
    await pictures.upload(world.acme.user, await plain(60, 60, BLUE).png().toBuffer());
  });
  beforeEach(async () => {
    before = await shown();
  });
  afterEach(async () => {
    expect(await shown()).toBe(before);
    expect(before).not.toBeNull();
  });

  const jpeg = () => noise(200, 200).jpeg().toBuffer();
  const png = () => noise(200, 200).png().toBuffer();
  const half = async (picture: Promise<Buffer>) => (await picture).subarray(0, (await picture).length >> 1);
  const withoutEnd = async (picture: Promise<Buffer>, bytes: number) => (await picture).subarray(0, -bytes);

  const REFUSED: [name: string, make: () => Buffer | Promise<Buffer>, code: string, sentence: RegExp][] = [
    ['an SVG', () => SVG, 'INVALID', /SVG/],
    ['an SVG with a script, behind a long comment', () => SVG_WITH_SCRIPT, 'INVALID', /SVG/],
    ['an SVG in UTF-16', () => Buffer.from(`\ufeff${SVG.toString()}`, 'utf16le'), 'INVALID', /SVG/],
    ['a page', () => HTML, 'INVALID', /Unsupported image/],
    ['a page with a JPEG in it', async () => Buffer.concat([HTML, await jpeg()]), 'INVALID', /Unsupported image/],
    [
      'a GIF that is hardly more than a program',
      () => Buffer.from('GIF89a/*\0\0\0\0*/=1;alert(1)'),
      'INVALID',
      /cut off/,
    ],
    ['half a JPEG', () => half(jpeg()), 'INVALID', /cut off/],
    ['half a progressive JPEG', () => half(noise(99, 99).jpeg({ progressive: true }).toBuffer()), 'INVALID', /cut off/],
    [
      'half a JPEG with an end',
      async () => Buffer.concat([await half(jpeg()), Buffer.from('ffd9', 'hex')]),
      'INVALID',
      /cut off/,
    ],
    [
      'half a JPEG whose scan names the coefficients 0 to 0',
      async () => withScanHeader(await half(jpeg()), '000000'),
      'INVALID',
      /cut off/,
    ],
    ['half a HEIC', async () => half(heic(noise(200, 200))), 'INVALID', /damaged/],
    ['a HEIC of its first bytes alone', () => Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'INVALID', /damaged/],
    [
      'a HEIC of more pixels than are held',
      () => heic(plain(6_000, 4_500)),
      'LIMIT_REACHED',
      /6000 × 4500.* 26 megapixels/,
    ],
    ['half a PNG', () => half(png()), 'INVALID', /cut off/],
    ['a PNG without its end', () => withoutEnd(png(), 12), 'INVALID', /cut off/],
    [
      'a PNG whose pixels are damaged',
      async () => Buffer.from(await png()).fill(0x55, 5_000, 6_000),
      'INVALID',
      /damaged/,
    ],
    ['a JPEG of 101 scans', async () => manyScans(await jpeg()), 'INVALID', /cut off/],
    ['half a GIF', () => half(noise(99, 99).gif().toBuffer()), 'INVALID', /cut off/],
    ['half a WebP', () => half(noise(99, 99).webp().toBuffer()), 'INVALID', /cut off/],
    [
      'a damaged WebP',
      async () => damagedWebp(await noise(99, 99).webp({ lossless: true }).toBuffer()),
      'INVALID',
      /damaged/,
    ],
    ['a JPEG of its first bytes alone', () => Buffer.from('ffd8ff', 'hex'), 'INVALID', /cut off/],
    ['a PNG of its signature alone', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'INVALID', /cut off/],
    ['a GIF of its first bytes alone', () => Buffer.from('GIF89a'), 'INVALID', /cut off/],
    ['a WebP of its first bytes alone', () => Buffer.from('RIFF\xff\xff\xff\xffWEBP', 'latin1'), 'INVALID', /cut off/],
    ['nothing', () => Buffer.alloc(0), 'INVALID', /Nothing was sent/],
    [
      'bytes of no kind',
      () => Buffer.from('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934c', 'hex'),
      'INVALID',
      /Unsupported image/,
    ],
    ['a TIFF', () => plain(9, 9).tiff().toBuffer(), 'INVALID', /Unsupported image/],
    ['an AVIF', () => plain(64, 64).avif().toBuffer(), 'INVALID', /Unsupported image/],
    ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF'), 'INVALID', /Unsupported image/],
    ['30,000 × 30,000 pixels in a small file', () => bombPng(30_000, 30_000), 'LIMIT_REACHED', /30000 × 30000/],
    ['30,000 pixels in one line', () => bombPng(30_000, 1), 'LIMIT_REACHED', /12000 a side/],
    ['12,001 pixels in one line', () => bombPng(12_001, 1), 'LIMIT_REACHED', /12001 × 1/],
    ['more than 51 megapixels', () => bombPng(7_200, 7_100), 'LIMIT_REACHED', / 51 megapixels/],
    [
      'lines in several passes, of 16 bits, that would need 300 MB',
      () => bombPng(12_000, 4_166, { depth: 16, colour: 2, interlaced: true }),
      'LIMIT_REACHED',
      /44 megapixels/,
    ],
  ];

  it.each(REFUSED)(
    '%s',
    async (_, make, code, sentence) => {
      const answer = await pictures.upload(world.acme.user, await make());
      expect([answer.status, codeOf(answer)]).toEqual([code === 'INVALID' ? 422 : 413, code]);
      expect(answer.body.errors?.[0]?.message).toMatch(sentence);
      // Encoding a HEIC of 27 megapixels takes a busy machine its time.
    },
    180_000,
  );

  it('random bytes behind every beginning, without a failure of ours', async () => {
    let state = 7;
    const random = (length: number) =>
      Buffer.from(Array.from({ length }, () => (state = (state * 16_807) % 2_147_483_647) & 0xff));
    for (const beginning of [
      'ffd8ff',
      'ffd8ffe00010',
      '89504e470d0a1a0a',
      '474946383961',
      '52494646c800000057454250',
    ]) {
      for (const length of [0, 1, 5, 50, 400]) {
        const answer = await pictures.upload(
          world.acme.user,
          Buffer.concat([Buffer.from(beginning, 'hex'), random(length)]),
        );
        expect([answer.status, codeOf(answer)]).toEqual([422, 'INVALID']);
      }
    }
  }, 120_000);

  it.each([
    ['tr', /SVG kabul edilmez/],
    ['nl', /SVG kan niet/],
    ['fr', /Le SVG est refusé/],
  ])('in the reader’s language: %s', async (language, sentence) => {
    const url = await pictures.ticket(world.acme.user);
    const answer = await pictures.put(url, SVG, { 'accept-language': language });
    expect(answer.body.errors?.[0]?.message).toMatch(sentence);
  });

  it.each([1, 5 * 1024 * 1024])(
    '%d bytes more than 10 MB, said beforehand: not read, and the ticket is still good',
    async (more) => {
      const url = await pictures.ticket(world.acme.user);
      const answer = await pictures.put(url, Buffer.alloc(LARGEST + more, 0xff));
      expect([answer.status, codeOf(answer)]).toEqual([413, 'LIMIT_REACHED']);
      expect(answer.body.errors?.[0]?.message).toContain('10 MB');
      expect(codeOf(await pictures.put(url, SVG))).toBe('INVALID');
    },
  );

  it('more than 10 MB whose length nobody says', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0xff));
        if (sent > LARGEST + 200_000) controller.close();
      },
    });
    const url = await pictures.ticket(world.acme.user);
    const answer = await pictures.send(url, { body: endless, duplex: 'half' });
    expect([answer.status, codeOf(answer)]).toEqual([413, 'LIMIT_REACHED']);
  });

  it('more than 10 MB in a form, and forms that are none', async () => {
    const large = new FormData();
    large.set('picture', new Blob([new Uint8Array(LARGEST + 1)]), 'x.jpg');
    const post = async (init: RequestInit) =>
      pictures.send(await pictures.ticket(world.acme.user), { method: 'POST', ...init });
    expect(codeOf(await post({ body: large }))).toBe('LIMIT_REACHED');
    const without = new FormData();
    without.set('picture', 'a text');
    expect(codeOf(await post({ body: without }))).toBe('INVALID');
    const many = new FormData();
    for (let index = 0; index < 50; index += 1) many.set(`field ${index}`, 'x');
    many.set('picture', new Blob([new Uint8Array(await jpeg())]), 'x.jpg');
    expect(codeOf(await post({ body: many }))).toBe('INVALID');
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x', 'multipart/mixed; boundary=x']) {
      const answer = await post({ body: '--y\r\nnonsense', headers: { 'content-type': type } });
      expect([answer.status, codeOf(answer)]).toEqual([422, 'INVALID']);
    }
  });
});

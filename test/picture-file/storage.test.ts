import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import S3rver from 's3rver';
import sharp from 'sharp';
import type { ObjectStorage } from '../../src/core/object-storage';
import { deleteUnused } from '../../src/domains/picture-file/cleaning';
import { createStorage } from '../../src/domains/picture-file/storage';
import { readSettings } from '../../src/settings';
import { compiled } from '../compiled';
import { plain } from '../picture/images';
import { codeOf, DELETE, picturesOf } from '../picture/upload';
import { startWorld, type World } from '../world';

let folder: string;
let s3: S3rver;
let endpoint: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-storage-'));
  s3 = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory: join(folder, 's3') },
    configureBuckets: [{ name: 'pictures', configs: [] }],
  });
  const { port } = await s3.run();
  endpoint = `http://127.0.0.1:${port}`;
  // The client finds who it is where it always does.
  process.env['AWS_ACCESS_KEY_ID'] = 'S3RVER';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'S3RVER';
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true });
});

const filesUrl = (rest: string) => readSettings({ FILES_URL: rest, DATA_DIR: join(folder, 'data') }).files;
const s3Url = (path: string) => `s3://pictures${path}?endpoint=${endpoint}&region=eu-west-1`;

describe.each([
  ['a folder', () => createStorage(filesUrl(''))],
  ['a bucket', () => createStorage(filesUrl(s3Url('')))],
  ['a bucket below a prefix', () => createStorage(filesUrl(s3Url('/muster/one/')))],
])('%s', (_, make) => {
  let storage: ObjectStorage;
  beforeEach(() => {
    storage = make();
  });
  afterEach(() => {
    storage.close();
  });

  it('gives back what was written, until it is removed', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 7]);
    expect(await storage.read('pictures/a-64.webp')).toBeNull();
    await storage.write('pictures/a-64.webp', bytes, 'image/webp');
    await storage.write('pictures/a-256.webp', Buffer.alloc(200_000, 3), 'image/webp');
    expect(await storage.read('pictures/a-64.webp')).toEqual(bytes);
    expect(await storage.read('pictures/a-256.webp')).toEqual(Buffer.alloc(200_000, 3));
    await storage.remove('pictures/a-64.webp');
    await storage.remove('pictures/a-64.webp');
    expect(await storage.read('pictures/a-64.webp')).toBeNull();
    expect(await storage.read('pictures/a-256.webp')).not.toBeNull();
    await storage.remove('pictures/a-256.webp');
  });

  it('holds twenty that are written at once', async () => {
    const names = Array.from({ length: 20 }, (__, index) => `pictures/${index}.webp`);
    await Promise.all(names.map((name) => storage.write(name, Buffer.from(name), 'image/webp')));
    for (const name of names) expect(await storage.read(name)).toEqual(Buffer.from(name));
    await Promise.all(names.map((name) => storage.remove(name)));
    for (const name of names) expect(await storage.read(name)).toBeNull();
  });
});

it('a folder is nobody else’s', async () => {
  const storage = createStorage({ folder: join(folder, 'own') });
  await storage.write('pictures/a.webp', Buffer.from('a'), 'image/webp');
  expect(statSync(join(folder, 'own/pictures')).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'own/pictures/a.webp')).mode & 0o777).toBe(0o600);
  if (process.getuid?.() === 0) return;
  chmodSync(join(folder, 'own/pictures/a.webp'), 0o000);
  await expect(storage.read('pictures/a.webp')).rejects.toThrow();
});

it('a bucket that is not there, or does not answer, is an error and never "no such picture"', async () => {
  const missing = createStorage({ bucket: 'no-such', prefix: '', endpoint, region: 'x' });
  await expect(missing.write('a', Buffer.from('a'), 'image/webp')).rejects.toThrow();
  await expect(missing.read('a')).rejects.toThrow();
  const away = createStorage({ bucket: 'pictures', prefix: '', endpoint: 'http://127.0.0.1:9', region: 'x' });
  await expect(away.read('a')).rejects.toThrow();
});

describe('a whole server with its files in a bucket', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ FILES_URL: s3Url('/acme') });
  });
  afterAll(() => world.close());

  const inBucket = () => {
    const place = join(folder, 's3/pictures/acme/pictures');
    return existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('_object')) : [];
  };

  it('uploads, serves, replaces and deletes', async () => {
    const pictures = picturesOf(world);
    const first = await pictures.upload(world.acme.user, await plain(20, 20).png().toBuffer());
    expect([first.status, inBucket().length]).toEqual([200, 3]);
    const loaded = Buffer.from(await (await pictures.load(first.body.url!)).arrayBuffer());
    expect(await sharp(loaded).metadata()).toMatchObject({ format: 'webp', width: 256 });
    const second = await pictures.upload(world.acme.user, await plain(30, 30).png().toBuffer());
    await deleteUnused(await world.ctx(null));
    expect((await pictures.load(first.body.url!)).status).toBe(404);
    expect((await pictures.load(second.body.url!)).status).toBe(200);
    expect(inBucket()).toHaveLength(3);
    await world.run(world.acme.user, DELETE, { input: {} });
    await deleteUnused(await world.ctx(null));
    expect(inBucket()).toEqual([]);
    expect(world.log).toEqual([]);
  });
});

it('a server whose bucket is away answers 503 to uploads and loads, and GraphQL as ever', async () => {
  const world = await startWorld({ FILES_URL: 's3://pictures?endpoint=http://127.0.0.1:9' });
  const pictures = picturesOf(world);
  const answer = await pictures.upload(world.acme.user, await plain(20, 20).png().toBuffer());
  expect([answer.status, codeOf(answer)]).toEqual([503, 'UPSTREAM_FAILED']);
  expect((await pictures.load(`http://x/pictures/${'0'.repeat(32)}/64.webp`)).status).toBe(503);
  const seen = await world.run(world.acme.user, '{ viewer { user { avatarUrl } } }');
  expect(seen.data.viewer.user).toEqual({ avatarUrl: null });
  await world.close();
});

it('a server that starts loads neither the client of S3 nor the library of pictures', () => {
  const script = `
    require(${JSON.stringify(compiled('src/start'))});
    const loaded = Object.keys(require.cache).filter((path) => /node_modules.(sharp|@aws-sdk|@smithy)./.test(path));
    console.log(JSON.stringify(loaded));`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], {
    cwd: resolve(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toEqual([]);
});

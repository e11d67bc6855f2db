import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { startWorld, type World } from '../world';
import { picturesOf } from './upload';

/** In a process of its own: the memory that it takes to make such a picture must not be counted. */
const MAKER = `require('sharp')({ create: { width: 7000, height: 7000, channels: 3, background: { r: 9, g: 99, b: 200 } } })
  .gif().toBuffer().then((bytes) => process.stdout.write(bytes.toString('base64')));`;

/** Two decoders at a time need about 530 MB for these, as many as there are threads 920. */
const MOST_GROWTH_BYTES = 720 * 1024 * 1024;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

it('ten uploads at once of the largest picture there may be are not held in memory all at once', async () => {
  const { stdout } = spawnSync(process.execPath, ['-e', MAKER], { cwd: resolve(__dirname, '../..'), encoding: 'utf8' });
  const gif = Buffer.from(stdout, 'base64');
  expect(gif.length).toBeGreaterThan(10_000);
  const pictures = picturesOf(world);
  const tickets = await Promise.all(Array.from({ length: 10 }, () => pictures.ticket(world.acme.user)));
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  const answers = await Promise.all(tickets.map((ticket) => pictures.put(ticket, gif)));
  clearInterval(timer);
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(most - before).toBeGreaterThan(0);
  expect(most - before).toBeLessThan(MOST_GROWTH_BYTES);
});

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { startWorld, type World } from '../world';
import { picturesOf } from './upload';

/** In a process of its own: the memory that it takes to make such a picture must not be counted. */
const MAKER = `require('sharp')({ create: { width: 6600, height: 6600, channels: 3, background: { r: 9, g: 99, b: 200 } } })
  .gif().toBuffer().then((bytes) => process.stdout.write(bytes.toString('base64')));`;

/** One decoder at a time needs about 250 MB for these, two 480. */
const MAX_GROWTH_BYTES = 370 * 1024 * 1024;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

it('eight uploads at once of the largest picture there may be are not held in memory all at once', async () => {
  const { stdout } = spawnSync(process.execPath, ['-e', MAKER], { cwd: resolve(__dirname, '../..'), encoding: 'utf8' });
  const gif = Buffer.from(stdout, 'base64');
  expect(gif.length).toBeGreaterThan(10_000);
  const pictures = picturesOf(world);
  const tickets = await Promise.all(
    [world.acme, world.globex]
      .flatMap(({ admin, user }) => [admin, user, admin, user])
      .map((who) => pictures.ticket(who)),
  );
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  const answers = await Promise.all(tickets.map((ticket) => pictures.put(ticket, gif)));
  clearInterval(timer);
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  expect(most - before).toBeGreaterThan(0);
  expect(most - before).toBeLessThan(MAX_GROWTH_BYTES);
});

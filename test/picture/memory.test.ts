import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { databaseUrlOf, openPort, startServerProcess, type ServerProcess } from '../runtime/processes';
import { startWorld, type World } from '../world';
import { picturesOf } from './upload';

/** In a process of its own: the memory that it takes to make such a picture must not be counted. */
const MAKER = `require('sharp')({ create: { width: 6600, height: 6600, channels: 3, background: { r: 9, g: 99, b: 200 } } })
  .gif().toBuffer().then((bytes) => process.stdout.write(bytes.toString('base64')));`;

/** How much more than one upload eight may need: one decoder after another takes up to 1.5 times as much, two at once twice. */
const MAX_RATIO = 1.75;

let world: World;
let port: Awaited<ReturnType<typeof openPort>>;
/** Alone in its process: one of tests grows and shrinks by whatever else ran in it. */
let server: ServerProcess;
beforeAll(async () => {
  const secret = Buffer.alloc(32, 7).toString('base64');
  world = await startWorld({ SECRET_KEY: secret });
  port = await openPort();
  server = await startServerProcess(await databaseUrlOf(world, port), { SECRET_KEY: secret, NODE_ENV: 'test' });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await world.close();
  port.close();
});

/** Of the server's memory: what it has now, or the most that it ever had, in kB. */
function memory(which: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
}

it('eight uploads at once of the largest picture there may be are not held in memory all at once', async () => {
  const { stdout } = spawnSync(process.execPath, ['-e', MAKER], { cwd: resolve(__dirname, '../..'), encoding: 'utf8' });
  const gif = Buffer.from(stdout, 'base64');
  expect(gif.length).toBeGreaterThan(10_000);
  const pictures = picturesOf({ ...world, url: server.url });
  const tickets = await Promise.all(
    [world.acme, world.globex]
      .flatMap(({ admin, user }) => [admin, user, admin, user])
      .map((who) => pictures.ticket(who)),
  );
  const before = memory('VmRSS');
  expect((await pictures.upload(world.acme.admin, gif)).status).toBe(200);
  const one = memory('VmHWM') - before;
  const answers = await Promise.all(tickets.map((ticket) => pictures.put(ticket, gif)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  expect(one).toBeGreaterThan(0);
  expect(memory('VmHWM') - before).toBeLessThan(MAX_RATIO * one);
});

import { startWorld } from '../world';
import { listen } from './listening';
import { openSocket, signedIn } from './socket';

it('a server that stops completes streams and closes WebSockets with 1001, those that read nothing among them', async () => {
  const world = await startWorld();
  const { user, admin } = world.acme;
  const stream = await listen(world, 'server-sent events', user);
  const socket = await listen(world, 'a WebSocket', user);
  const idle = await signedIn(world, admin);
  const silent = openSocket(world);
  const deaf = await signedIn(world, admin);
  deaf.socket.pause();
  const began = performance.now();
  await world.close();
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(await stream.over).toBeUndefined();
  // The client hangs up by itself once the only thing that it asked for has completed.
  expect([undefined, 1001]).toContain(((await socket.over) as { code?: number } | undefined)?.code);
  expect(await idle.closed).toBe(1001);
  expect(await silent.closed).toBe(1001);
  deaf.socket.resume();
  expect([1001, 1006]).toContain(await deaf.closed);
  expect(stream.answers).toHaveLength(1);
});

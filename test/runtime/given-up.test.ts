import { readCommandLine } from '../../src/command-line';
import { outbox as command } from '../../src/commands/outbox';
import { idFromBytes } from '../../src/core/ids';
import { clearEmails } from '../../src/domains/mail/service';
import { purgeGivenUp } from '../../src/runtime/given-up';
import { queue, type HandledKind } from '../../src/runtime/outbox';
import { startWorld, type World } from '../world';
import { pause, rowsOf, startProcess, toyKind, until, type Process } from './toys';

let world: World;
let process: Process | undefined;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await process?.stop();
  process = undefined;
  await world.db.query('DELETE FROM outbox');
});
afterAll(() => world.close());

const DAY_MS = 86_400_000;
const TOY = toyKind('toy');
const run = async (...words: string[]) => command(await world.ctx(null), words);
const forget = async () => purgeGivenUp.run(await world.ctx(null));

async function put(recipients: string[], expiresAt: Date | null = null): Promise<void> {
  const ctx = await world.ctx(null);
  const entry = { header: { shape: 'round' }, payload: { secret: 'hidden' }, expiresAt };
  await ctx.transaction((tx) =>
    queue(
      tx,
      TOY,
      recipients.map((recipient) => ({ ...entry, recipient })),
    ),
  );
}

async function start(kind: HandledKind): Promise<Process> {
  return (process = await startProcess(world, [kind]));
}

/** Everything queued so far is given up. */
async function giveUp(words = 'final: 550 <ann@toys.example> is unknown'): Promise<Process> {
  const first = await start(TOY.handledBy(() => Promise.reject(new Error(words))));
  await until(async () => (await rowsOf(world, 'toy')).every(({ failedAt }) => failedAt !== null));
  await first.stop();
  return first;
}

const idOf = (row: { id: Buffer }) => idFromBytes('mai', row.id);

it('what is given up is told of once, without address and text, is tried no more and keeps what it says', async () => {
  await put(['ann@toys.example']);
  let attempts = 0;
  const failing = await start(
    TOY.handledBy(() => ((attempts += 1), Promise.reject(new Error('final: <ann@toys.example> is unknown')))),
  );
  await until(async () => (await rowsOf(world, 'toy'))[0]!.failedAt !== null);
  world.clock.advance(DAY_MS);
  await pause(1_300);
  expect(attempts).toBe(1);
  const [row] = await rowsOf(world, 'toy');
  expect(row).toMatchObject({
    nextAttemptAt: null,
    doneAt: null,
    leaseId: null,
    payload: expect.stringMatching(/^v1\./),
  });
  expect(failing.warnings).toEqual([{ kind: 'toy', id: idOf(row!), attempts: 1, error: 'final: <…> is unknown' }]);
});

it('what no attempt has brought away for as long as its kind says is given up as well', async () => {
  await put(['ann@toys.example']);
  const failing = await start(TOY.handledBy(() => Promise.reject(new Error('not now'))));
  await until(async () => (await rowsOf(world, 'toy'))[0]!.attempts === 1);
  world.clock.advance(3 * DAY_MS - 60_000);
  await until(async () => (await rowsOf(world, 'toy'))[0]!.attempts === 2);
  expect(failing.warnings).toEqual([]);
  world.clock.advance(180_000);
  await until(async () => (await rowsOf(world, 'toy'))[0]!.failedAt !== null);
  expect(failing.warnings).toEqual([expect.objectContaining({ attempts: 3, error: 'not now' })]);
});

it('the list counts by kind and has a line for each, which names nobody in full', async () => {
  expect(await run()).toEqual({ done: true, lines: ['Nothing waits, and nothing was given up.'] });
  await put(['ann@toys.example']);
  await giveUp();
  await put(['ben@toys.example'], new Date(world.clock.now().getTime() + DAY_MS));
  world.clock.advance(2 * DAY_MS + 60_000);
  const [ann, ben] = await rowsOf(world, 'toy');
  const { done, lines } = await run();
  expect(done).toBe(true);
  expect(lines).toEqual([
    'toy: 1 waiting, 1 given up.',
    `${idOf(ann!)} toy, given up, 2 d old, 1 attempt, a…@toys.example: final: 550 <…> is unknown`,
    `${idOf(ben!)} toy, waiting, 2 d old, 0 attempts, its link has expired, b…@toys.example`,
  ]);
});

it('one that was given up can be tried again, and leaves; the others stay', async () => {
  await put(['ann@toys.example', 'ben@toys.example']);
  await giveUp();
  const [ann, ben] = await rowsOf(world, 'toy');
  const { done, lines } = await run('retry', idOf(ann!));
  expect({ done, lines }).toEqual({ done: true, lines: ['1 due again; the server tries within a second.'] });
  const handled: string[] = [];
  await start(TOY.handledBy((_ctx, { id, payload }) => Promise.resolve(void handled.push(`${id} ${payload.secret}`))));
  await until(async () => (await rowsOf(world, 'toy'))[0]!.doneAt !== null);
  await pause(1_300);
  expect(handled).toEqual([`${idOf(ann!)} hidden`]);
  expect((await rowsOf(world, 'toy'))[1]).toMatchObject({ failedAt: ben!.failedAt, nextAttemptAt: null });
  // Neither what has left, nor what waits, nor what there is not.
  await put(['cem@toys.example']);
  for (const id of [idOf(ann!), 'mai_01h455vb4pex5vsknk084sn02q', 'nonsense'])
    expect(await run('retry', id)).toMatchObject({ done: false, lines: [expect.stringContaining('has this id')] });
  expect(handled).toHaveLength(1);
});

it('all that were given up are tried again, but those whose link has expired: these are named and left alone', async () => {
  await put(['ann@toys.example', 'ben@toys.example']);
  await put(['old@toys.example'], new Date(world.clock.now().getTime() + DAY_MS));
  await giveUp();
  world.clock.advance(DAY_MS + 1_000);
  const old = (await rowsOf(world, 'toy'))[2]!;
  expect(await run('retry', idOf(old))).toMatchObject({ done: false });
  const { done, lines } = await run('retry', 'all');
  expect(done).toBe(true);
  expect(lines).toEqual([
    '2 due again; the server tries within a second.',
    expect.stringMatching(/^1 left alone: the link has expired/),
  ]);
  const handled: string[] = [];
  await start(TOY.handledBy((_ctx, { recipient }) => Promise.resolve(void handled.push(recipient))));
  await until(async () => (await rowsOf(world, 'toy')).filter(({ doneAt }) => doneAt !== null).length === 2);
  await pause(1_300);
  expect(handled.sort()).toEqual(['ann@toys.example', 'ben@toys.example']);
  expect((await rowsOf(world, 'toy'))[2]).toMatchObject({ doneAt: null, nextAttemptAt: null, payload: old.payload });
});

it('what it says is forgotten after seven days, not before, and then nothing is tried again', async () => {
  await put(['ann@toys.example']);
  await giveUp();
  world.clock.advance(7 * DAY_MS - 60_000);
  await put(['ben@toys.example']);
  await forget();
  expect((await rowsOf(world, 'toy')).map(({ payload }) => payload !== null)).toEqual([true, true]);
  world.clock.advance(120_000);
  await forget();
  expect((await rowsOf(world, 'toy')).map(({ payload }) => payload !== null)).toEqual([false, true]);
  expect((await run()).lines[0]).toBe('toy: 1 waiting, 0 given up.');
  expect(await run('retry', 'all')).toEqual({ done: true, lines: ['Nothing was given up.'] });
  expect((await rowsOf(world, 'toy'))[0]).toMatchObject({ nextAttemptAt: null, doneAt: null });
});

it('an email that was given up is told of, tried again and sent; of somebody erased nothing is left to be tried', async () => {
  const invite = 'mutation ($e: [String!]!) { inviteUsers(input: { emails: $e }) { errors { code } } }';
  world.letterbox.behave(550);
  const admin = await world.person(world.acme.id, { role: 'ADMIN' });
  await world.run(admin, invite, { e: ['ann@guests.example', 'ben@guests.example'] });
  await until(async () => (await rowsOf(world, 'email')).every(({ failedAt }) => failedAt !== null));
  world.letterbox.behave('well');
  const ctx = await world.ctx(null);
  await ctx.transaction((tx) => clearEmails(tx, 'ben@guests.example'));
  expect((await run()).lines).toEqual([
    'email: 0 waiting, 1 given up.',
    expect.stringMatching(/^mai_\w{26} email, given up, .*, a…@guests\.example: 550 /),
  ]);
  expect(await run('retry', 'all')).toMatchObject({ lines: [expect.stringMatching(/^1 due again/)] });
  await world.letterbox.next('ann@guests.example');
  await until(async () => (await rowsOf(world, 'email')).some(({ doneAt }) => doneAt !== null));
  const sent = ['ann@guests.example', 'ben@guests.example'].map((email) => world.letterbox.to(email).length);
  expect(sent).toEqual([1, 0]);
  expect(JSON.stringify(await rowsOf(world, 'email'))).not.toContain('ben@');
});

it('an invitation that expired while it was given up is not sent again', async () => {
  const invite = 'mutation { inviteUsers(input: { emails: ["late@guests.example"] }) { errors { code } } }';
  world.letterbox.behave(550);
  const admin = await world.person(world.acme.id, { role: 'ADMIN' });
  await world.run(admin, invite);
  await until(async () => (await rowsOf(world, 'email'))[0]!.failedAt !== null);
  world.letterbox.behave('well');
  world.clock.advance(3 * DAY_MS);
  expect(await run('retry', 'all')).toMatchObject({
    done: false,
    lines: [expect.any(String), expect.stringContaining('expired')],
  });
  await pause(1_300);
  expect(world.letterbox.to('late@guests.example')).toEqual([]);
});

it('the command takes nothing, or what to try again', async () => {
  for (const words of [[], ['retry', 'all'], ['retry', 'mai_01h455vb4pex5vsknk084sn02q']])
    expect(readCommandLine(['outbox', ...words])).toMatchObject({ kind: 'command', args: words });
  for (const words of [['retry'], ['retry', 'a', 'b'], ['send'], ['all']]) {
    expect(readCommandLine(['outbox', ...words])).toMatchObject({ kind: 'refused' });
    expect(await run(...words)).toMatchObject({ done: false, lines: [expect.stringMatching(/^Use: /)] });
  }
});

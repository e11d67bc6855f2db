import { randomUUID } from 'node:crypto';
import { newId } from '../../src/core/ids';
import { queue, withdraw, type HandledKind, type OutboxKind } from '../../src/runtime/outbox';
import { startWorld, type World } from '../world';
import { pause, rowsOf, startProcess, toyKind, until, type Process, type ToyHeader, type ToyPayload } from './toys';

let world: World;
const processes: Process[] = [];
beforeAll(async () => {
  world = await startWorld();
});
afterEach(async () => {
  await Promise.all(processes.splice(0).map((one) => one.stop()));
  await world.db.query("DELETE FROM outbox WHERE kind <> 'email'");
});
afterAll(() => world.close());

/** Longer than the outbox rests. */
const REST_MS = 1_300;

async function start(...kinds: HandledKind[]): Promise<Process> {
  const process = await startProcess(world, kinds);
  processes.push(process);
  return process;
}

async function put(kind: OutboxKind<ToyHeader, ToyPayload>, count: number): Promise<void> {
  const ctx = await world.ctx(null);
  const entries = Array.from({ length: count }, (_, n) => ({
    ...{ recipient: `${n}@toys.example`, header: { shape: 'round' }, payload: { secret: `hidden ${n}` } },
    ...{ companyId: world.acme.id, subjectId: world.acme.user.userId },
  }));
  await ctx.transaction((tx) => queue(tx, kind, entries));
}

it('an entry stands in the outbox once its transaction is committed, its header in clear and its payload sealed', async () => {
  const kind = toyKind('toy');
  const ctx = await world.ctx(null);
  const entry = { recipient: 'a@toys.example', header: { shape: 'round' }, payload: { secret: 'hidden' } };
  await expect(
    ctx.transaction(async (tx) => {
      await queue(tx, kind, [entry]);
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  expect(await rowsOf(world, 'toy')).toEqual([]);
  await ctx.transaction((tx) => queue(tx, kind, [entry]));
  const [row] = await rowsOf(world, 'toy');
  expect(JSON.parse(row!.header)).toEqual({ shape: 'round' });
  expect(row!.payload).toMatch(/^v1\./);
  expect(row!.payload).not.toContain('hidden');
  const seen: unknown[] = [];
  await start(kind.handledBy((_ctx, delivery) => Promise.resolve(void seen.push(delivery))));
  await until(async () => (await rowsOf(world, 'toy'))[0]!.doneAt !== null);
  expect(seen).toEqual([
    expect.objectContaining({ recipient: 'a@toys.example', header: entry.header, payload: entry.payload }),
  ]);
  expect((await rowsOf(world, 'toy'))[0]).toMatchObject({ payload: null, nextAttemptAt: null, failedAt: null });
});

it('a kind whose handler does not answer holds up neither another kind nor emails', async () => {
  const [stuck, quick] = [toyKind('stuck', { batch: 2 }), toyKind('quick')];
  await put(stuck, 5);
  await put(quick, 60);
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  let begun = 0;
  await start(
    stuck.handledBy(() => ((begun += 1), gate)),
    quick.handledBy(() => Promise.resolve()),
  );
  await until(async () => (await rowsOf(world, 'quick')).every(({ doneAt }) => doneAt !== null));
  await world.run(
    world.acme.admin,
    'mutation { inviteUsers(input: { emails: ["free@guests.example"] }) { errors { code } } }',
  );
  await world.letterbox.next('free@guests.example');
  expect((await rowsOf(world, 'stuck')).map(({ doneAt }) => doneAt)).toEqual([null, null, null, null, null]);
  // No more of them than a batch.
  expect(begun).toBe(2);
  release();
  await until(async () => (await rowsOf(world, 'stuck')).every(({ doneAt }) => doneAt !== null));
  expect(begun).toBe(5);
});

it('an entry of a kind that this process does not know waits for one that does', async () => {
  const [known, unknown] = [toyKind('known'), toyKind('unknown')];
  await put(unknown, 1);
  await put(known, 1);
  const process = await start(known.handledBy(() => Promise.resolve()));
  await until(async () => (await rowsOf(world, 'known'))[0]!.doneAt !== null);
  await pause(REST_MS);
  expect((await rowsOf(world, 'unknown'))[0]).toMatchObject({
    attempts: 0,
    leaseId: null,
    failedAt: null,
    doneAt: null,
  });
  expect(process.reports).toEqual([]);
});

it('three processes hand over three hundred entries, each one of them once and by one process', async () => {
  const kind = toyKind('shared', { batch: 7 });
  const handled = new Map<string, number>();
  const byProcess = [0, 0, 0];
  // However slowly one of them starts, the others leave it something.
  const allAtWork = () => byProcess.every((count) => count > 0);
  const handlers = byProcess.map((_, n) =>
    kind.handledBy(async (_ctx, { id }) => {
      handled.set(id, (handled.get(id) ?? 0) + 1);
      byProcess[n]! += 1;
      await until(allAtWork);
      await pause(5);
    }),
  );
  await put(kind, 300);
  await Promise.all(handlers.map((handler) => start(handler)));
  await until(async () => (await rowsOf(world, 'shared')).every(({ doneAt }) => doneAt !== null));
  expect(handled.size).toBe(300);
  expect([...handled.values()].every((times) => times === 1)).toBe(true);
});

it('the entry of a process that died is taken over when its lease ends, not before', async () => {
  const kind = toyKind('left');
  await put(kind, 1);
  const until60s = new Date(world.clock.now().getTime() + 60_000);
  await world.db.query("UPDATE outbox SET leaseId = ?, leaseUntil = ? WHERE kind = 'left'", [randomUUID(), until60s]);
  let handled = 0;
  await start(kind.handledBy(() => Promise.resolve(void (handled += 1))));
  await pause(REST_MS);
  expect(handled).toBe(0);
  world.clock.advance(61_000);
  await until(async () => (await rowsOf(world, 'left'))[0]!.doneAt !== null);
  expect(handled).toBe(1);
});

it('whoever comes back after its lease has ended writes nothing over what another process does meanwhile', async () => {
  const kind = toyKind('late');
  await put(kind, 1);
  let fail = (): void => undefined;
  await start(kind.handledBy(() => new Promise((_, reject) => (fail = () => reject(new Error('final: too late'))))));
  await until(async () => (await rowsOf(world, 'late'))[0]!.leaseId !== null);
  world.clock.advance(61_000);
  const second = await start(kind.handledBy(() => Promise.resolve()));
  await until(async () => (await rowsOf(world, 'late'))[0]!.doneAt !== null);
  fail();
  await pause(200);
  expect((await rowsOf(world, 'late'))[0]).toMatchObject({ failedAt: null, lastError: null, attempts: 0 });
  expect([...processes[0]!.warnings, ...second.warnings]).toEqual([]);
});

it('what fails is tried again after pauses that grow, and its failure is kept', async () => {
  const kind = toyKind('flaky');
  await put(kind, 1);
  let attempts = 0;
  await start(
    kind.handledBy(() => {
      attempts += 1;
      return attempts <= 6 ? Promise.reject(new Error(`no ${attempts}`)) : Promise.resolve();
    }),
  );
  for (let failed = 1; failed <= 6; failed += 1) {
    await until(async () => (await rowsOf(world, 'flaky'))[0]!.attempts === failed);
    const [row] = await rowsOf(world, 'flaky');
    expect(row).toMatchObject({ leaseId: null, failedAt: null, doneAt: null, lastError: `no ${failed}` });
    expect(row!.payload).not.toBeNull();
    const longest = 1_000 * 2 ** (failed - 1);
    const dueInMs = row!.nextAttemptAt!.getTime() - world.clock.now().getTime();
    expect(dueInMs).toBeLessThanOrEqual(longest);
    if (failed > 3) expect(dueInMs).toBeGreaterThan(longest / 4);
    world.clock.advance(longest);
  }
  await until(async () => (await rowsOf(world, 'flaky'))[0]!.doneAt !== null);
  expect((await rowsOf(world, 'flaky'))[0]).toMatchObject({ payload: null, lastError: null });
});

it('what is taken back never leaves: neither what waits nor what was given up, and what has left stays as it is', async () => {
  const kind = toyKind('taken');
  const ctx = await world.ctx(null);
  const handle = kind.handledBy((_ctx, { payload }) =>
    payload.secret === 'hidden 0'
      ? Promise.resolve()
      : Promise.reject(new Error(payload.secret === 'hidden 1' ? 'final' : 'wait')),
  );
  await put(kind, 3);
  const process = await start(handle);
  await until(async () => (await rowsOf(world, 'taken')).every(({ lastError, doneAt }) => doneAt ?? lastError));
  await process.stop();
  const { companyId, userId } = world.acme.user;
  await ctx.transaction((tx) => withdraw(tx, kind, companyId, newId('usr')));
  await ctx.transaction((tx) => withdraw(tx, kind, world.globex.id, userId));
  expect((await rowsOf(world, 'taken')).map(({ payload }) => payload === null)).toEqual([true, false, false]);
  await ctx.transaction((tx) => withdraw(tx, kind, companyId, userId));
  const rows = await rowsOf(world, 'taken');
  expect(rows.map(({ payload, nextAttemptAt }) => [payload, nextAttemptAt])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
  expect(rows.map(({ lastError }) => lastError)).toEqual([null, 'final', 'withdrawn']);
  expect(rows.map(({ failedAt }) => failedAt !== null)).toEqual([false, true, true]);
});

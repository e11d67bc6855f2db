import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { startEngine, type Engine } from '../../src/database/engine/engine';
import type { QueryRunner } from 'typeorm';
import { idBytes } from '../../src/core/ids';
import { fastFolder } from '../fast-folder';
import { startWorld, type Person, type World } from '../world';
import { openScene } from './scene';
import { VERBS } from './verbs';

/** An engine of its own: what it counts is of this world alone. */
let engine: Engine;
let dataDir: string;
let world: World;
beforeAll(async () => {
  dataDir = fastFolder('muster-deadlocks-');
  engine = await startEngine({
    dataDir,
    engineDir: resolve(__dirname, '../../node_modules/.cache/muster/engine'),
    log: { info: () => undefined, warn: () => undefined },
    path: process.env['PATH'] ?? '',
  });
  process.env['MUSTER_TEST_SOCKET'] = engine.socketPath;
  world = await startWorld();
}, 120_000);
afterAll(async () => {
  await world.close();
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function deadlocks(): Promise<number> {
  const [row] = await world.db.query<{ Value: string }[]>("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'");
  return Number(row?.Value);
}

const NAMES = Object.keys(VERBS);
/** Those that reach most, and with which every verb is tried: two that end the subject, and two after which they are still there. */
const FAR_REACHING = [
  ['deleteUser', 'archiveUser'],
  ['changePassword', 'changeEmail'],
];
const AT_ONCE = 3;
const groups = (names: readonly string[]) =>
  Array.from({ length: Math.ceil(names.length / AT_ONCE) }, (_, index) =>
    names.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );

/** Verbs that meet: a few with those that reach most. MUSTER_PAIRS=all tries each with every other alone, which takes some minutes. */
const MEETINGS =
  process.env['MUSTER_PAIRS'] === 'all'
    ? NAMES.flatMap((one, index) => NAMES.slice(index).map((other) => [one, other]))
    : groups(NAMES).flatMap((some) => FAR_REACHING.map((others) => [...some, ...others]));

/** What says that a verb was not tried: a document that is none, or a failure of ours, which a deadlock without a retry would be. */
const NOT_TRIED = /"(INTERNAL|BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)"/;

it('no verbs deadlock, whichever they are, when each is called twice at the same instant', async () => {
  const seen: string[] = [];
  let company = await world.company('Crowded');
  let before = await deadlocks();
  for (const [index, verbs] of MEETINGS.entries()) {
    // A company that gathers hundreds of people makes each scene slower than the one before.
    if (index % 40 === 39) company = await world.company('Crowded');
    const scene = await openScene(world, company);
    const answers = await Promise.all([...verbs, ...verbs].map(async (name) => VERBS[name]?.(scene)));
    const after = await deadlocks();
    if (after > before) seen.push(`${verbs.join()}: ${after - before} deadlocks`);
    if (NOT_TRIED.test(JSON.stringify(answers))) seen.push(`${verbs.join()}: ${JSON.stringify(answers)}`);
    before = after;
  }
  expect(seen).toEqual([]);
}, 900_000);

it('a deadlock is counted: the test above would see one', async () => {
  const before = await deadlocks();
  const [one, other] = [world.acme.user, world.acme.limited];
  const touch = (runner: QueryRunner, { userId }: Person) =>
    runner.query('UPDATE user_load SET turn = turn + 1 WHERE companyId = ? AND userId = ?', [
      idBytes(world.acme.id),
      idBytes(userId),
    ]);
  const runners = [world.db.createQueryRunner(), world.db.createQueryRunner()] as const;
  for (const runner of runners) await runner.startTransaction();
  await touch(runners[0], one);
  await touch(runners[1], other);
  const crossed = await Promise.allSettled([touch(runners[0], other), touch(runners[1], one)]);
  for (const runner of runners) await runner.rollbackTransaction().then(() => runner.release());
  expect(crossed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await deadlocks()).toBe(before + 1);
});

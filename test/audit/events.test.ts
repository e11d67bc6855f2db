import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ctx } from '../../src/core/ctx';
import { idBytes, newId, type CompanyId } from '../../src/core/ids';
import { createDataSource, createEmbeddedDatabase } from '../../src/database/connection';
import { MIGRATIONS } from '../../src/database/migrations';
import { EventNumbers1790000000018 } from '../../src/database/migrations/18-event-numbers';
import { eventsAfter } from '../../src/domains/audit/events-after';
import { record } from '../../src/domains/audit/record-event';
import { tokenIn } from '../letters';
import { PASSWORD, startWorld, type World } from '../world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const numbersOf = async (ctx: Ctx, companyId: CompanyId) =>
  (await eventsAfter(ctx, companyId, 0, 10_000)).map(({ sequence }) => sequence);

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

const actorOf = (companyId: CompanyId) => ({ companyId, userId: null, label: 'A test' });

/** Records one event about the company. */
function recordPicture(tx: Ctx, companyId: CompanyId): void {
  record(tx, { action: 'company.changePicture', targetId: companyId }, actorOf(companyId));
}

it('a new company begins at 1, and what its people do goes on from there', async () => {
  const { id, owner, user } = await world.company('Numbers');
  const renamed = await world.run(
    owner,
    'mutation { updateProfile(input: { screenName: "Olly" }) { errors { code } } }',
  );
  expect(renamed.data.updateProfile.errors).toEqual([]);
  await world.run(user, 'mutation { updateProfile(input: { screenName: "Ulla" }) { errors { code } } }');
  const events = await eventsAfter(await world.ctx(owner), id, 0, 100);
  expect(events.map(({ sequence, action }) => [sequence, action])).toEqual([
    [1, 'company.create'],
    [2, 'user.update'],
    [3, 'user.update'],
  ]);
});

it('numbers have no gaps, whatever fails meanwhile, with many changes at once', async () => {
  const { id, admin } = await world.company('Storm');
  const ctx = await world.ctx(admin);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 60 }, (_, index) =>
      ctx.transaction(async (tx) => {
        recordPicture(tx, id);
        if (index % 2 === 0) recordPicture(tx, id);
        await tx.db.query('SELECT SLEEP(?)', [(index % 5) / 1000]);
        if (index % 3 === 0) throw new Error('Not this one.');
      }),
    ),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(20);
  // One for the company; of the 40 that were committed, half recorded two.
  expect(await numbersOf(ctx, id)).toEqual(upTo(1 + 60));
});

it('many at once who have read something else of the database take their numbers without beginning again', async () => {
  const { id, admin, owner } = await world.company('Readers');
  const ctx = await world.ctx(admin);
  const begunAgain = jest.spyOn(ctx.app, 'noteRetry');
  await Promise.all(
    Array.from({ length: 40 }, () =>
      ctx.transaction(async (tx) => {
        await tx.db.query('SELECT id FROM `user` WHERE companyId = ? AND id = ?', [idBytes(id), idBytes(owner.userId)]);
        recordPicture(tx, id);
        await tx.db.query('SELECT SLEEP(0.005)');
      }),
    ),
  );
  expect(begunAgain).not.toHaveBeenCalled();
  begunAgain.mockRestore();
  expect(await numbersOf(ctx, id)).toEqual(upTo(1 + 40));
});

it('who reads on from a number while others record misses none and sees none twice', async () => {
  const { id, admin } = await world.company('Reader');
  const ctx = await world.ctx(admin);
  const changes = Promise.all(
    Array.from({ length: 80 }, (_, index) =>
      ctx.transaction(async (tx) => {
        recordPicture(tx, id);
        await tx.db.query('SELECT SLEEP(?)', [(index % 7) / 1000]);
      }),
    ),
  );
  const seen: number[] = [];
  while (seen.length < 81) {
    const reader = await world.ctx(admin);
    const some = await eventsAfter(reader, id, seen.at(-1) ?? 0, 7);
    seen.push(...some.map(({ sequence }) => sequence));
  }
  await changes;
  expect(seen).toEqual(upTo(81));
});

it('of what happens in two companies at once each has its own numbers, in any order, with many at once', async () => {
  const [one, other] = [await world.company('One'), await world.company('Other')];
  const ctx = await world.ctx(one.admin);
  const retries = jest.spyOn(ctx.app, 'noteRetry');
  await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      ctx.transaction(async (tx) => {
        const ids = index % 2 === 0 ? [one.id, other.id] : [other.id, one.id];
        for (const id of ids) recordPicture(tx, id);
        await tx.db.query('SELECT SLEEP(0.002)');
      }),
    ),
  );
  expect(retries).not.toHaveBeenCalled();
  expect(await numbersOf(ctx, one.id)).toEqual(upTo(31));
  expect(await numbersOf(await world.ctx(other.admin), other.id)).toEqual(upTo(31));
});

it('the last number is told after the commit, when its event can be read, and nothing of what was rolled back', async () => {
  const { id, admin } = await world.company('Told');
  const ctx = await world.ctx(admin);
  const told: { last: number; found: Promise<number[]> }[] = [];
  const silence = ctx.app.bus.listen('events', id, (last) => {
    // That the company was made is told on some later turn, perhaps after this began to listen.
    if (last > 1) told.push({ last, found: numbersOf(ctx, id) });
  });
  await expect(
    ctx.transaction((tx) => {
      recordPicture(tx, id);
      // Fails when the event was written, and nothing is committed yet.
      tx.beforeCommit(() => Promise.reject(new Error('Rolled back.')));
      return Promise.resolve();
    }),
  ).rejects.toThrow('Rolled back.');
  expect(told).toEqual([]);
  await ctx.transaction((tx) => {
    recordPicture(tx, id);
    recordPicture(tx, id);
    return Promise.resolve();
  });
  silence();
  expect(told.map(({ last }) => last)).toEqual([3]);
  expect(await told[0]?.found).toEqual([1, 2, 3]);
});

it('an event cannot be recorded outside of a transaction', async () => {
  const { id, admin } = world.acme;
  const ctx = await world.ctx(admin);
  const before = await numbersOf(ctx, id);
  expect(() => {
    recordPicture(ctx, id);
  }).toThrow('Outside of a transaction');
  expect(await numbersOf(ctx, id)).toEqual(before);
});

it('a password that is reset is an event of each company whose API tokens end with it', async () => {
  const { id, admin } = await world.company('Tokens');
  const token = await world.run(
    admin,
    `mutation { createApiToken(input: { name: "t", grants: [], password: "${PASSWORD}" }) { apiToken { id } } }`,
  );
  expect(token.errors).toBeUndefined();
  await world.run(
    null,
    'mutation ($e: EmailAddress!) { requestPasswordReset(input: { email: $e }) { errors { code } } }',
    {
      e: admin.email,
    },
  );
  // The first says that a token was made.
  await world.letterbox.next(admin.email);
  const link = tokenIn(await world.letterbox.next(admin.email));
  await world.run(
    null,
    'mutation ($t: String!) { resetPassword(input: { token: $t, password: "another quiet harbour" }) { errors { code } } }',
    { t: link },
  );
  const events = await eventsAfter(await world.ctx(world.acme.owner), id, 0, 10);
  expect(events.map(({ action }) => action)).toEqual(['company.create', 'apiToken.create', 'apiToken.revoke']);
});

it('what was recorded before there were numbers gets them in its order, and the next goes on', async () => {
  const database = `events_${randomBytes(6).toString('hex')}`;
  const socketPath = process.env['MUSTER_TEST_SOCKET'] ?? '';
  await createEmbeddedDatabase(socketPath, database);
  const earlier = MIGRATIONS.slice(0, MIGRATIONS.indexOf(EventNumbers1790000000018));
  const dataSource = createDataSource({ socketPath }, { database, entities: [], migrations: earlier });
  await dataSource.initialize();
  await dataSource.runMigrations();
  const [one, other] = [newId('cmp'), newId('cmp')];
  const ids = Array.from({ length: 5 }, () => newId('aud'));
  for (const [index, companyId] of [one, other, one, one, other].entries()) {
    await dataSource.query(
      "INSERT INTO audit_entry (companyId, id, at, action, actorLabel, changes) VALUES (?, ?, '2026-01-01', 'user.update', 'x', '[]')",
      [idBytes(companyId), idBytes(ids[index] ?? newId('aud'))],
    );
  }
  const runner = dataSource.createQueryRunner();
  const migration = new EventNumbers1790000000018();
  await migration.up(runner);
  const rows = await dataSource.query<{ id: Buffer; sequence: string }[]>(
    'SELECT id, sequence FROM audit_entry ORDER BY id',
  );
  expect(rows.map(({ sequence }) => Number(sequence))).toEqual([1, 1, 2, 3, 2]);
  const counters = await dataSource.query<{ last: string }[]>('SELECT last FROM event_counter ORDER BY companyId');
  expect(counters.map(({ last }) => Number(last))).toEqual([3, 2]);
  await migration.down(runner);
  expect(await dataSource.query('SELECT COUNT(*) AS n FROM audit_entry')).toEqual([{ n: 5 }]);
  await runner.release();
  await dataSource.destroy();
});

it('nothing else writes entries of the audit', () => {
  const folder = join(__dirname, '../../src');
  const writing = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') &&
      /(insertRows\(\s*\w+,\s*AuditEntry|INTO audit_entry|(save|insert|upsert)\(AuditEntry)/.test(
        readFileSync(join(folder, name), 'utf8'),
      ),
  );
  expect(writing).toEqual(['domains/audit/record-event.ts']);
});

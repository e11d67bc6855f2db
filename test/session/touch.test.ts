import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { POOL_SIZE } from '../../src/database/shares';
import { startWorld, type World } from '../world';

const ASK = '{ viewer { signedIn } }';

/** How many people are known to have been there at that moment. */
async function seenAt(sql: Connection, at: Date): Promise<number> {
  const [rows] = await sql.query<RowDataPacket[]>('SELECT COUNT(*) AS seen FROM user WHERE lastSeenAt = ?', [at]);
  return rows[0]?.['seen'] as number;
}

/**
 * Two people are there for the first time in a while. Of the second all is done but writing that down: somebody else holds the row of the
 * session, and no second connection is free for the row of the user. `then` lets go of the session.
 */
async function held(world: World, then: (sql: Connection, now: Date) => Promise<void>): Promise<void> {
  const { database } = world.db.options as unknown as { database: string };
  const socketPath = process.env['MUSTER_TEST_SOCKET'] ?? '';
  const sql = await createConnection({ socketPath, user: 'root', database, charset: 'utf8mb4', timezone: 'Z' });
  const taken = Array.from({ length: POOL_SIZE - 1 }, () => world.db.createQueryRunner());
  try {
    world.clock.advance(61_000);
    world.clock.stop();
    const now = world.clock.now();
    await world.run(world.acme.admin, ASK);
    while ((await seenAt(sql, now)) === 0) await pause(10);
    await Promise.all(taken.map((runner) => runner.connect()));
    await sql.beginTransaction();
    await sql.query('UPDATE session SET lastSeenAt = lastSeenAt');
    await world.run(world.acme.user, ASK);
    await then(sql, now);
  } finally {
    await Promise.all([sql.end(), ...taken.map((runner) => runner.release())]);
  }
}

it('is written down before a stop ends, though the answer did not wait for it', async () => {
  const world = await startWorld();
  await held(world, async (sql, now) => {
    const closed = world.close();
    await pause(1_500);
    await sql.commit();
    await closed;
    expect(await seenAt(sql, now)).toBe(2);
    expect(world.log).toEqual([]);
  });
});

it('is no statement of a request that comes after', async () => {
  const world = await startWorld();
  await held(world, async (sql) => {
    const counted = world.statements(() => world.run(world.acme.admin, ASK));
    await pause(300);
    await sql.commit();
    expect(await counted).toHaveLength(1);
  });
  await world.close();
});

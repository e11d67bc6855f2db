import { idBytes, type Id } from '../src/core/ids';
import { lockWaits } from './sql';
import type { Answer, World } from './world';

/** Returns once some transaction waits for a lock. */
async function waitForAWait(world: World): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    if ((await lockWaits(world.db)) > 0) return;
  }
}

/** Starts `request` while a row is locked, and lets it go on only after `meanwhile` has been committed. */
export async function overtaken<A extends Answer>(
  world: World,
  lock: readonly [sql: string, id: Id],
  request: () => Promise<A>,
  meanwhile: (sql: (text: string, parameters: unknown[]) => Promise<unknown>) => Promise<unknown>,
): Promise<A> {
  const runner = world.db.createQueryRunner();
  try {
    await runner.startTransaction();
    expect(await runner.query(`${lock[0]} FOR UPDATE`, [idBytes(lock[1])])).toHaveLength(1);
    const answer = request();
    await waitForAWait(world);
    await meanwhile((text, parameters) => runner.query(text, parameters));
    await runner.commitTransaction();
    return await answer;
  } finally {
    await runner.release();
  }
}

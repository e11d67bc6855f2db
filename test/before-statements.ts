import type { World } from './world';

/** Lets `hook` be waited for before each statement that matches, until the answer is called. */
export function beforeStatements(world: World, matching: RegExp, hook: (count: number) => unknown): () => void {
  const create = world.db.createQueryRunner.bind(world.db);
  let count = 0;
  world.db.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (sql: string, ...rest: unknown[]) => Promise<unknown>;
    return Object.assign(runner, {
      query: async (sql: string, ...rest: unknown[]) => {
        if (matching.test(sql)) await hook((count += 1));
        return query(sql, ...rest);
      },
    });
  };
  return () => {
    world.db.createQueryRunner = create;
  };
}

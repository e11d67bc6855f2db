import { setTimeout as elapse } from 'node:timers/promises';
import type { QueryRunner } from 'typeorm';
import { isDatabaseAway, isLostConnection } from './failures';
import { pauseAfter } from './pause';

/** For so long a database that went away is asked again: another server has taken its place by then, or it takes longer than who waits for it does. */
const BUDGET_MS = 5_000;
const FIRST_PAUSE_MS = 20;
const MAX_PAUSE_MS = 250;

/**
 * A statement that only reads, and stands by itself, is asked again on a new connection where the database went away: nobody sees that another server took
 * over. What changes something by itself is not, since it may have been done; in a transaction, that begins again as a whole.
 */
export function readAgain(runner: QueryRunner, another: () => QueryRunner, abandoned?: AbortSignal): void {
  const first = runner.query.bind(runner) as Query;
  const fresh: Query = async (...args) => {
    const next = another();
    try {
      return await (next.query.bind(next) as Query)(...args);
    } finally {
      await next.release();
    }
  };
  const query: Query = async (...args) => {
    const givesUpAt = performance.now() + BUDGET_MS;
    const mayAgain = (error: unknown) => isRead(args[0]) && isAway(error) && performance.now() < givesUpAt;
    // One that is not lost is kept: many that each waited for a second one would wait for ever.
    let ask = first;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await ask(...args);
      } catch (error) {
        if (!mayAgain(error) || abandoned?.aborted === true) throw error;
        if (isLostConnection(error)) ask = fresh;
        await elapse(pauseAfter(attempt, FIRST_PAUSE_MS, MAX_PAUSE_MS));
      }
    }
  };
  Object.assign(runner, { query });
}

type Query = (...args: unknown[]) => Promise<never>;

/** A page of several sources begins with parentheses. */
const isRead = (sql: unknown) => typeof sql === 'string' && /^[\s(]*SELECT\b/i.test(sql);

const isAway = (error: unknown) => isLostConnection(error) || isDatabaseAway(error);

import type { Logger } from 'pino';
import { within } from './core/patience';

/** Ends something that was started. */
export interface Ending {
  readonly name: string;
  /** Milliseconds after the stop began: by then it is not waited for any more. What is ended later has what is left. */
  readonly byMs: number;
  readonly end: () => unknown;
}

/** Least time for each, however long those before it took. */
const LEAST_MS = 100;

/**
 * Ends what was started, the last first, each within its time: what does not end, such as a database that does not answer, keeps nobody
 * waiting. The process is to exit afterwards. Throws the first failure, once all have had their turn.
 */
export async function endAll(endings: Ending[], log: Logger): Promise<void> {
  const begunAt = performance.now();
  const failures: unknown[] = [];
  for (const { name, byMs, end } of endings.splice(0).reverse()) {
    const outcome = await endedWithin(Math.max(LEAST_MS, byMs - (performance.now() - begunAt)), end);
    if (outcome === 'late') log.warn({ part: name }, 'A part did not end in time.');
    else if (outcome !== 'ended') failures.push(outcome.error);
  }
  if (failures.length > 0) throw failures[0];
}

/** What fails later than that, because what it stands on has ended, is nobody's failure. */
function endedWithin(ms: number, end: () => unknown): Promise<'ended' | 'late' | { readonly error: unknown }> {
  const ended = Promise.resolve()
    .then(end)
    .then(
      () => 'ended' as const,
      (error: unknown) => ({ error }),
    );
  return within(ms, ended, 'late' as const);
}

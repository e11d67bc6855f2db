import { setTimeout as pause } from 'node:timers/promises';

/** What `work` comes to; `late` where that takes longer than `ms`. The work is not ended by it. */
export async function within<T, L>(ms: number, work: Promise<T>, late: L): Promise<T | L> {
  const patience = new AbortController();
  const end = pause(ms, late, { signal: patience.signal }).catch(() => late);
  try {
    return await Promise.race([work, end]);
  } finally {
    patience.abort();
  }
}

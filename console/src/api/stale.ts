import type { Problem } from '../../../web/problem';
import { partMessages } from '../parts/messages';
import { t } from '../text';

/**
 * What stands in the way of a change, in words of a form: where somebody else was quicker, the newest is asked for and shown beside what was typed, and
 * saving once more is based on it.
 */
export function orStale(problems: readonly Problem[], again: () => void): readonly Problem[] {
  if (!problems.some(({ code }) => code === 'STALE')) return problems;
  again();
  return problems.map((one) => (one.code === 'STALE' ? { ...one, message: t(partMessages.stale), path: [] } : one));
}

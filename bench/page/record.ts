import type { Growth } from '../options';
import { partOf, rounded, type Result } from '../result';
import type { Machine } from '../machine';

/** One run of the measurements, as it is kept. */
export interface Run {
  readonly at: string;
  readonly machine: Machine;
  /** How many rounds at least, and at most where they lie far apart. */
  readonly rounds: readonly [least: number, most: number];
  readonly growth: Growth;
  readonly results: readonly Result[];
}

/** What is kept: of each part what was measured last. */
export interface Recorded {
  readonly runs: readonly Run[];
}

/** A run takes the place of what was kept of the parts that it measured; nothing of the others is lost. */
export function recordedWith({ runs }: Recorded, run: Run): Recorded {
  const measured = new Set(run.results.map(partOf));
  const others = runs
    .map((one) => ({ ...one, results: one.results.filter((result) => !measured.has(partOf(result))) }))
    .filter(({ results }) => results.length > 0);
  const results = run.results.map((one) => ({
    ...one,
    ...{ min: rounded(one.min), median: rounded(one.median), max: rounded(one.max), goal: rounded(one.goal) },
  }));
  return { runs: [...others, { ...run, results }] };
}

export function resultsOf({ runs }: Recorded): Result[] {
  return runs.flatMap(({ results }) => results).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** Least, middle and greatest of what several rounds gave. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Above this, (max − min) / median says that the machine was too busy with other things to tell. */
const WIDEST = 0.5;

export function spreadOf(values: readonly number[]): Spread {
  const sorted = ascending(values);
  return { min: sorted[0] ?? NaN, median: percentile(sorted, 50), max: sorted.at(-1) ?? NaN };
}

/** Between two values where the rank falls between them; NaN of nothing. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = ascending(values);
  const rank = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(rank)] ?? NaN;
  const above = sorted[Math.ceil(rank)] ?? NaN;
  return below + (above - below) * (rank - Math.floor(rank));
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** Whether nothing can be said: the rounds lie too far apart, some of them on either side of the goal. */
export function isInconclusive({ min, median, max }: Spread, goal: number): boolean {
  if (Number.isNaN(median)) return true;
  return min <= goal && max > goal && (max - min) / median > WIDEST;
}

/** Whether the median meets the goal (an upper bound); null where the rounds lie too far apart to say. */
export function isHeld(spread: Spread, goal: number): boolean | null {
  return isInconclusive(spread, goal) ? null : spread.median <= goal;
}

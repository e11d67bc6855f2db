import { isHeld, spreadOf } from './statistics';

/** One line of the table: what was measured beside what, and whether the goal is held. */
export interface Result {
  /** "P1.Q2": the goal of the house and the operation it was measured on. */
  readonly id: string;
  readonly what: string;
  readonly baseline: string;
  readonly min: number;
  readonly median: number;
  readonly max: number;
  /** An upper bound of the median. */
  readonly goal: number;
  /** Null: inconclusive. */
  readonly held: boolean | null;
  /** Anything else worth knowing, in words. */
  readonly beside?: string;
}

/** "P1" of "P1.Q2". */
export function partOf({ id }: Pick<Result, 'id'>): string {
  return id.split('.', 1)[0] ?? id;
}

/** A result out of the values of each round. */
export function resultOf(
  parts: Pick<Result, 'id' | 'what' | 'baseline' | 'goal' | 'beside'>,
  values: readonly number[],
): Result {
  const spread = spreadOf(values);
  return { ...parts, ...spread, held: isHeld(spread, parts.goal) };
}

/** What `--json` writes. */
export function toJson(results: readonly Result[]): string {
  const rows = results.map(({ id, baseline, min, median, max, goal, held }) => ({
    ...{ id, baseline, min: rounded(min), median: rounded(median), max: rounded(max), goal, held },
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** As many digits as are kept. */
export function rounded(value: number): number {
  return Number(value.toFixed(4));
}

const HEADINGS = ['id', 'what', 'beside', 'min', 'median', 'max', 'goal', 'held'];

/** The results as text in columns, with what else is known of them underneath. */
export function tableOf(results: readonly Result[]): string {
  const rows = [HEADINGS, ...results.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column < 3 || column === 7 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const notes = results.flatMap(({ id, beside }) => (beside === undefined ? [] : [`${id}: ${beside}`]));
  return [...lines, ...(notes.length === 0 ? [] : ['', ...notes])].join('\n');
}

function cellsOf({ id, what, baseline, min, median, max, goal, held }: Result): string[] {
  const numbers = [min, median, max].map((value) => (Number.isInteger(value) ? String(value) : value.toFixed(3)));
  return [id, what, baseline, ...numbers, `≤ ${goal}`, held === null ? 'inconclusive' : held ? 'yes' : 'NO'];
}

/** The last word: which goals were held, which were not, and of which nothing can be said. */
export function summaryOf(results: readonly Result[]): string {
  const ids = (verdict: boolean | null) => results.filter(({ held }) => held === verdict).map(({ id }) => id);
  const [missed, unknown] = [ids(false), ids(null)];
  return [
    missed.length === 0 ? 'No goal was missed.' : `Not held: ${missed.join(', ')}.`,
    ...(unknown.length === 0 ? [] : [`Inconclusive, the rounds lie too far apart: ${unknown.join(', ')}.`]),
  ].join(' ');
}

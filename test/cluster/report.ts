import type { Ledger, Write } from './ledger';
import type { Verdict } from './verify';

export interface Results {
  readonly ledger: Ledger;
  readonly letters: { readonly people: number; readonly none: number; readonly severalIds: number };
  readonly verdicts: readonly {
    readonly name: string;
    readonly verdict: Verdict;
    readonly history: readonly string[];
    readonly committed: string;
  }[];
  readonly logs: readonly string[];
  readonly offences: string[];
}

const OUTCOMES: readonly Write['outcome'][] = ['acknowledged', 'refused', 'unavailable', 'unknown'];

/** Tables for whoever started this. */
export function report({ ledger, letters, verdicts, offences }: Results): void {
  const phases = [...new Set(ledger.writes.map(({ phase }) => phase))];
  const of = (some: readonly Write[], outcome: Write['outcome']) =>
    some.filter((one) => one.outcome === outcome).length;
  const line = (name: string, some: readonly Write[], longest: number) => [
    ...[name, ...OUTCOMES.map((outcome) => of(some, outcome))],
    `${(longest / 1000).toFixed(1)} s`,
  ];
  print([
    ['writes by phase', ...OUTCOMES, 'longest wait'],
    ...phases.map((phase) =>
      line(
        phase,
        ledger.writes.filter((one) => one.phase === phase),
        ledger.longest.get(phase) ?? 0,
      ),
    ),
    line('all', ledger.writes, Math.max(0, ...ledger.longest.values())),
  ]);
  print([
    [
      'on each node',
      'lost',
      'double',
      'said undone, but done',
      'unknown and done',
      'history and limits',
      'last committed',
    ],
    ...verdicts.map(({ name, verdict: { lost, double, untrue, unknownDone }, history, committed }) => [
      ...[name, lost.length, double.length, untrue.length, unknownDone, history.length, committed],
    ]),
  ]);
  print([
    ['errors by code', 'times', 'when'],
    ...[...ledger.failures].map(([code, byPhase]) => [
      code,
      ledger.times(code),
      [...byPhase].map(([phase, n]) => `${phase}: ${n}`).join(', '),
    ]),
  ]);
  print([
    ['invited', 'without email', 'under several ids'],
    [letters.people, letters.none, letters.severalIds],
  ]);
  process.stdout.write(
    offences.length === 0
      ? 'All of it holds.\n'
      : `${offences.length} things do not hold:\n${offences.slice(0, 40).join('\n')}\n`,
  );
}

function print(rows: readonly (readonly (string | number)[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows)
    process.stdout.write(
      `  ${row
        .map((cell, column) =>
          column === 0 || typeof cell === 'string'
            ? String(cell).padEnd(widths[column]!)
            : String(cell).padStart(widths[column]!),
        )
        .join('  ')
        .trimEnd()}\n`,
    );
  process.stdout.write('\n');
}

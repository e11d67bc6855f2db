import { codesOf, type Data, type Heard } from './client';

/** What a client wrote down of one write, with the mark by which it is found again. */
export interface Write {
  readonly kind: Kind;
  readonly mark: string;
  readonly phase: string;
  /**
   * `acknowledged`: done, once. `refused` and `unavailable`: the server said that nothing was done. `unknown`: nobody said anything that can be relied on.
   */
  readonly outcome: 'acknowledged' | 'refused' | 'unavailable' | 'unknown';
}

export type Kind = 'invite' | 'create' | 'assign' | 'reply' | 'return' | 'edit';

export class Ledger {
  readonly writes: Write[] = [];
  /** Code or failure of the connection → how often, by phase. */
  readonly failures = new Map<string, Map<string, number>>();
  /** The longest that anybody waited for an answer, in milliseconds, by phase. */
  readonly longest = new Map<string, number>();
  phase = 'at first';

  /** Counts the wait to the phase in which it began. */
  async waiting<T>(work: Promise<T>): Promise<T> {
    const { phase } = this;
    const began = performance.now();
    const result = await work;
    this.longest.set(phase, Math.max(this.longest.get(phase) ?? 0, performance.now() - began));
    return result;
  }

  /** Writes down what a write came to, and answers the field of the mutation where it was done. */
  note(kind: Kind, mark: string, heard: Heard): Data | null {
    const outcome = outcomeOf(heard);
    this.writes.push({ kind, mark, phase: this.phase, outcome });
    const { failed, refused } = codesOf(heard);
    for (const code of [...failed, ...refused]) this.count(code);
    return outcome === 'acknowledged' && 'data' in heard ? (heard.data?.['done'] as Data) : null;
  }

  count(code: string): void {
    const counts = this.failures.get(code) ?? new Map<string, number>();
    this.failures.set(code, counts.set(this.phase, (counts.get(this.phase) ?? 0) + 1));
  }

  times(code: string): number {
    return [...(this.failures.get(code)?.values() ?? [])].reduce((sum, n) => sum + n, 0);
  }
}

function outcomeOf(heard: Heard): Write['outcome'] {
  const { failed, refused } = codesOf(heard);
  if (failed.length > 0) return failed.every((code) => code === 'UNAVAILABLE') ? 'unavailable' : 'unknown';
  return refused.length > 0 ? 'refused' : 'acknowledged';
}

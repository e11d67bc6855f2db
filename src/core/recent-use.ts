const GENERATION_MS = 60_000;
/** Keys of one generation. When there are more, the older are forgotten early. */
const MAX_KEYS = 50_000;

/** How often something was used within the last minute, and up to another one before, by key. Counts in this process, in bounded memory. */
export class RecentUse {
  private current = new Map<string, number>();
  private before: ReadonlyMap<string, number> = new Map();
  private begunAt = performance.now();

  note(key: string): void {
    this.turnOver();
    this.current.set(key, (this.current.get(key) ?? 0) + 1);
  }

  of(key: string): number {
    this.turnOver();
    return (this.current.get(key) ?? 0) + (this.before.get(key) ?? 0);
  }

  private turnOver(): void {
    const ageMs = performance.now() - this.begunAt;
    if (ageMs < GENERATION_MS && this.current.size < MAX_KEYS) return;
    this.before = ageMs < 2 * GENERATION_MS ? this.current : new Map();
    this.current = new Map();
    this.begunAt = performance.now();
  }
}

/** How many of something may be under way at once: for each key, and in all. Counts in this process. */
export class Share {
  private readonly underWay = new Map<string, number>();
  private total = 0;

  constructor(private readonly limits: { readonly each: number; readonly all: number }) {}

  /** Takes a place for all of these keys, answering what gives it back (call it once); null where one of them, or the whole, is full. */
  take(keys: readonly string[]): (() => void) | null {
    if (this.total >= this.limits.all || keys.some((key) => this.of(key) >= this.limits.each)) return null;
    this.move(keys, 1);
    return () => {
      this.move(keys, -1);
    };
  }

  private of(key: string): number {
    return this.underWay.get(key) ?? 0;
  }

  private move(keys: readonly string[], by: number): void {
    this.total += by;
    for (const key of keys) {
      const count = this.of(key) + by;
      if (count > 0) this.underWay.set(key, count);
      else this.underWay.delete(key);
    }
  }
}

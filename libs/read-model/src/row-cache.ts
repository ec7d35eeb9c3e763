// Rows that a build remembers between batches, so that it need not read what it wrote. Bounded; the oldest go first.

/** Rows by key text; `undefined` as a value means: known not to exist. */
export class RowCache<R> {
  private readonly rows = new Map<string, R | undefined>();

  /** `complete`: whatever is not in here does not exist, as in a table that was empty when the cache was made. */
  constructor(
    private complete: boolean,
    private readonly limit: number,
  ) {}

  /** Whether the row (or its absence) is known without reading. */
  knows(key: string): boolean {
    return this.complete || this.rows.has(key);
  }

  get(key: string): R | undefined {
    return this.rows.get(key);
  }

  /** Remembers what the table holds now, as the most recent. */
  set(key: string, row: R | undefined): void {
    this.rows.delete(key);
    this.rows.set(key, row);
  }

  /** Lets the oldest go until the bound is kept. */
  trim(): void {
    for (const key of this.rows.keys()) {
      if (this.rows.size <= this.limit) return;
      this.rows.delete(key);
      this.complete = false;
    }
  }
}

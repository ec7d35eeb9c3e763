// What a process remembers of rows: bounded in number and, where others write the same rows, in age.

interface Kept<V> {
  readonly value: V;
  readonly since: number;
}

/** The state of a cache when a row began to be read. */
export interface Reading {
  readonly since: number;
  readonly forgotten: number;
}

/** Forgets what was used longest ago when it is full, and what is older than told. */
export class BoundedCache<K, V> {
  private readonly kept = new Map<K, Kept<V>>();
  private forgotten = 0;

  /** Keeps at most `most` entries, none for longer than `maxAgeMs`; `now` counts milliseconds. */
  constructor(
    private readonly most: number,
    private readonly maxAgeMs = Infinity,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get(key: K): V | undefined {
    const entry = this.kept.get(key);
    if (entry === undefined) return undefined;
    this.kept.delete(key);
    if (this.now() - entry.since > this.maxAgeMs) return undefined;
    this.kept.set(key, entry);
    return entry.value;
  }

  /** To be taken before a row is read, and given to `set` afterwards. */
  reading(): Reading {
    return { since: this.now(), forgotten: this.forgotten };
  }

  /** Remembers what was read, unless something was forgotten since the reading began: it may be what was read. */
  set(key: K, value: V, { since, forgotten }: Reading): void {
    if (forgotten !== this.forgotten) return;
    this.kept.delete(key);
    this.kept.set(key, { value, since });
    if (this.kept.size <= this.most) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }

  delete(key: K): void {
    this.forgotten += 1;
    this.kept.delete(key);
  }

  clear(): void {
    this.forgotten += 1;
    this.kept.clear();
  }

  get size(): number {
    return this.kept.size;
  }
}

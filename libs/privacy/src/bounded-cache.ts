// A map that forgets what was used longest ago, so that keys in memory stay few.

export class BoundedCache<K, V> {
  private readonly kept = new Map<K, V>();

  /** Keeps at most `most` entries. */
  constructor(private readonly most: number) {}

  get(key: K): V | undefined {
    const value = this.kept.get(key);
    if (value === undefined) return undefined;
    this.kept.delete(key);
    this.kept.set(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.kept.delete(key);
    this.kept.set(key, value);
    if (this.kept.size <= this.most) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }

  delete(key: K): void {
    this.kept.delete(key);
  }

  get size(): number {
    return this.kept.size;
  }
}

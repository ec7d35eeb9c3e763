// A bounded memory of what was used last, in two generations: dropping the oldest key of one Map, entry by entry,
// makes the engine step over all the keys deleted before it (measured: a third of a command's time).

/** Keeps at least the last `atLeast` keys used, and at most twice as many. */
export class RecentlyUsed<V> {
  private young = new Map<string, V>();
  private old = new Map<string, V>();

  constructor(private readonly atLeast: number) {}

  get(key: string): V | undefined {
    const known = this.young.get(key);
    if (known !== undefined) return known;
    const older = this.old.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: V): void {
    this.young.set(key, value);
    if (this.young.size < this.atLeast) return;
    this.old = this.young;
    this.young = new Map();
  }

  delete(key: string): void {
    this.young.delete(key);
    this.old.delete(key);
  }
}

// The end of a log in memory: followers and folds mostly ask for what this process has just written. Only a short cut:
// whatever is not surely known here is asked of the file.
import type { Position, Revision, StoredEvent } from '../port.js';
import { RecentlyUsed } from '../recently-used.js';

/** Where streams end, and the last events of the log, as far as they were written or read through one store. */
export class LogTail {
  private readonly heads: RecentlyUsed<Revision>;
  private old: StoredEvent[] = [];
  private young: StoredEvent[] = [];
  private characters = 0;

  /**
   * Keeps at least so many of the last events (fewer when they are long) and of the streams last used. A follower that falls
   * back further reads the file, and there are ten: at 2,000 submissions a second these are two seconds and a half.
   */
  constructor(
    private readonly events = 10_000,
    private readonly mostCharacters = 16 * 1024 * 1024,
    streams = 10_000,
  ) {
    this.heads = new RecentlyUsed(streams);
  }

  /** The last revision of a stream, if it is known. */
  headOf(stream: string): Revision | undefined {
    return this.heads.get(stream);
  }

  /** A stream was seen to reach a revision. Reports may come out of order: the furthest counts. */
  reached(stream: string, revision: Revision): void {
    if ((this.heads.get(stream) ?? -1) < revision) this.heads.set(stream, revision);
  }

  /** A stream is not where it was thought to be. */
  forget(stream: string): void {
    this.heads.delete(stream);
  }

  /** Events that were just made durable, in log order and without gaps among them. */
  written(events: readonly StoredEvent[]): void {
    const [first] = events;
    if (first === undefined) return;
    // A gap: somebody else has written. What is kept must be all there is between its ends.
    if (first.position !== this.last + 1) this.old = this.young = [];
    for (const event of events) {
      this.young.push(event);
      this.characters += event.data.length + event.meta.length;
      if (this.young.length >= this.events || this.characters >= this.mostCharacters) this.age();
    }
  }

  /** The events after a position, at least one and at most `limit`; undefined when the file must be asked. */
  after(position: Position, limit: number): readonly StoredEvent[] | undefined {
    for (const part of [this.young, this.old]) {
      const start = position + 1 - (part[0]?.position ?? Infinity);
      if (start >= 0 && start < part.length) return part.slice(start, start + limit);
    }
    return undefined;
  }

  private get last(): Position {
    return (this.young.at(-1) ?? this.old.at(-1))?.position ?? Number.NaN;
  }

  private age(): void {
    this.old = this.young;
    this.young = [];
    this.characters = 0;
  }
}

// Followers of one log ask for the same events at the same time: one question to the server, one answer to all.
import type { Position, StoredEvent } from '../port.js';

type ReadAfter = (after: Position, limit: number) => Promise<readonly StoredEvent[]>;

/** Reads that are under way, shared by whoever asks the same until there is something new to read. */
export class SharedReads {
  private underWay = new Map<string, Promise<readonly StoredEvent[]>>();

  constructor(private readonly readAfter: ReadAfter) {}

  read(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    const { underWay } = this;
    const key = `${after} ${limit}`;
    const known = underWay.get(key);
    if (known) return known;
    const reading = this.readAfter(after, limit).finally(() => underWay.delete(key));
    underWay.set(key, reading);
    return reading;
  }

  /** What is under way may have been asked before the newest event: who asks from now on asks anew. */
  renew(): void {
    this.underWay = new Map();
  }
}

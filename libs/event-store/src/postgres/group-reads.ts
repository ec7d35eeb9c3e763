// Streams that are asked for while others are being read are read together: a round trip costs more than the rows.
import type { Revision, StoredEvent } from '../port.js';

/** The events of each stream from a revision on, those of one stream in order. */
type ReadStreams = (streams: readonly string[], froms: readonly Revision[]) => Promise<readonly StoredEvent[]>;

interface Reader {
  readonly from: Revision;
  readonly resolve: (events: readonly StoredEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

const MOST_AT_ONCE = 4;
const MOST_STREAMS = 128;

/** Reads streams for many at once. What is asked is read after it was asked: nobody is told what was true before. */
export class GroupReads {
  private readonly waiting = new Map<string, Reader[]>();
  private underWay = 0;
  private scheduled = false;

  constructor(private readonly readStreams: ReadStreams) {}

  read(stream: string, from: Revision): Promise<readonly StoredEvent[]> {
    return new Promise((resolve, reject) => {
      const readers = this.waiting.get(stream) ?? [];
      readers.push({ from, resolve, reject });
      this.waiting.set(stream, readers);
      this.schedule();
    });
  }

  // The first of a turn of the event loop waits for the others of that turn.
  private schedule(): void {
    if (this.scheduled || this.underWay >= MOST_AT_ONCE) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      while (this.waiting.size > 0 && this.underWay < MOST_AT_ONCE) void this.readNext();
    });
  }

  private async readNext(): Promise<void> {
    const group = this.next();
    this.underWay += 1;
    try {
      const froms = [...group.values()].map((readers) => Math.min(...readers.map(({ from }) => from)));
      this.answer(group, await this.readStreams([...group.keys()], froms));
    } catch (error) {
      for (const { reject } of [...group.values()].flat()) reject(error);
    } finally {
      this.underWay -= 1;
      if (this.waiting.size > 0) this.schedule();
    }
  }

  private next(): Map<string, Reader[]> {
    const group = new Map([...this.waiting].slice(0, MOST_STREAMS));
    for (const stream of group.keys()) this.waiting.delete(stream);
    return group;
  }

  private answer(group: ReadonlyMap<string, readonly Reader[]>, found: readonly StoredEvent[]): void {
    const streams = new Map<string, StoredEvent[]>([...group.keys()].map((stream) => [stream, []]));
    for (const event of found) streams.get(event.stream)?.push(event);
    for (const [stream, readers] of group) {
      const events = streams.get(stream) ?? [];
      for (const { from, resolve } of readers) resolve(events.filter(({ revision }) => revision >= from));
    }
  }
}

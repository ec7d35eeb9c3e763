// Reads from the leader: of a stream, of the context's events in the log of all. A read is tried twice.
import {
  BACKWARDS,
  END,
  ErrorType,
  START,
  streamNameFilter,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
} from '@kurrent/kurrentdb-client';
import type { Position, Revision, StoredEvent } from '../port.js';
import type { Address } from './connection-string.js';
import { Clients, withinTime } from './clients.js';
import { faultOf, KurrentFault, NOT_OURS, typeOf } from './kurrent-fault.js';
import { storedEvent } from './recorded.js';

/** A little longer than the server is given. */
const GRACE_MS = 1_000;

export class Reads {
  private readonly clients: Clients;
  private readonly patienceMs: number;

  /** @param prefix of the streams that are read. */
  constructor(
    { urlForReads, deadlineMs }: Address,
    private readonly prefix: string,
  ) {
    this.clients = new Clients(urlForReads);
    this.patienceMs = deadlineMs + GRACE_MS;
  }

  /** The events of a stream from a revision on; undefined when there is no such stream. */
  async ofStream(stream: string, from: Revision): Promise<readonly StoredEvent[] | undefined> {
    const events = await this.stream(stream, { fromRevision: BigInt(from) });
    const [first] = events ?? [];
    if (first && first.revision !== from)
      throw new KurrentFault(
        `read ${stream} from ${from}`,
        NOT_OURS,
        `it begins at ${first.revision}: it was truncated`,
      );
    return events;
  }

  async lastOf(stream: string): Promise<StoredEvent | undefined> {
    return (await this.stream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 }))?.[0];
  }

  async after(position: Position, limit: number): Promise<readonly StoredEvent[]> {
    if (position === 0) return this.all({ fromPosition: START, maxCount: limit });
    // The server's reading begins with the event at the position, which must be there.
    const place = BigInt(position);
    const events = await this.all({ fromPosition: { commit: place, prepare: place }, maxCount: limit + 1 });
    return events[0]?.position === position ? events.slice(1) : events.slice(0, limit);
  }

  async newest(): Promise<StoredEvent | undefined> {
    return (await this.all({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }))[0];
  }

  close(): Promise<void> {
    return this.clients.close();
  }

  private async stream(stream: string, options: ReadStreamOptions): Promise<readonly StoredEvent[] | undefined> {
    const asked = `read ${stream}`;
    try {
      return await this.twice(asked, (client) =>
        withinTime(
          asked,
          this.patienceMs,
          this.collected(client.readStream(this.prefix + stream, { ...options, requiresLeader: true })),
        ),
      );
    } catch (error) {
      if (typeOf(error) === ErrorType.STREAM_NOT_FOUND) return undefined;
      throw error;
    }
  }

  private all(options: ReadAllOptions): Promise<readonly StoredEvent[]> {
    const filter = streamNameFilter({ prefixes: [this.prefix] });
    return this.twice('read $all', (client) =>
      this.collected(client.readAll({ ...options, filter, requiresLeader: true })),
    );
  }

  private async collected(read: AsyncIterable<{ readonly event?: RecordedEvent }>): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const { event } of read) if (event) events.push(storedEvent(this.prefix, event));
    return events;
  }

  // The native half of the client gives up for ever when a server is away for long: then only a new one reads again.
  private async twice<T>(asked: string, read: (client: ReturnType<Clients['current']>) => Promise<T>): Promise<T> {
    const client = this.clients.current();
    try {
      return await read(client);
    } catch (error) {
      const fault = faultOf(asked, error);
      if (!fault.mayPass) throw fault;
      // Who is told the leader goes there by itself.
      if (fault.type !== ErrorType.NOT_LEADER) this.clients.replace(client);
    }
    try {
      return await read(this.clients.current());
    } catch (error) {
      throw faultOf(asked, error);
    }
  }
}

// The event store in memory: for specifications. It passes the same contract as the durable ones.
import {
  EventStore,
  RevisionConflict,
  nextRevision,
  type EventToAppend,
  type ExpectedRevision,
  type OnEvents,
  type Position,
  type Revision,
  type StoredEvent,
  type Subscription,
  type SubscriptionOptions,
} from './port.js';
import { Pumps } from './pump.js';

export class InMemoryEventStore extends EventStore {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly pumps = new Pumps((after, limit) => this.readAll(after, limit));
  private closed = false;

  override async read(
    stream: string,
    from: Revision = 0,
  ): Promise<{ events: readonly StoredEvent[]; revision: ExpectedRevision }> {
    const events = this.streams.get(stream) ?? [];
    return { events: events.slice(from), revision: events.at(-1)?.revision ?? 'no-stream' };
  }

  override async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<{ revision: Revision; position: Position }> {
    return this.write(stream, events, expected);
  }

  override async readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    return this.log.slice(after, after + limit);
  }

  override async head(): Promise<Position> {
    return this.log.length;
  }

  override subscribe(after: Position, onEvents: OnEvents, options?: SubscriptionOptions): Subscription {
    return this.pumps.start(after, onEvents, options);
  }

  override async close(): Promise<void> {
    this.closed = true;
    await this.pumps.stop();
  }

  private write(stream: string, events: readonly EventToAppend[], expected: ExpectedRevision) {
    if (this.closed) throw new Error('the event store is closed');
    if (events.length === 0) throw new RangeError('an append without events');
    const written = this.streams.get(stream) ?? [];
    const actual = written.at(-1)?.revision ?? 'no-stream';
    if (actual !== expected) throw new RevisionConflict(stream, expected, actual);
    for (const { id, type, data, meta } of events) {
      const event = { id, type, data, meta, stream, revision: written.length, position: this.log.length + 1 };
      written.push(event);
      this.log.push(event);
    }
    this.streams.set(stream, written);
    this.pumps.wake();
    return { revision: nextRevision(expected) + events.length - 1, position: this.log.length };
  }
}

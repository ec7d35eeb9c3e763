// The event store on a KurrentDB or EventStoreDB cluster: streams `<context>.<category>-<id>`, positions of the log of all.
import {
  EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type OnEvents,
  type Position,
  type Revision,
  type StoredEvent,
  type Subscription,
  type SubscriptionOptions,
} from '../port.js';
import { Pumps } from '../pump.js';
import { Appends } from './appends.js';
import { Clients } from './clients.js';
import { addressOf } from './connection-string.js';
import { prefixOf } from './recorded.js';
import { Reads } from './reads.js';
import { WakeUp } from './wake-up.js';

export class KurrentEventStore extends EventStore {
  private readonly pumps = new Pumps((after, limit) => this.readAll(after, limit));
  private readonly clients: Clients;
  private readonly reads: Reads;
  private readonly appends: Appends;
  private readonly wakeUp: WakeUp;
  private wokenFor: Position = 0;
  private closing: Promise<void> | undefined;
  private closed = false;

  private constructor(url: string, context: string) {
    super();
    const address = addressOf(url);
    const prefix = prefixOf(context);
    this.clients = new Clients(address.url);
    this.reads = new Reads(address, prefix);
    this.appends = new Appends(this.clients, address, prefix);
    this.wakeUp = new WakeUp(
      () => this.clients.current(),
      prefix,
      (commit) => this.wake(commit),
    );
  }

  /**
   * The log of a context.
   * @param url `kurrentdb://` or `esdb://`: hosts, credentials, TLS (docs/guide/kurrentdb.md).
   * @throws BadConnectionString; KurrentFault when the server does not answer, or its user may not read `$all`.
   */
  static async open(url: string, context: string): Promise<KurrentEventStore> {
    const store = new KurrentEventStore(url, context);
    try {
      await store.head();
      return store;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  override async read(
    stream: string,
    from: Revision = 0,
  ): Promise<{ events: readonly StoredEvent[]; revision: ExpectedRevision }> {
    this.checkOpen();
    // From the event before, so that an answer without newer ones still says where the stream stands.
    const events = await this.reads.ofStream(stream, Math.max(from - 1, 0));
    if (!events) return { events: [], revision: 'no-stream' };
    const last = events.at(-1) ?? (await this.reads.lastOf(stream));
    return { events: events.filter(({ revision }) => revision >= from), revision: last?.revision ?? 'no-stream' };
  }

  override async append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<{ revision: Revision; position: Position }> {
    this.checkOpen();
    const place = await this.appends.append(stream, events, expected);
    this.wokenFor = Math.max(this.wokenFor, place.position);
    this.pumps.wake();
    return place;
  }

  override async readAll(after: Position, limit: number): Promise<readonly StoredEvent[]> {
    this.checkOpen();
    return this.reads.after(after, limit);
  }

  override async lastEvent(): Promise<StoredEvent | undefined> {
    this.checkOpen();
    return this.reads.newest();
  }

  override async head(): Promise<Position> {
    return (await this.lastEvent())?.position ?? 0;
  }

  override subscribe(after: Position, onEvents: OnEvents, options?: SubscriptionOptions): Subscription {
    this.checkOpen();
    this.wakeUp.start();
    return this.pumps.start(after, onEvents, options);
  }

  override close(): Promise<void> {
    this.closing ??= this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    // First the subscribers: what they have in hand may still want to write.
    await this.pumps.stop();
    await this.wakeUp.stop();
    this.closed = true;
    await this.appends.settled();
    await Promise.all([this.clients.close(), this.reads.close()]);
  }

  private checkOpen(): void {
    if (this.closed) throw new Error('the event store is closed');
  }

  // Who was woken after an append of this process reads all that stands before it: hearing of it again says nothing new.
  private wake(commit?: bigint): void {
    if (commit === undefined || commit > this.wokenFor) this.pumps.wake();
  }
}

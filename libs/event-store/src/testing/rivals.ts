// A store between which and its executor a rival may write, and which may fail: for specifications of retries.
import {
  EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type OnEvents,
  type Position,
  type Revision,
  type SubscriptionOptions,
} from '../port.js';

/** Passes everything on; `beforeAppend` is called (and waited for) before each append reaches the store. */
export class InterruptedStore extends EventStore {
  appends = 0;

  constructor(
    private readonly store: EventStore,
    private readonly beforeAppend: (append: number) => Promise<void>,
  ) {
    super();
  }

  override async append(stream: string, events: readonly EventToAppend[], expected: ExpectedRevision) {
    this.appends += 1;
    await this.beforeAppend(this.appends);
    return this.store.append(stream, events, expected);
  }

  override read(stream: string, from?: Revision) {
    return this.store.read(stream, from);
  }

  override readAll(after: Position, limit: number) {
    return this.store.readAll(after, limit);
  }

  override head() {
    return this.store.head();
  }

  override lastEvent() {
    return this.store.lastEvent();
  }

  override subscribe(after: Position, onEvents: OnEvents, options?: SubscriptionOptions) {
    return this.store.subscribe(after, onEvents, options);
  }

  override close() {
    return this.store.close();
  }
}

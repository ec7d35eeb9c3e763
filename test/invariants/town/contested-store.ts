// A store on which rivals may write between a decision and its append.
import {
  EventStore,
  RevisionConflict,
  type EventToAppend,
  type ExpectedRevision,
  type OnEvents,
  type Position,
  type Revision,
  type SubscriptionOptions,
} from '@buono/event-store';
import type { Chance } from './chance.js';

/** One machine's view of a store: its appends are held up for a few turns. */
export class ContestedStore extends EventStore {
  /** How often a rival was faster. */
  conflicts = 0;

  constructor(
    private readonly store: EventStore,
    private readonly chance: Chance,
  ) {
    super();
  }

  override async append(stream: string, events: readonly EventToAppend[], expected: ExpectedRevision) {
    await this.chance.turns(3);
    try {
      return await this.store.append(stream, events, expected);
    } catch (error) {
      if (error instanceof RevisionConflict) this.conflicts += 1;
      throw error;
    }
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

  /** The store is everybody's: its town closes it. */
  override close(): Promise<void> {
    return Promise.resolve();
  }
}

// The port of the event store: streams of events with revisions, and one log of all of them with positions.

/** Place of an event in its stream; the first is 0. */
export type Revision = number;

/** The revision that a stream must have for an append to happen, compared for equality. */
export type ExpectedRevision = Revision | 'no-stream';

/** Place in the log: opaque and increasing, never to be counted with. 0 is before the first event. */
export type Position = number;

/** An event as it goes in; `data` and `meta` are the exact JSON texts that are stored and hashed. */
export interface EventToAppend {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly meta: string;
}

/** An event as it comes out. */
export interface StoredEvent extends EventToAppend {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
}

/** The stream is not where the append expected it: nothing was written. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`${stream} is at ${actual}, expected ${expected}`);
  }
}

export interface SubscriptionOptions {
  /** Called each time nothing newer is stored; first when the past is through, even if there was none. */
  readonly onCaughtUp?: (position: Position) => void;
  /** Called when `onEvents` failed; the same events are offered again after a pause, never skipped. */
  readonly onError?: (error: unknown) => void;
  /** Most events offered at once; 500 unless told otherwise. */
  readonly batch?: number;
}

export interface Subscription {
  /** Waits for the events in hand, then offers no more. */
  stop(): Promise<void>;
  /** The position up to which `onEvents` has succeeded. */
  position(): Position;
}

/** Offered events in log order; the next ones wait for its promise. */
export type OnEvents = (events: readonly StoredEvent[]) => Promise<void>;

/** A log of one context. No append touches two streams; every adapter passes `eventStoreContract`. */
export abstract class EventStore {
  /** `recordedAt` is told in steps of so many milliseconds: more than one where several processes write (stamps.ts). */
  readonly stampStepMs: number = 1;

  /** The events of a stream from a revision on (0 unless told), and the revision at which the stream stands. */
  abstract read(
    stream: string,
    from?: Revision,
  ): Promise<{ readonly events: readonly StoredEvent[]; readonly revision: ExpectedRevision }>;

  /**
   * Appends one or more events, all or none, and answers when they are durable, with the last one's place.
   * @throws RevisionConflict when the stream is not exactly at `expected`; RecordedBehind when the log holds a later
   *   `recordedAt`, where several processes write. Then nothing was written; after any other error nobody knows.
   */
  abstract append(
    stream: string,
    events: readonly EventToAppend[],
    expected: ExpectedRevision,
  ): Promise<{ readonly revision: Revision; readonly position: Position }>;

  /** At most `limit` events after a position, in log order. */
  abstract readAll(after: Position, limit: number): Promise<readonly StoredEvent[]>;

  /** The position of the last event; 0 when there is none. */
  abstract head(): Promise<Position>;

  /** The last event; undefined when there is none. An engine whose positions leave gaps has its own way to say it. */
  async lastEvent(): Promise<StoredEvent | undefined> {
    const head = await this.head();
    return head === 0 ? undefined : (await this.readAll(head - 1, 1)).at(-1);
  }

  /** Offers every event after a position, the past first, then the new ones as they are written. */
  abstract subscribe(after: Position, onEvents: OnEvents, options?: SubscriptionOptions): Subscription;

  /** Finishes what was asked, stops the subscriptions and lets the log go. */
  abstract close(): Promise<void>;
}

/** The revision after this one: that of the next event. */
export const nextRevision = (revision: ExpectedRevision): Revision => (revision === 'no-stream' ? 0 : revision + 1);

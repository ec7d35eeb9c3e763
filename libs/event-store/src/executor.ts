// The only write path: fold, decide, append at the revision it was decided on, answer when it is durable.
import type { Clock } from '@buono/kernel';
import type { Aggregate, CommandMeta, Outcome } from './aggregate.js';
import { streamOf } from './door.js';
import { CommandIdShared } from './errors.js';
import type { PastEvent } from './history.js';
import { Lanes } from './lanes.js';
import type { ExecutorParts } from './parts.js';
import type { EventStore, ExpectedRevision } from './port.js';
import { RecentlyUsed } from './recently-used.js';
import type { SnapshotStore } from './snapshots.js';

export interface ExecutorOptions {
  /** Where aggregates with a snapshot policy keep theirs; without it they are folded from their first event. */
  readonly snapshots?: SnapshotStore;
  /** Folded states kept in memory per aggregate, at least; 10,000 unless told otherwise. */
  readonly cachedStreams?: number;
  /** Milliseconds of a clock that only goes forward, for deadlines. */
  readonly monotonic?: () => number;
  /** Told when a snapshot could not be read or written: the log serves without it. */
  readonly onSnapshotFault?: (error: unknown) => void;
}

const DEADLINE_MS = 5_000;
const RECENT_COMMANDS = 10_000;

/** Executes commands on the streams of a store, and reads what they became. */
export class Executor {
  private readonly parts: ExecutorParts;
  private readonly lanes = new WeakMap<object, unknown>();
  // Not a promise, a tripwire: the ids of two streams would collide in the hands of receivers, far from the mistake.
  private readonly recent = new RecentlyUsed<string>(RECENT_COMMANDS);

  constructor(store: EventStore, clock: Clock, options: ExecutorOptions = {}) {
    this.parts = {
      store,
      clock,
      snapshots: options.snapshots,
      cachedStreams: options.cachedStreams ?? 10_000,
      monotonic: options.monotonic ?? (() => performance.now()),
      onSnapshotFault: options.onSnapshotFault ?? (() => undefined),
    };
  }

  /**
   * Decides a command on `category-id` and answers when its events are durable, all or none. A refusal is an answer,
   * and is not remembered; a known command id gets its first outcome again.
   * @throws RevisionMismatch, CommandIdReused, CommandIdShared, DeadlineExceeded (after 5 s: nothing has happened),
   *   EventTooLarge, ForbiddenText, and whatever the store throws: then it is unknown whether it happened, ask again.
   */
  async execute<S, C, E, R>(
    aggregate: Aggregate<S, C, E, R>,
    id: string,
    command: C,
    meta: CommandMeta,
  ): Promise<Outcome<S, E, R>> {
    const stream = streamOf(aggregate.category, id);
    const other = this.recent.get(meta.commandId);
    if (other !== undefined && other !== stream) throw new CommandIdShared(meta.commandId, [other, stream]);
    const outcome = await this.lanesOf(aggregate).execute(stream, { command, meta }, meta.deadlineMs ?? DEADLINE_MS);
    if (outcome.accepted && outcome.events.length > 0) this.recent.set(meta.commandId, stream);
    return outcome;
  }

  /** The stream's state as the log has it now. */
  async load<S, C, E, R>(
    aggregate: Aggregate<S, C, E, R>,
    id: string,
  ): Promise<{ readonly state: S; readonly revision: ExpectedRevision }> {
    const { folded } = await this.lanesOf(aggregate).history.folded(streamOf(aggregate.category, id), true);
    return { state: folded.state, revision: folded.revision };
  }

  /** All the stream's events, decoded. */
  history<S, C, E, R>(aggregate: Aggregate<S, C, E, R>, id: string): Promise<PastEvent<E>[]> {
    return this.lanesOf(aggregate).history.events(streamOf(aggregate.category, id));
  }

  private lanesOf<S, C, E, R>(aggregate: Aggregate<S, C, E, R>): Lanes<S, C, E, R> {
    const known = this.lanes.get(aggregate) as Lanes<S, C, E, R> | undefined;
    if (known) return known;
    const opened = new Lanes(aggregate, this.parts);
    this.lanes.set(aggregate, opened);
    return opened;
  }
}

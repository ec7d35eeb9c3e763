// The group-commit writer: whatever is waiting when a transaction ends goes into the next one, in order.
import type { Instant } from '@buono/kernel';
import { isConnectionLost, isUniqueViolation } from '@buono/sql/postgres';
import { RecordedBehind } from '../errors.js';
import { metaOf } from '../meta.js';
import { RevisionConflict, type EventToAppend, type ExpectedRevision, type Position, type Revision } from '../port.js';
import { takeBatch, textOf, type Waiting } from './batch.js';

/** The connection was lost, or could not be had, before the engine said how an append ended: it may be written or not. */
export class AppendUnanswered extends Error {
  override readonly name = 'AppendUnanswered';
  constructor(
    readonly stream: string,
    options: ErrorOptions,
  ) {
    super(`it is not known whether ${stream} was appended to: ask again`, options);
  }
}

/** What became of a batch. */
export interface Committed {
  /** The position after which its events stand. */
  readonly after: Position;
  /** The log's last stamp before it. */
  readonly recordedAt: Instant | null;
  /** Streams that are not where they were expected, and where they are; -1 before their first event. */
  readonly conflicts: Readonly<Record<string, Revision>>;
  /** Streams whose append was stamped before the log's last. */
  readonly behind: readonly string[];
}

/** The log as its writer sees it. */
export interface WrittenLog {
  /** Writes a batch in one durable transaction. */
  commit(batch: string): Promise<Committed>;
  /** Where a stream stands. */
  revisionOf(stream: string): Promise<ExpectedRevision>;
  /** Called when something was written. */
  onWritten(): void;
}

const standingAt = (revision: Revision): ExpectedRevision => (revision < 0 ? 'no-stream' : revision);

/** Writes the batches of one process, one at a time. */
export class GroupCommit {
  private readonly queue: Waiting[] = [];
  private working: Promise<void> | undefined;
  private closed = false;

  constructor(private readonly log: WrittenLog) {}

  /** Answers the last event's position when all are durable. @throws what `EventStore.append` throws. */
  append(stream: string, events: readonly EventToAppend[], expected: ExpectedRevision): Promise<Position> {
    if (this.closed) return Promise.reject(new Error('the event store is closed'));
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) return Promise.reject(new RangeError('an append without events'));
    const characters = events.reduce((sum, { data, meta }) => sum + data.length + meta.length, 0);
    const [firstStamp, lastStamp] = [metaOf(first).recordedAt, metaOf(last).recordedAt];
    return new Promise((resolve, reject) => {
      this.queue.push({ stream, expected, events, characters, firstStamp, lastStamp, resolve, reject });
      this.working ??= this.work();
    });
  }

  /** Waits until all that was asked is answered, then takes no more. */
  async close(): Promise<void> {
    this.closed = true;
    await this.working;
  }

  private async work(): Promise<void> {
    // The first of a turn of the event loop waits for the others of that turn; nothing waits longer.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.queue.length > 0) await this.write(takeBatch(this.queue));
    this.working = undefined;
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    try {
      this.settle(batch, await this.log.commit(textOf(batch)));
    } catch (error) {
      await this.fail(batch, error);
    }
  }

  private settle(batch: readonly Waiting[], { after, recordedAt, conflicts, behind }: Committed): void {
    const late = new Set(behind);
    let position = after;
    for (const { stream, expected, events, resolve, reject } of batch) {
      const found = conflicts[stream];
      if (found !== undefined) reject(new RevisionConflict(stream, expected, standingAt(found)));
      else if (late.has(stream) && recordedAt !== null) reject(new RecordedBehind(stream, recordedAt));
      else resolve((position += events.length));
    }
    if (position > after) this.log.onWritten();
  }

  // Nothing of the batch was written, or nobody knows. One append that the engine cannot take must not fail the others:
  // only where the server said what is wrong, and there are others, each is tried alone.
  private async fail(batch: readonly Waiting[], cause: unknown): Promise<void> {
    const [only, ...others] = batch;
    if (isConnectionLost(cause)) {
      for (const { stream, reject } of batch) reject(new AppendUnanswered(stream, { cause }));
    } else if (only && others.length > 0) {
      for (const waiting of batch) await this.write([waiting]);
    } else if (only) only.reject(isUniqueViolation(cause) ? await this.conflictOf(only) : cause);
  }

  // A revision that is taken although the stream's head seemed to be before it: the log was written by another hand.
  private async conflictOf({ stream, expected }: Waiting): Promise<unknown> {
    try {
      return new RevisionConflict(stream, expected, await this.log.revisionOf(stream));
    } catch (cause) {
      return new AppendUnanswered(stream, { cause });
    }
  }
}

// A consumer group at work: takes messages from its offset on, many subjects at once, and commits after the effect.
import type { Clock } from '@buono/kernel';
import type { Position } from '@buono/event-store';
import type { Consumed, DeadLetter, MessageHandler, MessageSubscription } from './bus.js';
import { attemptOnce, deadLetterOf, deliver, type Delivered, type RetryDelays } from './delivery.js';
import { Lanes } from './lanes.js';
import type { Message } from './message.js';
import type { MessageLog, PlacedMessage } from './message-log.js';
import { Progress } from './progress.js';
import { Waiters } from './waiters.js';

/** How groups work; all have defaults that suit one machine. */
export interface GroupPolicy {
  readonly clock: Clock;
  readonly retryDelays: RetryDelays;
  /** How many messages of a group are taken at the same time, those waiting behind one of their subject included. */
  readonly window: number;
  /** The least time between two writes of an offset, in milliseconds. */
  readonly offsetEveryMs: number;
  /** Told of faults of the bus itself (not of handlers: those become dead letters). */
  readonly onFault: (error: unknown, group: string) => void;
}

/** What a group listens to. */
export interface GroupOrder {
  readonly name: string;
  readonly types: ReadonlySet<string>;
  readonly handler: MessageHandler;
}

// A group that finds nothing for itself still moves on; that alone is worth a write only now and then.
const SCANNED_WORTH_SAVING = 1_000;
/**
 * How many windows a group may be ahead of its oldest unfinished message: those finished behind it are held in memory
 * and come again after a crash.
 */
export const AHEAD = 8;

/** One group's subscription on a MessageLog. */
export class Group implements MessageSubscription {
  private readonly progress: Progress;
  private readonly lanes = new Lanes();
  private readonly waiters = new Waiters();
  private readonly stopping = new AbortController();
  private active = 0;
  private unsaved = false;
  private saved: Position;
  private saveTimer: NodeJS.Timeout | undefined;
  private pumping = false;

  constructor(
    private readonly log: MessageLog,
    private readonly order: GroupOrder,
    private readonly policy: GroupPolicy,
    private readonly onStopped: () => void,
  ) {
    this.saved = log.offset(order.name);
    this.progress = new Progress(this.saved);
    log.saveOffset(order.name, this.saved, policy.clock.now());
    this.wake();
  }

  /** Whether a message of one of these types concerns the group. */
  listensTo(types: ReadonlySet<string>): boolean {
    for (const type of types) if (this.order.types.has(type)) return true;
    return false;
  }

  /** There may be something new. */
  wake(): void {
    if (this.pumping || this.stopping.signal.aborted) return;
    this.pumping = true;
    setImmediate(() => {
      this.pumping = false;
      this.pump();
    });
  }

  async caughtUp(timeoutMs: number): Promise<boolean> {
    const target = this.log.head();
    this.wake();
    return this.waiters.reach(target, this.progress.offset, timeoutMs);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.lanes.idle();
    this.saveOffset();
    this.waiters.giveUp();
    this.onStopped();
  }

  /** Hands a dead letter over again, in its subject's lane. */
  replay(letter: DeadLetter): Promise<Consumed> {
    return new Promise((resolve, reject) => {
      this.lanes.add(letter.message.subject, () => this.retry(letter).then(resolve, reject));
    });
  }

  /** Gives a dead letter up, in its subject's lane: a replay under way ends before. */
  skip(letter: DeadLetter): Promise<void> {
    return new Promise((resolve, reject) => {
      this.lanes.add(letter.message.subject, async () => {
        await Promise.resolve()
          .then(() => this.log.removeDeadLetter(letter.id))
          .then(resolve, reject);
      });
    });
  }

  private async retry(letter: DeadLetter): Promise<Consumed> {
    const { outcome } = await attemptOnce(this.order.handler, letter.message);
    if (outcome.done) this.log.removeDeadLetter(letter.id);
    else this.bury(letter.message, outcome.reason, letter.attempts + 1);
    return outcome;
  }

  private pump(): void {
    if (this.stopping.signal.aborted) return;
    try {
      while (this.hasRoom() && this.take()) continue;
    } catch (error) {
      // The log could not be read: the next wake-up, at the latest the slow one, tries again.
      this.policy.onFault(error, this.order.name);
    }
    this.moved();
  }

  private hasRoom(): boolean {
    // A quarter at once: a read for every single message that ends would cost more than the message.
    return this.active * 4 <= this.policy.window * 3 && this.progress.pending < this.policy.window * AHEAD;
  }

  /** Takes the next messages into the lanes; false when there is nothing more for now. */
  private take(): boolean {
    const { fetched } = this.progress;
    if (fetched >= this.log.head()) return false;
    const { messages, scannedTo } = this.log.scan(fetched, this.order.types, this.policy.window - this.active);
    messages.forEach((placed) => this.begin(placed));
    this.progress.scanned(scannedTo);
    if (messages.length > 0 || scannedTo >= this.log.head()) return messages.length > 0;
    this.wake();
    return false;
  }

  private begin(placed: PlacedMessage): void {
    this.active += 1;
    this.progress.begin(placed.position);
    this.lanes.add(placed.message.subject, () => this.handle(placed));
  }

  private async handle({ position, message }: PlacedMessage): Promise<void> {
    const { signal } = this.stopping;
    // What was not begun when the stop came is left for the next start.
    if (!signal.aborted) {
      const delivered = await deliver(this.order.handler, message, this.policy.retryDelays, signal);
      if (delivered !== 'stopped') this.conclude(position, message, delivered);
    }
    this.active -= 1;
    this.moved();
    this.wake();
  }

  private conclude(position: Position, message: Message, delivered: Exclude<Delivered, 'stopped'>): void {
    try {
      if (!delivered.outcome.done) this.bury(message, delivered.outcome.reason, delivered.attempts);
      this.progress.finish(position);
      this.unsaved = true;
    } catch (error) {
      // Without its dead letter the message is not finished: the offset stays before it, and it comes again.
      this.policy.onFault(error, this.order.name);
    }
  }

  private bury(message: Message, reason: string, attempts: number): void {
    this.log.saveDeadLetter(deadLetterOf(this.order.name, message, { reason, attempts, clock: this.policy.clock }));
  }

  private moved(): void {
    const { offset } = this.progress;
    this.waiters.reached(offset);
    if (this.unsaved || offset - this.saved >= SCANNED_WORTH_SAVING)
      this.saveTimer ??= setTimeout(() => this.saveOffset(), this.policy.offsetEveryMs);
  }

  private saveOffset(): void {
    clearTimeout(this.saveTimer);
    this.saveTimer = undefined;
    const { offset } = this.progress;
    if (offset <= this.saved) return;
    try {
      this.log.saveOffset(this.order.name, offset, this.policy.clock.now());
      this.saved = offset;
      this.unsaved = false;
    } catch (error) {
      this.policy.onFault(error, this.order.name);
    }
  }
}

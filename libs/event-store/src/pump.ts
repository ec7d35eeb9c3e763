// Moves events from a log to a handler: in order, one batch at a time, never skipping. All adapters subscribe by it.
import { answersFirst } from './precedence.js';
import type { OnEvents, Position, StoredEvent, Subscription, SubscriptionOptions } from './port.js';

const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 2_000;
/** A follower that keeps up rests so many times as long as its last batch took, in milliseconds at most so long. */
const [GATHERING, LONGEST_GATHERING] = [2, 50];

type ReadAfter = (after: Position, limit: number) => Promise<readonly StoredEvent[]>;

/** A running subscription. `wake` tells it that something may have been written. */
export class Pump implements Subscription {
  private stopped = false;
  private woken = false;
  private rouse: (() => void) | undefined;
  private readonly ended: Promise<void>;

  constructor(
    private readonly readAfter: ReadAfter,
    private after: Position,
    private readonly onEvents: OnEvents,
    private readonly options: SubscriptionOptions = {},
  ) {
    this.ended = this.run();
  }

  position(): Position {
    return this.after;
  }

  wake(): void {
    this.woken = true;
    this.rouse?.();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.rouse?.();
    await this.ended;
  }

  private async run(): Promise<void> {
    // A subscriber may be told of events only after it has its Subscription in hand.
    await Promise.resolve();
    let pause = FIRST_PAUSE;
    while (!this.stopped) {
      try {
        this.woken = false;
        await this.offerNext();
        pause = FIRST_PAUSE;
      } catch (error) {
        this.options.onError?.(error);
        await this.rest(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
  }

  private async offerNext(): Promise<void> {
    const limit = this.options.batch ?? 500;
    await this.giveWay();
    const began = performance.now();
    const count = await this.offer(limit).finally(() => answersFirst.done(performance.now() - began));
    if (count === limit) return;
    if (count > 0) return this.gather(performance.now() - began);
    this.options.onCaughtUp?.(this.after);
    await this.sleep();
  }

  private async offer(limit: number): Promise<number> {
    const events = await this.readAfter(this.after, limit);
    const last = events.at(-1);
    if (last) {
      await this.onEvents(events);
      this.after = last.position;
    }
    return events.length;
  }

  private async giveWay(): Promise<void> {
    for (let pause = answersFirst.turn(); pause > 0 && !this.stopped; pause = answersFirst.turn())
      await this.rest(pause);
  }

  // The dearer a batch was, the more events the next one waits for: under load batches grow and cost less by the event.
  private gather(took: number): Promise<void> {
    return this.rest(Math.min(took * GATHERING, LONGEST_GATHERING));
  }

  private sleep(): Promise<void> {
    if (this.woken || this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      this.rouse = resolve;
    });
  }

  // New events do not shorten the pause of a failing handler; a stop does.
  private rest(milliseconds: number): Promise<void> {
    if (this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      // A handler that fails for ever must not keep a process alive that has nothing else to do.
      const timer = setTimeout(resolve, milliseconds).unref();
      this.rouse = () => {
        if (!this.stopped) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** The subscriptions of a store: woken together, stopped together. */
export class Pumps {
  private readonly running = new Set<Pump>();

  constructor(private readonly readAfter: ReadAfter) {}

  start(after: Position, onEvents: OnEvents, options?: SubscriptionOptions): Subscription {
    const pump = new Pump(this.readAfter, after, onEvents, options);
    this.running.add(pump);
    const stop = async (): Promise<void> => {
      this.running.delete(pump);
      await pump.stop();
    };
    return { stop, position: () => pump.position() };
  }

  wake(): void {
    for (const pump of this.running) pump.wake();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running].map((pump) => pump.stop()));
    this.running.clear();
  }
}

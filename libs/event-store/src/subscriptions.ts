// Following a log across restarts: a handler, a name, and the position up to which its work is done.
import type { EventStore, OnEvents, Position, Subscription } from './port.js';

/** Remembers how far each follower is. */
export abstract class CheckpointStore {
  /** 0 for a name never saved. */
  abstract load(name: string): Promise<Position>;
  abstract save(name: string, position: Position): Promise<void>;
}

/** Checkpoints that can all be named: for whoever moves them with their log. */
export interface ListedCheckpoints extends CheckpointStore {
  all(): Promise<ReadonlyMap<string, Position>>;
}

export class InMemoryCheckpoints extends CheckpointStore implements ListedCheckpoints {
  private readonly positions = new Map<string, Position>();

  override load(name: string): Promise<Position> {
    return Promise.resolve(this.positions.get(name) ?? 0);
  }

  override save(name: string, position: Position): Promise<void> {
    this.positions.set(name, position);
    return Promise.resolve();
  }

  all(): Promise<ReadonlyMap<string, Position>> {
    return Promise.resolve(new Map(this.positions));
  }
}

export interface FollowOptions {
  readonly store: EventStore;
  /** Under which its checkpoint is kept: one follower per name. */
  readonly name: string;
  readonly checkpoints: CheckpointStore;
  /** At least once per event: after a fault, or a crash before the checkpoint, the same events come again. */
  readonly handle: OnEvents;
  readonly batch?: number;
  readonly onError?: (error: unknown) => void;
}

export interface Follower {
  stop(): Promise<void>;
  /** The position up to which events are handled and the checkpoint is saved. */
  position(): Position;
  /** Whether the position is reached within so many milliseconds. */
  caughtUp(position: Position, timeoutMs: number): Promise<boolean>;
}

class CheckpointedFollower implements Follower {
  private done: Position = 0;
  private stopped = false;
  private subscription: Subscription | undefined;
  private readonly waiting = new Set<() => void>();
  private readonly started: Promise<void>;

  constructor(private readonly options: FollowOptions) {
    this.started = this.start();
  }

  position(): Position {
    return this.done;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.started;
    await this.subscription?.stop();
  }

  caughtUp(position: Position, timeoutMs: number): Promise<boolean> {
    if (this.done >= position) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (): void => {
        if (this.done < position) return;
        clearTimeout(timer);
        this.waiting.delete(settle);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(settle);
        resolve(false);
      }, timeoutMs);
      this.waiting.add(settle);
    });
  }

  private async start(): Promise<void> {
    const { store, batch, onError } = this.options;
    const after = await this.load();
    if (after === undefined) return;
    this.reach(after);
    this.subscription = store.subscribe(after, (events) => this.handle(events), {
      ...(batch === undefined ? {} : { batch }),
      ...(onError === undefined ? {} : { onError }),
    });
  }

  // Without its checkpoint a follower cannot begin: it asks until it is told, or stopped.
  private async load(): Promise<Position | undefined> {
    for (let pause = 10; !this.stopped; pause = Math.min(pause * 2, 2_000)) {
      try {
        return await this.options.checkpoints.load(this.options.name);
      } catch (error) {
        this.options.onError?.(error);
        await new Promise((resolve) => setTimeout(resolve, pause).unref());
      }
    }
    return undefined;
  }

  private async handle(events: Parameters<OnEvents>[0]): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    await this.options.handle(events);
    await this.options.checkpoints.save(this.options.name, last.position);
    this.reach(last.position);
  }

  private reach(position: Position): void {
    this.done = position;
    for (const settle of [...this.waiting]) settle();
  }
}

/** Follows a log from its checkpoint until stopped. A handler that throws is given the same events again, after a pause. */
export const follow = (options: FollowOptions): Follower => new CheckpointedFollower(options);

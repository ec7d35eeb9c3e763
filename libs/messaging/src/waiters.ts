// Those who wait until a position is reached.
import type { Position } from '@buono/event-store';

interface Waiter {
  readonly target: Position;
  readonly settle: (reached: boolean) => void;
}

/** A list of waiters, each with a time limit. */
export class Waiters {
  private readonly waiting = new Set<Waiter>();

  /** Whether the target is reached within the time; `current` is where things stand now. */
  reach(target: Position, current: Position, timeoutMs: number): Promise<boolean> {
    if (current >= target) return Promise.resolve(true);
    return new Promise((resolve) => {
      const timer = setTimeout(() => waiter.settle(false), timeoutMs);
      const waiter: Waiter = {
        target,
        settle: (reached) => {
          clearTimeout(timer);
          this.waiting.delete(waiter);
          resolve(reached);
        },
      };
      this.waiting.add(waiter);
    });
  }

  /** Things stand at this position now. */
  reached(position: Position): void {
    for (const waiter of this.waiting) if (waiter.target <= position) waiter.settle(true);
  }

  /** It will not be reached any more. */
  giveUp(): void {
    for (const waiter of this.waiting) waiter.settle(false);
  }
}

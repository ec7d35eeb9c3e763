// Looks again and again while somebody waits, and not otherwise.
import { setTimeout } from 'node:timers/promises';

const aMoment = (): Promise<void> => setTimeout(25);

/** One look at a time, however many wait. */
export class Watch {
  private waiting = 0;
  private looking = false;

  /** `look` tells those who wait by itself, and never fails. */
  constructor(
    private readonly look: () => Promise<void>,
    private readonly pause = aMoment,
  ) {}

  /** Looks at once, and on until the promise is settled. */
  async during<T>(promise: Promise<T>): Promise<T> {
    this.waiting += 1;
    if (!this.looking) void this.keepLooking();
    try {
      return await promise;
    } finally {
      this.waiting -= 1;
    }
  }

  private async keepLooking(): Promise<void> {
    this.looking = true;
    while (this.waiting > 0) {
      await this.look();
      await this.pause();
    }
    this.looking = false;
  }
}

// A clock that tells what it was told.
import { Clock, instant, instantFromMillis, millisOf, type Instant } from '@buono/kernel';

export class SettableClock extends Clock {
  private present: Instant;

  /** @param text ISO UTC with milliseconds. */
  constructor(text = '2026-03-02T09:00:00.000Z') {
    super();
    this.present = instant(text);
  }

  override now(): Instant {
    return this.present;
  }

  set(text: string): void {
    this.present = instant(text);
  }

  /** Moves on by milliseconds, or back by negative ones. */
  advance(milliseconds: number): void {
    this.present = instantFromMillis(millisOf(this.present) + milliseconds);
  }
}

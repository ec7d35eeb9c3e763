// Tells how far the seed is: a line for each stage, and on long ones a line every few seconds.

/** Where lines go, and what the time is. */
export interface Listener {
  say(line: string): void;
  nowMillis(): number;
}

const EVERY_MS = 3_000;

/** A stage under way. */
export class Stage {
  private done = 0;
  private told: number;
  private readonly begun: number;

  constructor(
    private readonly name: string,
    private readonly total: number,
    private readonly listener: Listener,
  ) {
    this.begun = listener.nowMillis();
    this.told = this.begun;
  }

  /** One more is done. */
  tick(): void {
    this.done += 1;
    const now = this.listener.nowMillis();
    if (now - this.told < EVERY_MS) return;
    this.told = now;
    this.tell(now);
  }

  /** All that there was to do is done. */
  end(): void {
    this.tell(this.listener.nowMillis());
  }

  private tell(now: number): void {
    const seconds = (now - this.begun) / 1_000;
    const rate = seconds >= 1 ? `, ${Math.round(this.done / seconds)}/s` : '';
    const of = this.done === this.total ? '' : ` di ${count(this.total)}`;
    this.listener.say(`${this.name}: ${count(this.done)}${of}${rate}`);
  }
}

/** A whole number as Italian readers write it. */
export const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

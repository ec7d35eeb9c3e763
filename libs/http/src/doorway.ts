// The doorway: while a crowd is still knocking, requests wait until everybody is in. Node takes one connection in each turn of
// its event loop (libuv 1.46); turns that also answer are long, and who knocks last would wait for many seconds outside.

/** How long requests wait at most for those who are still outside, in milliseconds. */
const LONGEST_MS = 250;

export class Doorway {
  private waiting: (() => void)[] = [];
  private isTurning = false;
  private hasTaken = false;

  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  /** To be told of every connection that is taken: others may wait behind it. */
  taken(): void {
    this.hasTaken = true;
    if (this.isTurning) return;
    this.isTurning = true;
    const began = this.nowMs();
    const turn = (): void => {
      if (!this.hasTaken || this.nowMs() - began >= LONGEST_MS) return this.enter();
      this.hasTaken = false;
      setImmediate(turn);
    };
    setImmediate(turn);
  }

  /** Goes on at once, or when a whole turn of the loop has brought no new connection. */
  pass(goOn: () => void): void {
    if (this.isTurning) this.waiting.push(goOn);
    else goOn();
  }

  private enter(): void {
    this.isTurning = false;
    const { waiting } = this;
    this.waiting = [];
    for (const goOn of waiting) goOn();
  }
}

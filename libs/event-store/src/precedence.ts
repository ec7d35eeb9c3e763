// Answers go first: while many requests that write wait for theirs, what only follows from events takes a small share.

/** How followers give way. */
export interface Pace {
  /** Requests in hand from which on they do. */
  readonly many: number;
  /** After a batch nobody begins another for so many times as long as it took, at most so many milliseconds. */
  readonly rests: number;
  readonly longestRestMs: number;
}

const PACE: Pace = { many: 32, rests: 4, longestRestMs: 500 };
// Those who wait for the same moment begin one after the other, not together.
const APART_MS = 10;

/** The requests that a process has in hand, and whose turn it is besides them. */
export class Precedence {
  private inHand = 0;
  private freeAt = 0;

  constructor(
    private readonly pace: Pace = PACE,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Requests that write and have no answer yet. */
  get waiting(): number {
    return this.inHand;
  }

  /** A request that writes has come in; it is told once when it has its answer, or was given up. */
  entered(): void {
    this.inHand += 1;
  }

  left(): void {
    this.inHand -= 1;
  }

  /** Milliseconds that a follower must wait; 0 when it may begin a batch now, which is then under way. */
  turn(): number {
    if (this.inHand < this.pace.many) return 0;
    const now = this.now();
    if (now < this.freeAt) return this.freeAt - now;
    this.freeAt = now + APART_MS;
    return 0;
  }

  /** A batch took so many milliseconds. */
  done(tookMs: number): void {
    const rest = Math.min(tookMs * this.pace.rests, this.pace.longestRestMs);
    this.freeAt = Math.max(this.freeAt, this.now() + rest);
  }
}

/** That of this process: it has one event loop, which all its contexts share. */
export const answersFirst = new Precedence();

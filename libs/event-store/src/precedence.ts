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
// Whoever waits asks again so often, since a batch may be over long before it was expected to be.
const ASKS_AGAIN_MS = 50;

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

  /**
   * Milliseconds after which a follower asks again; 0 when it may begin a batch now, which is then under way. Nobody else
   * begins one until it is done, or has taken longer than the longest rest.
   */
  turn(): number {
    if (this.inHand < this.pace.many) return 0;
    const now = this.now();
    if (now < this.freeAt) return Math.min(this.freeAt - now, ASKS_AGAIN_MS);
    this.freeAt = now + this.pace.longestRestMs;
    return 0;
  }

  /** A batch took so many milliseconds. */
  done(tookMs: number): void {
    this.freeAt = this.now() + Math.min(tookMs * this.pace.rests, this.pace.longestRestMs);
  }
}

/** That of this process: it has one event loop, which all its contexts share. */
export const answersFirst = new Precedence();

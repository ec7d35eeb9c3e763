// How many appends are under way at a time: enough that many share one write of the server, few enough for the client.

// The client writes to one stream of gRPC; at sixteen messages that stream says "wait", and those that wait when the
// connection breaks reject promises that nobody can handle, which ends the process.
const MOST = 15;

/** Lets so many through at a time, in the order in which they came. */
export class Gate {
  private readonly waiting: (() => void)[] = [];
  private inside = 0;
  // The first append of a client opens its stream; those right behind it would overtake it.
  private most = 1;

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside < this.most) this.inside += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      this.inside -= 1;
      this.most = MOST;
      this.admit();
    }
  }

  private admit(): void {
    while (this.inside < this.most) {
      const next = this.waiting.shift();
      if (!next) return;
      this.inside += 1;
      next();
    }
  }
}

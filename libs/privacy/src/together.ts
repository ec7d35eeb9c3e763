// One question to the database for all who ask at once: while one is under way, the next gather.

interface Waiting<Q, A> {
  readonly question: Q;
  readonly settle: (answer: A) => void;
  readonly fail: (error: unknown) => void;
}

/** Nobody waits for others to come: only for the question before. */
export class Together<Q, A> {
  private waiting: Waiting<Q, A>[] = [];
  private running = false;

  /** `ask` answers in the order of the questions, of which it gets `most` at once; if it fails, it fails for all of them. */
  constructor(
    private readonly ask: (questions: readonly Q[]) => Promise<readonly A[]>,
    private readonly most: number,
  ) {}

  of(question: Q): Promise<A> {
    return new Promise((settle, fail) => {
      this.waiting.push({ question, settle, fail });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    // One turn of the loop: those who ask in it go together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const some = this.waiting.splice(0, this.most);
      try {
        const answers = await this.ask(some.map(({ question }) => question));
        some.forEach(({ settle }, index) => settle(answers[index] as A));
      } catch (error) {
        some.forEach(({ fail }) => fail(error));
      }
    }
    this.running = false;
  }
}

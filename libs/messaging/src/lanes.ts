// Work in lanes: one subject's work is done in order, different subjects' work at the same time.

/** Runs tasks; those of one lane one after another. A task must not throw. */
export class Lanes {
  private readonly tails = new Map<string, Promise<void>>();

  /** Adds a task to the end of a lane. */
  add(lane: string, task: () => Promise<void>): void {
    const before = this.tails.get(lane) ?? Promise.resolve();
    const tail: Promise<void> = before.then(task).then(() => {
      if (this.tails.get(lane) === tail) this.tails.delete(lane);
    });
    this.tails.set(lane, tail);
  }

  /** Resolves when nothing is left, tasks added meanwhile included. */
  async idle(): Promise<void> {
    while (this.tails.size > 0) await Promise.all(this.tails.values());
  }
}

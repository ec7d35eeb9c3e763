// What was opened, to be closed in the opposite order.

type Closing = () => unknown;

/** Remembers how to close what was opened. */
export class Opened {
  readonly #closings: Closing[] = [];

  /** Notes how to close what was just opened. */
  closing(close: Closing): void {
    this.#closings.push(close);
  }

  /** Closes everything, what was opened last first; one that cannot be closed does not keep the others open. */
  async closeAll(): Promise<void> {
    const faults: unknown[] = [];
    for (const close of this.#closings.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, 'not everything could be closed');
  }
}

// A service that failed several times in a row is left in peace for a while; then one call tries it.

export class Circuit {
  #failures = 0;
  #restsUntil = 0;

  /** `failures` in a row, then `rest` milliseconds. */
  constructor(private readonly limits: { readonly failures: number; readonly rest: number }) {}

  /** Until when the service rests, in milliseconds since 1970; undefined if it may be called. */
  restingAt(now: number): number | undefined {
    return now < this.#restsUntil ? this.#restsUntil : undefined;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(now: number): void {
    this.#failures += 1;
    if (this.#failures >= this.limits.failures) this.#restsUntil = now + this.limits.rest;
  }
}

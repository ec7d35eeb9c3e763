// Sums by fund source and year, that may go below zero: an audit must see what should not be.
import type { FundPart } from '@buono/kernel';

/** Signed cents per source and year. Not Cents on purpose: history is not trusted here. */
export class Purse {
  readonly #bySource = new Map<string, number>();

  /** Adds parts, or takes them away with a negative sign. */
  move(parts: readonly FundPart[], sign: 1 | -1): void {
    for (const { source, year, amountCents } of parts) {
      const key = `${source} ${year}`;
      this.#bySource.set(key, (this.#bySource.get(key) ?? 0) + sign * amountCents);
    }
  }

  /** Replaces everything by these parts. */
  set(parts: readonly FundPart[]): void {
    this.#bySource.clear();
    this.move(parts, 1);
  }

  total(): number {
    let sum = 0;
    for (const amount of this.#bySource.values()) sum += amount;
    return sum;
  }

  /** The sources that are below zero. */
  overdrawn(): readonly string[] {
    return [...this.#bySource].filter(([, amount]) => amount < 0).map(([source]) => source);
  }

  /** The sources of which `other` holds more than this. */
  exceededBy(other: Purse): readonly string[] {
    return [...other.#bySource].filter(([key, amount]) => amount > (this.#bySource.get(key) ?? 0)).map(([key]) => key);
  }
}

/** What the parts are together; plain addition. */
export const totalOf = (parts: readonly FundPart[]): number =>
  parts.reduce((sum, { amountCents }) => sum + amountCents, 0);

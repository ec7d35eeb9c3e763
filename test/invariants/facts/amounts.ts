// Sums by name that may go below zero, and the largest remainder worked out once more, apart from the kernel's.

interface Part {
  readonly source: string;
  readonly year: number;
  readonly amountCents: number;
}

/** Signed cents by name. */
export class Sums {
  readonly #amounts = new Map<string, number>();

  add(name: string, amount: number): void {
    this.#amounts.set(name, this.of(name) + amount);
  }

  /** Adds parts under the name of a place and each one's source and year; takes them away with -1. */
  addParts(place: string, parts: readonly Part[], sign: 1 | -1 = 1): void {
    for (const part of parts) this.add(sourceIn(place, part), sign * part.amountCents);
  }

  of(name: string): number {
    return this.#amounts.get(name) ?? 0;
  }

  names(): readonly string[] {
    return [...this.#amounts.keys()];
  }

  /** The names under which more stands here than there. */
  beyond(other: Sums): readonly string[] {
    return this.names().filter((name) => this.of(name) > other.of(name));
  }

  /** The names under which less than nothing stands. */
  belowZero(): readonly string[] {
    return this.names().filter((name) => this.of(name) < 0);
  }
}

/** A source and year in a place. */
const sourceIn = (place: string, { source, year }: Omit<Part, 'amountCents'>): string => `${place} ${source} ${year}`;

/** All the parts together. */
export const totalOf = (parts: readonly Part[]): number => parts.reduce((sum, { amountCents }) => sum + amountCents, 0);

/** Shares in proportion by the largest remainder, ties to the first: every cent given, in a fixed order. */
export const largestRemainder = (total: number, weights: readonly number[]): readonly number[] => {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / whole));
  const order = weights
    .map((weight, place) => ({ place, remainder: (total * weight) % whole }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  for (const { place } of order.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1;
  return shares;
};

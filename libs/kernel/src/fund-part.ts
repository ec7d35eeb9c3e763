// Amounts attributed to fund sources (fonti di finanziamento) and years, and the one way to take money from several of them.
import { addCents, splitCents, subtractCents, sumCents, type Cents, ZERO_CENTS } from './cents.js';

/** A part of an amount, of one fund source and year. */
export interface FundPart {
  readonly source: string;
  readonly year: number;
  readonly amountCents: Cents;
}

/** What all parts are together. */
export const sumParts = (parts: readonly FundPart[]): Cents => sumCents(parts.map((part) => part.amountCents));

/** Whether two parts are of the same source and year. */
export const isSameFund = (a: FundPart, b: FundPart): boolean => a.source === b.source && a.year === b.year;

/**
 * Takes `amount` from what is available, in proportion and to the cent (largest remainder, ties to the source declared
 * first). No part exceeds what its source has; parts of nothing are left out.
 * @throws RangeError when less than `amount` is available
 */
export const takeFromParts = (amount: Cents, available: readonly FundPart[]): readonly FundPart[] => {
  if (amount > sumParts(available)) throw new RangeError(`${amount} cents cannot be taken from ${sumParts(available)}`);
  const taken = splitCents(
    amount,
    available.map((part) => part.amountCents),
  );
  return available
    .map((part, index) => ({ ...part, amountCents: taken[index] ?? ZERO_CENTS }))
    .filter((part) => part.amountCents > 0);
};

/** The parts with others added, source by source; a source not yet there comes last. */
export const addParts = (parts: readonly FundPart[], others: readonly FundPart[]): readonly FundPart[] =>
  others.reduce<readonly FundPart[]>((sum, other) => {
    const index = sum.findIndex((part) => isSameFund(part, other));
    const found = sum[index];
    if (found === undefined) return [...sum, other];
    return sum.with(index, { ...found, amountCents: addCents(found.amountCents, other.amountCents) });
  }, parts);

/**
 * The parts with others taken away, source by source; every source stays, be it with nothing.
 * @throws RangeError when a source does not have what is taken
 */
export const subtractParts = (parts: readonly FundPart[], others: readonly FundPart[]): readonly FundPart[] =>
  others.reduce<readonly FundPart[]>((rest, other) => {
    const index = rest.findIndex((part) => isSameFund(part, other));
    const found = rest[index];
    if (found === undefined) throw new RangeError(`no money of ${other.source} ${other.year} to take from`);
    return rest.with(index, { ...found, amountCents: subtractCents(found.amountCents, other.amountCents) });
  }, parts);

/** Whether every source of `parts` covers what `others` ask of it. */
export const coversParts = (parts: readonly FundPart[], others: readonly FundPart[]): boolean =>
  others.every((other) => parts.some((part) => isSameFund(part, other) && part.amountCents >= other.amountCents));

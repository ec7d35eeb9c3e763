// Parts of an amount by fund source (fonte di finanziamento) and year, in the fixed order of the voucher.
import { ZERO_CENTS, addCents, splitCents, subtractCents, sumCents, type Cents } from '@buono/kernel';

/** What one fund source and year bears of an amount, in cents. */
export interface FundPart {
  readonly source: string;
  readonly year: number;
  readonly amount: Cents;
}

/** Parts in the order in which the voucher declares its sources. */
export type FundParts = readonly FundPart[];

/** The sum of the parts. */
export const totalOfParts = (parts: FundParts): Cents => sumCents(parts.map((part) => part.amount));

/**
 * Takes an amount from what is left of each source, in proportion and to the cent (largest remainder, fixed order:
 * domain invariant 7); no source gives more than it has. Sources that give nothing are left out of the result.
 * RangeError if more is asked than is left in all.
 */
export const partsTaken = (left: FundParts, amount: Cents): FundParts => {
  const total = totalOfParts(left);
  if (amount > total) throw new RangeError(`cannot take ${amount} cents from parts of ${total}`);
  const shares = splitCents(
    amount,
    left.map((part) => part.amount),
  );
  return left
    .map((part, index) => ({ ...part, amount: shares[index] ?? ZERO_CENTS }))
    .filter((part) => part.amount > 0);
};

/** What is left of each source once these parts are taken. */
export const withoutParts = (left: FundParts, taken: FundParts): FundParts =>
  left.map((part) => ({ ...part, amount: subtractCents(part.amount, amountIn(taken, part)) }));

/** What is left of each source once these parts are given back: exactly what `withoutParts` had taken. */
export const withParts = (left: FundParts, returned: FundParts): FundParts =>
  left.map((part) => ({ ...part, amount: addCents(part.amount, amountIn(returned, part)) }));

const amountIn = (parts: FundParts, wanted: FundPart): Cents =>
  parts.find((part) => part.source === wanted.source && part.year === wanted.year)?.amount ?? ZERO_CENTS;

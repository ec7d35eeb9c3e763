// A value on the line between two ends: contributions, shares and points that fall as the ISEE grows.
import type { ProfileFunction, RangeRule } from './profile-function.js';
import { hull, range, type Range } from './range.js';
import { Decimal, Money, OutOfBounds, Ratio } from './values.js';

const ONE: Range = range(1, 1);
const at = (args: readonly Range[], index: number): Range => args[index] ?? ONE;

/** From one value at one end to another at the other end, and never beyond them. */
const between: RangeRule = (args) => {
  const [from, to, low, high] = [at(args, 1), at(args, 2), at(args, 3), at(args, 4)];
  if (to.lo <= from.hi) return 'division-by-zero';
  if (low.lo < 0n || high.lo < 0n) return 'may-be-negative';
  return hull([low.lo, low.hi, high.lo, high.hi]);
};

/** The value at x on the line from (from, low) to (to, high), flat outside, rounded down. */
const interpolated = (x: bigint, [from = 0n, to = 0n, low = 0n, high = 0n]: readonly bigint[]): bigint => {
  if (to <= from || low < 0n || high < 0n) throw new OutOfBounds('no line between these ends');
  if (x <= from) return low;
  if (x >= to) return high;
  // Both terms are positive, so the division rounds down.
  return (low * (to - x) + high * (x - from)) / (to - from);
};

/** An amount, a share or a number on a line between two amounts. */
export const LINEAR_DOWN: readonly ProfileFunction[] = [
  {
    signature: 'linearDown(Money, Money, Money, Money, Money): Money',
    handler: (x: Money, ...ends: [Money, Money, Money, Money]) =>
      new Money(
        Number(
          interpolated(
            BigInt(x.cents),
            ends.map(({ cents }) => BigInt(cents)),
          ),
        ),
      ),
    range: between,
  },
  {
    signature: 'linearDown(Money, Money, Money, Percent, Percent): Percent',
    handler: (x: Money, from: Money, to: Money, ...ends: [Ratio, Ratio]) => {
      const values = [BigInt(from.cents), BigInt(to.cents), ...ends.map(({ basisPoints }) => BigInt(basisPoints))];
      return new Ratio(Number(interpolated(BigInt(x.cents), values)));
    },
    range: between,
  },
  {
    signature: 'linearDown(Money, Money, Money, Decimal, Decimal): Decimal',
    handler: (x: Money, from: Money, to: Money, ...ends: [Decimal, Decimal]) => {
      const values = [BigInt(from.cents), BigInt(to.cents), ...ends.map(({ units }) => BigInt(units))];
      return new Decimal(Number(interpolated(BigInt(x.cents), values)));
    },
    range: between,
  },
];

// Functions over numbers with decimals: points by halves, hours and a half, indices. Rounding is in every name.
import type { ProfileFunction, RangeRule } from './profile-function.js';
import { corners, range, type Range } from './range.js';
import { Decimal, Money, MONEY_LIMIT, OutOfBounds } from './values.js';

const ONE = 10_000n;
const NOTHING: Range = range(0, 0);
const at = (args: readonly Range[], index: number): Range => args[index] ?? NOTHING;

const within = (units: bigint): number => {
  if (units > BigInt(MONEY_LIMIT) || units < -BigInt(MONEY_LIMIT)) throw new OutOfBounds('number out of bounds');
  return Number(units);
};
const decimal = (units: bigint): Decimal => new Decimal(within(units));
const product = (a: bigint, b: bigint): bigint => {
  if (a < 0n || b < 0n) throw new OutOfBounds('a product of less than nothing is not rounded down');
  return (a * b) / ONE;
};
const quotient = (part: bigint, whole: bigint): Decimal => {
  if (part < 0n || whole <= 0n) throw new OutOfBounds('a part of nothing, or a part below nothing');
  return decimal((part * ONE) / whole);
};

const timesRange: RangeRule = (args) => {
  const [a, b] = [at(args, 0), at(args, 1)];
  return a.lo < 0n || b.lo < 0n ? 'may-be-negative' : corners(a, b, (x, y) => (x * y) / ONE);
};
const quotientRange: RangeRule = (args) => {
  const [part, whole] = [at(args, 0), at(args, 1)];
  if (part.lo < 0n || whole.lo < 0n) return 'may-be-negative';
  if (whole.lo === 0n) return 'division-by-zero';
  return range((part.lo * ONE) / whole.hi, (part.hi * ONE) / whole.lo);
};
/** A rounded number is at most one away from the number. */
const roundedRange: RangeRule = (args) => {
  const [number, decimals] = [at(args, 0), at(args, 1)];
  if (decimals.lo < 0n || decimals.hi > 4n) return 'overflow';
  return range(number.lo - (number.lo < 0n ? ONE : 0n), number.hi + ONE);
};

/** Rounded down to so many decimals, also below zero. */
const roundedDown = (units: bigint, decimals: bigint): bigint => {
  const step = stepOf(decimals);
  const rest = units % step;
  return units - (rest < 0n ? rest + step : rest);
};

const stepOf = (decimals: bigint): bigint => {
  if (decimals < 0n || decimals > 4n) throw new OutOfBounds('decimals are from 0 to 4');
  return 10n ** (4n - decimals);
};

/** Functions of the profile over numbers with decimals. */
export const DECIMAL_FUNCTIONS: readonly ProfileFunction[] = [
  {
    signature: 'asDecimal(int): Decimal',
    handler: (n: bigint) => decimal(n * ONE),
    range: (args) => range(at(args, 0).lo * ONE, at(args, 0).hi * ONE),
  },
  {
    signature: 'times(Decimal, int): Decimal',
    handler: ({ units }: Decimal, n: bigint) => decimal(BigInt(units) * n),
  },
  {
    signature: 'timesDown(Money, Decimal): Money',
    handler: ({ cents }: Money, { units }: Decimal) => new Money(within(product(BigInt(cents), BigInt(units)))),
    range: timesRange,
  },
  {
    signature: 'timesDown(Decimal, Decimal): Decimal',
    handler: (a: Decimal, b: Decimal) => decimal(product(BigInt(a.units), BigInt(b.units))),
    range: timesRange,
  },
  {
    signature: 'divideDown(int, int): Decimal',
    handler: (part: bigint, whole: bigint) => quotient(part, whole),
    range: quotientRange,
  },
  {
    signature: 'divideDown(Money, Money): Decimal',
    handler: (part: Money, whole: Money) => quotient(BigInt(part.cents), BigInt(whole.cents)),
    range: quotientRange,
  },
  {
    signature: 'divideDown(Decimal, Decimal): Decimal',
    handler: (part: Decimal, whole: Decimal) => quotient(BigInt(part.units), BigInt(whole.units)),
    range: quotientRange,
  },
  {
    signature: 'roundDown(Decimal, int): Decimal',
    handler: ({ units }: Decimal, decimals: bigint) => decimal(roundedDown(BigInt(units), decimals)),
    range: roundedRange,
  },
  {
    signature: 'roundHalfUp(Decimal, int): Decimal',
    handler: ({ units }: Decimal, decimals: bigint) =>
      decimal(roundedDown(BigInt(units) + stepOf(decimals) / 2n, decimals)),
    range: roundedRange,
  },
  {
    signature: 'wholeDown(Decimal): int',
    handler: ({ units }: Decimal) => roundedDown(BigInt(units), 0n) / ONE,
    range: (args) => range(at(args, 0).lo / ONE - 1n, at(args, 0).hi / ONE),
  },
];

// Ranges of whole values, by which a document is proved free of overflow, of division by zero and of negative amounts.
import { epochDay, INT_LIMIT, MONEY_LIMIT, PERCENT_LIMIT } from './values.js';
import type { FactType } from '../model/facts.js';

/** Lowest and highest possible value: cents, basis points, epoch days or whole numbers, after the type. */
export interface Range {
  readonly lo: bigint;
  readonly hi: bigint;
}

/** The ranges known at a point of an expression, by name; conditions narrow them. */
export type Known = ReadonlyMap<string, Range>;

/** The range of these two ends, in either order. */
export const range = (a: bigint | number, b: bigint | number): Range => {
  const [x, y] = [BigInt(a), BigInt(b)];
  return x <= y ? { lo: x, hi: y } : { lo: y, hi: x };
};

/** The single value. */
export const exactly = (value: bigint | number): Range => range(value, value);

/** The smallest range that holds all of these. */
export const hull = (values: readonly bigint[]): Range => ({
  lo: values.reduce((a, b) => (a <= b ? a : b)),
  hi: values.reduce((a, b) => (a >= b ? a : b)),
});

/** Every value of one range or the other. */
export const either = (a: Range, b: Range): Range => hull([a.lo, a.hi, b.lo, b.hi]);

/** What the two ranges share; undefined if nothing. */
export const both = (a: Range, b: Range): Range | undefined => {
  const lo = a.lo > b.lo ? a.lo : b.lo;
  const hi = a.hi < b.hi ? a.hi : b.hi;
  return lo <= hi ? { lo, hi } : undefined;
};

/** The four results of an operation on the ends. */
export const corners = (a: Range, b: Range, op: (x: bigint, y: bigint) => bigint): Range =>
  hull([op(a.lo, b.lo), op(a.lo, b.hi), op(a.hi, b.lo), op(a.hi, b.hi)]);

const EARLIEST = epochDay('1850-01-01') ?? 0;
const LATEST = epochDay('2199-12-31') ?? 0;
const FIRST_DAY = epochDay('1000-01-01') ?? 0;
const LAST_DAY = epochDay('8999-12-31') ?? 0;

/** What a fact or an input of a type may be, unless its declaration says less. */
export const USUAL: Partial<Record<FactType, Range>> = {
  Money: range(0, 10_000_000_000),
  int: range(0, 1_000_000),
  Percent: range(0, PERCENT_LIMIT),
  Decimal: range(0, 10_000_000_000),
  LocalDate: range(EARLIEST, LATEST),
};

/** What a value of a type may be while a formula is worked out. */
export const WIDEST: Partial<Record<FactType, Range>> = {
  Money: range(-MONEY_LIMIT, MONEY_LIMIT),
  int: range(-INT_LIMIT, INT_LIMIT),
  Percent: range(0, PERCENT_LIMIT),
  Decimal: range(-MONEY_LIMIT, MONEY_LIMIT),
  LocalDate: range(FIRST_DAY, LAST_DAY),
};

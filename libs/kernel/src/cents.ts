// Money: whole euro cents, never negative, never a float. Every function that can round says how in its name.
import type { Brand } from './brand.js';

/** An amount in whole euro cents, from 0 to MAX_CENTS. */
export type Cents = Brand<number, 'Cents'>;

/** The largest amount: a hundred billion euro, so that sums of many amounts stay exact integers. */
export const MAX_CENTS = 10_000_000_000_000;

/** Whole cents beyond MAX_CENTS: what was asked for adds up to more than the house can keep. */
export class AmountTooLarge extends RangeError {}

/** The amount of `n` cents. Throws RangeError unless `n` is whole and from 0 to MAX_CENTS (AmountTooLarge beyond it). */
export const cents = (n: number): Cents => {
  if (Number.isInteger(n) && n > MAX_CENTS) throw new AmountTooLarge(`more than ${MAX_CENTS} cents: ${n}`);
  if (!Number.isSafeInteger(n) || n < 0 || n > MAX_CENTS) {
    throw new RangeError(`not a whole amount of cents from 0 to ${MAX_CENTS}: ${n}`);
  }
  return (n === 0 ? 0 : n) as Cents; // -0 is whole and not negative, but prints and compares oddly
};

/** No money. */
export const ZERO_CENTS = cents(0);

/** The sum of two amounts; RangeError beyond MAX_CENTS. */
export const addCents = (a: Cents, b: Cents): Cents => cents(a + b);

/** The sum of a list of amounts (0 for an empty one); RangeError beyond MAX_CENTS. */
export const sumCents = (amounts: Iterable<Cents>): Cents => {
  let total = ZERO_CENTS;
  for (const amount of amounts) total = addCents(total, amount);
  return total;
};

/** `a` less `b`; RangeError below zero: money that is not there cannot be taken. */
export const subtractCents = (a: Cents, b: Cents): Cents => {
  if (b > a) throw new RangeError(`cannot take ${b} cents from ${a}`);
  return cents(a - b);
};

/** The smaller of two amounts. */
export const minCents = (a: Cents, b: Cents): Cents => (a <= b ? a : b);

/** The larger of two amounts. */
export const maxCents = (a: Cents, b: Cents): Cents => (a >= b ? a : b);

/** `times` times the amount; `times` must be whole and not negative. */
export const multiplyCents = (amount: Cents, times: number): Cents => {
  assertCount('times', times);
  return fromBigInt(BigInt(amount) * BigInt(times));
};

/** `part/whole` of the amount, rounded down to the cent; `part` and `whole` are counts, `whole` at least 1. */
export const prorateDown = (amount: Cents, part: number, whole: number): Cents => {
  assertCount('part', part);
  assertCount('whole', whole);
  if (whole === 0) throw new RangeError('cannot prorate over a whole of 0');
  return fromBigInt((BigInt(amount) * BigInt(part)) / BigInt(whole));
};

/**
 * Splits `total` in proportion to whole weights by the largest remainder, ties to the earlier place.
 * The parts add up to `total`; where `total` is at most the sum of the weights, no part exceeds its weight.
 * RangeError when there is money and no weight to carry it.
 */
export const splitCents = (total: Cents, weights: readonly number[]): readonly Cents[] => {
  for (const weight of weights) assertCount('weight', weight);
  const sum = weights.reduce((running, weight) => running + BigInt(weight), 0n);
  if (sum === 0n) {
    if (total > 0) throw new RangeError(`cannot split ${total} cents over no weight`);
    return weights.map(() => ZERO_CENTS);
  }
  const shares = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, whole: product / sum, remainder: product % sum };
  });
  const left = Number(BigInt(total) - shares.reduce((running, share) => running + share.whole, 0n));
  const luckiest = shares.toSorted((a, b) => compareBigInt(b.remainder, a.remainder) || a.index - b.index);
  const favoured = new Set(luckiest.slice(0, left).map((share) => share.index));
  return shares.map((share) => fromBigInt(share.whole + (favoured.has(share.index) ? 1n : 0n)));
};

/** The amount written as euro with a point and at most two decimals ('35000.00', '0.5', '12'); RangeError otherwise. */
export const centsFromDecimal = (text: string): Cents => {
  const match = /^(0|[1-9]\d{0,12})(?:\.(\d{1,2}))?$/.exec(text);
  if (match === null) throw new RangeError('not an amount in euro with a point and at most two decimals');
  return cents(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
};

/** The amount in euro with a point and two decimals: '35000.00'. */
export const decimalFromCents = (amount: Cents): string => {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** The amount as Italian readers write it: '1.234,56 €'. */
export const euroText = (amount: Cents): string => {
  const [euro = '', rest = ''] = decimalFromCents(amount).split('.');
  return `${euro.replace(/\B(?=(\d{3})+$)/g, '.')},${rest} €`;
};

/** The amount of an exact integer; RangeError outside 0..MAX_CENTS. Products and divisions go through bigint so that they stay exact. */
export const fromBigInt = (n: bigint): Cents => {
  if (n > BigInt(MAX_CENTS)) throw new AmountTooLarge(`more than ${MAX_CENTS} cents: ${n}`);
  return cents(Number(n));
};

const compareBigInt = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

const assertCount = (name: string, n: number): void => {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${name} must be whole and not negative: ${n}`);
};

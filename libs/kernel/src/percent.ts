// Percentages in basis points, and the two ways of taking one from an amount.
import type { Brand } from './brand.js';
import { fromBigInt, type Cents } from './cents.js';

/** A percentage in whole basis points (1250 is 12.5%), from 0 to MAX_PERCENT. */
export type Percent = Brand<number, 'Percent'>;

/** The largest percentage, in basis points: a million per cent, far above any surcharge. */
export const MAX_PERCENT = 100_000_000;

/** The percentage of `n` basis points; RangeError unless whole and from 0 to MAX_PERCENT. */
export const percentFromBasisPoints = (n: number): Percent => {
  if (!Number.isSafeInteger(n) || n < 0 || n > MAX_PERCENT) {
    throw new RangeError(`not a whole number of basis points from 0 to ${MAX_PERCENT}: ${n}`);
  }
  return (n === 0 ? 0 : n) as Percent;
};

/** The percentage written with a point and at most two decimals: '12.5' is 12.5%. RangeError otherwise. */
export const percent = (text: string): Percent => {
  const match = /^(0|[1-9]\d{0,6})(?:\.(\d{1,2}))?$/.exec(text);
  if (match === null) throw new RangeError('not a percentage with a point and at most two decimals');
  return percentFromBasisPoints(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
};

/** The percentage as Italian readers write it, without needless zeros: '12,5%', '50%'. */
export const percentText = (p: Percent): string => {
  const decimals = String(p % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(p / 100)}${decimals === '' ? '' : `,${decimals}`}%`;
};

/** The percentage of an amount, rounded down to the cent: the public part never exceeds its percentage. */
export const shareDown = (amount: Cents, p: Percent): Cents => fromBigInt((BigInt(amount) * BigInt(p)) / 10_000n);

/** The percentage of an amount, rounded to the nearest cent, halves up. */
export const shareHalfUp = (amount: Cents, p: Percent): Cents =>
  fromBigInt((BigInt(amount) * BigInt(p) + 5_000n) / 10_000n);

// Money stays whole, bounded and complete, whatever is done with it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addCents,
  AmountTooLarge,
  cents,
  centsFromDecimal,
  decimalFromCents,
  euroText,
  MAX_CENTS,
  maxCents,
  minCents,
  multiplyCents,
  prorateDown,
  splitCents,
  subtractCents,
  sumCents,
  ZERO_CENTS,
} from './cents.js';

const anyCents = fc.integer({ min: 0, max: MAX_CENTS }).map(cents);
const someWeight = (weights: readonly number[]): boolean => weights.some((weight) => weight > 0);
const anyWeights = fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 12 }).filter(someWeight);

describe('an amount in cents', () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, MAX_CENTS + 1])('is never %p', (n) => {
    expect(() => cents(n)).toThrow(RangeError);
  });
  it('may be nothing and may be the largest', () => {
    expect(cents(0)).toBe(0);
    expect(cents(MAX_CENTS)).toBe(10_000_000_000_000);
  });
  it('has one zero only', () => expect(Object.is(cents(-0), 0)).toBe(true));
});

describe('adding and taking', () => {
  it('adds', () => expect(addCents(cents(10_10), cents(20_20))).toBe(30_30));
  it('sums a list, an empty one to nothing', () => {
    expect(sumCents([cents(1), cents(2), cents(3)])).toBe(6);
    expect(sumCents([])).toBe(0);
  });
  it('takes down to nothing, never below', () => {
    expect(subtractCents(cents(500), cents(500))).toBe(0);
    expect(() => subtractCents(cents(500), cents(501))).toThrow(RangeError);
  });
  it('does not pass the largest amount', () => {
    expect(() => addCents(cents(MAX_CENTS), cents(1))).toThrow(AmountTooLarge);
    expect(() => multiplyCents(cents(MAX_CENTS), 2)).toThrow(AmountTooLarge);
  });
  it('knows the smaller and the larger', () => {
    expect(minCents(cents(3), cents(5))).toBe(3);
    expect(maxCents(cents(3), cents(5))).toBe(5);
  });
  it('multiplies by whole numbers only', () => {
    expect(multiplyCents(cents(18_50), 12)).toBe(222_00);
    expect(() => multiplyCents(cents(100), 1.5)).toThrow(RangeError);
  });
});

describe('prorating', () => {
  it('rounds down: an eleventh of 1,500 euro is 136.36', () =>
    expect(prorateDown(cents(1_500_00), 1, 11)).toBe(136_36));
  it('is exact where a float would not be', () => {
    // 9,999,999,999,999 × 999,999 / 1,000,000 = 9,999,989,999,999.000001 …: far beyond 2^53 on the way
    expect(prorateDown(cents(9_999_999_999_999), 999_999, 1_000_000)).toBe(9_999_989_999_999);
  });
  it('refuses a whole of nothing', () => expect(() => prorateDown(cents(1), 0, 0)).toThrow(RangeError));
});

describe('splitting by the largest remainder', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [10_01, [50, 35, 15], [501, 350, 150]], // 500.50, 350.35, 150.15
    [999_99, [40, 42, 18], [400_00, 419_99, 180_00]], // 39999.60, 41999.58, 17999.82
    [1, [1, 1], [1, 0]],
    [2, [0, 5, 5, 5], [0, 1, 1, 0]],
    [0, [0, 0], [0, 0]],
  ])('splits %p by %p into %p', (total, weights, parts) => {
    expect(splitCents(cents(total), weights)).toEqual(parts);
  });
  it('refuses money without a weight to carry it, and broken weights', () => {
    expect(() => splitCents(cents(1), [0, 0])).toThrow(RangeError);
    expect(() => splitCents(cents(1), [])).toThrow(RangeError);
    expect(() => splitCents(cents(1), [0.5])).toThrow(RangeError);
    expect(() => splitCents(cents(1), [-1, 2])).toThrow(RangeError);
  });
  it('loses and invents no cent', () => {
    fc.assert(
      fc.property(anyCents, anyWeights, (total, weights) => {
        expect(sumCents(splitCents(total, weights))).toBe(total);
      }),
    );
  });
  it('is within a cent of the exact share', () => {
    fc.assert(
      fc.property(anyCents, anyWeights, (total, weights) => {
        const sum = weights.reduce((running, weight) => running + BigInt(weight), 0n);
        splitCents(total, weights).forEach((part, index) => {
          const distance = BigInt(part) * sum - BigInt(total) * BigInt(weights[index] ?? 0);
          expect(distance < sum && -distance < sum).toBe(true);
        });
      }),
    );
  });
  it('gives no part more than its weight while the weights cover the total', () => {
    const covered = fc
      .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
      .filter(someWeight)
      .chain((weights) => {
        const sum = weights.reduce((running, weight) => running + weight, 0);
        return fc.tuple(fc.integer({ min: 0, max: sum }).map(cents), fc.constant(weights));
      });
    fc.assert(
      fc.property(covered, ([total, weights]) => {
        splitCents(total, weights).forEach((part, index) => expect(part).toBeLessThanOrEqual(weights[index] ?? 0));
      }),
    );
  });
});

describe('amounts as text', () => {
  it.each([
    ['35000.00', 3_500_000],
    ['0.5', 50],
    ['0.05', 5],
    ['12', 1_200],
    ['0', 0],
  ])('reads %p', (text, amount) => expect(centsFromDecimal(text)).toBe(amount));
  it.each(['', '1,00', '1.000', '-1', '+1', '01', '.5', '1.', ' 1', '1e3', '100000000000.01'])(
    'does not read %p',
    (text) => {
      expect(() => centsFromDecimal(text)).toThrow(RangeError);
    },
  );
  it.each([
    [0, '0,00 €', '0.00'],
    [5, '0,05 €', '0.05'],
    [1_234_56, '1.234,56 €', '1234.56'],
    [999_99, '999,99 €', '999.99'],
    [29_999_800_00, '29.999.800,00 €', '29999800.00'],
  ])('writes %p as %p', (amount, italian, decimal) => {
    expect(euroText(cents(amount))).toBe(italian);
    expect(decimalFromCents(cents(amount))).toBe(decimal);
  });
  it('reads what it wrote', () => {
    fc.assert(fc.property(anyCents, (amount) => expect(centsFromDecimal(decimalFromCents(amount))).toBe(amount)));
  });
  it('starts from nothing', () => expect(decimalFromCents(ZERO_CENTS)).toBe('0.00'));
});

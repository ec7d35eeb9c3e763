// Percentages are exact; what is rounded is the amount, and the name says where to.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addCents, cents, subtractCents } from './cents.js';
import { percent, percentFromBasisPoints, percentText, shareDown, shareHalfUp } from './percent.js';

const anyPart = fc.integer({ min: 0, max: 10_000 }).map(percentFromBasisPoints);
const anyAmount = fc.integer({ min: 0, max: 10_000_000_000_000 }).map(cents);

describe('a percentage', () => {
  it.each([
    ['12.5', 1_250, '12,5%'],
    ['50', 5_000, '50%'],
    ['100', 10_000, '100%'],
    ['0.05', 5, '0,05%'],
    ['33.33', 3_333, '33,33%'],
    ['0', 0, '0%'],
  ])('reads %p as %p basis points and writes %p', (text, basisPoints, written) => {
    expect(percent(text)).toBe(basisPoints);
    expect(percentText(percent(text))).toBe(written);
  });
  it.each(['', '12,5', '12.555', '-1', '50%', '1000000.01'])('does not read %p', (text) => {
    expect(() => percent(text)).toThrow(RangeError);
  });
});

describe('a share of an amount', () => {
  it.each([
    [33_33, '50', 16_66, 16_67], // 1666.5
    [100_01, '12.5', 12_50, 12_50], // 1250.125
    [450_00, '60', 270_00, 270_00],
    [1, '99.99', 0, 1],
    [7_45, '33.33', 2_48, 2_48], // 248.3085
  ])('of %p at %p%% is %p down and %p half up', (amount, text, down, halfUp) => {
    expect(shareDown(cents(amount), percent(text))).toBe(down);
    expect(shareHalfUp(cents(amount), percent(text))).toBe(halfUp);
  });
  it('leaves the family the difference, to the cent', () => {
    fc.assert(
      fc.property(anyAmount, anyPart, (cost, part) => {
        const publicPart = shareDown(cost, part);
        expect(addCents(publicPart, subtractCents(cost, publicPart))).toBe(cost);
      }),
    );
  });
  it('never exceeds its percentage when rounded down, nor misses it by a cent', () => {
    fc.assert(
      fc.property(anyAmount, anyPart, (cost, part) => {
        const exactTimes10000 = BigInt(cost) * BigInt(part);
        const taken = BigInt(shareDown(cost, part)) * 10_000n;
        expect(taken <= exactTimes10000 && exactTimes10000 - taken < 10_000n).toBe(true);
      }),
    );
  });
  it('rounded half up is the same or one cent more', () => {
    fc.assert(
      fc.property(anyAmount, anyPart, (cost, part) => {
        expect([0, 1]).toContain(shareHalfUp(cost, part) - shareDown(cost, part));
      }),
    );
  });
});

// Splits over fund sources: to the cent, never over what a source has, and back to where they came from.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cents } from './cents.js';
import { addParts, coversParts, subtractParts, sumParts, takeFromParts, type FundPart } from './fund-part.js';

const part = (source: string, amount: number): FundPart => ({ source, year: 2026, amountCents: cents(amount) });
const threeSources = fc
  .tuple(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(1_000_000))
  .map(([a, b, c]) => [part('EU', a), part('State', b), part('Region', c)]);

describe('parts of funds', () => {
  it('splits 50/35/15 to the cent by largest remainder', () => {
    // 100.01 €: 5000.5 / 3500.35 / 1500.15 cents; the missing cent goes to the largest remainder, the first.
    const split = takeFromParts(cents(10_001), [part('EU', 50_000), part('State', 35_000), part('Region', 15_000)]);
    expect(split).toEqual([part('EU', 5_001), part('State', 3_500), part('Region', 1_500)]);
  });

  it('adds up, and never takes more than a source has', () => {
    fc.assert(
      fc.property(threeSources, fc.double({ min: 0, max: 1, noNaN: true }), (available, share) => {
        const amount = cents(Math.floor(sumParts(available) * share));
        const taken = takeFromParts(amount, available);
        expect(sumParts(taken)).toBe(amount);
        expect(coversParts(available, taken)).toBe(true);
        expect(addParts(subtractParts(available, taken), taken)).toEqual(available);
      }),
    );
  });

  it('refuses to take what is not there', () => {
    expect(() => takeFromParts(cents(2), [part('EU', 1)])).toThrow(RangeError);
    expect(() => subtractParts([part('EU', 1)], [part('State', 1)])).toThrow(RangeError);
  });
});

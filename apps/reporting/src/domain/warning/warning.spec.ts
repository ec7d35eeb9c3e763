// Which threshold is reached: the tightest, to the day and to the cent.
import { describe, expect, it } from '@jest/globals';
import { reached, shareLeft } from './warning.js';

describe('a threshold', () => {
  it.each([
    [31, undefined],
    [30, 30],
    [8, 30],
    [7, 7],
    [0, 7],
  ])('with %i days left and 30 and 7 set: %s', (left, threshold) => {
    expect(reached([30, 7], left)).toBe(threshold);
    expect(reached([7, 30], left)).toBe(threshold);
  });

  it('is never reached where none is set', () => {
    expect(reached([], 0)).toBeUndefined();
  });
});

describe('the share that is left', () => {
  it.each([
    // 10% of 327.27 are 32.727: 32.72 has reached it, 32.73 has not.
    [3_272, 32_727, 1_000],
    [3_273, 32_727, 1_001],
    [0, 32_727, 0],
    // A cut below what is assigned leaves less than nothing.
    [-500, 10_000, 0],
    [10_000, 10_000, 10_000],
    // Where there never was any, nothing ran out.
    [0, 0, 10_000],
  ])('of %i cents of %i is %i basis points', (left, of, share) => {
    expect(shareLeft(left, of)).toBe(share);
  });
});

// Quantities of a plan: hours in minutes, all else in whole units, and nothing where it is neither.
import { describe, expect, it } from '@jest/globals';
import { unitsIn } from './shapes.js';

describe('a quantity over the whole voucher', () => {
  it.each([
    ['20', 'hour', 1_200],
    ['1,5', 'hour', 90],
    ['0.25', 'hour', 15],
    ['120', 'half-day', 120],
    ['3', undefined, 3],
  ])('%s of %s is %d', (text, unit, counted) => {
    expect(unitsIn(text, unit)).toBe(counted);
  });

  it.each([
    ['1,5', 'half-day'],
    // A third of an hour is no whole number of hundredths.
    ['0,33', 'hour'],
    ['0', 'hour'],
    ['-2', 'hour'],
    ['tante', 'hour'],
    ['', 'hour'],
  ])('%s of %s is none', (text, unit) => {
    expect(unitsIn(text, unit)).toBeUndefined();
  });
});

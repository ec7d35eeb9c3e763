// Numbers with decimals are whole ten-thousandths: read, written and summed without a binary fraction.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalOfUnits, decimalText, pointsBetween, pointsText, pointUnits, unitsOfDecimal } from './decimal.js';

describe('a number with decimals', () => {
  it.each([
    ['2.5', 25_000, '2,5'],
    ['0', 0, '0'],
    ['-0', 0, '0'],
    ['-0.0001', -1, '-0,0001'],
    ['12345.6', 123_456_000, '12.345,6'],
    ['10.0100', 100_100, '10,01'],
  ])('%s', (text, units, italian) => {
    expect(unitsOfDecimal(text)).toBe(units);
    expect(decimalText(units)).toBe(italian);
  });

  it.each(['', '2,5', '.5', '2.', '01', '1.23456', '1e3', 'NaN', '123456789012'])('is not «%s»', (text) =>
    expect(unitsOfDecimal(text)).toBeUndefined(),
  );

  it('is written as it is read', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (units) => unitsOfDecimal(decimalOfUnits(units)) === units),
    ));
});

describe('points', () => {
  it('are summed and compared exactly where binary fractions are not', () => {
    // 0.1 + 0.2 is 0.30000000000000004 in binary, and 2.3 - 1.1 is 1.1999999999999997.
    expect(pointUnits(0.1) + pointUnits(0.2)).toBe(pointUnits(0.3));
    expect(pointsBetween(2.3, 1.1)).toBe(1.2);
    expect(pointsText(1_234.25)).toBe('1.234,25');
  });

  it('go through JSON as they are', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), (units) => {
        const points = JSON.parse(JSON.stringify(units / 10_000)) as number;
        return pointUnits(points) === units && JSON.stringify(points) === decimalOfUnits(units);
      }),
    ));
});
